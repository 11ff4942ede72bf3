"""TheyWorkForYou's publicwhip XML: one file a sitting and language, whose parts have the same numbers in both.

In a file of one language a speech stands as it was spoken, or as it was translated: `original_lang` says which. Who
spoke is known by TheyWorkForYou's number.
"""

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from typing import BinaryIO, Final, NoReturn
from xml.parsers import expat

from cydwaith.senedd.sources.cells import MOST_NAME, MOST_OFFICE, Language, a_day, known_language, may_have_met, moment
from cydwaith.senedd.sources.exported import LARGEST, LONGEST, Stopped
from cydwaith.senedd.sources.faults import Report
from cydwaith.senedd.sources.names import by_name
from cydwaith.senedd.sources.record import NUMBER, Contribution, Division, Record
from cydwaith.senedd.sources.spoken import plain
from cydwaith.shared.said import Said

ID: Final = re.compile(r"^uk\.org\.publicwhip/senedd/(cy|en)/((\d{4}-\d\d-\d\d)\.([\w-]{1,30})\.([\w.-]{1,60}))$")
HEADINGS: Final = frozenset({"major-heading", "minor-heading", "oral-heading"})
WHOLE: Final = HEADINGS | {"speech", "division"}
PASSED: Final = frozenset({"gidredirect"})
"""Elements in which nothing is said: which number an older one became."""
BREAKS: Final = frozenset({"p", "br", "li", "blockquote"})
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
MOST: Final = {"speakername": MOST_NAME, "speakeroffice": MOST_OFFICE}
TIME: Final = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?")
PERSON: Final = re.compile(r"[0-9]{1,9}")
UNKNOWN: Final = "unknown"
QUESTIONS_TO: Final = re.compile(
    r"^(?:\d+\.\s*)?(?:questions to (?:the )?|cwestiynau i(?:’r|'r)? )(.+)$", re.IGNORECASE
)


@dataclass
class Part:
    """One element of a file: its line, name and attributes, text with markup, totals, and how each member voted."""

    line: int
    name: str
    about: dict[str, str]
    text: list[str] = field(default_factory=list)
    counts: dict[str, str] = field(default_factory=dict)
    votes: list[tuple[int, str, str, str]] = field(default_factory=list)


@dataclass
class Reader:
    """Cuts a file into its parts; no entity of the file's own is read."""

    report: Report
    parts: list[Part] = field(default_factory=list)
    part: Part | None = None
    vote: str = ""
    voter: tuple[int, str, str] | None = None
    called: str = ""
    length: int = 0
    depth: int = 0

    def read(self, file: BinaryIO) -> list[Part]:
        """The parts in the order of the file."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = lambda *_about: self.stop(parser.CurrentLineNumber, "doctype")
        parser.StartElementHandler = lambda name, about: self.start(parser.CurrentLineNumber, name, about)
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = lambda text: self.characters(parser.CurrentLineNumber, text)
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
        self.depth += 1
        if name in WHOLE:
            if self.part:
                self.stop(line, "too-deep")
            self.part, self.vote, self.length = Part(line, name, about), "", 0
        elif self.part is None:
            if self.depth == 2 and name not in PASSED:  # what stands in the root
                self.report.add(line, "odd-element", name=name)
        elif self.part.name == "division":
            self.in_division(self.part, line, name, about)
        elif name in BREAKS:
            self.part.text.append("\n\n")

    def in_division(self, part: Part, line: int, name: str, about: dict[str, str]) -> None:
        """A list of those who voted one way, one of them, or the totals."""
        if name.endswith("list"):
            self.vote = about.get("vote", "").lower()
        elif name == "divisioncount":
            part.counts |= about
        elif "person_id" in about or name.endswith("name"):
            self.voter = line, about.get("person_id") or about.get("id", ""), about.get("vote", self.vote).lower()
            self.called, part.text = name, []
        elif self.voter is None:
            self.report.add(line, "odd-element", name=name)

    def characters(self, line: int, text: str) -> None:
        if self.part is None:
            if self.depth == 1 and text.strip():
                self.report.add(line, "odd-text", text=text.strip())
            return
        self.length += len(text)
        if self.length > LONGEST:
            self.stop(self.part.line, "too-long", name=self.part.name, most=LONGEST)
        self.part.text.append(text)

    def end(self, name: str) -> None:
        self.depth -= 1
        if self.part and self.voter and name == self.called:
            self.part.votes.append((*self.voter, " ".join("".join(self.part.text).split())))
            self.voter = None
        if self.part and name == self.part.name:
            self.parts.append(self.part)
            self.part = None


def read(file: BinaryIO) -> Record:
    """Read a file of TheyWorkForYou; faults stand in its report, and nothing is stored."""
    report = Report()
    parts = Reader(report).read(file)
    found = Taking(report)
    for place, part in enumerate(parts):
        found.take(place, part)
    if not report.count and not found.said and not found.divisions:
        report.add(0, "nothing")
    said = sorted(found.said.values(), key=lambda one: (one.order, one.id))
    return Record(tuple(said), tuple(found.divisions.values()), report, "publicwhip")


@dataclass
class Taking:
    """What was said and voted on so far, and under which headings."""

    report: Report
    said: dict[str, Contribution] = field(default_factory=dict)
    divisions: dict[str, Division] = field(default_factory=dict)
    major: str = ""
    minor: str = ""
    item: str = ""
    items: int = 0

    def take(self, place: int, part: Part) -> None:
        """One part of the file; a fault where it has no number of its own, or one that another part has."""
        known = ID.match(part.about.get("id", ""))
        on = a_day(known[3]) if known else None
        if known is None or on is None:
            self.report.add(part.line, "bad-id", text=part.about.get("id", ""))
            return
        if not may_have_met(on):
            self.report.add(part.line, "no-such-day", text=on)
        language: Language = "cy" if known[1] == "cy" else "en"
        text = plain("".join(part.text))
        if part.name in HEADINGS:
            self.heading(part.name, text, known[2])
            return
        heading = Said(**{language: self.minor or self.major})
        if part.name == "division":
            vote = self.division(part, known[2], on, heading)
            alike = replace(self.divisions.setdefault(vote.id, vote), line=vote.line) == vote
        else:
            one = self.speech(part, known[2], on, place, language, text, heading)
            alike = replace(self.said.setdefault(one.id, one), line=one.line, order=one.order) == one
        if not alike:
            self.report.add(part.line, "unlike", number=known[2])

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
        self.bounded(part)
        person = self.member(part.line, part.about.get("person_id", ""), part.about.get("speakername", ""))
        spoken = part.about.get("original_lang", "")
        told = known_language(spoken)
        if spoken and told is None:
            self.report.add(part.line, "bad-language", text=spoken)
        original = told or language
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
            office=Said(**{language: office}) if office else Said(),
            language=original,
            text=text if original == language else "",
            translation="" if original == language else text,
            number=number[0] if number else "",
            name=part.about.get("speakername", "") if person else "",
            at=self.at(part, on),
            supposed=told is None,
        )

    def bounded(self, part: Part) -> None:
        """A fault for each name that is too long to be kept."""
        for name, most in MOST.items():
            if len(part.about.get(name, "")) > most:
                self.report.add(part.line, "too-long", name=name, most=most)

    def at(self, part: Part, on: dt.date) -> dt.datetime | None:
        """When something was said; None where that is not told."""
        time = part.about.get("time", "")
        if time and not TIME.fullmatch(time):
            self.report.add(part.line, "bad-time", text=time)
        return moment(f"{on}T{time}")

    def member(self, line: int, person: str, name: str) -> str:
        """Somebody by TheyWorkForYou's number; whom it does not know (`unknown`) by name; empty for nobody."""
        number = person.rpartition("/")[2]
        if number == UNKNOWN:
            return by_name(name, "pw")
        if not number:
            return ""
        if not PERSON.fullmatch(number):
            self.report.add(line, "bad-number", name="person_id", text=person)
            return ""
        return f"pw-{int(number)}"

    def division(self, part: Part, code: str, on: dt.date, heading: Said) -> Division:
        """A vote, compared with its totals where the file states them."""
        votes: dict[str, str] = {}
        names: dict[str, str] = {}
        for line, person, vote, name in part.votes:
            faults, side = self.report.count, VOTES.get(vote)
            code_of = self.member(line, person, name)
            if len(name) > MOST["speakername"]:
                self.report.add(line, "too-long", name="speakername", most=MOST["speakername"])
            if side is None:
                self.report.add(line, "bad-vote", text=vote)
            elif not code_of and faults == self.report.count:
                self.report.add(line, "no-value", name="person_id")
            elif code_of in votes and person.rpartition("/")[2] == UNKNOWN:
                self.report.add(line, "same-name", name=name, number=code)
            elif code_of in votes:
                same = votes[code_of] == side
                self.report.add(line, "voted-twice" if same else "unlike-vote", member=code_of, number=code)
            else:
                votes[code_of], names[code_of] = side, name
        totals = {side: sum(one == side for one in votes.values()) for side in COUNTS}
        stated = frozenset(side for side in COUNTS if self.stated(part, side, code, totals[side]))
        return Division(part.line, code, f"pw-{on}", on, heading, Said(), totals, votes, names, stated=stated)

    def stated(self, part: Part, side: str, code: str, rows: int) -> bool:
        """Whether the file states the total of a side; a fault where its rows are not as many."""
        counts = part.about | part.counts
        told = next((counts[key] for key in COUNTS[side] if key in counts), "")
        if told and not PERSON.fullmatch(told):
            self.report.add(part.line, "bad-number", name=side, text=told)
        elif told and int(told) != rows:
            self.report.add(part.line, "totals", number=code, rows=rows, side=side, total=told)
        return bool(told)


def asked_of(heading: str) -> str:
    """The office to which a heading says that questions were put."""
    found = QUESTIONS_TO.match(heading)
    return found[1].strip() if found else ""
