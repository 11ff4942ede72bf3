"""What people do, each declared once: who may, in which state, what the record is told, and which rows prove it.

An action does its work inside `doing(DEED, …)` and tells what came of it. Whoever keeps the record listens, and after
it whatever follows a deed (the search, later notices); without a keeper nothing can be done.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final, Generic, Protocol, TypeVar, overload

from django.db import transaction
from django.db.models import Model

from cydwaith.shared.bounds import held as held_in_bounds
from cydwaith.shared.permissions import Actor, Rule, Who, require
from cydwaith.shared.permissions import register as add_rules
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said
from cydwaith.shared.telling import Tells

GONE: Final = said(cy="Nid yw hyn yno mwyach.", en="This is no longer there.")
Facts = Mapping[str, Any]
Row = tuple[str, Facts]
"""(subject, facts) of one stored row, as its entry in the record has it."""


@dataclass(frozen=True)
class Heard:
    """What an entry of the record says: the verb, of what, for which body, and the facts as JSON has them."""

    verb: str
    subject: str
    body: str | None
    facts: Facts


def as_it_is(heard: Heard) -> Iterable[Row]:
    """An entry that stands for one row: its subject and facts."""
    return [(heard.subject, heard.facts)]


def latest(_heard: Heard) -> str:
    """The key of rows that change: each entry takes the place of every earlier one about the same subject."""
    return "*"


@dataclass(frozen=True, kw_only=True)
class Proof:
    """Stored rows that must be exactly as entries of the record have them.

    `rows` gives (subject, facts) of each row now in the database, as the record was told them; one entry stands for one
    row, so that a row somebody changed, removed or slipped in past the actions is found. For what is told in another
    way, `told` gives the rows that an entry stands for. With `key`, a later entry of the same subject and key takes the
    place of the earlier, and of all of the subject's when the key is "*". `since` names facts that entries of an
    earlier time do not have. With `as_left`, what is told of a row takes the place of whatever was told of it before.
    """

    name: str
    rows: Callable[[], Iterable[Row]]
    told: Callable[[Heard], Iterable[Row]] = as_it_is
    key: Callable[[Heard], str] | None = None
    since: frozenset[str] = frozenset()
    as_left: bool = False


def no_facts(_thing: object) -> Facts:
    """The facts of what is told by its subject alone."""
    return {}


@dataclass(frozen=True, kw_only=True)
class Verb:
    """Something that happened, as the record calls it and as people do, and how it can be checked afterwards.

    `about` names the subject of a thing ("practice:raglan"), `facts` what the record is told of it, `rows` gives every
    thing to which this has happened: together they prove its entries row by row. What is proved otherwise, or besides,
    stands in `proofs`; what no row can prove says why in `unverified`. `shows` names what the search is to read anew:
    pairs of a kind of thing and its key. `tells` says whom it tells; where nobody, `tells_nobody` says why.
    """

    name: str
    says: Said
    about: Callable[[Any], str] = str
    facts: Callable[[Any], Facts] = no_facts
    rows: Callable[[], Iterable[Any]] | None = None
    told: Callable[[Heard], Iterable[Row]] = as_it_is
    key: Callable[[Heard], str] | None = None
    since: frozenset[str] = frozenset()
    proofs: tuple[Proof, ...] = ()
    unverified: str = ""
    shows: Callable[[Any], Iterable[tuple[str, str]]] | None = None
    tells: Tells | None = None
    tells_nobody: str = ""

    def __post_init__(self) -> None:
        proved = bool(self.rows or self.proofs)
        if proved == bool(self.unverified):
            raise TypeError(f"{self.name} must name the rows that prove it, or say why none do")

    def everything(self) -> Iterator[Row]:
        """Every row to which this has happened, as the record was told it."""
        assert self.rows is not None
        for thing in self.rows():
            yield self.about(thing), self.facts(thing)

    def proved_by(self) -> tuple[Proof, ...]:
        """Everything that its entries are compared with."""
        if self.rows is None:
            return self.proofs
        own = Proof(name=self.name, rows=self.everything, told=self.told, key=self.key, since=self.since)
        return own, *self.proofs


@dataclass(frozen=True, kw_only=True)
class Deed(Rule):
    """Something that people do: a row of the permission table whose doing the record is told of, in one of its verbs.

    `body` and `state` read from the thing it is done to for whom it is done and in which state it is; `hold` reads that
    thing again and holds it until the transaction ends.
    """

    verbs: tuple[Verb, ...]
    body: Callable[[Any], str | None] | None = None
    state: Callable[[Any], str | None] | None = None
    hold: Callable[[Any], Any] = field(default_factory=lambda: held)

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.verbs:
            raise TypeError(f"{self.what} tells the record nothing; then it is a rule and no deed")


def deed(
    what: str,
    who: frozenset[Who],
    *verbs: Verb,
    states: frozenset[str] | None = None,
    body: Callable[[Any], str | None] | None = None,
    state: Callable[[Any], str | None] | None = None,
    hold: Callable[[Any], Any] | None = None,
    recent: bool = False,
    second_step: bool = False,
    binds: bool = False,
) -> Deed:
    """Declare a deed: its name, who may, the verbs in which it is told. With a `second_step` it is recent too."""
    return Deed(
        what=what,
        who=who,
        verbs=verbs,
        states=states,
        body=body,
        state=state,
        hold=hold or held,
        recent=recent or second_step,
        second_step=second_step,
        binds=binds,
    )


def held(thing: Any) -> Any:
    """A stored thing as it is now, held until the transaction ends. Raises NotPossible when it is gone."""
    assert isinstance(thing, Model)
    found = type(thing)._base_manager.select_for_update().filter(pk=thing.pk).first()
    if found is None:
        raise NotPossible(str(GONE))
    return found


class Keeper(Protocol):
    """Whoever keeps the record: adds one entry, in the running transaction."""

    def __call__(self, *, by: Actor, body: str | None, verb: str, subject: str, facts: Facts) -> object: ...


Follower = Callable[[Verb, Any, Actor], None]
_deeds: Final[dict[str, Deed]] = {}
_verbs: Final[dict[str, Verb]] = {}
_keeper: Final[list[Keeper]] = []
_followers: Final[list[Follower]] = []


def register(*rules: Rule) -> None:
    """Add a room's rules and deeds to the permission table. Two different ones, or two verbs, of one name: ValueError.

    One verb may be told of several deeds, but is one verb.
    """
    add_rules(rules)
    for rule in rules:
        if isinstance(rule, Deed):
            _deeds[rule.what] = rule
            for verb in rule.verbs:
                if _verbs.setdefault(verb.name, verb) != verb:
                    raise ValueError(f"two different verbs are called {verb.name}")


def deeds() -> Mapping[str, Deed]:
    """Every deed, by what."""
    return MappingProxyType(_deeds)


def verbs() -> Mapping[str, Verb]:
    """Every verb, by name."""
    return MappingProxyType(_verbs)


def heard() -> Mapping[str, tuple[Proof, ...]]:
    """By verb, the proofs of which its entries tell."""
    return {name: verb.proved_by() for name, verb in _verbs.items()}


def proofs() -> dict[str, Proof]:
    """Every proof, by name. Two different ones of one name raise ValueError."""
    found: dict[str, Proof] = {}
    for proof in (proof for told in heard().values() for proof in told):
        if found.setdefault(proof.name, proof) != proof:
            raise ValueError(f"two different proofs are called {proof.name}")
    return found


def kept_by(keeper: Keeper) -> None:
    """Let someone keep the record; there is only ever one."""
    _keeper[:] = [keeper]


def followed_by(follower: Follower) -> None:
    """Let something follow every deed, inside its transaction: it is given the verb, the thing and who did it."""
    if follower not in _followers:
        _followers.append(follower)


It = TypeVar("It")
It_co = TypeVar("It_co", covariant=True)


@dataclass
class Doing(Generic[It_co]):
    """A deed being done: by whom, for which body, to what (as it is now, held fast)."""

    deed: Deed
    by: Actor
    body: str | None
    it: It_co

    def tell(self, thing: Any, verb: Verb | None = None, /, **more: Any) -> None:
        """Tell the record what came of it: the facts of a thing, and `more` that no row holds.

        Where a deed has several verbs, say which. Raises ValueError for a verb that is not the deed's.
        """
        if verb is None:
            (verb,) = self.deed.verbs
        if verb not in self.deed.verbs:
            raise ValueError(f"{self.deed.what} is not told as {verb.name}")
        self.append(verb, verb.about(thing), {**verb.facts(thing), **more})
        for follower in _followers:
            follower(verb, thing, self.by)

    def append(self, verb: Verb, subject: str, facts: Facts) -> None:
        """Add the entry itself. Raises RuntimeError when nobody keeps the record."""
        if not _keeper:
            raise RuntimeError(f"nobody keeps the record, so {verb.name} cannot happen")
        _keeper[0](by=self.by, body=self.body, verb=verb.name, subject=subject, facts=facts)


@overload
def doing(
    what: Deed, *, by: Actor, body: str | None = None, state: str | None = None
) -> AbstractContextManager[Doing[None]]: ...
@overload
def doing(
    what: Deed, *, by: Actor, to: It, body: str | None = None, state: str | None = None
) -> AbstractContextManager[Doing[It]]: ...
@contextmanager
def doing(
    what: Deed, *, by: Actor, to: It | None = None, body: str | None = None, state: str | None = None
) -> Iterator[Doing[Any]]:  # Any: which of the two it is, the signatures above say
    """Do a deed: hold what it is done to, check who may and in which state, and keep fact and entry together.

    `body` and `state` stand for what the deed would read from `to`. All that happens within is one transaction. Raises
    Refused. Nothing told means nothing done: the same thing sent twice changes nothing, and has no second entry.
    """
    with held_in_bounds(), transaction.atomic():
        it = what.hold(to) if to is not None else None
        whose = body if body is not None or it is None or what.body is None else what.body(it)
        how = state if state is not None or it is None or what.state is None else what.state(it)
        require(by, what, body=whose, state=how)
        yield Doing(what, by, whose, it)
