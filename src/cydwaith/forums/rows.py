"""What machines read of forums: bodies and posts, never names of persons."""

import datetime as dt
import json
from typing import Any, Literal

from cydwaith.forums import models
from cydwaith.shared.api import Row, Texts

Kind = Literal["council", "network", "psb", "cjc", "board"]
Stage = Literal["proposed", "active", "closed"]
Level = Literal["political", "officer", "both"]


class Side(Row):
    """A side of a forum."""

    code: str
    name: Texts


class Seat(Row):
    """A seat, and which post of which body holds it; `held_to` is null while it is held."""

    id: int
    side: str | None
    body: str
    post: str | None
    substitute: str | None
    level: Level
    votes: bool
    co_chair: bool
    convenor: bool
    held_from: dt.date
    held_to: dt.date | None

    @classmethod
    def parts(cls, thing: models.Seat, /) -> dict[str, Any]:
        return {"side": thing.side.code if thing.side else None}


class ConsentRule(Row):
    """A consent rule: `says` is the rule, of whose canonical JSON `digest` is the SHA-256."""

    number: int
    digest: str
    at: dt.datetime
    says: dict[str, Any]

    @classmethod
    def parts(cls, thing: models.ConsentRule, /) -> dict[str, Any]:
        return {"says": json.loads(thing.text)}


class ForumListed(Row):
    """A forum as a list shows it."""

    slug: str
    kind: Kind
    stage: Stage
    level: Level
    name: Texts
    body: str | None
    topics: list[str]
    sides: list[str]
    sample: bool

    @classmethod
    def parts(cls, thing: models.Forum, /) -> dict[str, Any]:
        topics, sides = thing.topics.all(), thing.sides.all()
        return {"topics": [topic.pk for topic in topics], "sides": [side.code for side in sides]}


class Forum(Row):
    """A forum with its sides, every seat it has had, and every rule, the latest first."""

    slug: str
    kind: Kind
    stage: Stage
    level: Level
    name: Texts
    purpose: Texts
    body: str | None
    proposed_by: str | None
    topics: list[str]
    notice_days: int
    agenda_share: int
    source: str | None
    source_url: str | None
    as_of: dt.date | None
    sample: bool
    sides: list[Side]
    seats: list[Seat]
    rules: list[ConsentRule]

    @classmethod
    def parts(cls, thing: models.Forum, /) -> dict[str, Any]:
        return {
            "topics": [topic.pk for topic in thing.topics.all()],
            "sides": [Side.of(side) for side in thing.sides.all()],
            "seats": [Seat.of(seat) for seat in thing.seats.select_related("side")],
            "rules": [ConsentRule.of(rule) for rule in thing.rules.all()],
        }
