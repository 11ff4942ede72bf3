"""What there is to know about a council: how it stands, what it shared and took up, who asks it, where it belongs."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from cydwaith.bodies.models import AreaMembership, Body, BodyKind, Place
from cydwaith.evidence.models import Standing
from cydwaith.evidence.queries import standings
from cydwaith.practices.models import Adoption, Ask
from cydwaith.practices.queries.adoptions import with_latest
from cydwaith.practices.queries.known import OWN, PRESENT, Known, known
from cydwaith.shared import clock


@dataclass(frozen=True)
class Profile:
    """A council's area, the council, and everything recorded of it here."""

    place: Place
    body: Body | None
    standings: Sequence[Standing]
    shared: Sequence[Known]
    taken_up: Sequence[Adoption]
    asks: Sequence[Ask]
    groups: Sequence[AreaMembership]


def profile(place: Place) -> Profile:
    """Everything about one council."""
    body = Body.objects.filter(place=place, kind=BodyKind.COUNCIL).first()
    return Profile(
        place,
        body,
        standings.of_place(place.code),
        known(owner=body) if body else [],
        list(with_latest().filter(body=body).select_related("practice__current", "practice__owner")) if body else [],
        list(Ask.objects.filter(asked=body, answered=None).select_related("indicator", "asking")) if body else [],
        list(groups(place.code)),
    )


def groups(place: str) -> Sequence[AreaMembership]:
    """The regions and special areas that a place belongs to today, whole or in part."""
    today = clock.today()
    now = (Q(valid_from=None) | Q(valid_from__lte=today)) & (Q(valid_to=None) | Q(valid_to__gte=today))
    found = AreaMembership.objects.filter(now, place=place, group__kind__in=("region", "special"))
    return list(found.select_related("group").order_by("group__kind", "group"))


def shared_by_place() -> dict[str, tuple[int, int]]:
    """{place: (practices shared, practices taken up or tried)}."""
    counted: dict[str, tuple[int, int]] = {}
    for one in known():
        for place, how in one.where.items():
            shared, taken = counted.get(place, (0, 0))
            counted[place] = (shared + (how == OWN), taken + (how in PRESENT and how != OWN))
    return counted
