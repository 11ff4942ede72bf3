"""One permission table: who may do what, to whose things, and in which state.

Each room states its rows beside its deeds. A page, operation of the API or command names the row that opens it; without
one it cannot be declared.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from django.core.exceptions import PermissionDenied

from cydwaith.shared.said import Said


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
PERSONS: Final = ACCOUNTS - OPERATORS
WRITERS: Final = CONTRIBUTORS - OPERATORS
SPEAKERS: Final = EDITORS - OPERATORS
"""Who acts for themselves, writes for a body, speaks for it. Whoever runs the site does so for none."""


@dataclass(frozen=True)
class Actor:
    """Whoever acts: a pseudonym for the record, a role in each body they belong to, and what they are to the site.

    `second_step`: they have shown more than a password since they signed in. Nobody has who does not say so. `under` is
    the name under which the record has what they do for a post; the pseudonym stays theirs. Whoever acts for a post
    that does not go so far does nothing that `binds` its body.
    """

    pseudonym: str
    roles: Mapping[str, Role] = field(default_factory=dict)
    operator: bool = False
    analyst: bool = False
    second_step: bool = False
    under: str = ""
    binds: bool = True

    @property
    def recorded_as(self) -> str:
        """The name under which the record has what they do."""
        return self.under or self.pseudonym

    def recorded_under(self, name: str) -> "Actor":
        """The same, whose doings the record has under a name of a post's."""
        return replace(self, under=name)

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
    have one. What asks for a `second_step` is done by nobody who has not shown one, however they came here: on a page,
    by a key, by a hook. It is recent too. What `binds` a body is not done for every post.
    Routes, operations of the API and commands name the rule that opens them; a deed is a rule that the record hears of.
    """

    what: str
    who: frozenset[Who]
    states: frozenset[str] | None = None
    recent: bool = False
    second_step: bool = False
    binds: bool = False

    def __post_init__(self) -> None:
        if self.second_step and not self.recent:
            raise TypeError(f"{self.what}: a second step that was shown at any time before is no second step")


class Refused(PermissionDenied):
    """Somebody tried what their role, or the state of the thing, does not allow.

    Where another role would not help, `why` says what stands in the way, in words for them.
    """

    def __init__(self, what: "str | Rule" = "", why: Said | None = None) -> None:
        super().__init__(what.what if isinstance(what, Rule) else what)
        self.why = why


class NoSecondStep(Refused):
    """Somebody may do this, and has not shown a second step."""


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
    return in_state and (actor.binds or not rule.binds) and bool(rule.who & actor.is_in(body))


def require(actor: Actor, what: str | Rule, *, body: str | None = None, state: str | None = None) -> None:
    """Refuse unless `may`, and where it asks for a second step, unless one was shown.

    The operator has none: whoever runs the machine could set it aside.
    """
    rule = _table[what] if isinstance(what, str) else what
    if not may(actor, rule, body=body, state=state):
        raise Refused(rule.what)
    if rule.second_step and not (actor.second_step or actor.operator):
        raise NoSecondStep(rule.what)
