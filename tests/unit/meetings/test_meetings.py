"""The life of a meeting, verb by verb."""

import datetime as dt

import pytest

from cydwaith.forums.models import Forum
from cydwaith.meetings.actions import agenda, calling, meetings
from cydwaith.meetings.agendas import lines, overweight, shares
from cydwaith.meetings.models import Item, Meeting
from cydwaith.meetings.refusals import Clash
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE, Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, GOVERNMENT, PEMBROKESHIRE, STRANGER, begun, editor
from tests.meeting_world import DAY, HOUR, START, Clock, again, called, details, filled, held, planned, tabled

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.fixture
def forum(clock: Clock) -> Forum:
    return begun()


def entries(verb: str) -> int:
    return Entry.objects.filter(verb=verb).count()


def test_planning_twice_plans_one_meeting(forum: Forum) -> None:
    assert planned(forum) == planned(forum)
    assert entries("meeting.planned") == 1


def test_a_first_meeting_looks_back_at_nothing_and_the_next_one_does(forum: Forum, clock: Clock) -> None:
    assert not planned(forum).items.exists()
    held(forum, clock)
    later = planned(forum, START + 30 * DAY)
    assert [item.kind for item in later.items.all()] == ["minutes", "arising"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"ends": START}, "ends"),
        ({"venue": Said()}, "venue"),
        ({"link": ""}, "link"),
        ({"manner": "remote", "link": ""}, "link"),
    ],
)
def test_a_meeting_somewhere_and_some_time(forum: Forum, changes: dict, field: str) -> None:
    with pytest.raises(NotPossible) as refusal:
        meetings.plan(by=editor(CARDIFF), forum=forum, details=details(**changes))
    assert refusal.value.field == field


def test_a_meeting_is_not_planned_for_yesterday(forum: Forum, clock: Clock) -> None:
    clock.to(START + DAY)
    with pytest.raises(NotPossible):
        planned(forum)


@pytest.mark.parametrize("body", [PEMBROKESHIRE, STRANGER])
def test_only_convenors_plan(forum: Forum, body: str) -> None:
    with pytest.raises(Refused):
        meetings.plan(by=editor(body), forum=forum, details=details())


def test_contributors_of_a_convenor_do_not_run_meetings(forum: Forum) -> None:
    with pytest.raises(Refused):
        meetings.plan(by=Actor("x", {CARDIFF: Role.CONTRIBUTOR}), forum=forum, details=details())


def test_either_side_does_the_secretarys_work(forum: Forum) -> None:
    meeting = filled(forum)
    calling.call(by=editor(GOVERNMENT), meeting=meeting)
    assert again(meeting).state == Meeting.State.CALLED
    sides = Entry.objects.filter(verb__startswith="meeting.").values_list("facts", flat=True)
    assert any('"side":"government"' in facts for facts in sides)
    assert any('"side":"councils"' in facts for facts in sides)


def test_calling_twice_calls_once(forum: Forum) -> None:
    meeting = called(forum)
    when = meeting.called
    assert calling.call(by=editor(GOVERNMENT), meeting=meeting).called == when
    assert entries("meeting.called") == 1


def test_an_empty_agenda_is_not_sent_out(forum: Forum) -> None:
    with pytest.raises(NotPossible, match=r"wag|empty"):
        calling.call(by=editor(CARDIFF), meeting=planned(forum))


def test_short_notice_needs_a_reason_and_shows_it(forum: Forum, clock: Clock) -> None:
    meeting = filled(forum)
    clock.to(dt.datetime(2027, 2, 5, 0, 0, tzinfo=START.tzinfo))  # four clear days: 6, 7, 8, 9
    with pytest.raises(NotPossible) as refusal:
        calling.call(by=editor(CARDIFF), meeting=meeting)
    assert refusal.value.field == "short_notice"
    meeting = calling.call(by=editor(CARDIFF), meeting=meeting, short_notice=Said(cy="Llifogydd."))
    assert meeting.short_notice_cy == "Llifogydd."


def test_five_clear_days_are_enough_to_the_last_minute(forum: Forum, clock: Clock) -> None:
    meeting = filled(forum)
    clock.to(dt.datetime(2027, 2, 4, 23, 59, tzinfo=START.tzinfo))
    assert not calling.call(by=editor(CARDIFF), meeting=meeting, short_notice=Said(cy="Ni chedwir hyn")).short_notice_cy


def test_one_side_cannot_fill_the_agenda(forum: Forum) -> None:
    meeting = filled(forum)
    tabled(forum, GOVERNMENT, meeting, title="Mwy", minutes_long=60)
    with pytest.raises(NotPossible, match="75"):
        calling.call(by=editor(GOVERNMENT), meeting=meeting)
    with pytest.raises(NotPossible):  # the side that has more cannot accept it for the other
        calling.accept_balance(by=editor(GOVERNMENT), meeting=meeting)
    meeting = calling.accept_balance(by=editor(CARDIFF), meeting=meeting, reason=Said(cy="Un tro."))
    assert (meeting.balance_accepted, meeting.balance_accepted_by.code) == (75, "councils")
    assert calling.call(by=editor(GOVERNMENT), meeting=meeting).state == Meeting.State.CALLED


def test_what_was_accepted_holds_for_no_more_than_that(forum: Forum) -> None:
    meeting = filled(forum)
    tabled(forum, GOVERNMENT, meeting, title="Mwy", minutes_long=60)
    calling.accept_balance(by=editor(CARDIFF), meeting=meeting)
    tabled(forum, GOVERNMENT, meeting, title="Mwy eto", minutes_long=60)
    with pytest.raises(NotPossible):
        calling.call(by=editor(GOVERNMENT), meeting=meeting)


def test_whoever_runs_the_site_speaks_for_no_side(forum: Forum) -> None:
    meeting = filled(forum)
    tabled(forum, GOVERNMENT, meeting, title="Mwy", minutes_long=60)
    with pytest.raises((NotPossible, Refused)):
        calling.accept_balance(by=COMMAND_LINE, meeting=meeting)


def test_after_the_notice_the_agenda_stands_until_it_is_taken_back(forum: Forum) -> None:
    meeting = called(forum)
    item = meeting.items.first()
    assert item is not None
    for attempt in (
        lambda: agenda.change_item(by=editor(GOVERNMENT), item=item, matter=agenda.Matter("decision", 5, Said("x"))),
        lambda: agenda.withdraw_item(by=editor(GOVERNMENT), item=item),
        lambda: agenda.move(by=editor(GOVERNMENT), item=item, up=False),
        lambda: meetings.change(by=editor(GOVERNMENT), meeting=meeting, details=details()),
    ):
        with pytest.raises(NotPossible):
            attempt()
    calling.recall(by=editor(CARDIFF), meeting=meeting)
    agenda.move(by=editor(GOVERNMENT), item=item, up=False)
    assert again(meeting).called is None


def test_putting_off_needs_a_reason_and_a_new_notice(forum: Forum) -> None:
    meeting = called(forum)
    later = START + 7 * DAY
    with pytest.raises(NotPossible):
        meetings.postpone(by=editor(CARDIFF), meeting=meeting, starts=later, ends=later + HOUR, reason=Said(" "))
    meeting = meetings.postpone(
        by=editor(CARDIFF), meeting=meeting, starts=later, ends=later + HOUR, reason=Said(en="Snow.")
    )
    assert (meeting.state, meeting.called, meeting.sequence) == (Meeting.State.PLANNED, None, 2)


def test_a_cancelled_meeting_gives_its_items_back(forum: Forum) -> None:
    meeting = called(forum)
    meetings.cancel(by=editor(CARDIFF), meeting=meeting, reason=Said(cy="Etholiad."))
    assert not again(meeting).items.exists()
    assert Item.objects.filter(forum=forum, meeting=None).count() == 2
    assert meetings.cancel(by=editor(GOVERNMENT), meeting=meeting, reason=Said(cy="Eto")).reason_cy == "Etholiad."
    with pytest.raises(NotPossible):
        calling.call(by=editor(CARDIFF), meeting=meeting)


def test_a_meeting_is_held_once_it_has_started(forum: Forum, clock: Clock) -> None:
    meeting = called(forum)
    with pytest.raises(NotPossible):
        meetings.hold(by=editor(CARDIFF), meeting=meeting)
    clock.to(START)
    assert meetings.hold(by=editor(CARDIFF), meeting=meeting).state == Meeting.State.HELD


def test_two_secretaries_do_not_overwrite_each_other(forum: Forum, clock: Clock) -> None:
    meeting = planned(forum)
    seen = again(meeting).changed
    clock.on(HOUR)
    meetings.change(by=editor(GOVERNMENT), meeting=meeting, details=details(venue=Said(en="Hall")), seen=seen)
    with pytest.raises(Clash):
        meetings.change(by=editor(CARDIFF), meeting=meeting, details=details(venue=Said(en="Other")), seen=seen)
    assert again(meeting).venue_en == "Hall"


def test_items_wait_in_the_tray_and_come_with_their_parts(forum: Forum) -> None:
    whole = tabled(forum, PEMBROKESHIRE)
    by = editor(PEMBROKESHIRE)
    part = agenda.table(
        by=by, forum=forum, body=PEMBROKESHIRE, matter=agenda.Matter("information", 10, Said("Rhan")), parent=whole
    )
    meeting = planned(forum)
    with pytest.raises(NotPossible):
        agenda.place(by=editor(CARDIFF), item=part, meeting=meeting)
    agenda.place(by=editor(GOVERNMENT), item=whole, meeting=meeting)
    told = lines(meeting.starts, meeting.items.all())
    assert [(line.number, line.starts, line.ends) for line in told] == [
        ("1", START, START + dt.timedelta(minutes=40)),
        ("1.1", START + dt.timedelta(minutes=30), START + dt.timedelta(minutes=40)),
    ]


def test_tabling_the_same_twice_tables_one(forum: Forum) -> None:
    assert tabled(forum) == tabled(forum)
    assert entries("item.tabled") == 1


def test_no_seat_no_item(forum: Forum) -> None:
    with pytest.raises(NotPossible):
        agenda.table(by=editor(STRANGER), forum=forum, body=STRANGER, matter=agenda.Matter("decision", 5, Said("x")))
    with pytest.raises(Refused):
        agenda.table(by=editor(STRANGER), forum=forum, body=CARDIFF, matter=agenda.Matter("decision", 5, Said("x")))


def test_nobody_takes_the_other_sides_item_off(forum: Forum) -> None:
    meeting = filled(forum)
    theirs = meeting.items.get(tabled_body=GOVERNMENT)
    matter = agenda.Matter("decision", 1, Said("Byr"))
    for attempt in (
        lambda: agenda.put_back(by=editor(CARDIFF), item=theirs),
        lambda: agenda.withdraw_item(by=editor(CARDIFF), item=theirs),
        lambda: agenda.change_item(by=editor(CARDIFF), item=theirs, matter=matter),
    ):
        with pytest.raises(Refused):
            attempt()
    agenda.put_back(by=editor(GOVERNMENT), item=theirs)
    assert Item.objects.get(pk=theirs.pk).meeting is None


def test_the_order_changes_one_place_at_a_time(forum: Forum) -> None:
    meeting = filled(forum)
    first, second = meeting.items.all()
    agenda.move(by=editor(CARDIFF), item=second, up=True)
    assert [item.pk for item in meeting.items.all()] == [second.pk, first.pk]
    agenda.move(by=editor(CARDIFF), item=second, up=True)  # already the first
    assert [item.pk for item in meeting.items.all()] == [second.pk, first.pk]


def test_an_item_changed_by_two(forum: Forum) -> None:
    item = tabled(forum)
    seen = agenda.digest_of_item(item)
    agenda.change_item(by=editor(CARDIFF), item=item, matter=agenda.Matter("decision", 10, Said("Cyntaf")), seen=seen)
    with pytest.raises(Clash):
        agenda.change_item(by=editor(CARDIFF), item=item, matter=agenda.Matter("decision", 10, Said("Ail")), seen=seen)


def test_shares_count_what_sides_tabled(forum: Forum) -> None:
    meeting = filled(forum)
    divided = shares(list(forum.sides.all()), meeting.items.all())
    assert [(share.side.code, share.percent) for share in divided] == [("government", 50), ("councils", 50)]
    assert overweight(divided, 60) is None
    assert overweight(divided, 49) is not None
