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

from cydwaith.senedd.sources.cells import (
    MOST_CODE,
    Language,
    assembly,
    at,
    day,
    in_both,
    known_language,
    supposed,
    too_long,
    whole,
)
from cydwaith.senedd.sources.exported import Reader, Row
from cydwaith.senedd.sources.faults import Report
from cydwaith.senedd.sources.names import by_name
from cydwaith.senedd.sources.spoken import plain
from cydwaith.shared.said import Said

KINDS: Final = ("C", "I", "B", "O", "V", "QNR", "ANR")
"""What a contribution can be, as the Record says it: speech, information, sub-heading, oral question as tabled, vote,
question not reached and its answer. By it we know who answered whom, so that any other is a fault."""
SIDES: Final = {
    "for": "for",
    "against": "against",
    "abstain": "abstain",
    "abstained": "abstain",
    "didnotvote": "none",
}
TOTALS: Final = {"for": "votestotalfor", "against": "votestotalagainst", "abstain": "votestotalabstain"}
SHARED: Final = (
    *("meeting_id", "meetingdate", "assembly"),
    *("vote_name_english", "vote_name_welsh", "vote_result_english", "vote_result_welsh"),
)
"""What all rows of one vote have alike."""
NUMBER: Final = re.compile(r"\b(?:OQ|OAQ|WQ|TQ|EQ)\(?\d[\w()]*\d\b")


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one person said, or a question or an answer in writing.

    `language` is the one in which `text` was spoken or written; `translation` is in the other, empty where there is
    none. `office` is what they spoke as; `member` the Record's number of whoever it was, a code made of their name
    where it has none, empty for an office alone; `name` their name. `number` is a question's own, where it stands in
    the text. `order` is the place of its item, its own in it, and questions before answers. Where the file does not say
    which language was spoken, it is `supposed`.
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
    supposed: bool = False

    @property
    def may_undertake(self) -> bool:
        """Whether it can hold something undertaken: an answer or a speech of an office of the government."""
        return self.kind in ALWAYS_ANSWERS or (self.kind == "C" and of_government(self.office))


ALWAYS_ANSWERS: Final = frozenset({"ANR", "WA"})
GOVERNMENT: Final = re.compile(
    r"\b(?:minister|cabinet secretary|counsel general|n?g?weinidog|ysgrifennydd y cabinet|[cg]?wnsler cyffredinol"
    r"|[td]refnydd)\b",
    re.IGNORECASE,
)


def of_government(office: Said) -> bool:
    """Whether somebody spoke as an office of the government, by what it is called in either language."""
    return bool(GOVERNMENT.search(office.en) or GOVERNMENT.search(office.cy))


@dataclass(frozen=True, slots=True)
class Division:
    """A vote: what on, its result as the Record states it, the totals, and by number how each voted, and their name.

    `stated` are the sides whose totals the file has: of those its rows are all there are.
    """

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
    stated: frozenset[str] = frozenset(TOTALS)


@dataclass(frozen=True, slots=True)
class Party:
    """That a member was of a party, from and to a day as far as they are known, and what tells so, if it is known."""

    line: int
    member: str
    name: str
    party: Said
    begins: dt.date | None
    ends: dt.date | None
    source: str


@dataclass(frozen=True, slots=True)
class Record:
    """All that a file holds, in its order, and what is wrong with it."""

    contributions: tuple[Contribution, ...]
    divisions: tuple[Division, ...]
    report: Report
    source: Literal["record", "publicwhip", "written", "parties"] = "record"
    parties: tuple[Party, ...] = ()


def read(file: BinaryIO) -> Record:
    """Read an export of the Record, of whichever kind; faults stand in its report, and nothing is stored."""
    report = Report()
    rows = list(Reader(report).rows(file))
    votes = [row for row in rows if votes_in(row)]
    spoken = [row for row in rows if row["contribution_type"]]
    if votes or spoken:
        for row in rows:
            if not row["contribution_type"] and not votes_in(row):
                report.add(row.line, "no-value", name="contribution_type")
    elif not report.count:
        report.add(0, "nothing")
    said = sorted(alike(spoken, report), key=lambda one: (one.meeting, one.order, one.id, one.text))
    found = Record(tuple(said), tuple(divisions(votes, report)), report)
    on_one_day(found)
    return found


def on_one_day(found: Record) -> None:
    """A fault for whatever is on another day than the first of its sitting in the file."""
    days: dict[str, dt.date] = {}
    told: list[Contribution | Division] = [*found.contributions, *found.divisions]
    for one in sorted(told, key=lambda one: one.line):
        first = days.setdefault(one.meeting, one.on)
        if one.on != first:
            found.report.add(one.line, "two-days", meeting=one.meeting, first=first, second=one.on)


def votes_in(row: Row) -> bool:
    """Whether a row tells how somebody voted."""
    return bool(row["results_result"]) or "votestotalfor" in row.texts


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
    kind = known_kind(row, report)
    meeting, order = whole(row, "meeting_id", report), whole(row, "contribution_order_id", report)
    on = day(row, report)
    if kind is None or meeting is None or order is None or on is None or too_long(row, report):
        return None
    text, other = plain(row["contribution_verbatim"]), plain(row["contribution_translated"])
    item, heading = row["agenda_item_id"], in_both(row, "agenda_item")
    if kind in NOT_REACHED:  # numbers of items and of rows come again for each office that was asked
        item = f"{item}/{heading.en or heading.cy}"[:MOST_CODE]
    number = NUMBER.search(f"{text} {other}")
    name = plain(row["member_name_english"])
    member = whole(row, "member_id", report) if row["member_id"] else None
    return Contribution(
        line=row.line,
        meeting=str(meeting),
        on=on,
        order=(item_number(row["agenda_item_id"]), order, 0 if kind == "QNR" else 1),
        id=row["contribution_id"]
        or f"{meeting}/{item}/{kind}/{order}/{member or row['member_job_title_english']}"[:300],
        kind=kind,
        item=item,
        heading=heading,
        member=by_name(name, "name") if member is None else str(member),
        office=in_both(row, "member_job_title"),
        language=language(row, kind, text, other, report),
        text=text,
        translation="" if other == text else other,
        number=number[0] if number else "",
        name=name,
        at=at(row, on, report),
        senedd=assembly(row, report),
    )


def known_kind(row: Row, report: Report) -> str | None:
    """What a row is, of the kinds that are known; None, and a fault, where it is none of them."""
    kind = row["contribution_type"].upper()
    if kind in KINDS:
        return kind
    report.add(row.line, "bad-kind", text=row["contribution_type"], known=", ".join(KINDS))
    return None


SPOKEN: Final = frozenset({"C", "O"})
NOT_REACHED: Final = frozenset({"QNR", "ANR"})


def language(row: Row, kind: str, text: str, other: str, report: Report) -> Language:
    """The language spoken, as the row says.

    A fault where it says none that is known, or none of what somebody spoke. Of the rest equal texts are English; of
    texts that differ the first is Welsh, since what was written in English is not translated.
    """
    given = row["contribution_language"]
    told = known_language(given)
    if given and told is None:
        report.add(row.line, "bad-language", text=given)
    elif told is None and kind in SPOKEN and text:
        report.add(row.line, "no-value", name="contribution_language")
    return told or supposed(text, other)


def item_number(item: str) -> int:
    """The place of an agenda item: 260616-3 is the third; what has none comes last."""
    found = re.search(r"-(\d{1,6})$", item)
    return int(found[1]) if found else 10**6


def divisions(rows: Iterable[Row], report: Report) -> list[Division]:
    """Every vote with the rows of its members, compared with its totals."""
    by_vote: dict[str, list[Row]] = {}
    for row in rows:
        number = row["contribution_id"] or row["vote_name"]
        if not number:
            report.add(row.line, "no-value", name="contribution_id")
        elif not too_long(row, report):
            by_vote.setdefault(number, []).append(row)
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
    for row in rows:
        if any(row[name] != first[name] for name in SHARED):
            report.add(row.line, "unlike", number=number)
    voters = cast(number, rows, report)
    votes = {code: SIDES[row["results_result"].lower()] for code, row in voters.items()}
    counted = Counter(votes.values())
    for side, total in totals.items():
        if counted[side] != total:
            report.add(first.line, "totals", number=number, rows=counted[side], side=side, total=total)
    names = {code: plain(row["member_name_english"]) for code, row in voters.items()}
    name, result = in_both(first, "vote_name"), in_both(first, "vote_result")
    senedd = assembly(first, report)
    return Division(first.line, number, str(meeting), on, name, result, totals, votes, names, senedd)


def cast(number: str, rows: Iterable[Row], report: Report) -> dict[str, Row]:
    """The row of each member who voted; the same row twice is one, two that differ are a fault."""
    found: dict[str, Row] = {}
    for row in rows:
        side = row["results_result"].lower()
        member = whole(row, "member_id", report)
        if side not in SIDES:
            report.add(row.line, "bad-vote", text=row["results_result"])
        elif member is not None and (before := found.setdefault(str(member), row)).texts != row.texts:
            same = SIDES[before["results_result"].lower()] == SIDES[side]
            report.add(row.line, "voted-twice" if same else "unlike-vote", member=member, number=number)
    return dict(sorted(found.items()))
