"""The sessions of a course as a calendar (RFC 5545): cancelled ones stay, marked as cancelled."""

import datetime as dt
from collections.abc import Iterable

from icalendar import Event

from cydwaith.engines.texts import carried
from cydwaith.school.models import Course, Session
from cydwaith.school.words import ONLINE, TAUGHT
from cydwaith.shared.addresses import host
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.calendars import feed

MADE_BY = "Ysgol"


def calendar(course: Course, sessions: Iterable[Session]) -> bytes:
    """Sessions as an iCalendar object, in the reader's language."""
    return feed(course.title.plain, (event(one) for one in sessions), made_by=MADE_BY)


def event(one: Session) -> Event:
    """One session. Its UID never changes."""
    language = {"LANGUAGE": reading_language()}
    changed = (one.cancelled or one.at).astimezone(dt.UTC).replace(microsecond=0)
    starts = one.starts.astimezone(dt.UTC)
    found = Event()
    found.add("uid", f"session-{one.pk}@{host()}")
    found.add("dtstamp", changed)
    found.add("last-modified", changed)
    found.add("sequence", 1 if one.cancelled else 0)
    found.add("dtstart", starts)
    found.add("dtend", starts + dt.timedelta(minutes=one.minutes))
    found.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    title = f"{one.cohort.course.title.plain}: {one.module.title.plain} ({TAUGHT[one.language]})"
    found.add("summary", carried(title), parameters=language)
    found.add("location", carried(one.place.plain or str(ONLINE)), parameters=language)
    if one.cancelled:
        found.add("description", carried(one.why.plain), parameters=language)
    return found
