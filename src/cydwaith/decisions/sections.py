"""What the rooms above show on a decision's page. A higher room adds a function of its own."""

from collections.abc import Callable
from typing import Final

from cydwaith.decisions.models import Decision
from cydwaith.shared.permissions import Actor
from cydwaith.shared.registries import Registry
from cydwaith.shared.sections import Section

Source = Callable[[Decision, Actor], Section | None]
SOURCES: Final = Registry[Source]("decision_sections")


def sections(decision: Decision, by: Actor) -> list[Section]:
    """Every part of the page of a decision, for whoever reads it."""
    found = (source(decision, by) for source in SOURCES)
    return [one for one in found if one is not None]
