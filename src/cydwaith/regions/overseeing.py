"""Who oversees a place on a day, and so who gives the region's side of a project.

Where a place lies wholly in an agency's area, the agency and not the regional office speaks; where only a part of it
does, both do; elsewhere the office. Of a project in several places, each overseer of any of them speaks.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.db.models import Q

from cydwaith.bodies.models import AreaGroup, AreaMembership, Body, BodyKind, Extent
from cydwaith.regions import refusals
from cydwaith.regions.models import Oversight, Project, Side
from cydwaith.shared.refusals import NotPossible

KINDS: Final = ("region", "special")
OVERSEERS: Final = {"region": BodyKind.REGIONAL_OFFICE, "special": BodyKind.DEVELOPMENT_AGENCY}
"""The kinds of areas that are overseen, and what sort of body is for each."""


@dataclass(frozen=True, slots=True)
class Overseer:
    """A body that oversees an area on a day: `places` by code, and whether the whole of each lies in the area."""

    body: Body
    group: str
    places: Mapping[str, bool]
    oversight: Oversight

    @property
    def is_agency(self) -> bool:
        """Whether it is a development agency, and no regional office."""
        return self.body.kind == BodyKind.DEVELOPMENT_AGENCY


def members(on: dt.date) -> dict[str, dict[str, bool]]:
    """By area group that may be overseen, its places on a day, and whether each belongs to it as a whole."""
    held = Q(valid_from=None) | Q(valid_from__lte=on), Q(valid_to=None) | Q(valid_to__gte=on)
    rows = AreaMembership.objects.filter(*held, group__kind__in=KINDS).values_list("group", "place", "extent")
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    for group, place, extent in rows:
        found[group][place] = extent == Extent.WHOLE
    return dict(found)


def overseers(on: dt.date, areas: Mapping[str, Mapping[str, bool]] | None = None) -> list[Overseer]:
    """Whoever oversees an area on a day."""
    held = Oversight.objects.filter(Q(ends=None) | Q(ends__gte=on), begins__lte=on).select_related("body")
    rows = list(held)
    known = members(on) if areas is None and rows else areas or {}
    return [Overseer(one.body, one.group_id, known.get(one.group_id, {}), one) for one in rows]


def of_place(place: str, known: Iterable[Overseer]) -> list[Overseer]:
    """Whoever gives the region's side of what lies in a place."""
    there = [one for one in known if place in one.places]
    whole = [one for one in there if one.is_agency and one.places[place]]
    return whole or there


def of_places(places: Iterable[str], known: Iterable[Overseer]) -> list[Overseer]:
    """Whoever gives the region's side of what lies in several places, each once."""
    every = list(known)
    found = {one.oversight.pk: one for place in places for one in of_place(place, every)}
    return list(found.values())


def side_of(project: Project, body: Body, on: dt.date) -> Side:
    """On which side of a project a body speaks on a day. Raises NotPossible, with the reason, where on none."""
    known, places = overseers(on), project.lies_in
    speaking = of_places(places, known)
    if body.pk in {one.body.pk for one in speaking}:
        return Side.REGION
    if body.kind in OVERSEERS.values():
        raise NotPossible(str(why_not(project, body, known, speaking)), "body")
    if body.place_id in places and body.kind == BodyKind.COUNCIL:
        return Side.PARTNER
    if project.partners.filter(body=body).exists():
        return Side.PARTNER
    raise NotPossible(str(refusals.STRANGER), "body")


def why_not(project: Project, body: Body, known: list[Overseer], speaking: list[Overseer]) -> object:
    """Why an office or agency does not give the region's side of a project."""
    own = [one for one in known if one.body.pk == body.pk]
    if not own:
        return refusals.NOT_BEGUN
    if any(place in one.places for one in own for place in project.lies_in):
        return refusals.agency_has_it([one.body for one in speaking])
    return refusals.elsewhere(body, project)


def areas() -> list[AreaGroup]:
    """The four regions, then the areas for which agencies are proposed."""
    order = ("region-north", "region-mid", "region-south-west", "region-south-east", "arfor", "valleys")
    found = AreaGroup.objects.in_bulk(order)
    return [found[code] for code in order if code in found]
