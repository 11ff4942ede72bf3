"""What was read of projects in public sources: reviewed files become rows.

Loading again changes only what the files say anew; what people said here stays as it is. A row that is no longer in a
file stays, since others may speak of it.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.db.models import Model

from cydwaith.regions.dates import NOTED, begun, known_by, planned_for
from cydwaith.regions.deeds import PROJECTS_LOAD
from cydwaith.regions.footprints import FOOTPRINT
from cydwaith.regions.models import Money, Project, ProjectMilestone, ProjectPartner, ProjectStatus, Side
from cydwaith.regions.slots import fit, slot
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import COMMAND_LINE, Actor

FOLDER: Final = Path(__file__).parent / "reference"
Line = Mapping[str, str]


def lines(name: str) -> list[Line]:
    """The lines of one file."""
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def load(*, by: Actor = COMMAND_LINE) -> int:
    """Make the database say what the files say; how many rows were added or changed. All or nothing."""
    with doing(PROJECTS_LOAD, by=by) as act:
        changed = [*projects(), *partners(), *money(), *statuses(), *milestones()]
        if changed:
            act.tell("projects", rows=len(changed), **FOOTPRINT.of(changed))
    return len(changed)


def projects() -> Iterator[Model]:
    """Projects, what they are part of first."""
    for line in lines("projects"):
        began, known = begun(line["began"])
        told: dict[str, Any] = {
            name: line[name] for name in ("kind", "name_cy", "name_en", "what_cy", "what_en", "places", "others")
        }
        told |= {"parent_id": line["parent"] or None, "began": began, "began_known": known, "trust": line["trust"]}
        yield from kept(Project, {"code": line["code"]}, told | sourced(line))


def partners() -> Iterator[Model]:
    """Organisations here that take part."""
    for line in lines("projects"):
        for column, leads in (("leads", True), ("partners", False)):
            for body in line[column].split():
                yield from kept(ProjectPartner, {"project_id": line["code"], "body_id": body}, {"leads": leads})


def money() -> Iterator[Model]:
    """Figures, the earlier first, so that each ends the one before it."""
    sources = by_code()
    for line in sorted(lines("money"), key=lambda one: known_by(one["on"])[0]):
        on, known = known_by(line["on"])
        key = {"project_id": line["project"], "nature": line["nature"], "whole": line["part"] == "whole"}
        key |= {"funder": line["funder"], "purpose": line["purpose"], "on": on, "body_id": None}
        told: dict[str, Any] = {"pounds": int(line["amount"]), "on_known": known}
        told |= {name: line[name] for name in ("note_cy", "note_en")}
        told |= sourced(line if line["source"] else sources[line["project"]])
        for one in kept(Money, key, told):
            if one.ended is None and line["ended"]:
                one.ended = known_by(line["ended"])[0]
            same = [other for other in Money.objects.filter(project=one.project_id) if slot(other) == slot(one)]
            earlier = fit(one, [other for other in same if other.pk != one.pk])
            for other in (*earlier, one):
                other.save()
            yield from (*earlier, one)


def statuses() -> Iterator[Model]:
    """In which state each was read to be."""
    for line in lines("projects"):
        on, known = known_by(line["state_on"])
        key = {"project_id": line["code"], "side": Side.READ, "state": line["state"], "on": on}
        told = {"on_known": known, "note_cy": line["note_cy"], "note_en": line["note_en"]}
        yield from kept(ProjectStatus, key, told | sourced(line))


def milestones() -> Iterator[Model]:
    """Steps, planned or reached."""
    known_projects = by_code()
    for line in lines("milestones"):
        planned, planned_known = planned_for(line["planned"])
        reached, reached_known = known_by(line["reached"]) if line["reached"] else (None, "day")
        told = {"planned": planned, "planned_known": planned_known, "reached": reached, "reached_known": reached_known}
        of = known_projects[line["project"]]
        told |= {"title_cy": line["title_cy"], "on": min(known_by(of["state_on"])[0], NOTED)}
        key = {"project_id": line["project"], "title_en": line["title_en"], "body_id": None}
        yield from kept(ProjectMilestone, key, told | sourced(of))


@cache
def by_code() -> Mapping[str, Line]:
    """The line of each project."""
    return {one["code"]: one for one in lines("projects")}


def sourced(line: Line) -> dict[str, str]:
    """Where something was read."""
    return {"source": line["source"], "source_url": line["source_url"]}


def kept(model: Any, key: Mapping[str, Any], told: Mapping[str, Any]) -> Iterable[Any]:  # Any: whichever table
    """A row, added or changed, where it does not say this already."""
    found = model.objects.filter(**key).first()
    if found is None:
        moment = {"at": clock.moment()} if any(one.name == "at" for one in model._meta.fields) else {}
        return [model.objects.create(**key, **told, **moment)]
    if all(getattr(found, name) == value for name, value in told.items()):
        return []
    for name, value in told.items():
        setattr(found, name, value)
    found.save()
    return [found]
