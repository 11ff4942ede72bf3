"""Spatial policies as they may be shown: number and subject, a title only where somebody verified it, what is done."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cydwaith.bodies.models import AreaGroup
from cydwaith.regions import facts
from cydwaith.regions.models import PolicyStatement, PolicyTitle, ProjectTie, TieKind
from cydwaith.regions.overseeing import areas, members
from cydwaith.regions.queries.lines import Line, Sought, lines, projects
from cydwaith.regions.queries.steps import Step, Where, steps
from cydwaith.regions.queries.ties import ties
from cydwaith.shared import clock


@dataclass(frozen=True, slots=True)
class Shown:
    """A policy, its verified title if there is one, and the projects that say that they serve it."""

    policy: facts.Policy
    title: PolicyTitle | None
    projects: Sequence[str]


def shown(on: dt.date | None = None) -> list[Shown]:
    """The confirmed policies, by number, with who serves them on a day."""
    titles = PolicyTitle.objects.select_related("verified_by").in_bulk()
    by_number: dict[int | None, list[str]] = {}
    serving = ties(on or clock.today()).filter(kind=TieKind.SERVES)
    for code, number in serving.order_by("project").values_list("project", "policy"):
        by_number.setdefault(number, []).append(code)
    return [Shown(one, titles.get(one.number), by_number.get(one.number, [])) for one in facts.policies()]


@dataclass(frozen=True, slots=True)
class InRegion:
    """What one region does for a policy: in its overseer's words, its projects that serve it, why, and what is late."""

    group: AreaGroup
    said: PolicyStatement | None
    lines: Sequence[Line]
    why: Mapping[str, ProjectTie]
    late: Sequence[Step]


def by_region(number: int, on: dt.date) -> list[InRegion]:
    """What each region and agency's area does for a policy on a day. What lies in several stands in each."""
    why = {one.project_id: one for one in ties(on).filter(kind=TieKind.SERVES, policy=number)}
    rows = lines(projects(Sought(policy=number, on=on)), on)
    late = [one for one in steps(why, on) if one.where is Where.LATE]
    known, words, found = members(on), statements(number, on), []
    for group in areas():
        places = known.get(group.pk, {})
        own = [one for one in rows if any(place in places for place in one.lies)]
        codes = {one.project.pk for one in own}
        found.append(
            InRegion(group, words.get(group.pk), own, why, [one for one in late if one.milestone.project_id in codes])
        )
    return found


def statements(number: int, on: dt.date) -> dict[str, PolicyStatement]:
    """The latest that was said by a day of what each area does for a policy, by the area's code."""
    told = PolicyStatement.objects.filter(policy=number, on__lte=on).select_related("body").order_by("on", "pk")
    return {one.group_id: one for one in told}
