"""Meetings as calendars (RFC 5545), one feed a forum, a post or for all; read with any calendar program.

Times are in UTC, so that no program needs to know when the clocks change in Wales. A cancelled meeting stays in the
feed, marked as cancelled, and SEQUENCE grows with every change, so that what somebody took over earlier is put right.
The link for joining remotely is in no feed: feeds are public.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Final

from django.utils.translation import gettext as _
from icalendar import Event
from icalendar.prop import vUri

from cydwaith.engines.texts import carried
from cydwaith.meetings.models import Meeting
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.calendars import feed

STATUS: Final = {
    Meeting.State.PLANNED: "TENTATIVE",
    Meeting.State.CALLED: "CONFIRMED",
    Meeting.State.HELD: "CONFIRMED",
    Meeting.State.CANCELLED: "CANCELLED",
}
MADE_BY: Final = "Cyfarfodydd"


def calendar(name: str, meetings: Iterable[Meeting], address: Callable[[Meeting], str], host: str) -> bytes:
    """Meetings as an iCalendar object.

    `address` gives the absolute address of a meeting's page, `host` the part of a UID that says whose it is.
    """
    return feed(name, (event(meeting, address(meeting), host) for meeting in meetings), made_by=MADE_BY)


def event(meeting: Meeting, address: str, host: str) -> Event:
    """One meeting. Its UID never changes, whatever else about it does."""
    language = reading_language()
    title = meeting.title.plain or meeting.forum.name.plain
    found = Event()
    found.add("uid", f"meeting-{meeting.pk}@{host}")
    found.add("dtstamp", utc(meeting.changed))
    found.add("last-modified", utc(meeting.changed))
    found.add("sequence", meeting.sequence)
    found.add("dtstart", utc(meeting.starts))
    found.add("dtend", utc(meeting.ends))
    found.add("status", STATUS[Meeting.State(meeting.state)])
    found.add("summary", carried(marked(title, sample=meeting.sample)), parameters={"LANGUAGE": language})
    if venue := meeting.venue.plain:
        found.add("location", carried(venue), parameters={"LANGUAGE": meeting.venue.language})
    if about := "\n".join(filter(None, [meeting.forum.name.plain, meeting.reason.plain, address])):
        found.add("description", carried(about), parameters={"LANGUAGE": language})
    found["url"] = vUri(address)
    return found


def utc(moment: datetime) -> datetime:
    """A moment in UTC, to the second: calendars know no smaller part."""
    return moment.astimezone(UTC).replace(microsecond=0)


def marked(title: str, *, sample: bool) -> str:
    """A title that says when its meeting is made up for a demonstration."""
    return f"{title} ({_('sample data')})" if sample else title
