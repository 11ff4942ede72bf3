"""Dates of the regime as a calendar (RFC 5545): whole days, the same UID wherever a date is moved to."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, time, timedelta
from typing import Final

from icalendar import Event
from icalendar.prop import vUri

from cydwaith.engines.texts import carried
from cydwaith.performance.dates import Due
from cydwaith.performance.facts import NOTED
from cydwaith.performance.sentences import reckoned
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.calendars import feed

MADE_BY: Final = "Dyletswyddau"


def calendar(name: str, found: Iterable[Due], whose: str, address: Callable[[Due], str], host: str) -> bytes:
    """Due dates as an iCalendar object; `whose` tells one body's dates from another's in a UID."""
    return feed(name, (event(one, f"{whose}-{one.key}@{host}", address(one)) for one in found), made_by=MADE_BY)


def event(one: Due, uid: str, address: str) -> Event:
    """One last day, all day long."""
    language = reading_language()
    found = Event()
    found.add("uid", uid)
    found.add("dtstamp", datetime.combine(NOTED, time.min, UTC))
    found.add("dtstart", one.day)
    found.add("dtend", one.day + timedelta(days=1))
    found.add("transp", "TRANSPARENT")
    found.add("summary", str(one.duty.title), parameters={"LANGUAGE": language})
    about = f"{reckoned(one.reckoning, one.period)}\n{address}"
    found.add("description", carried(about), parameters={"LANGUAGE": language})
    found["url"] = vUri(address)
    return found
