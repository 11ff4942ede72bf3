"""What can be followed. Each room adds the kinds of things that it has, as it adds what can be found."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Model

from cydwaith.bodies.models import Account
from cydwaith.shared.pairs import both
from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is or can be followed: its name, its page, and whether it is made up."""

    title: Said
    href: str
    sample: bool = False


Found = Mapping[str, Thing]


@dataclass(frozen=True, kw_only=True)
class Followable:
    """A kind of thing that can be followed.

    `found` gives those of some keys that are there, for an account (None: for anybody), in one query. `own`: only
    whoever it belongs to can follow it. `shown` is the template of the page on which the button stands.
    """

    kind: str
    label: Said
    found: Callable[[Collection[str], Account | None], Found]
    shown: tuple[str, ...]
    own: bool = False
    feed: bool = False


KINDS: Final[Registry[Followable]] = Registry("follow")


def kinds() -> Mapping[str, Followable]:
    """Every kind, by name."""
    return {one.kind: one for one in KINDS}


def stored(
    model: type[Model],
    title: str,
    href: Callable[[Any], str],  # Any: a row of that table
) -> Callable[[Collection[str], Account | None], Found]:
    """How things of one table are found, each named by a pair of its columns."""

    def found(keys: Collection[str], _account: Account | None) -> Found:
        rows = model._default_manager.filter(pk__in=keys)
        return {str(one.pk): Thing(both(one, title), href(one), getattr(one, "sample", False)) for one in rows}

    return found


def things(subjects: Collection[str], account: Account | None) -> dict[str, Thing]:
    """What some subjects are ("topic:waste"), those that are there; one query a kind."""
    known, wanted = kinds(), dict[str, list[str]]()
    for subject in subjects:
        kind, _colon, key = subject.partition(":")
        if kind in known and key:
            wanted.setdefault(kind, []).append(key)
    return {
        f"{kind}:{key}": thing
        for kind, keys in wanted.items()
        for key, thing in known[kind].found(keys, account).items()
    }


def thing(subject: str, account: Account | None) -> Thing | None:
    """What a subject is; None where there is no such thing, or it is somebody else's."""
    return things([subject], account).get(subject)
