"""Facts that must stand in the database exactly as the record has them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

Row = tuple[str, Mapping[str, Any]]
"""(subject, facts)"""


@dataclass(frozen=True)
class Said:
    """What an entry said: the verb, to what, for which body, and the facts as JSON has them."""

    verb: str
    subject: str
    body: str | None
    facts: Mapping[str, Any]


def as_it_is(said: Said) -> Iterable[Row]:
    """An entry that stands for one row: its subject and facts."""
    return [(said.subject, said.facts)]


@dataclass(frozen=True)
class Fact:
    """A kind of fact that is written once and never changed: its verb, and every stored row as its entry has it.

    `rows` gives (subject, facts) for each row now in the database, exactly as `record.actions.write` was told them; one
    entry stands for one row. So a row that somebody changed, removed or slipped in past the actions is found.

    For what is told in another way: `told` gives the rows that an entry stands for, `also` further verbs that tell of
    them. With `key`, a later entry of the same subject and key takes the place of the earlier, and of all of the
    subject's when the key is "*". `since` names facts that entries of an earlier time do not have.
    """

    verb: str
    rows: Callable[[], Iterable[Row]]
    told: Callable[[Said], Iterable[Row]] = as_it_is
    also: tuple[str, ...] = ()
    key: Callable[[Said], str] | None = None
    since: frozenset[str] = field(default=frozenset())

    @property
    def verbs(self) -> tuple[str, ...]:
        """Every verb whose entries tell of these rows."""
        return (self.verb, *self.also)


_facts: Final[dict[str, Fact]] = {}


def register(*facts: Fact) -> None:
    """Add a room's kinds of facts."""
    for fact in facts:
        _facts[fact.verb] = fact


def facts() -> Mapping[str, Fact]:
    """Every kind of fact, by verb."""
    return MappingProxyType(_facts)
