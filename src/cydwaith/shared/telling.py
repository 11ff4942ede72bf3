"""Whom a deed tells: those who follow something, those whose turn it now is; or nobody, and then it says why."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from cydwaith.shared.pairs import UNSAID
from cydwaith.shared.permissions import EVERYONE, Role, Rule, Who, table
from cydwaith.shared.said import Said

EVERYBODY: Final = Rule("news.read", EVERYONE)
RANK: Final = (Role.READER, Role.CONTRIBUTOR, Role.EDITOR, Role.ADMINISTRATOR)
"""Roles from the one that may least to the one that may most: who may do something includes everyone above."""


Keys = Mapping[str, Iterable[str | None]]


@dataclass(frozen=True, kw_only=True)
class Telling:
    """What is told of one thing.

    `title` names it; `of` are the keys of what may be followed, by kind ({"topic": ["waste"]}); `turn` the bodies whose
    turn it now is, `posts` the offices in them for whose holder it waits, and for whoever may act for that post;
    `within` the body whose own people alone may see it, where not everybody may; `sample` whether it is
    made up for a demonstration.
    """

    title: Said
    of: Keys
    turn: Iterable[str | None] = ()
    posts: Iterable[str] = ()
    within: str | None = None
    sample: bool = False

    def subjects(self) -> list[str]:
        """What may be followed, each once: "topic:waste"."""
        found = (f"{kind}:{key}" for kind, keys in self.of.items() for key in keys if key)
        return list(dict.fromkeys(found))


@dataclass(frozen=True, kw_only=True)
class Tells:
    """Whom a verb tells.

    `followers` names the kinds of things whose followers hear of it; `telling` what is told of one thing, or None for
    one of which nothing is told. `turn` is the rule of what is now to be done: those whom it allows to, in the bodies
    whose turn it is, are told too, and with `posts` whoever holds, or may act for, the posts whose turn it is;
    `to_do` tells them what to do, as an officer would be asked.
    `concerns` finds, by what the record calls the thing, the numbers of the accounts of people whom it touches
    themselves: they are told too. It is asked when they are told, so that nothing that waits names them.
    `seen` is the rule of who may see it. Rules are named as the permission table calls them, for deeds are declared
    after the verbs that they are told in.
    """

    followers: tuple[str, ...]
    telling: Callable[[Any], Telling | None]  # Any: whatever a deed is done to
    turn: str = ""
    to_do: Said = UNSAID
    posts: bool = False
    concerns: Callable[[str], Iterable[int]] | None = None
    seen: str = EVERYBODY.what

    def of(self, thing: Any) -> Telling | None:  # Any: as above
        """What is told of a thing. Raises ValueError when that is more than was declared."""
        told = self.telling(thing)
        if told is None:
            return None
        undeclared = {kind for kind, keys in told.of.items() if any(keys)} - set(self.followers)
        if (
            undeclared
            or (any(told.turn) and not self.turn)
            or (any(told.posts) and not self.posts)
            or (told.within is None) != (self.least is None)
        ):
            raise ValueError(f"more is told than is declared: {sorted(undeclared)}, {told}")
        return told

    @property
    def least(self) -> Role | None:
        """The role that one needs at least to see it; None where everybody may."""
        return least(table()[self.seen])

    @property
    def doers(self) -> list[Role]:
        """The roles that allow what is now to be done; none where nothing is."""
        return [role for role in RANK if self.turn and Who(role) in table()[self.turn].who]


def least(rule: Rule) -> Role | None:
    """The role that one needs at least for what a rule allows; None where one needs none."""
    if rule.who & {Who.ANYONE, Who.ACCOUNT}:
        return None
    return next((role for role in RANK if Who(role) in rule.who), Role.ADMINISTRATOR)


def at_least(role: Role) -> list[str]:
    """A role and those above it, as they are stored."""
    return [one.value for one in RANK[RANK.index(role) :]]
