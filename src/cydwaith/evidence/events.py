"""What was done, and when: rooms above say where dates to draw beside a figure come from."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from cydwaith.shared.registries import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something done in a place that is meant to move a figure: a practice begun, a step of its adoption.

    `place` is a GSS code; `precision` says how much of the date is known (year, month, day); `kind` is "started", or
    the step of an adoption; `href` leads to the account.
    """

    place: str
    on: dt.date
    precision: str
    label: str
    kind: str = "started"
    href: str = ""
    sample: bool = False


Source = Callable[[str], Iterable[Event]]
SOURCES: Final = Registry[Source]("events")
"""Each is given an indicator's code and returns the events meant to move it, in any place."""


def events(indicator: str) -> list[Event]:
    """Everything known to have been done to move an indicator, earliest first."""
    return sorted((event for source in SOURCES for event in source(indicator)), key=lambda event: event.on)
