"""What the rooms above show on a practice's page. A higher room adds a function of its own."""

from collections.abc import Callable
from typing import Final

from cydwaith.practices.models import Practice
from cydwaith.shared.permissions import Actor
from cydwaith.shared.registries import Registry
from cydwaith.shared.sections import Section

Source = Callable[[Practice, Actor], Section]
SOURCES: Final = Registry[Source]("practice_sections")


def sections(practice: Practice, by: Actor) -> list[Section]:
    """Every part of the page of a practice, for whoever reads it."""
    return [source(practice, by) for source in SOURCES]
