"""What stands of a meeting must be what its latest entry left."""

from collections.abc import Callable

import pytest
from django.db import connection

from cydwaith.bodies.models import Post
from cydwaith.forums.models import Forum, Side
from cydwaith.meetings.actions import agenda, following_up, meetings
from cydwaith.meetings.frozen import FROZEN as GUARD
from cydwaith.meetings.models import Action, Item, Meeting, Paper
from tests.forum_world import CARDIFF, GOVERNMENT, begun, differing, editor
from tests.meeting_world import DAY, START, Clock, again, details, held, matter, planned, put, tabled

pytestmark = pytest.mark.django_db


@pytest.fixture
def forum(monkeypatch: pytest.MonkeyPatch) -> Forum:
    """A forum whose meetings went through every verb that changes what stands."""
    clock = Clock(monkeypatch)
    forum = begun()
    moved = meetings.change(
        by=editor(GOVERNMENT), meeting=planned(forum, START + 9 * DAY), details=details(START + 8 * DAY)
    )
    meetings.cancel(by=editor(CARDIFF), meeting=moved, reason_en="Snow.")
    item = tabled(forum, CARDIFF, title="Ffyrdd")
    agenda.change_item(by=editor(CARDIFF), item=item, matter=matter("Ffyrdd gwledig"))
    meeting = held(forum, clock)
    owner = Post.objects.filter(seats__forum=forum, seats__body=CARDIFF)[0]
    action = following_up.assign(by=editor(GOVERNMENT), meeting=again(meeting), owner=owner, what_en="Count the roads.")
    following_up.finish(by=editor(CARDIFF), action=action)
    put(planned(forum, START + 20 * DAY))
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
