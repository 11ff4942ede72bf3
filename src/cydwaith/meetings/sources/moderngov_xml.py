"""ModernGov's XML as a stream: what is wanted of each meeting, one after the other, whatever stands around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any, BinaryIO, Final
from xml.parsers import expat

from cydwaith.engines.texts import cleaned
from cydwaith.meetings.sources.moderngov_faults import Report

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


@dataclass
class Raw:
    """What was found of one element and its parts, and on which line it began."""

    kind: str
    line: int
    texts: dict[str, str] = field(default_factory=dict)
    agenda: list["Raw"] | None = None
    documents: list["Raw"] = field(default_factory=list)


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
    return " ".join(cleaned(text).split())


def begins(local: str, here: Raw | None) -> bool:
    """Whether an element is a meeting, an item of the meeting that is open, or a document of either."""
    kind = here.kind if here else None
    return (local, kind) in {
        ("meeting", None),
        ("agendaitem", "meeting"),
        ("linkeddoc", "meeting"),
        ("linkeddoc", "agendaitem"),
    }
