"""Sample meetings for the demonstration: with approved minutes, with draft ones, and one called for a day to come.

What people do is done by the actions that they use. Only that a meeting took place before today cannot be: that is
loaded, and the record says so.
"""

import datetime as dt
from itertools import pairwise
from pathlib import Path
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate, make_aware

from cydwaith.bodies.models import Post
from cydwaith.engines.working_days import DAY, working
from cydwaith.forums.demo import COUNCIL, only_in_a_demonstration, voice
from cydwaith.forums.models import Forum
from cydwaith.forums.reference_files import Written, read
from cydwaith.forums.secretariat import seats
from cydwaith.meetings.actions import agenda, attendance, calling, following_up, meetings, minutes, papers, proposing
from cydwaith.meetings.actions.steps import keep
from cydwaith.meetings.deeds.footprints import FOOTPRINT
from cydwaith.meetings.deeds.meetings import HELD, LOADED, MEETING_LOAD
from cydwaith.meetings.models import Item, Meeting, Minutes
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import COMMAND_LINE, Actor
from cydwaith.shared.said import Said, said

FILE: Final = Path(__file__).parent / "reference/sample/meetings.toml"
TEN: Final = dt.time(10)
LENGTH: Final = dt.timedelta(hours=2)
NOTICE: Final = dt.timedelta(days=14)
VENUE: Final = said(cy="Lleoliad enghreifftiol", en="A sample venue")


@transaction.atomic
def load() -> int:
    """Make the meetings of a sample council that has none yet; how many.

    Raises NotADemonstration anywhere but in the demonstration.
    """
    only_in_a_demonstration()
    forum = Forum.objects.get(slug=COUNCIL)
    if forum.meetings.exists():
        return 0
    made = [meeting_of(forum, told) for told in read(FILE)["meetings"]]
    for meeting, later in pairwise(made):
        if later.state == Meeting.State.HELD:
            approve(meeting, later)
    return len(made)


def convenors(forum: Forum) -> list[Actor]:
    """Whoever does the secretary's work for each side."""
    return [voice(seat.body_id) for seat in seats(forum).filter(convenor=True).order_by("side__order")]


def meeting_of(forum: Forum, told: Written) -> Meeting:
    """One sample meeting, taken as far as the file says."""
    first, second = convenors(forum)
    past = told["days"] < 0
    starts = make_aware(dt.datetime.combine(day_for(told["days"]), TEN))
    details = meetings.Details(
        starts, starts + LENGTH, Meeting.Manner.BOTH, venue=VENUE, link="https://meet.example/sample"
    )
    meeting = loaded(forum, details) if past else meetings.plan(by=first, forum=forum, details=details, sample=True)
    items = [tabled(forum, one) for one in told["items"]]
    for item, one in zip(items, told["items"], strict=True):
        agenda.place(by=second, item=item, meeting=meeting)
        if "paper" in one:
            paired(meeting, item, one)
    for one in told.get("tray", ()):
        tabled(forum, one)
    if not past:
        return calling.call(by=second, meeting=meeting)
    held(meeting)
    came(meeting, second)
    followed_up(meeting, first, items, told)
    said = {item.pk: Said(**one["minute"]) for item, one in zip(items, told["items"], strict=True)}
    draft = minutes.write_minutes(by=first, meeting=meeting, said=said)
    circulated = minutes.circulate(by=first, minutes=draft, until=localdate() + NOTICE)
    for change in told.get("changes", ()):
        proposed(circulated, items, change)
    if told["ends"] == "approved":
        let_changes_end(circulated)
    return meeting


def proposed(circulated: Minutes, items: list[Item], told: Written) -> None:
    """A change to the draft minutes, proposed by a body that attended."""
    change = proposing.Change(items[told["item"]].pk, told["language"], told["passage"], told["instead"])
    body = told["body"]
    proposing.propose(by=voice(body), minutes=circulated, body=body, change=change, reason=Said(**told["reason"]))


def let_changes_end(circulated: Minutes) -> None:
    """Let the time to propose changes to the minutes of a loaded meeting have been over before the next one."""
    with doing(MEETING_LOAD, by=COMMAND_LINE) as act:
        circulated.changes_until = localdate(circulated.meeting.starts) + NOTICE
        circulated.save(update_fields=["changes_until"])
        act.tell(circulated.meeting, HELD, side="", **FOOTPRINT.of(circulated))


def day_for(days: int) -> dt.date:
    """A working day about so many days from today: before it where that is past, else after it, with notice enough."""
    return working(localdate() + dt.timedelta(days=days), -DAY if days < 0 else DAY)


def loaded(forum: Forum, details: meetings.Details) -> Meeting:
    """A meeting that is said to have been planned before today."""
    with doing(MEETING_LOAD, by=COMMAND_LINE) as act:
        meeting = Meeting.objects.create(
            forum=forum,
            changed=timezone.now(),
            sample=True,
            **details.columns(),
        )
        if forum.meetings.filter(state=Meeting.State.HELD).exists():
            meetings.open_with_last(meeting)
        act.tell(meeting, LOADED, side="", **FOOTPRINT.of(meeting, meeting.items.all()))
    return meeting


def held(meeting: Meeting) -> None:
    """Let a loaded meeting have been called in good time, and held."""
    with doing(MEETING_LOAD, by=COMMAND_LINE) as act:
        meeting.refresh_from_db()
        keep(meeting, state=Meeting.State.HELD, called=meeting.starts - NOTICE)
        act.tell(meeting, HELD, side="", **FOOTPRINT.of(meeting))


def tabled(forum: Forum, one: Written) -> Item:
    """One item of the file, tabled by its body."""
    matter = agenda.Matter(
        one["purpose"],
        one["minutes"],
        Said(**one["title"]),
        Said(**one["text"]),
        f"{one['body']}/{one['post']}",
    )
    return agenda.table(by=voice(one["body"]), forum=forum, body=one["body"], matter=matter)


def paired(meeting: Meeting, item: Item, one: Written) -> None:
    """An item's paper in both languages, each linked to the other."""
    item.refresh_from_db()
    first = None
    for language, title in one["paper"].items():
        text = f"{title}\n\n{one['text'][language]}\n"
        first = papers.put(
            by=voice(one["body"]),
            meeting=meeting,
            body=one["body"],
            item=item,
            language=language,
            pair=first,
            upload=papers.Upload(f"papur-{language}.txt", text.encode()),
            title=Said(**{language: title}),
        )


def came(meeting: Meeting, by: Actor) -> None:
    """Let every seat have been filled but one in five, by the order of the seats."""
    manner = ["present", "present", "remote", "present", "apologies"]
    there = {seat.pk: attendance.Came(manner[place % 5]) for place, seat in enumerate(seats(meeting.forum))}
    attendance.record(by=by, meeting=meeting, came=there)


def followed_up(meeting: Meeting, by: Actor, items: list[Item], told: Written) -> None:
    """What the meeting asked posts to do, done where the file says so."""
    for item, one in zip(items, told["items"], strict=True):
        if "action" not in one:
            continue
        wanted = one["action"]
        item.refresh_from_db()
        action = following_up.assign(
            by=by,
            meeting=meeting,
            owner=Post.objects.get(pk=wanted["owner"]),
            item=item,
            what=Said(wanted["cy"], wanted["en"]),
            due=working(localdate(meeting.starts) + dt.timedelta(days=wanted["days"])),
        )
        if wanted.get("done"):
            following_up.finish(by=by, action=action)


def approve(meeting: Meeting, later: Meeting) -> None:
    """Let every side approve a meeting's minutes at the one that followed."""
    draft = meeting.minutes.get()
    for by in convenors(meeting.forum):
        minutes.approve(by=by, minutes=draft, at=later)
