"""What machines read of forums and decisions: bodies and posts, never names of persons."""

import datetime as dt
import json
from typing import Any, Literal

from cydwaith.forums import models
from cydwaith.forums.consenting import Entitled, Outcome, Said, Tally, parse_seats
from cydwaith.forums.content import parse_promised
from cydwaith.forums.lifecycle import FROZEN, OPEN
from cydwaith.forums.settling import came_of, outcome_of
from cydwaith.shared.api import Row, Texts

Kind = Literal["council", "network", "psb", "cjc", "board"]
Stage = Literal["proposed", "active", "closed"]
Level = Literal["political", "officer", "both"]
State = Literal["motion", "frozen", "agreed", "agreed_with_reservations", "not_agreed", "withdrawn"]
Answer = Literal["consent", "reservation", "refuse", "aside"]


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


class DecisionListed(Row):
    """A decision as a list shows it; `digest` is that of the current text, null before it is frozen."""

    id: int
    forum: str
    state: State
    title: Texts
    moved: dt.datetime
    moved_side: str | None
    moved_body: str
    closes: dt.datetime | None
    settled: dt.datetime | None
    digest: str | None
    changes_rule: bool
    sample: bool

    @classmethod
    def parts(cls, thing: models.Decision, /) -> dict[str, Any]:
        side = thing.moved_by.code if thing.moved_by else None
        return {"moved_side": side, "digest": (thing.current and thing.current.digest) or None}


class Reserved(Row):
    """A reservation, and what became of it."""

    why: Texts
    review_on: dt.date
    escalate_to: str | None
    escalated: dt.datetime | None
    closed: dt.datetime | None
    closed_note: Texts


class Consent(Row):
    """What a seat said to a text. The last one of each seat counts."""

    seat: int
    side: str | None
    body: str
    answer: Answer
    reason: Texts
    at: dt.datetime
    reservation: Reserved | None

    @classmethod
    def parts(cls, thing: models.Consent, /) -> dict[str, Any]:
        seat, held = thing.seat, getattr(thing, "reservation", None)
        side = seat.side.code if seat.side else None
        return {"side": side, "body": seat.body_id, "reservation": Reserved.of(held) if held else None}


class SettledCommitment(Row):
    """A commitment that a text would settle: which terms of it, by their number and digest."""

    commitment: str
    terms: int
    says: str


class Text(Row):
    """One text of a decision. `digest`, once frozen, is the SHA-256 of the canonical JSON of what it says."""

    number: int
    title: Texts
    text: Texts
    new_rule: dict[str, Any] | None
    commitments: list[SettledCommitment]
    written_side: str | None
    written_body: str
    at: dt.datetime
    frozen: dt.datetime | None
    closes: dt.datetime | None
    rule: int | None
    digest: str | None
    entitled: list[int]
    consents: list[Consent]

    @classmethod
    def parts(cls, thing: models.Text, /) -> dict[str, Any]:
        seats: tuple[Entitled, ...] = parse_seats(thing.seats) if thing.seats else ()
        return {
            "new_rule": json.loads(thing.new_rule) if thing.new_rule else None,
            "commitments": [SettledCommitment.of(one) for one in parse_promised(thing.commitments)],
            "written_side": thing.written_by.code if thing.written_by else None,
            "rule": thing.rule.number if thing.rule else None,
            "entitled": [seat.seat for seat in seats],
            "consents": [Consent.of(one) for one in thing.consents.all()],
        }


class SideTally(Row):
    """How one side stands: `have` of `whole`, as exact fractions, in seats or in people, as its share is counted."""

    side: str
    seats: int
    consent: int
    reservation: int
    refuse: int
    aside: int
    silent: int
    have: str
    whole: str
    reached: bool
    quorate: bool

    @classmethod
    def parts(cls, thing: Tally, /) -> dict[str, Any]:
        said = {answer.value: thing.said.get(answer, 0) for answer in Said}
        return said | {"have": str(thing.have), "whole": str(thing.whole)}


class Settling(Row):
    """What comes of the answers under the rule, worked out anew from them; `onward` is where a split leads."""

    outcome: Literal["open", "agreed", "agreed_with_reservations", "not_agreed"]
    sides: list[SideTally]
    onward: str | None

    @classmethod
    def parts(cls, thing: Outcome, /) -> dict[str, Any]:
        sides = [SideTally.of(one) for one in thing.tallies]
        return {"outcome": thing.came, "sides": sides, "onward": thing.onward.onward.value if thing.onward else None}


class Decision(DecisionListed):
    """A decision with its texts, the answers to each, and what comes of those to the current one."""

    item: int | None
    texts: list[Text]
    settling: Settling | None

    @classmethod
    def parts(cls, thing: models.Decision, /) -> dict[str, Any]:
        known = thing.texts.select_related("rule", "written_by").prefetch_related(
            "consents__seat__side", "consents__reservation"
        )
        return super().parts(thing) | {"texts": [Text.of(text) for text in known], "settling": settling(thing)}


def settling(decision: models.Decision) -> Settling | None:
    """What comes of a frozen text, or came of a settled one; null for a motion, and for what was withdrawn."""
    if decision.state == FROZEN and decision.current:
        return Settling.of(outcome_of(decision.current))
    if decision.state in OPEN or decision.state == models.Decision.State.WITHDRAWN:
        return None
    return Settling.of(came_of(decision))
