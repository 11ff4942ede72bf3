"""Reads meetings as ModernGov's web service (`mgWebService.asmx`) answers: GetMeetings, GetMeeting, in SOAP or bare.

The file is read as a stream and only what is wanted of a meeting is kept, so that a large file takes little memory. A
DOCTYPE is refused, and with it every entity of the file's own, inside or outside. Names of people (`attendees`) are
personal data and are not read; nor are the minutes, in which people are named. Documents are not fetched: their
addresses are kept. Which element names have been verified, and how, stands in docs/meetings.md.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any, BinaryIO, Final
from xml.parsers import expat

from django.utils.timezone import make_aware

from cydwaith.meetings.sources.moderngov_faults import Faulty, Report

CHUNK: Final = 2**16
DEEPEST: Final = 60
LONGEST: Final = 2000
MOST: Final = {"meetings": 5000, "agenda": 1000, "documents": 1000}
WANTED: Final = {
    "meeting": {
        "meetingid",
        "meetingdate",
        "meetingtime",
        "meetingplannedfinishtime",
        "meetingstatus",
        "meetinglocation",
        "agendapublished",
    },
    "agendaitem": {"agendaitemid", "agendaitemnumber", "agendaitemtitle", "isdecision"},
    "linkeddoc": {"attachmentid", "title", "url", "isrestricted"},
}
MARKED_UP: Final = frozenset({"agendaitemtitle", "title", "meetinglocation"})
"""Texts that people write in an editor, which may leave its markup in them."""

TAGS: Final = (
    "a|b|i|u|s|p|br|hr|em|del|div|font|h[1-6]|img|ins|li|ol|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr"
    "|ul|o:p|center|big"
)
MARKUP = re.compile(
    rf"<!--.*?-->|<(style|script)\b.*?</\1\s*>|</?(?:{TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE | re.DOTALL
)
HALVES: Final = {
    "am": "am|a.m|yb|y.b|y bore|yn y bore|bore|o'r bore",
    "pm": "pm|p.m|yp|y.p|yh|y.h|y prynhawn|yn y prynhawn|prynhawn|y p'nawn|yr hwyr|yn yr hwyr|yr hwyrnos|y nos|noon|"
    "hanner dydd|canol dydd|ganol dydd|midday",
    "midnight": "midnight|canol nos|hanner nos|ganol nos",
    "clock": "o'r gloch|o'clock|o’r gloch",
}
"""Words for a half of the day, in both languages; of the clock when they say no half."""

HALF: Final = {word: half for half, words in HALVES.items() for word in words.split("|")}
NAMED_HOURS: Final = frozenset({"noon", "midday", "hanner dydd", "canol dydd", "ganol dydd"}) | set(
    HALVES["midnight"].split("|")
)
TIME: Final = re.compile(r"(?:(\d{1,2})(?:[.:](\d{2}))?(?:[.:]\d{2})?)?\s*([^\d\s].*)?")
AFTERNOON: Final = range(1, 7)
MORNING: Final = range(9, 13)
"""Of the clock no council meets at two in the night, nor at ten; seven and eight may be either."""

LONGEST_MEETING: Final = dt.timedelta(hours=12)
STATUSES: Final = {
    "cancelled": "cancelled|canceled|postponed|abandoned|withdrawn|canslwyd|wedi'i ganslo|wedi ei ganslo|diddymwyd|"
    "wedi'i ddiddymu|gohiriwyd|wedi'i ohirio|wedi ei ohirio|gohiriedig|cancelled - inquorate|tynnwyd yn ôl",
    "confirmed": "confirmed|held|occurred|completed|finished|cadarnhawyd|wedi'i gadarnhau|wedi ei gadarnhau|"
    "cynhaliwyd|wedi'i gynnal|cwblhawyd",
    "provisional": "|provisional|scheduled|planned|to be confirmed|dros dro|i'w gadarnhau|i'w gadarnhau|arfaethedig|"
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


@dataclass
class Raw:
    """What was found of one element and its parts, and on which line it began."""

    kind: str
    line: int
    texts: dict[str, str] = field(default_factory=dict)
    agenda: list["Raw"] | None = None
    documents: list["Raw"] = field(default_factory=list)


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


class Stopped(Exception):  # noqa: N818  # says what happened to the reading
    """The file is not read any further."""


class Reader:
    """Turns a stream of XML into what is wanted of each meeting, one after the other."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.path: list[str] = []
        self.open: list[Raw] = []
        self.done: list[Raw] = []
        self.text: list[str] | None = None
        self.length = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters

    def raws(self, file: BinaryIO) -> Iterator[Raw]:
        """Each meeting once it has been read; a fault of the XML itself ends the reading."""
        try:
            while chunk := file.read(CHUNK):
                self.parser.Parse(chunk, False)
                yield from self.done
                self.done.clear()
            self.parser.Parse(b"", True)
        except expat.ExpatError as error:
            self.report.add(error.lineno, "not-xml", why=expat.ErrorString(error.code))
        except Stopped:
            return
        yield from self.done

    def stop(self, code: str, **details: object) -> None:
        """Note a fault after which nothing more is read."""
        self.report.add(self.parser.CurrentLineNumber, code, **details)
        raise Stopped

    def doctype(self, *_about: Any) -> None:
        """A file of a web service has none; with one could come entities that grow, or that fetch."""
        self.stop("doctype")

    def start(self, name: str, _attributes: object) -> None:
        local = name.rpartition(":")[2]
        self.path.append(local)
        if len(self.path) > DEEPEST:
            self.stop("too-deep")
        here = self.open[-1] if self.open else None
        if begins(local, here):
            self.begin(local)
        elif here and local == "agendaitems" and here.kind == "meeting" and here.agenda is None:
            here.agenda = []
        elif here and local in WANTED[here.kind] and self.path[-2] == here.kind and local not in here.texts:
            self.text, self.length = [], 0

    def begin(self, kind: str) -> None:
        """A meeting, an item of it or a document begins."""
        raw = Raw(kind, self.parser.CurrentLineNumber)
        if kind != "meeting":
            self.keep(raw)
        self.open.append(raw)

    def keep(self, raw: Raw) -> None:
        """Put a part where it belongs, unless there are too many."""
        here = self.open[-1]
        if raw.kind == "agendaitem":
            here.agenda = here.agenda if here.agenda is not None else []
            kept = here.agenda
        else:
            kept = here.documents
        name = "agenda" if raw.kind == "agendaitem" else "documents"
        if len(kept) >= MOST[name]:
            self.stop("too-many", most=MOST[name], what=raw.kind)
        kept.append(raw)

    def end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        self.path.pop()
        here = self.open[-1] if self.open else None
        if here and self.text is not None and local in WANTED[here.kind] and self.path[-1] == here.kind:
            # The service escapes text once as HTML and once more as XML.
            here.texts[local] = bare(unescape("".join(self.text)), marked_up=local in MARKED_UP)
            self.text = None
        elif here and local == here.kind and not self.nested(local):
            self.open.pop()
            if local == "meeting":
                self.done.append(here)

    def nested(self, local: str) -> bool:
        """Whether an element that just ended stood within another of its name: then the outer one is still open."""
        return local in self.path

    def characters(self, text: str) -> None:
        if self.text is not None and self.length < LONGEST:
            self.text.append(text[: LONGEST - self.length])
            self.length += len(text)


def bare(text: str, *, marked_up: bool) -> str:
    """A text in one line, without the markup that an editor left in it; anything else between < and > stays."""
    if marked_up and MARKUP.search(text):
        text = unescape(MARKUP.sub(" ", text))
    return " ".join(text.split())


def begins(local: str, here: Raw | None) -> bool:
    """Whether an element is a meeting, an item of the meeting that is open, or a document of either."""
    kind = here.kind if here else None
    return (local, kind) in {
        ("meeting", None),
        ("agendaitem", "meeting"),
        ("linkeddoc", "meeting"),
        ("linkeddoc", "agendaitem"),
    }


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
        return dt.datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007  # a day, whose zone is that of the wall
    except ValueError:
        report.add(raw.line, "bad-date", text=text)
        return None


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


def hour_of(match: re.Match[str]) -> tuple[int, str]:
    """The hour from 0 to 23; 99, and which fault it is, where that cannot be told."""
    words = " ".join((match[3] or "").strip(" .").split()).removeprefix("o'r gloch ").removeprefix("o'clock ")
    half = HALF.get(words.removesuffix("."), "" if words else "none")
    hour = int(match[1]) if match[1] else 12 if words in NAMED_HOURS else 99
    if half == "none":  # a bare number says nothing
        return (hour, "bad-time") if match[2] else (99, "bad-time")
    if half == "clock":
        if hour in AFTERNOON:
            return hour + 12, ""
        return (hour, "") if hour in MORNING or hour > 12 else (99, "unclear-time")
    if not half or not 1 <= hour <= 12:
        return 0 if half == "am" and hour == 0 else 99, "bad-time"
    return hour % 12 + (12 if half == "pm" else 0), ""


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
