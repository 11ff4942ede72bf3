"""Two secretaries at the same moment: what is done is done once, and nobody is overwritten unseen."""

import datetime as dt

import pytest
from django.utils import timezone

from cydwaith.meetings.actions import agenda, calling, meetings, minutes
from cydwaith.meetings.models import Item, Meeting, Minutes
from cydwaith.meetings.refusals import Clash
from cydwaith.record.models import Entry
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, GOVERNMENT, begun, editor
from tests.meeting_world import DAY, HOUR, again, details, filled, planned, settled, tabled
from tests.together import at_once

pytestmark = pytest.mark.django_db(transaction=True)
BOTH = (GOVERNMENT, CARDIFF)


def soon() -> dt.datetime:
    return (timezone.now() + 30 * DAY).replace(microsecond=0)


def begun_meeting(forum: object, back: dt.timedelta) -> Meeting:
    """A meeting that was held before now: rows, since nobody can let time pass here."""
    starts = timezone.now() - back
    return Meeting.objects.create(
        forum=forum,
        starts=starts,
        ends=starts + HOUR,
        manner="remote",
        link="https://meet.example/x",
        state="held",
        called=starts - 10 * DAY,
        changed=timezone.now(),
    )


def test_both_call_and_it_is_called_once() -> None:
    meeting = filled(begun(), soon())
    came = at_once(*(lambda body=body: calling.call(by=editor(body), meeting=meeting) for body in BOTH))
    assert not [one for one in came if isinstance(one, Exception)]
    assert Entry.objects.filter(verb="meeting.called").count() == 1


def test_both_plan_the_same_meeting() -> None:
    forum, starts = begun(), soon()
    at_once(*(lambda body=body: meetings.plan(by=editor(body), forum=forum, details=details(starts)) for body in BOTH))
    assert Meeting.objects.count() == 1


def test_both_change_it_and_the_second_hears_of_it() -> None:
    meeting = planned(begun(), soon())
    seen = again(meeting).changed
    came = at_once(
        *(
            lambda body=body: meetings.change(
                by=editor(body), meeting=meeting, details=details(meeting.starts, venue=Said(cy=body)), seen=seen
            )
            for body in BOTH
        )
    )
    assert sum(isinstance(one, Clash) for one in came) == 1
    assert again(meeting).venue_cy in BOTH


def test_calling_while_the_other_side_adds_an_item() -> None:
    for number in range(3):
        forum = begun(f"forum-{number}")
        meeting = filled(forum, soon())
        heavy = tabled(forum, GOVERNMENT, title="Trwm", minutes_long=200)
        came = at_once(
            lambda: calling.call(by=editor(CARDIFF), meeting=meeting),  # noqa: B023  # joined within
            lambda: agenda.place(by=editor(GOVERNMENT), item=heavy, meeting=meeting),  # noqa: B023  # joined within
        )
        refused = [isinstance(one, NotPossible) for one in came]
        assert sum(refused) == 1  # never called with an agenda that nobody has accepted
        on = Item.objects.get(pk=heavy.pk).meeting_id == meeting.pk
        assert on != (again(meeting).state == Meeting.State.CALLED)


def test_the_same_item_put_on_two_agendas() -> None:
    forum = begun()
    item = tabled(forum)
    two = [planned(forum, soon() + day * DAY) for day in (0, 7)]
    came = at_once(*(lambda one=one: agenda.place(by=editor(CARDIFF), item=item, meeting=one) for one in two))
    assert sum(isinstance(one, NotPossible) for one in came) == 1


def test_both_sides_approve_at_the_same_moment() -> None:
    forum = begun()
    first, later = begun_meeting(forum, 40 * DAY), begun_meeting(forum, 2 * HOUR)
    Item.objects.create(forum=forum, meeting=first, title_cy="Tai", purpose="discussion", tabled=first.called)
    version = settled(first)
    at_once(*(lambda body=body: minutes.approve(by=editor(body), minutes=version, at=later) for body in BOTH))
    assert Minutes.objects.get(pk=version.pk).state == Minutes.State.APPROVED
    assert Entry.objects.filter(verb="minutes.approved").count() == 1


def test_approving_while_a_correction_is_written() -> None:
    forum = begun()
    first, later = begun_meeting(forum, 40 * DAY), begun_meeting(forum, 2 * HOUR)
    Item.objects.create(forum=forum, meeting=first, title_cy="Tai", purpose="discussion", tabled=first.called)
    version = settled(first)
    minutes.approve(by=editor(GOVERNMENT), minutes=version, at=later)
    said = {0: Said("Cywiriad")}
    came = at_once(
        lambda: minutes.approve(by=editor(CARDIFF), minutes=version, at=later),
        lambda: minutes.write_minutes(by=editor(GOVERNMENT), meeting=first, said=said, seen=version.digest),
    )
    assert sum(isinstance(one, NotPossible) for one in came) == 1
    approved = Minutes.objects.filter(state=Minutes.State.APPROVED).exists()
    assert approved == (Minutes.objects.count() == 1)
