"""What waits for an organisation: a bid to write, to sign, to send, and one to score; each for its own people alone."""

import pytest

from cydwaith.bodies.models import Body
from cydwaith.funds.bids.actions import signing
from cydwaith.funds.today import SEND, SIGN, WRITE, bids
from cydwaith.shared.permissions import PUBLIC, Actor
from tests.bids_world import CARDIFF, POWYS, again, assessor, closed, frozen, opened, scored, sign, written
from tests.forum_world import STRANGER, editor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]


def waits(body: str, by: Actor | None = None) -> list[str]:
    """What there is to do, line by line."""
    found = bids(Body.objects.get(pk=body), by or editor(body))
    return [str(one.step.words) for one in found.lines] if found else []


def test_a_bid_waits_to_be_written_signed_and_sent() -> None:
    call = opened()
    bid = written(call)
    assert waits(CARDIFF) == waits(POWYS) == [str(WRITE)]
    assert waits(CARDIFF, PUBLIC) == waits(STRANGER) == []
    bid = sign(frozen(bid), CARDIFF)
    assert (waits(CARDIFF), waits(POWYS)) == ([], [str(SIGN)])
    bid = sign(bid)
    assert (waits(CARDIFF), waits(POWYS)) == ([str(SEND)], [])
    signing.send(by=editor(CARDIFF), bid=bid, body=CARDIFF)
    assert waits(CARDIFF) == []


def test_an_assessor_finds_what_is_to_be_scored() -> None:
    call = opened()
    bid = sign(frozen(written(call)))
    signing.send(by=editor(CARDIFF), bid=bid, body=CARDIFF)
    _one, by = assessor(call, "one")
    assert waits(STRANGER, by) == [], "the call is open still"
    closed(call)
    assert waits(STRANGER, by) == ["Assess and choose"]
    assert waits(STRANGER) == [], "somebody else of the same organisation"
    scored(again(bid), by)
    assert waits(STRANGER, by) == []
