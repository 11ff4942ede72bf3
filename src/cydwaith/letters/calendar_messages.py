"""Invitations to meetings as calendar programs exchange them: iTIP (RFC 5546) in e-mail (RFC 6047).

Times are in the time of the place, with the zone's own rules beside them, as Outlook wants them. The UID of a meeting
never changes and is the same in the public feeds; SEQUENCE grows with each change; CANCEL takes it out again.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vText

from cydwaith.engines.texts import carried
from cydwaith.shared.said import Said

PRODUCT: Final = "-//Cydwaith//Llythyrau 1//CY"
LONDON: Final = ZoneInfo("Europe/London")
ZONE: Final = """BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""
"""When the clocks change in Wales, since 1996."""


class Status(StrEnum):
    """Whether a meeting takes place."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """Something that people are invited to: what, when, where, on which page."""

    uid: str
    sequence: int
    status: Status
    title: Said
    of: Said
    place: Said
    about: Said
    starts: dt.datetime
    ends: dt.datetime
    changed: dt.datetime
    address: Said

    @property
    def method(self) -> str:
        """What a calendar is to do with it."""
        return "CANCEL" if self.status is Status.CANCELLED else "REQUEST"


def message(occasion: Occasion, *, to: str, by: str, language: str) -> bytes:
    """An invitation, a change of it or its end, to the address of one person, from the address `by`."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", occasion.method)
    made.add_component(Calendar.from_ical(ZONE))
    made.add_component(event(occasion, to=to, by=by, language=language))
    return bytes(made.to_ical())


def event(occasion: Occasion, *, to: str, by: str, language: str) -> Event:
    """The meeting itself, in somebody's language."""
    found = Event()
    found.add("uid", occasion.uid)
    found.add("sequence", occasion.sequence)
    found.add("dtstamp", occasion.changed.astimezone(dt.UTC).replace(microsecond=0))
    found.add("dtstart", here(occasion.starts))
    found.add("dtend", here(occasion.ends))
    found.add("status", occasion.status.value)
    told = {"summary": occasion.title, "location": occasion.place, "description": said_of(occasion)}
    for name, text in told.items():
        if words := carried(in_(text, language)):
            found.add(name, words, parameters={"LANGUAGE": language})
    found.add("url", in_(occasion.address, language))
    found["organizer"] = person(by, in_(occasion.of, language))
    attendee = person(to, "")
    attendee.params |= {"ROLE": vText("REQ-PARTICIPANT"), "PARTSTAT": vText("NEEDS-ACTION"), "RSVP": vText("FALSE")}
    found["attendee"] = attendee
    return found


def said_of(occasion: Occasion) -> Said:
    """What stands below: whose meeting it is, why it changed, and where its page is."""
    parts = (occasion.of, occasion.about, occasion.address)
    return Said(*("\n".join(str(text) for one in parts if (text := in_(one, language))) for language in ("cy", "en")))


def in_(text: Said, language: str) -> str:
    """A text in a language, or in the other where it is not in that one."""
    return str((text.cy or text.en) if language == "cy" else (text.en or text.cy))


def here(moment: dt.datetime) -> dt.datetime:
    """A moment by the clock on the wall in Wales, to the second."""
    return moment.astimezone(LONDON).replace(microsecond=0)


def person(address: str, name: str) -> vCalAddress:
    """Somebody by their address."""
    found = vCalAddress(f"mailto:{address}")
    if name:
        found.params["CN"] = vText(carried(name))
    return found
