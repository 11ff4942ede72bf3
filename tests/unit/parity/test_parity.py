"""The parity audit: counted from entries alone, whatever order things happen in."""

import datetime as dt
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.decisions.actions import decisions
from cydwaith.parity.auditing import Audit, Heard, waiting
from cydwaith.parity.queries.parity import entries, parity
from cydwaith.parity.results import SideAudit
from tests.decision_world import everyone, frozen, moved, says, wording
from tests.forum_world import CARDIFF, GOVERNMENT, POWYS, begun, editor

DAY = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
FORUM = {"forum": "f"}
LAID = ("forum.proposed", "forum:f", 0, FORUM | {"sides": ["a", "b"]})


def audited(*told: tuple[str, str, int, dict], on: int = 100) -> dict[str, SideAudit]:
    """What entries make: verb, subject, the day, the facts."""
    audit = Audit()
    for verb, subject, day, facts in (LAID, *told):
        audit.hear(Heard(verb, subject, DAY + dt.timedelta(days=day), facts))
    return {one.side: one for one in audit.parities((DAY + dt.timedelta(days=on)).date())["f"].sides}


def on(day: int) -> str:
    return (DAY + dt.timedelta(days=day)).date().isoformat()


def tabled(number: int, side: str, day: int, meeting: int | None = None) -> tuple[str, str, int, dict]:
    return "item.tabled", f"item:{number}", day, FORUM | {"side": side, "meeting": meeting}


def test_items_wait_from_tabling_to_the_meeting() -> None:
    starts = (DAY + dt.timedelta(days=30)).isoformat()
    found = audited(
        ("meeting.planned", "meeting:1", 1, FORUM | {"starts": starts}),
        tabled(1, "a", 2),
        tabled(2, "b", 10, meeting=1),
        tabled(3, "b", 10),
        tabled(4, "b", 10, meeting=1),
        ("meeting.item_placed", "meeting:1", 11, FORUM | {"item": 1}),
        ("meeting.item_put_back", "meeting:1", 12, FORUM | {"item": 4}),
        ("meeting.held", "meeting:1", 31, FORUM),
    )
    assert (found["a"].tabled, found["a"].taken, found["a"].waited.median) == (1, 1, 28)
    assert (found["b"].tabled, found["b"].taken, found["b"].waited.longest) == (3, 1, 20)


def test_what_goes_back_when_a_meeting_is_cancelled_waits_on() -> None:
    found = audited(
        tabled(1, "a", 0, meeting=1),
        ("meeting.cancelled", "meeting:1", 3, FORUM | {"back": [1]}),
        ("meeting.held", "meeting:1", 4, FORUM),
    )
    assert (found["a"].tabled, found["a"].taken) == (1, 0)


def test_commitments_of_the_forums_decisions() -> None:
    sides = [{"side": "a", "consent": 1, "reservation": 0, "refuse": 0, "aside": 0, "silent": 0}]
    agreed = {"owes": {"BODY-A": "p"}, "source_kind": "decision", "source_key": "7", "stage": "agreed"}
    done = {"part": "owner", "colour": "done"}
    found = audited(
        ("forum.seat_added", "forum:f", 0, FORUM | {"body": "BODY-A", "side": "a"}),
        ("decision.moved", "decision:7", 1, FORUM | {"side": "a"}),
        ("decision.settled", "decision:7", 4, FORUM | {"outcome": "agreed", "sides": sides}),
        *[("commitment.agreed", f"commitment:{name}", 5, agreed | {"due": on(50)}) for name in "opqr"],
        ("commitment.agreed", "commitment:other", 5, agreed | {"source_kind": "policy", "due": on(50)}),
        ("commitment.agreed", "commitment:r", 6, agreed | {"due": on(200)}),
        ("status.reported", "commitment:o", 40, done | {"on": on(40)}),
        ("status.reported", "commitment:o", 41, done | {"on": on(41)}),
        ("status.reported", "commitment:p", 60, done | {"on": on(60)}),
        ("status.reported", "commitment:q", 60, {"part": "owner", "colour": "green", "on": on(60)}),
    )["a"]
    assert (found.owed, found.on_time, found.late, found.waiting) == (4, 1, 2, 1)
    assert (found.moved, found.agreed, found.settling.median) == (1, 1, 3)


@given(st.lists(st.integers(0, 400)))
def test_the_middle_one(days: list[int]) -> None:
    counted = {day: days.count(day) for day in days}
    told = waiting(counted)
    assert told.number == len(days)
    assert told.median == (median(days) if days else None)
    assert told.longest == max(days, default=None)


@pytest.mark.django_db
def test_from_what_people_do() -> None:
    forum = begun()
    decision, _text = frozen(forum)
    everyone(decision)
    says(decision, POWYS, "refuse")
    decisions.settle(by=editor(GOVERNMENT), decision=decision)
    other = moved(forum, words="Another.")
    decisions.amend(by=editor(GOVERNMENT), decision=other, body=GOVERNMENT, wording=wording("Amended."), seen=1)
    decisions.amend(by=editor(CARDIFF), decision=other, body=CARDIFF, wording=wording("Again."), seen=2)
    decisions.withdraw(by=editor(CARDIFF), decision=other)
    found = parity(forum.pk)
    government, councils = found.sides
    assert (government.side, government.amended, government.consents) == ("government", 1, 1)
    assert (councils.moved, councils.agreed, councils.withdrawn, councils.redrafted) == (2, 1, 1, 1)
    assert (councils.consents, councils.refusals, councils.overruled) == (2, 1, 1)
    assert found.entries <= sum(1 for _entry in entries())
    assert parity("nowhere").sides == ()
