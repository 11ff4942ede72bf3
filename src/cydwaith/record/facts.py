"""Facts that must stand in the database exactly as the record has them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final


@dataclass(frozen=True)
class Fact:
    """A kind of fact that is written once and never changed: its verb, and every stored row as its entry has it.

    `rows` gives (subject, facts) for each row now in the database, exactly as `record.actions.write` was told them; one
    entry stands for one row. So a row that somebody changed, removed or slipped in past the actions is found.
    """

    verb: str
    rows: Callable[[], Iterable[tuple[str, Mapping[str, Any]]]]


_facts: Final[dict[str, Fact]] = {}


def register(*facts: Fact) -> None:
    """Add a room's kinds of facts."""
    for fact in facts:
        _facts[fact.verb] = fact


def facts() -> Mapping[str, Fact]:
    """Every kind of fact, by verb."""
    return MappingProxyType(_facts)
