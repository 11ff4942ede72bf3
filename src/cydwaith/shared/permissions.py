"""One permission table: who may do what, to whose things, and in which state.

Each room states its rows beside its deeds. A page, operation of the API or command names the row that opens it; without
one it cannot be declared.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from django.core.exceptions import PermissionDenied


class Role(StrEnum):
    """What a person is in a body."""

    READER = "reader"
    CONTRIBUTOR = "contributor"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"


class Who(StrEnum):
    """Everyone the table speaks of: the public, those with an account, the four roles, analysts, the operator.

    Analysts are the editors and administrators of the bodies that look after the figures of all (`settings.ANALYSTS`).
    """

    ANYONE = "anyone"
    ACCOUNT = "account"
    READER = "reader"
    CONTRIBUTOR = "contributor"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"
    ANALYST = "analyst"
    OPERATOR = "operator"


OPERATORS: Final = frozenset({Who.OPERATOR})
ANALYSTS: Final = OPERATORS | {Who.ANALYST}
ADMINISTRATORS: Final = OPERATORS | {Who.ADMINISTRATOR}
EDITORS: Final = ADMINISTRATORS | {Who.EDITOR}
CONTRIBUTORS: Final = EDITORS | {Who.CONTRIBUTOR}
READERS: Final = CONTRIBUTORS | {Who.READER}
ACCOUNTS: Final = READERS | {Who.ACCOUNT}
EVERYONE: Final = ACCOUNTS | {Who.ANYONE}


@dataclass(frozen=True)
class Actor:
    """Whoever acts: a pseudonym for the record, a role in each body they belong to, and what they are to the site."""

    pseudonym: str
    roles: Mapping[str, Role] = field(default_factory=dict)
    operator: bool = False
    analyst: bool = False

    def is_in(self, body: str | None) -> frozenset[Who]:
        """What this actor is towards a body, or towards any body at all when none is named."""
        roles = self.roles.values() if body is None else filter(None, [self.roles.get(body)])
        always = {
            Who.ANYONE: True,
            Who.ACCOUNT: self.signed_in,
            Who.ANALYST: self.analyst,
            Who.OPERATOR: self.operator,
        }
        return frozenset({who for who, so in always.items() if so} | {Who(role) for role in roles})

    def bodies(self, who: frozenset[Who]) -> list[str]:
        """Codes of the bodies in which this actor has one of these roles."""
        return [body for body, role in self.roles.items() if Who(role) in who]

    @property
    def signed_in(self) -> bool:
        """Whether this is a person with an account."""
        return self.pseudonym not in {PUBLIC.pseudonym, COMMAND_LINE.pseudonym}


PUBLIC: Final = Actor("anyone", MappingProxyType({}))
COMMAND_LINE: Final = Actor("operator", MappingProxyType({}), operator=True)


@dataclass(frozen=True)
class Rule:
    """One row of the table: what may be done, by whom, and in which states of the thing (None: in any).

    Pages of what is `recent` open only to people who have shown just now who they are, by their second step if they
    have one.
    Routes, operations of the API and commands name the rule that opens them; a deed is a rule that the record hears of.
    """

    what: str
    who: frozenset[Who]
    states: frozenset[str] | None = None
    recent: bool = False


class Refused(PermissionDenied):
    """Somebody tried what their role, or the state of the thing, does not allow."""


_table: dict[str, Rule] = {}


def register(rules: Iterable[Rule]) -> None:
    """Add a room's rows; the same row twice is one row, two different rows of one name are an error."""
    for rule in rules:
        if _table.setdefault(rule.what, rule) != rule:
            raise ValueError(f"two different rules for {rule.what}")


def table() -> Mapping[str, Rule]:
    """The whole table, by what."""
    return MappingProxyType(_table)


def may(actor: Actor, what: str | Rule, *, body: str | None = None, state: str | None = None) -> bool:
    """Whether an actor may do something to a thing of a body, in the state the thing is in."""
    rule = _table[what] if isinstance(what, str) else what
    in_state = rule.states is None or state is None or state in rule.states
    return in_state and bool(rule.who & actor.is_in(body))


def require(actor: Actor, what: str | Rule, *, body: str | None = None, state: str | None = None) -> None:
    """Refuse unless `may`."""
    if not may(actor, what, body=body, state=state):
        raise Refused(what if isinstance(what, str) else what.what)
