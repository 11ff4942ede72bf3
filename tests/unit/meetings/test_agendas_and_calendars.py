"""Clock times of agendas, and calendars that any program can read: for whatever people write."""

import datetime as dt
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from cydwaith.engines.texts import carried
from cydwaith.forums.models import Forum, Side
from cydwaith.meetings.agendas import Share, lines, overweight, shares
from cydwaith.meetings.calendars import calendar
from cydwaith.meetings.models import Item, Meeting
from tests.examples import examples

WALES = ZoneInfo("Europe/London")
SIDES = [Side(pk=1, code="a", name_cy="A", name_en="A"), Side(pk=2, code="b", name_cy="B", name_en="B")]


@st.composite
def agendas(draw: st.DrawFn) -> list[Item]:
    """Items in a tree of any shape, in any order, each with its minutes and side."""
    items: list[Item] = []
    for number in range(1, draw(st.integers(0, 12)) + 1):
        parent = draw(st.sampled_from([None, *(item.pk for item in items)]))
        items.append(
            Item(
                pk=number,
                parent_id=parent,
                order=draw(st.integers(0, 5)),
                minutes_long=draw(st.integers(0, 90)),
                tabled_by_id=draw(st.sampled_from([None, 1, 2])),
            )
        )
    return draw(st.permutations(items))


STARTS = st.integers(1_577_836_800, 2_051_222_400).map(lambda second: dt.datetime.fromtimestamp(second, dt.UTC))


@given(agendas(), STARTS)
def test_every_item_has_its_time_and_none_is_lost(items: list[Item], starts: dt.datetime) -> None:
    told = lines(starts, items)
    assert sorted(line.item.pk for line in told) == sorted(item.pk for item in items)
    assert len({line.number for line in told}) == len(told)
    total = dt.timedelta(minutes=sum(item.minutes_long for item in items))
    top = [line for line in told if line.depth == 0]
    assert not top or (top[0].starts == starts and top[-1].ends == starts + total)
    for before, after in pairwise(top):
        assert before.ends == after.starts
    by_pk = {line.item.pk: line for line in told}
    for line in told:
        assert line.ends >= line.starts + dt.timedelta(minutes=line.item.minutes_long)
        if line.item.parent_id:
            whole = by_pk[line.item.parent_id]
            assert whole.starts <= line.starts <= line.ends <= whole.ends
            assert line.number.startswith(f"{whole.number}.")


@given(agendas(), STARTS, st.randoms())
def test_the_agenda_does_not_hang_on_the_order_of_the_rows(
    items: list[Item], starts: dt.datetime, random: object
) -> None:
    again = list(items)
    random.shuffle(again)  # type: ignore[attr-defined]  # a Random
    assert [(line.number, line.item.pk) for line in lines(starts, items)] == [
        (line.number, line.item.pk) for line in lines(starts, again)
    ]


def test_an_agenda_across_the_clock_change_loses_no_hour() -> None:
    starts = dt.datetime(2027, 3, 28, 0, 30, tzinfo=WALES).astimezone(dt.UTC)
    (line,) = lines(starts, [Item(pk=1, order=1, minutes_long=60)])
    assert line.ends.astimezone(WALES).hour == 2  # on the wall, 01:30 is never shown


@given(agendas(), st.integers(1, 100))
def test_shares_add_up_and_only_one_side_can_be_too_heavy(items: list[Item], limit: int) -> None:
    divided = shares(SIDES, items)
    assert sum(share.minutes for share in divided) == sum(item.minutes_long for item in items if item.tabled_by_id)
    heavy = overweight(divided, limit)
    if heavy:
        assert 100 * heavy.minutes > limit * heavy.of
        assert heavy.percent > limit or heavy.within(heavy.percent)
        assert heavy.within(heavy.percent)


def test_sixty_per_cent_is_even_and_a_minute_more_is_not() -> None:
    assert overweight([Share(SIDES[0], 60, 100), Share(SIDES[1], 40, 100)], 60) is None
    assert overweight([Share(SIDES[0], 601, 1000), Share(SIDES[1], 399, 1000)], 60)
    assert overweight([Share(SIDES[0], 0, 0), Share(SIDES[1], 0, 0)], 60) is None
    assert overweight([Share(SIDES[0], 10, 10)], 60) is None  # a forum of one side


# Calendars

FORUM = Forum(pk="f", name_cy="Fforwm Ŵyn", name_en="Forum")
NO_CONTROLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300)


def meeting(**changes: object) -> Meeting:
    told = {
        "pk": 7,
        "forum": FORUM,
        "state": "called",
        "starts": dt.datetime(2027, 2, 10, 10, tzinfo=WALES),
        "ends": dt.datetime(2027, 2, 10, 12, tzinfo=WALES),
        "manner": "both",
        "changed": dt.datetime(2027, 1, 1, tzinfo=WALES),
        "link": "https://meet.example/secret",
    }
    return Meeting(**{**told, **changes})


def made(*meetings: Meeting, name: str = "Cyfarfodydd", language: str = "cy") -> bytes:
    with translation.override(language):
        return calendar(
            name, meetings, lambda one: f"https://cydwaith.example/cy/cyfarfodydd/{one.pk}/", "cydwaith.example"
        )


@examples(200)
@given(NO_CONTROLS.filter(str.strip), NO_CONTROLS)
def test_whatever_people_write_comes_out_as_it_went_in(title: str, venue: str) -> None:
    text = made(meeting(title_cy=title, venue_cy=venue))
    for line in text.split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
        assert b"\r" not in line
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert str(event["summary"]) == carried(title)
    if carried(venue):
        assert str(event["location"]) == carried(venue)
    assert [item.name for item in Calendar.from_ical(text).walk()] == ["VCALENDAR", "VEVENT"]


@pytest.mark.parametrize(
    "text", ["a;b,c\\n", "dwy\nlinell", 'dyfyn "x"', "BEGIN:VEVENT\nEND:VEVENT", "ŵ" * 200, "€😀" * 60]
)
def test_text_that_would_break_a_calendar(text: str) -> None:
    (event,) = Calendar.from_ical(made(meeting(title_cy=text))).walk("VEVENT")
    assert str(event["summary"]) == text


def test_an_event_says_what_calendars_need() -> None:
    text = made(meeting(sequence=3))
    assert text.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith(b"END:VCALENDAR\r\n")
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert str(event["uid"]) == "meeting-7@cydwaith.example"
    assert event.decoded("sequence") == 3
    assert event.decoded("dtstart") == dt.datetime(2027, 2, 10, 10, tzinfo=dt.UTC)
    assert b"DTSTART:20270210T100000Z" in text
    assert event.decoded("last-modified") == dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    assert str(event["url"]) == "https://cydwaith.example/cy/cyfarfodydd/7/"
    assert b"secret" not in text


def test_summer_time_is_the_same_moment_in_utc() -> None:
    text = made(
        meeting(starts=dt.datetime(2027, 7, 1, 10, tzinfo=WALES), ends=dt.datetime(2027, 7, 1, 11, tzinfo=WALES))
    )
    assert b"DTSTART:20270701T090000Z" in text


@pytest.mark.parametrize(
    ("state", "status"),
    [("planned", "TENTATIVE"), ("called", "CONFIRMED"), ("held", "CONFIRMED"), ("cancelled", "CANCELLED")],
)
def test_the_status_follows_the_state(state: str, status: str) -> None:
    (event,) = Calendar.from_ical(made(meeting(state=state))).walk("VEVENT")
    assert str(event["status"]) == status


def test_a_calendar_in_english_and_an_empty_one() -> None:
    (event,) = Calendar.from_ical(made(meeting(), language="en")).walk("VEVENT")
    assert str(event["summary"]) == "Forum"
    assert event["summary"].params["LANGUAGE"] == "en"
    assert not list(Calendar.from_ical(made()).walk("VEVENT"))
