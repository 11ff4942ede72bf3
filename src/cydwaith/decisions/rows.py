"""What machines read of decisions: bodies and posts, never names of persons."""

import datetime as dt
from typing import Annotated, Any, Literal

from cydwaith.decisions import models
from cydwaith.decisions.content import parse_promised
from cydwaith.decisions.lifecycle import FROZEN, OPEN
from cydwaith.decisions.settling import came_of, outcome_of
from cydwaith.engines.json_text import parsed
from cydwaith.forums.consenting import Entitled, Outcome, Stance, Tally, parse_seats
from cydwaith.shared.rows import Row, Texts
from cydwaith.shared.table import titled

State = Literal["motion", "frozen", "agreed", "agreed_with_reservations", "not_agreed", "withdrawn"]
Answer = Literal["consent", "reservation", "refuse", "aside"]


class DecisionListed(Row):
    """A decision as a list shows it; `digest` is that of the current text, null before it is frozen."""

    id: Annotated[int, titled(cy="Penderfyniad", en="Decision")]
    forum: Annotated[str, titled(cy="Cod y fforwm", en="Forum code")]
    forum_name: Annotated[Texts, titled(cy="Fforwm", en="Forum")]
    state: Annotated[State, titled(cy="Cyflwr", en="State")]
    title: Annotated[Texts, titled(cy="Teitl", en="Title")]
    moved: Annotated[dt.datetime, titled(cy="Cynigiwyd", en="Moved")]
    moved_side: Annotated[str | None, titled(cy="Cod yr ochr a gynigiodd", en="Code of the side that moved it")]
    moved_side_name: Annotated[Texts | None, titled(cy="Yr ochr a gynigiodd", en="Side that moved it")]
    moved_body: Annotated[str, titled(cy="Cod y sefydliad a gynigiodd", en="Code of the organisation that moved it")]
    moved_body_name: Annotated[Texts, titled(cy="Y sefydliad a gynigiodd", en="Organisation that moved it")]
    frozen: Annotated[dt.datetime | None, titled(cy="Rhewyd y testun", en="Text frozen")]
    closes: Annotated[dt.datetime | None, titled(cy="Cydsynio’n cau", en="Consents close")]
    settled: Annotated[dt.datetime | None, titled(cy="Daeth i ben", en="Ended")]
    digest: Annotated[str | None, titled(cy="SHA-256 y testun", en="SHA-256 of the text")]
    changes_rule: Annotated[bool, titled(cy="Yn newid y rheol cydsynio", en="Changes the consent rule")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: models.Decision, /) -> dict[str, Any]:
        text, side = thing.current, thing.moved_by
        return {
            "forum_name": Texts.of(thing.forum, "name"),
            "moved_side": side.code if side else None,
            "moved_side_name": Texts.of(side, "name") if side else None,
            "moved_body_name": Texts.of(thing.moved_body, "name"),
            "frozen": text.frozen if text else None,
            "digest": (text and text.digest) or None,
        }


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
            "new_rule": parsed(thing.new_rule) if thing.new_rule else None,
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
        said = {answer.value: thing.said.get(answer, 0) for answer in Stance}
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
