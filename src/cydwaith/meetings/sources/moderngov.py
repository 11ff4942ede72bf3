"""Reads meetings as ModernGov's web service (`mgWebService.asmx`) answers: GetMeetings, GetMeeting, in SOAP or bare.

The file is read as a stream and only what is wanted of a meeting is kept, so that a large file takes little memory. A
DOCTYPE is refused, and with it every entity of the file's own, inside or outside. Names of people (`attendees`) are
personal data and are not read; nor are the minutes, in which people are named. Documents are not fetched: their
addresses are kept. Which element names have been verified, and how, stands in docs/meetings.md.
"""

import datetime as dt
from dataclasses import dataclass
from typing import BinaryIO, Final

from django.utils.timezone import make_aware

from cydwaith.engines.bounds import DAYS
from cydwaith.meetings.sources.moderngov_faults import Faulty, Report
from cydwaith.meetings.sources.moderngov_times import TIME, hour_of
from cydwaith.meetings.sources.moderngov_xml import MOST, Raw, Reader

LONGEST_MEETING: Final = dt.timedelta(hours=12)
STATUSES: Final = {
    "cancelled": "cancelled|canceled|postponed|abandoned|withdrawn|canslwyd|wedi'i ganslo|wedi ei ganslo|diddymwyd|"
    "wedi'i ddiddymu|gohiriwyd|wedi'i ohirio|wedi ei ohirio|gohiriedig|cancelled - inquorate|tynnwyd yn ôl",
    "confirmed": "confirmed|held|occurred|completed|finished|cadarnhawyd|wedi'i gadarnhau|wedi ei gadarnhau|"
    "cynhaliwyd|wedi'i gynnal|cwblhawyd",
    "provisional": "|provisional|scheduled|planned|to be confirmed|dros dro|i'w gadarnhau|arfaethedig|"
    "wedi'i drefnu|trefnwyd",
}
"""What the service, and councils' Welsh services, write of a meeting. Where they write nothing, nothing is known."""

STATUS: Final = {word: status for status, words in STATUSES.items() for word in words.split("|")}


@dataclass(frozen=True)
class Document:
    """A document where it is kept."""

    number: str
    title: str
    address: str


@dataclass(frozen=True)
class Entry:
    """One item of an agenda as the other system has it; `place` is "2" or "2.1" where it says so."""

    number: str
    place: str
    title: str
    decision: bool
    documents: tuple[Document, ...]


@dataclass(frozen=True)
class Read:
    """One meeting of a file. `agenda` is None in a list of meetings, which has none.

    Not `confirmed`: the file does not say that it was, or will be, held.
    """

    number: str
    starts: dt.datetime
    ends: dt.datetime
    cancelled: bool
    confirmed: bool
    published: bool
    location: str
    agenda: tuple[Entry, ...] | None
    documents: tuple[Document, ...]


@dataclass(frozen=True)
class Assumed:
    """What is taken to be so where a file does not say it: when meetings start, and how long they last."""

    time: dt.time | None = None
    length: dt.timedelta = dt.timedelta(hours=2)


def read(file: BinaryIO, assumed: Assumed) -> list[Read]:
    """Every meeting of a file. Raises Faulty with all that is wrong in it."""
    report = Report()
    found: dict[str, Read] = {}
    for raw in Reader(report).raws(file):
        meeting = meant(raw, assumed, report)
        if meeting is None:
            continue
        if meeting.number in found:
            report.add(raw.line, "twice", number=meeting.number)
        if len(found) >= MOST["meetings"]:
            report.add(raw.line, "too-many", most=MOST["meetings"], what="meeting")
            break
        found[meeting.number] = meeting
    if not found and not report.count:
        report.add(0, "nothing")
    if report.count:
        raise Faulty(report)
    return list(found.values())


def meant(raw: Raw, assumed: Assumed, report: Report) -> Read | None:
    """A meeting as it is meant; None where that cannot be told, which the report then says."""
    before = report.count
    number = raw.texts.get("meetingid", "")
    if not number:
        report.add(raw.line, "no-number")
    on = day(raw, report)
    starts = time(raw, "meetingtime", report) or assumed.time
    if starts is None and not raw.texts.get("meetingtime"):
        report.add(raw.line, "no-time")
    ends = time(raw, "meetingplannedfinishtime", report)
    agenda = entries(raw.agenda, report) if raw.agenda is not None else None
    papers = documents(raw.documents, report)
    status = status_of(raw, report)
    if report.count > before or on is None or starts is None:
        return None
    start = make_aware(dt.datetime.combine(on, starts))
    end = ending(on, starts, ends, assumed)
    if end is None:
        report.add(raw.line, "bad-finish", text=raw.texts["meetingplannedfinishtime"])
        return None
    published = raw.texts.get("agendapublished", "") == "True"
    place = raw.texts.get("meetinglocation", "")[:300]
    kinds = status == "cancelled", status == "confirmed"
    return Read(number[:200], start, end, *kinds, published, place, agenda, papers)


def ending(on: dt.date, starts: dt.time, ends: dt.time | None, assumed: Assumed) -> dt.datetime | None:
    """When a meeting ends, which may be after midnight; None where that would be half a day later."""
    start = dt.datetime.combine(on, starts)
    if ends is None or ends == starts:
        return make_aware(start) + assumed.length
    end = dt.datetime.combine(on + dt.timedelta(ends < starts), ends)
    return make_aware(end) if end - start <= LONGEST_MEETING or ends > starts else None


def status_of(raw: Raw, report: Report) -> str:
    """Whether a meeting is cancelled, confirmed or provisional; a word that nobody knows is a fault."""
    text = raw.texts.get("meetingstatus", "")
    status = STATUS.get(text.replace("’", "'").casefold().strip(" ."))
    if status is None:
        report.add(raw.line, "bad-status", text=text)
    return status or ""


def day(raw: Raw, report: Report) -> dt.date | None:
    """The day of a meeting, written dd/mm/yyyy."""
    text = raw.texts.get("meetingdate", "")
    try:
        found = dt.datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007  # a day, whose zone is that of the wall
    except ValueError:
        found = None
    if found is None or found not in DAYS:
        report.add(raw.line, "bad-date", text=text)
        return None
    return found


def time(raw: Raw, name: str, report: Report) -> dt.time | None:
    """A time of day as people write it: 10:30, 10.30 am, 2 pm, 2.00 yp, 10 o’r gloch, hanner dydd."""
    text = raw.texts.get(name, "")
    if not text:
        return None
    match = TIME.fullmatch(text.replace("’", "'").casefold())
    hour, code = hour_of(match) if match else (99, "bad-time")
    minute = int(match[2] or 0) if match else 0
    if hour > 23 or minute > 59:
        report.add(raw.line, code, text=text)
        return None
    return dt.time(hour, minute)


def entries(raws: list[Raw], report: Report) -> tuple[Entry, ...]:
    """The items of an agenda, in its order."""
    found: dict[str, Entry] = {}
    for raw in raws:
        number, title = raw.texts.get("agendaitemid", ""), raw.texts.get("agendaitemtitle", "")
        if not number:
            report.add(raw.line, "no-item-number")
        if not title:
            report.add(raw.line, "no-title")
        if number in found:
            report.add(raw.line, "item-twice", number=number)
        place, decision = raw.texts.get("agendaitemnumber", ""), raw.texts.get("isdecision", "") == "True"
        found[number] = Entry(number[:200], place, title[:200], decision, documents(raw.documents, report))
    return tuple(found.values())


def documents(raws: list[Raw], report: Report) -> tuple[Document, ...]:
    """The documents that everyone may read, each address once."""
    found: dict[str, Document] = {}
    for raw in raws:
        address = raw.texts.get("url", "")
        if raw.texts.get("isrestricted", "") == "True" or not address:
            continue
        if not address.startswith(("http://", "https://")) or len(address) > 1000:
            report.add(raw.line, "bad-address", text=address)
        title = raw.texts.get("title", "") or address
        found.setdefault(address, Document(raw.texts.get("attachmentid", "")[:200], title[:200], address))
    return tuple(found.values())
