"""Contributions and votes as the Record exports them, read whole and put in order.

Rows come in another order every time: what is read does not depend on it. The language spoken is kept with each
contribution, its translation beside it. Of whoever spoke there is the number by which the Record knows them, and the
office they spoke in. A vote is compared with its totals row by row.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import BinaryIO, Final, Literal
from zoneinfo import ZoneInfo

from cydwaith.senedd.sources.exported import Reader, Row
from cydwaith.senedd.sources.faults import Report
from cydwaith.senedd.sources.spoken import plain
from cydwaith.shared.said import Said

Language = Literal["cy", "en"]
WALES: Final = ZoneInfo("Europe/London")
KINDS: Final = frozenset({"C", "I", "B", "O", "V", "QNR", "ANR"})
ANSWERS: Final = frozenset({"C", "ANR"})
SIDES: Final = {
    "for": "for",
    "against": "against",
    "abstain": "abstain",
    "abstained": "abstain",
    "didnotvote": "none",
}
TOTALS: Final = {"for": "votestotalfor", "against": "votestotalagainst", "abstain": "votestotalabstain"}
NUMBER: Final = re.compile(r"\b(?:OQ|OAQ|WQ|TQ|EQ)\(?\d[\w()]*\d\b")


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one person said, or a question or an answer in writing.

    `language` is the one in which `text` was spoken or written; `translation` is in the other, empty where there is
    none. `office` is what they spoke as; `member` the Record's number of whoever it was, empty for an office alone,
    `name` their name. `number` is a question's own, where it stands in the text. `order` is the place of its item, its
    own in it, and questions before answers.
    """

    line: int
    meeting: str
    on: dt.date
    order: tuple[int, int, int]
    id: str
    kind: str
    item: str
    heading: Said
    member: str
    office: Said
    language: Language
    text: str
    translation: str
    number: str
    name: str = ""
    at: dt.datetime | None = None
    senedd: int | None = None

    @property
    def may_undertake(self) -> bool:
        """Whether it can hold something undertaken: an answer or a speech of an office of the government."""
        return self.kind in ALWAYS_ANSWERS or (self.kind == "C" and of_government(self.office))


ALWAYS_ANSWERS: Final = frozenset({"ANR", "WA"})
GOVERNMENT: Final = re.compile(r"\b(?:minister|cabinet secretary|counsel general|trefnydd)\b", re.IGNORECASE)


def of_government(office: Said) -> bool:
    """Whether somebody spoke as an office of the government, by what it is called in English."""
    return bool(GOVERNMENT.search(office.en))


@dataclass(frozen=True, slots=True)
class Division:
    """A vote: what on, its result as the Record states it, the totals, and by number how each voted, and their name."""

    line: int
    id: str
    meeting: str
    on: dt.date
    name: Said
    result: Said
    totals: dict[str, int]
    votes: dict[str, str]
    names: dict[str, str]
    senedd: int | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """All that a file holds, in its order, and what is wrong with it."""

    contributions: tuple[Contribution, ...]
    divisions: tuple[Division, ...]
    report: Report
    source: Literal["record", "publicwhip", "written"] = "record"


def read(file: BinaryIO) -> Record:
    """Read an export of the Record, of whichever kind; faults stand in its report, and nothing is stored."""
    report = Report()
    rows = list(Reader(report).rows(file))
    votes = [row for row in rows if row["results_result"] or "votestotalfor" in row.texts]
    spoken = [row for row in rows if row["contribution_type"]]
    if not report.count and not votes and not spoken:
        report.add(0, "nothing")
    said = sorted(alike(spoken, report), key=lambda one: (one.meeting, one.order, one.id, one.text))
    return Record(tuple(said), tuple(divisions(votes, report)), report)


def alike(rows: Iterable[Row], report: Report) -> list[Contribution]:
    """Every contribution once; one that comes twice and differs is a fault, whichever came first."""
    found: dict[str, Contribution] = {}
    for row in rows:
        one = contribution(row, report)
        if one is None:
            continue
        before = found.setdefault(one.id, one)
        if replace(before, line=one.line) != one:
            report.add(row.line, "unlike", number=one.id)
    return list(found.values())


def contribution(row: Row, report: Report) -> Contribution | None:
    """One row; None, and a fault, where what it cannot do without is missing."""
    kind = row["contribution_type"].upper()
    meeting, order = whole(row, "meeting_id", report), whole(row, "contribution_order_id", report)
    on = day(row, report)
    if meeting is None or order is None or on is None or too_long(row, report):
        return None
    text, other = plain(row["contribution_verbatim"]), plain(row["contribution_translated"])
    item, heading = row["agenda_item_id"], in_both(row, "agenda_item")
    if kind in NOT_REACHED:  # numbers of items and of rows come again for each office that was asked
        item = f"{item}/{heading.en or heading.cy}"[:MOST_CODE]
    number = NUMBER.search(f"{text} {other}")
    member = whole(row, "member_id", report) if row["member_id"] else None
    return Contribution(
        line=row.line,
        meeting=str(meeting),
        on=on,
        order=(item_number(row["agenda_item_id"]), order, 0 if kind == "QNR" else 1),
        id=row["contribution_id"]
        or f"{meeting}/{item}/{kind}/{order}/{member or row['member_job_title_english']}"[:300],
        kind=kind if kind in KINDS else "C",
        item=item,
        heading=heading,
        member="" if member is None else str(member),
        office=in_both(row, "member_job_title"),
        language=language(row["contribution_language"], text, other),
        text=text,
        translation="" if other == text else other,
        number=number[0] if number else "",
        name=plain(row["member_name_english"]),
        at=moment(row["contributiontime"]),
        senedd=assembly(row),
    )


NOT_REACHED: Final = frozenset({"QNR", "ANR"})
MOST_CODE: Final = 120
MOST: Final = {
    "member_name_english": 200,
    "member_job_title_english": 300,
    "member_job_title_welsh": 300,
    "agenda_item_id": 40,
    "agenda_item_english": 2000,
    "agenda_item_welsh": 2000,
    "contribution_id": 60,
}
"""Signs that each can have at most."""


def too_long(row: Row, report: Report) -> bool:
    """Whether something that is short is too long to be kept, which is a fault."""
    wrong = [name for name, most in MOST.items() if len(row[name]) > most]
    for name in wrong:
        report.add(row.line, "too-long", name=name, most=MOST[name])
    return bool(wrong)


def in_both(row: Row, name: str) -> Said:
    """A short text in both languages, without markup."""
    cy, en = (" ".join(plain(row[f"{name}_{of}"]).split()) for of in ("welsh", "english"))
    return Said(cy, en)


def moment(text: str) -> dt.datetime | None:
    """When something was said, as the clock in Wales has it; None where that is not told."""
    try:
        told = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return told if told.tzinfo else told.replace(tzinfo=WALES)


def assembly(row: Row) -> int | None:
    """Which Senedd it was, counted from the first in 1999."""
    return int(row["assembly"]) if re.fullmatch(r"\d{1,2}", row["assembly"]) else None


def language(given: str, text: str, other: str) -> Language:
    """The language spoken: as the row says; where it does not, equal texts are English, else the text is Welsh."""
    told = given.strip().lower()[:2]
    if told in {"cy", "we"}:
        return "cy"
    if told == "en":
        return "en"
    return "en" if text == other or not other else "cy"


def item_number(item: str) -> int:
    """The place of an agenda item: 260616-3 is the third; what has none comes last."""
    found = re.search(r"-(\d{1,6})$", item)
    return int(found[1]) if found else 10**6


def whole(row: Row, name: str, report: Report) -> int | None:
    """A number of a row; None, and a fault, where there is none."""
    text = row[name]
    if not text:
        report.add(row.line, "no-value", name=name)
    elif not re.fullmatch(r"\d{1,12}", text):
        report.add(row.line, "bad-number", name=name, text=text)
    else:
        return int(text)
    return None


def day(row: Row, report: Report) -> dt.date | None:
    """The day of a meeting; None, and a fault, where it is none."""
    try:
        return dt.date.fromisoformat(row["meetingdate"][:10])
    except ValueError:
        report.add(row.line, "bad-date", text=row["meetingdate"])
        return None


def divisions(rows: Iterable[Row], report: Report) -> list[Division]:
    """Every vote with the rows of its members, compared with its totals."""
    by_vote: dict[str, list[Row]] = {}
    for row in rows:
        by_vote.setdefault(row["contribution_id"] or row["vote_name"], []).append(row)
    found = (division(number, sorted(those, key=lambda row: row["id"]), report) for number, those in by_vote.items())
    return sorted((one for one in found if one), key=lambda one: (one.on, one.meeting, one.id))


def division(number: str, rows: list[Row], report: Report) -> Division | None:
    """One vote of its rows, in whatever order they came."""
    first = min(rows, key=lambda row: row.line)
    on, meeting = day(first, report), whole(first, "meeting_id", report)
    if on is None or meeting is None:
        return None
    totals = {side: whole(first, name, report) or 0 for side, name in TOTALS.items()}
    if any(row[name] != first[name] for row in rows for name in TOTALS.values()):
        report.add(first.line, "totals-differ", number=number)
    votes = cast(number, rows, report)
    counted = Counter(votes.values())
    for side, total in totals.items():
        if counted[side] != total:
            report.add(first.line, "totals", number=number, rows=counted[side], side=side, total=total)
    names = {row["member_id"]: plain(row["member_name_english"]) for row in rows}
    name, result = in_both(first, "vote_name"), in_both(first, "vote_result")
    return Division(first.line, number, str(meeting), on, name, result, totals, votes, names, assembly(first))


def cast(number: str, rows: Iterable[Row], report: Report) -> dict[str, str]:
    """How each member voted; the same row twice is one, two that differ are a fault."""
    votes: dict[str, str] = {}
    for row in rows:
        side = SIDES.get(row["results_result"].lower())
        member = whole(row, "member_id", report)
        if side is None:
            report.add(row.line, "bad-vote", text=row["results_result"])
        elif member is not None and votes.setdefault(str(member), side) != side:
            report.add(row.line, "unlike-vote", member=member, number=number)
    return dict(sorted(votes.items()))
