"""What comes of a frozen text, worked out from what is stored: its rule, its seats, and their last answers."""

import datetime as dt
from typing import Any

from cydwaith.decisions.models import Decision, Text
from cydwaith.forums.consenting import Came, Entitled, Outcome, Rule, Stance, Who, outcome, parse_rule, parse_seats
from cydwaith.forums.models import Forum, Seat
from cydwaith.shared import clock


def answers(text: Text) -> dict[int, Stance]:
    """The last answer of each seat to a text, by the seat's number."""
    return {seat: Stance(said) for seat, said in text.consents.order_by("id").values_list("seat", "answer")}


def outcome_of(text: Text, now: dt.datetime | None = None) -> Outcome:
    """What comes of a frozen text as it stands, now unless another moment is meant."""
    assert text.rule is not None
    assert text.closes is not None
    closed = (now or clock.now()) >= text.closes
    return outcome(parse_rule(text.rule.text), parse_seats(text.seats), answers(text), closed=closed)


def came_of(decision: Decision) -> Outcome:
    """What came of a settled decision, worked out again from its answers."""
    text, settled = decision.current, decision.settled
    assert text is not None
    assert settled is not None
    return outcome_of(text, settled)


def entitled(forum: Forum | str) -> list[Entitled]:
    """The seats that may answer to a text frozen now: those that vote, and do not end today."""
    today = clock.today()
    found = Seat.objects.filter(forum=forum, votes=True, held_from__lte=today).select_related("side")
    held = [seat for seat in found if seat.held_to is None or seat.held_to > today]
    return [Entitled(seat.pk, seat.side.code if seat.side else "", seat.body_id, seat.co_chair) for seat in held]


def able(text: Text) -> list[Entitled]:
    """The seats whose answers count for a frozen text under its rule."""
    assert text.rule is not None
    rule = parse_rule(text.rule.text)
    return [seat for seat in parse_seats(text.seats) if counts(rule, seat)]


def counts(rule: Rule, seat: Entitled) -> bool:
    """Whether a rule lets a seat consent."""
    return any(one.side == seat.side and (one.who == Who.VOTING or seat.co_chair) for one in rule.sides)


def told(decision: Decision, came: Outcome) -> dict[str, Any]:
    """A settled decision as its entry in the record has it: what came of it, and how each side stood, in figures."""
    assert decision.current is not None
    assert decision.current.rule is not None
    return {
        "forum": decision.forum_id,
        "text": decision.current.number,
        "digest": decision.current.digest,
        "rule": decision.current.rule.number,
        "outcome": came.came.value,
        "sides": [
            {
                "side": one.side,
                "seats": one.seats,
                **{said.value: one.said.get(said, 0) for said in Stance},
                "silent": one.silent,
                "have": str(one.have),
                "whole": str(one.whole),
                "reached": one.reached,
                "quorate": one.quorate,
            }
            for one in came.tallies
        ],
        "onward": {"to": came.onward.onward.value, "forum": came.onward.forum} if came.onward else None,
    }


STATES = {
    Came.AGREED: Decision.State.AGREED,
    Came.AGREED_WITH_RESERVATIONS: Decision.State.AGREED_WITH_RESERVATIONS,
    Came.NOT_AGREED: Decision.State.NOT_AGREED,
}
