"""What stands on a practice’s page: modules made from it and trials of it, and how to make or propose one."""

from typing import Final

from cydwaith.practices.models import Practice
from cydwaith.practices.queries.impacts import marks
from cydwaith.school.models import Module, Trial
from cydwaith.shared.permissions import SPEAKERS, Actor
from cydwaith.shared.sections import Section

TEMPLATE: Final = "school/section.html"
LEAST_MARK: Final = 2
"""Figures before and after, at a council that took it up: less is a story, and no reason to teach it."""


def on_practice(practice: Practice, by: Actor) -> Section:
    """The modules made from a practice and its trials; for those who hold courses, the ways to make one."""
    holds = bool(by.bodies(SPEAKERS))
    mark = marks([practice]).get(practice.pk) if holds else None
    shown = {
        "practice": practice,
        "modules": list(Module.objects.filter(practice=practice).select_related("course")),
        "trials": list(Trial.objects.filter(practice=practice)),
        "may_make": bool(mark and mark.level >= LEAST_MARK),
        "holds": holds,
    }
    return Section(TEMPLATE, shown)
