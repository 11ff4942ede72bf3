"""What a version says, apart from the state it is in: the part that is written, compared, recorded and frozen."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final

from cydwaith.bodies.models import Topic
from cydwaith.practices.models import Move, Version
from cydwaith.shared.pairs import both, in_columns, pairs_of, tidied
from cydwaith.shared.said import Said

TEXTS: Final = tuple(name for name in pairs_of(Version) if name != "reason")
PLAIN: Final = ("written_in", "started", "started_precision", "outcome_known", "from_public_sources", "certainty")
LISTS: Final = ("goals", "ways", "steps", "links")
NEEDED_TEXTS: Final = ("title", "problem", "done", "changed")


@dataclass(frozen=True, kw_only=True)
class Content:
    """Everything said about a practice. Texts by name ("title"); steps and links as they are stored."""

    written_in: str
    texts: Mapping[str, Said]
    started: dt.date | None = None
    started_precision: str = "day"
    outcome_known: bool = False
    from_public_sources: bool = False
    certainty: str = ""
    contact: str | None = None
    topics: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()
    steps: tuple[Mapping[str, str], ...] = ()
    links: tuple[Mapping[str, str], ...] = ()
    moves: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "texts", tidied(self.texts, TEXTS))
        for name in ("topics", "goals", "ways"):
            object.__setattr__(self, name, tuple(sorted(getattr(self, name))))


def content_of(version: Version) -> Content:
    """What a stored version says; uses its prefetched topics and moves where there are any."""
    stored: dict[str, Any] = {name: getattr(version, name) for name in PLAIN}
    stored |= {name: tuple(getattr(version, name)) for name in LISTS}
    return Content(
        **stored,
        texts={name: both(version, name) for name in TEXTS},
        contact=version.contact_id,
        topics=tuple(topic.pk for topic in version.topics.all()),
        moves={move.indicator_id: move.direction for move in version.moves.all()},
    )


def put(content: Content, version: Version) -> None:
    """Store what a version says; the caller holds the transaction."""
    for name, value in columns(content).items():
        setattr(version, name, value)
    version.save()
    version.topics.set(Topic.objects.filter(pk__in=content.topics))
    version.moves.all().delete()
    Move.objects.bulk_create(
        Move(version=version, indicator_id=code, direction=direction) for code, direction in content.moves.items()
    )


def columns(content: Content) -> dict[str, Any]:
    """The columns of a version that hold what it says."""
    return {
        **in_columns(**content.texts),
        "contact_id": content.contact,
        **{name: getattr(content, name) for name in PLAIN},
        **{name: list(getattr(content, name)) for name in LISTS},
    }


def facts(content: Content) -> dict[str, Any]:
    """What a version says, as the record keeps it: empty things left out."""
    whole = {part.name: getattr(content, part.name) for part in fields(content)}
    texts = in_columns(**whole.pop("texts"))
    return {name: value for name, value in {**whole, **texts}.items() if value not in ("", None, (), {})}


def missing(content: Content) -> list[str]:
    """Names of what a version must say before it can be checked, and does not yet, in the language it is written in.

    Public sources do not always say when something began; whoever did it knows.
    """
    texts = [name for name in NEEDED_TEXTS if not getattr(content.texts[name], content.written_in)]
    others = ("topics",) if content.from_public_sources else ("topics", "started")
    return [*texts, *(name for name in others if not getattr(content, name))]


def differences(old: Content, new: Content) -> list[str]:
    """Names of the parts in which two versions differ, in the order in which the page shows them."""
    texts = [name for name in TEXTS if old.texts[name] != new.texts[name]]
    parts = [part.name for part in fields(Content) if part.name != "texts"]
    return texts + [name for name in parts if getattr(old, name) != getattr(new, name)]
