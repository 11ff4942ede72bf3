"""A part of a page that belongs to a room above: its template, which finds `shown`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: its template, and what that is given as `shown`."""

    template: str
    shown: Mapping[str, Any]
