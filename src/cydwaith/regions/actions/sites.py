"""Putting projects where they stand, from a file: all of it or nothing, with a report by feature."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cydwaith.bodies.models import Body
from cydwaith.regions import refusals, sites
from cydwaith.regions.actions.progress import refuse_later
from cydwaith.regions.deeds import SITE_PLACE
from cydwaith.regions.footprints import FOOTPRINT
from cydwaith.regions.models import Project, ProjectSite
from cydwaith.regions.overseeing import side_of
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor, require
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said


class Fate(StrEnum):
    """What becomes of a feature."""

    FAULT = "fault"
    ADDED = "added"
    MOVED = "moved"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Line:
    """One feature of a file: which project, what becomes of it, and what is wrong."""

    number: int
    code: str
    fate: Fate
    why: Said | None = None
    geometry: Mapping[str, Any] | None = None


def place(
    *, by: Actor, body: str | None, text: str | bytes, on: dt.date, source: str, source_url: str = "", dry: bool
) -> list[Line]:
    """Say where projects stand; nothing is stored where it is `dry`, or where any feature has a fault.

    What stands there already as it is stays; else it ends on the day from which the new one holds. Raises NotPossible
    for a file that cannot be read, or a day or source that is none.
    """
    require(by, SITE_PLACE, body=body)
    refuse_later(on)
    if not source.strip():
        raise NotPossible(str(refusals.NO_SOURCE), "source")
    try:
        read = sites.read(text)
    except sites.BadFile as wrong:
        raise NotPossible(str(wrong.why), "file") from None
    found = judged(read, body, on)
    changing = [one for one in found if one.fate in {Fate.ADDED, Fate.MOVED}]
    if dry or not changing or any(one.fate is Fate.FAULT for one in found):
        return found
    told = {"on": on, "source": source.strip(), "source_url": source_url.strip(), "body_id": body}
    with doing(SITE_PLACE, by=by, body=body) as act:
        for one in changing:
            before = list(ProjectSite.objects.select_for_update().filter(project=one.code, ended=None))
            for other in before:
                other.ended = on
                other.save(update_fields=["ended"])
            made = ProjectSite.objects.create(project_id=one.code, geometry=one.geometry, at=clock.moment(), **told)
            act.tell(made, **FOOTPRINT.of(made, before))
    return found


def judged(read: Sequence[sites.Read], body: str | None, on: dt.date) -> list[Line]:
    """What becomes of each feature."""
    named = Counter(one.code for one in read if one.code)
    projects = Project.objects.select_related("parent__parent").in_bulk([*named])
    stand = {one.project_id: one for one in ProjectSite.objects.filter(project__in=projects, ended=None)}
    speaker = Body.objects.get(pk=body) if body else None
    found = []
    for one in read:
        why = one.fault or wrong(one.code, projects.get(one.code), named, speaker, stand.get(one.code), on)
        there = stand.get(one.code)
        fate = Fate.FAULT if why else Fate.ADDED if there is None else Fate.MOVED
        if not why and there and there.geometry == one.geometry:
            fate = Fate.SAME
        found.append(Line(one.number, one.code, fate, why, one.geometry))
    return found


def wrong(
    code: str,
    project: Project | None,
    named: Mapping[str, int],
    speaker: Body | None,
    there: ProjectSite | None,
    on: dt.date,
) -> Said | None:
    """Why a site cannot be stored; None where it can."""
    if project is None:
        return said(cy=f"nid oes prosiect “{code}” yma", en=f"there is no project “{code}” here")
    if named[code] > 1:
        return said(cy="mae’r prosiect yn y ffeil fwy nag unwaith", en="the project is in the file more than once")
    if there and there.on > on:
        return said(cy="mae ei safle yma o ddiwrnod diweddarach", en="its site is here from a later day")
    if speaker is not None:
        try:
            side_of(project, speaker, clock.today())
        except NotPossible:
            return refusals.STRANGER
    return None
