"""Whatever is changed directly in the database no longer agrees with the record."""

from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.utils import timezone

from cydwaith.decisions.actions import decisions, reservations
from cydwaith.decisions.frozen import FROZEN as DECISIONS
from cydwaith.decisions.models import Consent, Decision, Reservation, Review, Text
from cydwaith.forums.actions.seats import end_seat
from cydwaith.forums.frozen import FROZEN as FORUMS
from cydwaith.forums.models import Confirmation, ConsentRule, Forum, Seat
from cydwaith.record.verifying.faults import Fault, Kind
from cydwaith.record.verifying.live import verify
from cydwaith.shared.said import Said
from tests.decision_world import everyone, frozen, moved, says
from tests.forum_world import DAY, GOVERNMENT, POWYS, begun, differing, editor, not_standing, seat_of
from tests.kept import kept

pytestmark = pytest.mark.django_db


def happened() -> None:
    """A forum in which everything has happened once."""
    forum = begun()
    decision, _text = frozen(forum)
    everyone(decision)
    held = says(decision, POWYS, "reserve", escalate_to=forum)
    assert isinstance(held, Reservation)
    decisions.settle(by=editor(GOVERNMENT), decision=decision)
    for days in (60, 90):
        reservations.review(
            by=editor(POWYS), reservation=held, review_on=timezone.localdate() + days * DAY, note=Said(en=f"{days}")
        )
    reservations.escalate(by=editor(POWYS), reservation=held)
    reservations.close(by=editor(POWYS), reservation=held, note=Said(en="Met."))
    end_seat(by=editor(POWYS), seat=seat_of(forum, POWYS))
    moved(forum, words="A motion.")


kept_forum = kept(happened)


@pytest.fixture
def forum(kept_forum: Callable[[], None], db: None) -> None:
    kept_forum()


TAMPERED: dict[str, tuple[Callable[[], object], set[str]]] = {
    "a frozen text": (lambda: Text.objects.filter(number=1).update(text_en="X"), {"decision.moved"}),
    "its digest": (
        lambda: Text.objects.exclude(frozen=None).update(digest="0" * 64),
        {"decision.frozen", "decision.consented", "decision.reserved", "decision.settled"},
    ),
    "who may answer": (
        lambda: Text.objects.exclude(frozen=None).update(seats='{"seats":[]}'),
        {"decision.frozen", "decision.settled"},
    ),
    "an answer": (
        lambda: Consent.objects.filter(seat__body=GOVERNMENT).update(answer="refuse"),
        {"decision.consented", "decision.refused", "decision.settled"},
    ),
    "an answer taken away": (
        lambda: Consent.objects.filter(seat__body=GOVERNMENT)._raw_delete("default"),
        {"decision.consented", "decision.settled"},
    ),
    "an outcome": (
        lambda: Decision.objects.filter(state__contains="agreed").update(state="not_agreed"),
        {"decision.settled"},
    ),
    "a rule": (
        lambda: ConsentRule.objects.update(digest="0" * 64),
        {"forum.rule_set", "forum.confirmed", "decision.frozen"},
    ),
    "a confirmation": (lambda: Confirmation.objects.filter(what="begin").update(what="close"), {"forum.confirmed"}),
    "why there is a doubt": (lambda: Reservation.objects.update(why_en="X"), {"decision.reserved"}),
    "when it is looked at": (lambda: Reservation.objects.update(review_on="2020-01-01"), {"reservation.reviewed"}),
    "when it was": (lambda: Review.objects.update(was_due="2020-01-01"), {"decision.reserved", "reservation.reviewed"}),
    "where it went": (
        lambda: Reservation.objects.update(escalate_to=None, escalated=None),
        {"decision.reserved", "reservation.escalated"},
    ),
    "that it is met": (lambda: Reservation.objects.update(closed=None), {"reservation.closed"}),
    "a seat's vote": (lambda: Seat.objects.filter(body=GOVERNMENT).update(votes=False), {"forum.seat_added"}),
    "a forum's stage": (lambda: Forum.objects.update(stage="proposed"), {"forum.stage"}),
    "a seat's end": (lambda: Seat.objects.filter(body=POWYS).update(held_to=None), {"forum.seat_ended"}),
}


def unguarded() -> None:
    """Take every guard away."""
    for guard in (FORUMS, DECISIONS):
        guard.unprotect(connection)


def guarded() -> None:
    """Put them back."""
    for guard in (FORUMS, DECISIONS):
        guard.protect(connection)


@pytest.mark.parametrize("what", TAMPERED)
def test_found(forum: None, what: str) -> None:
    assert differing() == set()
    tamper, expected = TAMPERED[what]
    unguarded()
    assert tamper()
    assert differing() == expected
    guarded()


STANDING: dict[str, tuple[Callable[[], object], set[str]]] = {
    "a title": (lambda: Decision.objects.exclude(settled=None).update(title_en="X"), {"decision"}),
    "when it was settled": (
        lambda: Decision.objects.exclude(settled=None).update(settled=timezone.now()),
        {"decision"},
    ),
    "who moved it": (lambda: Decision.objects.update(moved_body=GOVERNMENT), {"decision"}),
    "that it is a sample": (lambda: Decision.objects.update(sample=True), {"decision"}),
    "when a text was written": (lambda: Text.objects.update(at=timezone.now()), {"text"}),
    "when a seat answered": (lambda: Consent.objects.update(at=timezone.now()), {"consent"}),
    "when it went further": (lambda: Reservation.objects.update(escalated=timezone.now()), {"reservation"}),
    "when it was looked at": (lambda: Review.objects.update(at=timezone.now()), {"review"}),
}


def test_every_row_stands_as_its_latest_deed_left_it(forum: None) -> None:
    assert not_standing() == set()
    unguarded()
    for what, (tamper, expected) in STANDING.items():
        with transaction.atomic():
            assert tamper(), what
            assert not_standing() == expected, what
            transaction.set_rollback(True)
    guarded()


def test_a_row_that_cannot_be_understood_is_a_fault_and_not_the_end(forum: None) -> None:
    unguarded()
    Text.objects.exclude(frozen=None).update(seats="nonsense")
    report = verify()
    guarded()
    assert Fault(Kind.ROW_UNREADABLE, "decision.settled") in {Fault(one.kind, one.about) for one in report.faults}
