"""TheyWorkForYou's publicwhip XML: one file a sitting and language, whose parts have the same numbers in both.

In a file of one language a speech stands as it was spoken, or as it was translated: `original_lang` says which. Who
spoke is known by TheyWorkForYou's number.
"""

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import BinaryIO, Final, NoReturn
from xml.parsers import expat

from django.utils.text import slugify

from cydwaith.senedd.sources.exported import LARGEST, LONGEST, Stopped
from cydwaith.senedd.sources.faults import Report
from cydwaith.senedd.sources.record import NUMBER, Contribution, Division, Language, Record, moment
from cydwaith.senedd.sources.spoken import plain
from cydwaith.shared.said import Said

ID: Final = re.compile(r"^uk\.org\.publicwhip/senedd/(cy|en)/((\d{4}-\d\d-\d\d)\.([\w-]{1,30})\.([\w.-]{1,60}))$")
HEADINGS: Final = frozenset({"major-heading", "minor-heading", "oral-heading"})
WHOLE: Final = HEADINGS | {"speech", "division"}
COUNTS: Final = {
    "for": ("for", "ayes", "content"),
    "against": ("against", "noes", "not-content"),
    "abstain": ("abstain", "abstentions", "both"),
}
VOTES: Final = {
    "for": "for",
    "aye": "for",
    "against": "against",
    "no": "against",
    "abstain": "abstain",
    "abstention": "abstain",
    "absent": "none",
}
MOST_NAME: Final = 200
UNKNOWN: Final = "unknown"
QUESTIONS_TO: Final = re.compile(
    r"^(?:\d+\.\s*)?(?:questions to (?:the )?|cwestiynau i(?:’r|'r)? )(.+)$", re.IGNORECASE
)


@dataclass
class Part:
    """One element of a file: its line, name and attributes, its text with markup, and how each member voted."""

    line: int
    name: str
    about: dict[str, str]
    text: list[str] = field(default_factory=list)
    votes: list[tuple[int, str, str, str]] = field(default_factory=list)


@dataclass
class Reader:
    """Cuts a file into its parts; no entity of the file's own is read."""

    report: Report
    parts: list[Part] = field(default_factory=list)
    part: Part | None = None
    vote: str = ""
    voter: tuple[int, str, str] | None = None
    length: int = 0

    def read(self, file: BinaryIO) -> list[Part]:
        """The parts in the order of the file."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = lambda *_about: self.stop(parser.CurrentLineNumber, "doctype")
        parser.StartElementHandler = lambda name, about: self.start(parser.CurrentLineNumber, name, about)
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        data = file.read(LARGEST * 2**20 + 1)
        try:
            if len(data) > LARGEST * 2**20:
                self.stop(0, "too-large", most=LARGEST)
            parser.Parse(data, True)
        except expat.ExpatError as error:
            self.report.add(error.lineno, "not-xml", why=expat.ErrorString(error.code))
        except (LookupError, ValueError):
            self.report.add(parser.CurrentLineNumber, "encoding")
        except Stopped:
            pass
        return self.parts

    def stop(self, line: int, code: str, **details: object) -> NoReturn:
        """Note a fault after which nothing more is read."""
        self.report.add(line, code, **details)
        raise Stopped

    def start(self, line: int, name: str, about: dict[str, str]) -> None:
        if name in WHOLE:
            self.part = Part(line, name, about)
            self.length = 0
        elif self.part and self.part.name == "division":
            if "vote" in about and name.endswith("list"):
                self.vote = about["vote"].lower()
            elif name == "divisioncount":
                self.part.about |= about
            elif "person_id" in about or name.endswith("name"):
                self.voter = line, about.get("person_id") or about.get("id", ""), about.get("vote", self.vote).lower()
                self.part.text = []
        elif self.part and name in {"p", "br", "li", "blockquote"}:
            self.part.text.append("\n\n")

    def characters(self, text: str) -> None:
        if self.part and self.length < LONGEST:
            self.part.text.append(text)
            self.length += len(text)

    def end(self, name: str) -> None:
        if self.part and self.voter and name.endswith("name"):
            self.part.votes.append((*self.voter, " ".join("".join(self.part.text).split())))
            self.voter = None
        if self.part and name == self.part.name:
            self.parts.append(self.part)
            self.part = None


def read(file: BinaryIO) -> Record:
    """Read a file of TheyWorkForYou; faults stand in its report, and nothing is stored."""
    report = Report()
    parts = Reader(report).read(file)
    found, divisions = Taking(report), []
    for place, part in enumerate(parts):
        if (one := found.take(place, part)) and isinstance(one, Division):
            divisions.append(one)
    if not report.count and not found.said and not divisions:
        report.add(0, "nothing")
    said = sorted(found.said.values(), key=lambda one: (one.order, one.id))
    return Record(tuple(said), tuple(divisions), report, "publicwhip")


@dataclass
class Taking:
    """What was said so far, and under which headings."""

    report: Report
    said: dict[str, Contribution] = field(default_factory=dict)
    major: str = ""
    minor: str = ""
    item: str = ""
    items: int = 0

    def take(self, place: int, part: Part) -> Contribution | Division | None:
        """One part of the file; None for a heading, or with a fault for what has no number of its own."""
        known = ID.match(part.about.get("id", ""))
        on = day(known[3]) if known else None
        if known is None or on is None:
            self.report.add(part.line, "bad-id", text=part.about.get("id", ""))
            return None
        language: Language = "cy" if known[1] == "cy" else "en"
        text = plain("".join(part.text))
        if part.name in HEADINGS:
            self.heading(part.name, text, known[2])
            return None
        heading = Said(**{language: self.minor or self.major})
        if part.name == "division":
            return self.division(part, known[2], on, heading)
        one = self.speech(part, known[2], on, place, language, text, heading)
        before = self.said.setdefault(one.id, one)
        if (before.text, before.translation) != (one.text, one.translation):
            self.report.add(part.line, "unlike", number=one.id)
        return one

    def heading(self, name: str, text: str, code: str) -> None:
        """Begin a part of the sitting."""
        if name == "major-heading":
            self.major, self.minor = text, ""
        else:
            self.minor = text
        self.item, self.items = code, self.items + 1

    def speech(
        self, part: Part, code: str, on: dt.date, place: int, language: Language, text: str, heading: Said
    ) -> Contribution:
        """What one person said: as spoken where the file's language is theirs, else as translated."""
        person = member(part.about.get("person_id", ""), part.about.get("speakername", ""))
        spoken = part.about.get("original_lang", "").lower()[:2]
        original: Language = "cy" if spoken == "cy" else "en" if spoken == "en" else language
        kind = "C"
        if self.major.upper() == "QNR":
            kind = "QNR" if person else "ANR"
        number = NUMBER.search(f"{part.about.get('oral-qnum', '')} {text}")
        office = part.about.get("speakeroffice", "") or (asked_of(self.minor) if kind == "ANR" else "")
        return Contribution(
            line=part.line,
            meeting=f"pw-{on}",
            on=on,
            order=(self.items, place, 0 if kind == "QNR" else 1),
            id=code,
            kind="O" if number and kind == "C" and person else kind,
            item=self.item or code,
            heading=heading,
            member=person,
            office=Said(**{language: office[:300]}) if office else Said(),
            language=original,
            text=text if original == language else "",
            translation="" if original == language else text,
            number=number[0] if number else "",
            name=part.about.get("speakername", "")[:MOST_NAME] if person else "",
            at=moment(f"{on}T{part.about['time']}") if "time" in part.about else None,
        )

    def division(self, part: Part, code: str, on: dt.date, heading: Said) -> Division:
        """A vote, compared with its totals where the file states them."""
        votes: dict[str, str] = {}
        names: dict[str, str] = {}
        for line, person, vote, name in part.votes:
            code_of, side = member(person, name), VOTES.get(vote)
            if side is None:
                self.report.add(line, "bad-vote", text=vote)
            elif votes.setdefault(code_of, side) != side:
                self.report.add(line, "unlike-vote", member=code_of, number=code)
            names[code_of] = name[:MOST_NAME]
        totals = {side: sum(one == side for one in votes.values()) for side in COUNTS}
        for side, keys in COUNTS.items():
            told = next((part.about[key] for key in keys if key in part.about), "")
            if told.isdigit() and int(told) != totals[side]:
                self.report.add(part.line, "totals", number=code, rows=totals[side], side=side, total=told)
        return Division(part.line, code, f"pw-{on}", on, heading, Said(), totals, votes, names)


def member(person: str, name: str) -> str:
    """Somebody by TheyWorkForYou's number; whom it does not know by number (`unknown`) by name."""
    number = person.rpartition("/")[2]
    if number == UNKNOWN:
        return f"pw-{slugify(name)}"[:80] if slugify(name) else ""
    return f"pw-{number}"[:80] if number else ""


def asked_of(heading: str) -> str:
    """The office to which a heading says that questions were put."""
    found = QUESTIONS_TO.match(heading)
    return found[1].strip() if found else ""


def day(text: str) -> dt.date | None:
    """A day; None where it is none."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
