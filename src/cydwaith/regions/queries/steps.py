"""Milestones of projects on a day: reached, ahead, late; or past, and nothing later was read."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import F

from cydwaith.regions.models import ProjectMilestone, ProjectStatus, Side


class Where(StrEnum):
    """How a milestone stands. `late` is only said where the owner keeps its record here."""

    REACHED = "reached"
    AHEAD = "ahead"
    LATE = "late"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone, and how it stands on a day."""

    milestone: ProjectMilestone
    where: Where

    @property
    def day(self) -> dt.date:
        """The day that it is about."""
        found = self.milestone.reached or self.milestone.planned
        assert found is not None, "a milestone has a date"
        return found


def keepers(codes: Iterable[str], on: dt.date) -> set[str]:
    """The projects whose partners keep their record here: they said something of them by a day.

    What is made up for a demonstration makes nothing late that is not.
    """
    said = ProjectStatus.objects.filter(project__in=list(codes), side=Side.PARTNER, on__lte=on)
    said = said.filter(sample=F("project__sample"))
    return set(said.values_list("project", flat=True))


def steps(codes: Iterable[str], on: dt.date) -> list[Step]:
    """The milestones of projects on a day, by date."""
    wanted = list(codes)
    keeping = keepers(wanted, on)
    rows = ProjectMilestone.objects.filter(project__in=wanted).select_related("project")
    found = [Step(one, where(one, on, keeps=one.project_id in keeping)) for one in rows]
    return sorted(found, key=lambda step: (step.day, step.milestone.pk))


def where(one: ProjectMilestone, on: dt.date, *, keeps: bool) -> Where:
    """How a milestone stands on a day."""
    if one.reached and one.reached <= on:
        return Where.REACHED
    if one.planned is None or one.planned >= on:
        return Where.AHEAD
    return Where.LATE if keeps else Where.UNREAD
