"""Meetings of the small Wales of `forum_world`, and a clock that a test can move."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from cydwaith.forums.models import Forum
from cydwaith.meetings.actions import agenda, attendance, calling, meetings, minutes, papers
from cydwaith.meetings.models import Item, Meeting, Minutes, Paper
from cydwaith.shared import clock
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, GOVERNMENT, PEMBROKESHIRE, begun, editor, seat_of

WALES = ZoneInfo("Europe/London")
START = dt.datetime(2027, 2, 10, 10, 0, tzinfo=WALES)
TODAY = dt.datetime(2027, 1, 11, 9, 0, tzinfo=WALES)
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)


class Clock:
    """The time of day in a test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, now: dt.datetime = TODAY) -> None:
        self.now = now
        monkeypatch.setattr("django.utils.timezone.now", lambda: self.now.astimezone(dt.UTC))

    def to(self, now: dt.datetime) -> None:
        self.now = now

    def on(self, delta: dt.timedelta) -> None:
        self.now += delta


def details(starts: dt.datetime = START, **changes: object) -> meetings.Details:
    told = {"ends": starts + 2 * HOUR, "manner": "both", "venue": Said("Neuadd"), "link": "https://meet.example/x"}
    return meetings.Details(**{"starts": starts, **told, **changes})  # type: ignore[arg-type]  # what a test changes


def planned(forum: Forum, starts: dt.datetime = START, **changes: object) -> Meeting:
    return meetings.plan(by=editor(GOVERNMENT), forum=forum, details=details(starts, **changes))


def matter(title: str = "Tai", minutes_long: int = 30, **changes: object) -> agenda.Matter:
    told = {"purpose": "discussion", "minutes_long": minutes_long, "title": Said(title, f"{title} (en)")}
    return agenda.Matter(**{**told, **changes})  # type: ignore[arg-type]  # what a test changes


def tabled(forum: Forum, body: str = CARDIFF, meeting: Meeting | None = None, **changes: object) -> Item:
    item = agenda.table(by=editor(body), forum=forum, body=body, matter=matter(**changes))  # type: ignore[arg-type]
    if meeting is not None:
        agenda.place(by=editor(CARDIFF), item=item, meeting=meeting)
    return Item.objects.get(pk=item.pk)


def filled(forum: Forum, starts: dt.datetime = START) -> Meeting:
    """A planned meeting with an even agenda: half an hour from each side."""
    meeting = planned(forum, starts)
    tabled(forum, GOVERNMENT, meeting, title=f"Tai {starts:%d}")
    tabled(forum, PEMBROKESHIRE, meeting, title=f"Ysgolion {starts:%d}")
    return again(meeting)


def called(forum: Forum, starts: dt.datetime = START) -> Meeting:
    return calling.call(by=editor(CARDIFF), meeting=filled(forum, starts))


def held(forum: Forum, clock: Clock, starts: dt.datetime = START) -> Meeting:
    meeting = called(forum, starts)
    clock.to(starts + 3 * HOUR)
    return meetings.hold(by=editor(GOVERNMENT), meeting=meeting)


def everyone_came(forum: Forum, meeting: Meeting) -> None:
    came = {seat_of(forum, body).pk: attendance.Came("present") for body in (GOVERNMENT, CARDIFF, PEMBROKESHIRE)}
    attendance.record(by=editor(CARDIFF), meeting=meeting, came=came)


def circulated(meeting: Meeting, words: str = "Cytunwyd.") -> Minutes:
    """Draft minutes that went to those who attended, who may propose changes for the shortest time there is."""
    said = {item.pk: Said(words, f"{words} (en)") for item in meeting.items.all()}
    last = meeting.minutes.order_by("-number").first()
    draft = minutes.write_minutes(by=editor(GOVERNMENT), meeting=meeting, said=said, seen=last.digest if last else "")
    return minutes.circulate(by=editor(CARDIFF), minutes=draft, until=minutes.soonest(draft))


def settled(meeting: Meeting, words: str = "Cytunwyd.") -> Minutes:
    """Draft minutes to which no change can be proposed any more: rows, where a test cannot let time pass."""
    minutes = circulated(meeting, words)
    minutes.changes_until = clock.today() - DAY
    minutes.save(update_fields=["changes_until"])
    return minutes


def put(meeting: Meeting, body: str = CARDIFF, content: bytes = b"%PDF-1.7 a", **changes: object) -> Paper:
    told = {"language": "cy", "title": Said("Papur"), "upload": papers.Upload("papur.pdf", content)}
    return papers.put(by=editor(body), meeting=meeting, body=body, **{**told, **changes})  # type: ignore[arg-type]


def again(meeting: Meeting) -> Meeting:
    return Meeting.objects.select_related("forum").get(pk=meeting.pk)


__all__ = ["CARDIFF", "GOVERNMENT", "PEMBROKESHIRE", "Clock", "begun", "editor"]
