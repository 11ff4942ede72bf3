"""What stands of a meeting must be what its latest entry left."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from cydwaith.bodies.models import Post
from cydwaith.forums.models import Forum, Side
from cydwaith.meetings.actions import agenda, following_up, meetings, papers
from cydwaith.meetings.frozen import FROZEN as GUARD
from cydwaith.meetings.models import Action, Attendance, Item, Meeting, Minutes, Paper
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, GOVERNMENT, POWYS, begun, differing, editor, not_standing, seat_of
from tests.kept import kept
from tests.meeting_world import (
    DAY,
    START,
    Clock,
    again,
    circulated,
    details,
    everyone_came,
    held,
    matter,
    planned,
    put,
    tabled,
)

pytestmark = pytest.mark.django_db


def went_through() -> tuple[Forum, dt.datetime]:
    """A forum whose meetings went through every verb that changes what stands, and what time it is then."""
    with pytest.MonkeyPatch.context() as patch:
        clock = Clock(patch)
        return meetings_of(begun(), clock), clock.now


def meetings_of(forum: Forum, clock: Clock) -> Forum:
    moved = meetings.change(
        by=editor(GOVERNMENT), meeting=planned(forum, START + 9 * DAY), details=details(START + 8 * DAY)
    )
    meetings.cancel(by=editor(CARDIFF), meeting=moved, reason=Said(en="Snow."))
    item = tabled(forum, CARDIFF, title="Ffyrdd")
    agenda.change_item(by=editor(CARDIFF), item=item, matter=matter("Ffyrdd gwledig"))
    meeting = held(forum, clock)
    owner = Post.objects.filter(seats__forum=forum, seats__body=CARDIFF)[0]
    action = following_up.assign(
        by=editor(GOVERNMENT), meeting=again(meeting), owner=owner, what=Said(en="Count the roads.")
    )
    following_up.finish(by=editor(CARDIFF), action=action)
    put(planned(forum, START + 20 * DAY))
    return forum


kept_forum = kept(went_through)


@pytest.fixture
def forum(kept_forum: Callable[[], tuple[Forum, dt.datetime]], db: None, monkeypatch: pytest.MonkeyPatch) -> Forum:
    forum, now = kept_forum()
    Clock(monkeypatch, now)
    return forum


TAMPERED: dict[str, tuple[Callable[[], object], set[str]]] = {
    "a meeting's state": (lambda: Meeting.objects.filter(state="held").update(state="cancelled"), {"meeting.called"}),
    "when it was": (lambda: Meeting.objects.filter(state="held").update(starts=START - 3 * DAY), {"meeting.changed"}),
    "who tabled": (lambda: Item.objects.update(tabled_by=Side.objects.last()), {"item.tabled"}),
    "what an item says": (lambda: Item.objects.filter(title_cy="Ffyrdd gwledig").update(text_en="X"), {"item.changed"}),
    "what a paper is called": (lambda: Paper.objects.update(title_en="X"), {"paper.put"}),
    "what was asked": (lambda: Action.objects.update(what_en="Nothing."), {"action.assigned"}),
    "that it was done": (lambda: Action.objects.update(done=None), {"action.done"}),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_found(forum: Forum, what: str) -> None:
    assert differing() == set()
    tamper, expected = TAMPERED[what]
    GUARD.unprotect(connection)
    assert tamper()
    assert differing() == expected
    GUARD.protect(connection)


STANDING: dict[str, tuple[Callable[[], object], set[str]]] = {
    "an item withdrawn": (lambda: Item.objects.filter(title_cy="Ffyrdd gwledig").update(withdrawn=START), {"item"}),
    "an item withdrawn comes back": (lambda: Item.objects.exclude(withdrawn=None).update(withdrawn=None), {"item"}),
    "an item taken off an agenda": (
        lambda: Item.objects.filter(title_cy="Tai 10").update(meeting=None),
        {"item", "meeting"},
    ),
    "the order of an agenda": (lambda: Item.objects.filter(title_cy="Tai 10").update(order=9), {"item"}),
    "what opens a meeting": (lambda: Item.objects.filter(kind="minutes").update(title_en="X"), {"item"}),
    "a paper withdrawn": (lambda: Paper.objects.filter(withdrawn=None).update(withdrawn=START), {"paper"}),
    "why a paper is late": (lambda: Paper.objects.update(late_reason_en="X"), {"paper"}),
    "attendance": (lambda: Attendance.objects.filter(seat__body=CARDIFF).update(manner="absent"), {"attendance"}),
    "attendance taken away": (
        lambda: Attendance.objects.filter(seat__body=CARDIFF).delete(),
        {"attendance", "meeting"},
    ),
    "attendance slipped in": (
        lambda: Attendance.objects.create(
            meeting=Minutes.objects.get().meeting, seat=seat_here(POWYS), manner="present"
        ),
        {"attendance", "meeting"},
    ),
    "the text of published minutes": (lambda: Minutes.objects.update(text='{"items":[]}'), {"minutes"}),
    "minutes of an earlier version": (lambda: Minutes.objects.update(number=7), {"minutes"}),
    "when a meeting was called": (lambda: Meeting.objects.filter(state="held").update(called=START), {"meeting"}),
    "why notice was short": (lambda: Meeting.objects.update(short_notice_en="X"), {"meeting"}),
    "the venue": (lambda: Meeting.objects.update(venue_en="X"), {"meeting"}),
    "what calendars hear": (lambda: Meeting.objects.update(sequence=40), {"meeting"}),
    "of which item an action is": (lambda: Action.objects.update(item=Item.objects.first()), {"action"}),
}


def seat_here(body: str) -> object:
    return seat_of(Forum.objects.get(), body)


def test_every_row_stands_as_its_latest_deed_left_it(forum: Forum) -> None:
    meeting = Meeting.objects.get(state="held")
    everyone_came(forum, meeting)
    circulated(again(meeting))
    agenda.withdraw_item(by=editor(GOVERNMENT), item=tabled(forum, GOVERNMENT, title="Dim mwy"))
    later = Meeting.objects.filter(state="planned").latest("pk")
    back = tabled(forum, CARDIFF, later, title="Yn ôl")
    agenda.move(by=editor(CARDIFF), item=back, up=True)
    agenda.put_back(by=editor(CARDIFF), item=Item.objects.get(pk=back.pk))
    papers.withdraw(by=editor(CARDIFF), paper=put(later, content=b"%PDF-1.7 b"))
    assert not_standing() == set()
    GUARD.unprotect(connection)
    for what, (tamper, expected) in STANDING.items():
        with transaction.atomic():
            assert tamper(), what
            assert not_standing() == expected, what
            transaction.set_rollback(True)
    GUARD.protect(connection)
    assert not_standing() == set()
