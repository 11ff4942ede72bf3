"""The regions and the agencies' areas on a day: their places, who oversees them, what they have."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from cydwaith.bodies.models import AreaGroup, Body
from cydwaith.regions import overseeing
from cydwaith.regions.overseeing import OVERSEERS, Overseer
from cydwaith.regions.queries.sums import Cells, Sums, cells, national, sums_of

WALES = "wales"


@dataclass(frozen=True, slots=True)
class Area:
    """One area on a day, or all of Wales (`group` None). `proposed` is the body that is proposed to oversee it."""

    group: AreaGroup | None
    members: Mapping[str, bool]
    overseer: Overseer | None
    proposed: Body | None
    sums: Sums
    on: dt.date

    @property
    def code(self) -> str:
        """What it is called in addresses: north, arfor."""
        return self.group.pk.removeprefix("region-") if self.group else WALES

    @property
    def is_region(self) -> bool:
        """Whether it is one of the four regions, and no agency's area."""
        return self.group is not None and self.group.kind == "region"


def areas(on: dt.date, known_cells: Cells | None = None) -> list[Area]:
    """The four regions, then the agencies' areas. Sums of an area are told against others of its kind."""
    read = known_cells or cells(on)
    groups, members = overseeing.areas(), overseeing.members(on)
    known = {one.group: one for one in overseeing.overseers(on, members)}
    bodies = {one.area_group_id: one for one in Body.objects.filter(kind__in=OVERSEERS.values())}
    found: list[Area] = []
    for kind in OVERSEERS:
        alike = {one.pk: members.get(one.pk, {}) for one in groups if one.kind == kind}
        money, projects = read.by_area(alike)
        for one in groups:
            if one.kind == kind:
                sums = sums_of(money.by[one.pk], projects.by[one.pk])
                found.append(Area(one, alike[one.pk], known.get(one.pk), bodies.get(one.pk), sums, on))
    return found


def wales(on: dt.date, known_cells: Cells | None = None) -> Area:
    """All of Wales: each project and each pound once."""
    return Area(None, {}, None, None, national(known_cells or cells(on)), on)


def area(code: str, on: dt.date) -> Area | None:
    """One area by what it is called in addresses; None where there is none."""
    return next((one for one in areas(on) if one.code == code), None)
