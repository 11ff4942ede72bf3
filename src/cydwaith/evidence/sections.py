"""What the rooms above show on an indicator's page. A higher room adds a function of its own."""

from collections.abc import Callable
from typing import Final

from cydwaith.evidence.models import Indicator
from cydwaith.shared.permissions import Actor
from cydwaith.shared.registries import Registry
from cydwaith.shared.sections import Section

Source = Callable[[Indicator, Actor], Section]
SOURCES: Final = Registry[Source]("indicator_sections")


def sections(indicator: Indicator, by: Actor) -> list[Section]:
    """Every part of the page of an indicator, for whoever reads it."""
    return [source(indicator, by) for source in SOURCES]
