"""Which councils a page is about: one, a region or special area, or a list of one's own."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import Q

from cydwaith.bodies.models import AreaGroup, AreaMembership, Place
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.shared import clock
from cydwaith.shared.order import alphabetical

KINDS = ("region", "special")


@dataclass(frozen=True)
class Chosen:
    """The councils asked for, and the group that they are when they are one. `partly` are in it only in part."""

    places: Sequence[Place]
    group: AreaGroup | None = None
    partly: Sequence[Place] = ()


def groups() -> list[AreaGroup]:
    """The regions and special areas to choose from, in the order of the reader's alphabet."""
    return sorted(AreaGroup.objects.filter(kind__in=KINDS), key=lambda one: alphabetical(one.name.plain))


def chosen(group: str, listed: Collection[str], view: Viewpoint) -> Chosen:
    """The councils of a group, or those listed by their codes; else the reader's own; else every council of Wales."""
    if found := AreaGroup.objects.filter(code=group, kind__in=KINDS).first():
        inside = {one.place_id: one.extent for one in members(found)}
        places = [place for place in view.councils if place.code in inside]
        return Chosen(places, found, [place for place in places if inside[place.code] == "part"])
    if own := [place for place in view.councils if place.code in listed]:
        return Chosen(own)
    return Chosen([view.place] if view.place else view.councils)


def members(group: AreaGroup) -> Sequence[AreaMembership]:
    """Who belongs to a group today."""
    today = clock.today()
    begun, unended = Q(valid_from=None) | Q(valid_from__lte=today), Q(valid_to=None) | Q(valid_to__gte=today)
    return list(group.memberships.filter(begun, unended))
