"""Which councils a page is about: one, a region or special area, or a list of one's own."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.http import QueryDict
from django.utils import timezone

from cydwaith.bodies.models import AreaGroup, AreaMembership, Place
from cydwaith.evidence.pages.viewpoint import Viewpoint

KINDS = ("region", "special")


@dataclass(frozen=True)
class Chosen:
    """The councils asked for, and the group that they are when they are one. `partly` are in it only in part."""

    places: Sequence[Place]
    group: AreaGroup | None = None
    partly: Sequence[Place] = ()


def groups() -> list[AreaGroup]:
    """The regions and special areas to choose from."""
    return list(AreaGroup.objects.filter(kind__in=KINDS).order_by("kind", "code"))


def chosen(asked: QueryDict, view: Viewpoint) -> Chosen:
    """What `?group=` or `?in=…&in=…` asks for; else the reader's own council; else every council of Wales."""
    if group := AreaGroup.objects.filter(code=asked.get("group", ""), kind__in=KINDS).first():
        inside = {one.place_id: one.extent for one in members(group)}
        places = [place for place in view.councils if place.code in inside]
        return Chosen(places, group, [place for place in places if inside[place.code] == "part"])
    wanted = set(asked.getlist("in"))
    if own := [place for place in view.councils if place.code in wanted]:
        return Chosen(own)
    return Chosen([view.place] if view.place else view.councils)


def members(group: AreaGroup) -> Sequence[AreaMembership]:
    """Who belongs to a group today."""
    today = timezone.localdate()
    begun, unended = Q(valid_from=None) | Q(valid_from__lte=today), Q(valid_to=None) | Q(valid_to__gte=today)
    return list(group.memberships.filter(begun, unended))
