"""Written questions with their answers, from a table of our own (CSV): there is no export of them to read.

Columns: number, asked_on, question, and as far as they are known member, member_name, language (cy, en),
question_translation, answered_on, office_cy, office_en, answer, answer_language, answer_translation, heading_cy,
heading_en.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, Final

from cydwaith.senedd.sources.cells import MOST_HEADING, MOST_NAME, MOST_OFFICE, WALES, Language, a_day, may_have_met
from cydwaith.senedd.sources.faults import Report
from cydwaith.senedd.sources.record import Contribution, Record
from cydwaith.senedd.sources.spoken import plain
from cydwaith.senedd.sources.tables import Line, Wrong, lines
from cydwaith.shared.said import Said

NEEDED: Final = ("number", "asked_on", "question")
COLUMNS: Final = frozenset(
    {
        *NEEDED,
        *("member", "member_name", "language", "question_translation", "answered_on", "office_cy", "office_en"),
        *("answer", "answer_language", "answer_translation", "heading_cy", "heading_en"),
    }
)
NUMBER: Final = re.compile(r"^(?:WQ|WAQ|OQ|TQ|EQ)[0-9]{1,8}$")
MEMBER: Final = re.compile(r"^[A-Za-z0-9-]{1,80}$")
MOST: Final = {
    "member_name": MOST_NAME,
    **dict.fromkeys(("office_cy", "office_en"), MOST_OFFICE),
    **dict.fromkeys(("heading_cy", "heading_en"), MOST_HEADING),
}
OF_ANSWER: Final = ("answered_on", "answer_language", "answer_translation")
"""What is told of an answer, and of nothing where there is none."""


def read(file: BinaryIO) -> Record:
    """Read a table of written questions; faults stand in its report, and nothing is stored."""
    report = Report()
    found: dict[str, Contribution] = {}
    for number, line in lines(file, report, NEEDED, COLUMNS):
        for one in questions(number, line, report):
            if replace(found.setdefault(one.id, one), line=one.line) != one:
                report.add(number, "unlike", number=one.id)
    if not report.count and not found:
        report.add(0, "nothing")
    said = sorted(found.values(), key=lambda one: (one.on, one.item, one.order))
    return Record(tuple(said), (), report, "written")


def questions(at: int, told: Line, report: Report) -> list[Contribution]:
    """A question, and its answer where there is one; none, and the faults, where something is wrong."""
    asked, answered = a_day(told["asked_on"]), a_day(told["answered_on"])
    wrong = [*wrong_days(told, asked, answered), *wrong_codes(told)]
    for code, details in wrong:
        report.add(at, code, **details)
    if wrong or asked is None:
        return []
    question = one(at, told, asked, "question", Said())
    answer = one(at, told, asked, "answer", Said(told["office_cy"], told["office_en"]))
    noon = dt.datetime.combine(answered, dt.time(12), WALES) if answered else None
    return [question, *([replace(answer, at=noon)] if answer.text else [])]


def wrong_days(told: Line, asked: dt.date | None, answered: dt.date | None) -> Iterator[Wrong]:
    """What is wrong with the days of a line."""
    if asked is None:
        yield "bad-date", {"text": told["asked_on"]}
    if answered is None and told["answered_on"]:
        yield "bad-date", {"text": told["answered_on"]}
    for on in (asked, answered):
        if on and not may_have_met(on):
            yield "no-such-day", {"text": on}
    if asked and answered and answered < asked:
        yield "answered-before", {"text": told["answered_on"]}


def wrong_codes(told: Line) -> Iterator[Wrong]:
    """What is wrong with the number, the member, the languages and the texts of a line."""
    if not NUMBER.match(told["number"]):
        yield "bad-question", {"text": told["number"]}
    if told["member"] and not MEMBER.match(told["member"]):
        yield "bad-number", {"name": "member", "text": told["member"]}
    if not plain(told["question"]):
        yield "no-value", {"name": "question"}
    if any(told[name] for name in OF_ANSWER) and not plain(told["answer"]):
        yield "no-value", {"name": "answer"}
    if told["member_name"] and not told["member"]:
        yield "no-value", {"name": "member"}
    for name in ("language", "answer_language"):
        if told[name].lower() not in {"", "cy", "en"}:
            yield "bad-language", {"text": told[name]}
    for name, most in MOST.items():
        if len(told[name]) > most:
            yield "too-long", {"name": name, "most": most}


def one(at: int, told: Line, asked: dt.date, name: str, office: Said) -> Contribution:
    """The question or the answer of a line."""
    asks = name == "question"
    language: Language = "cy" if told["language" if asks else "answer_language"].lower() == "cy" else "en"
    text, other = plain(told[name]), plain(told[f"{name}_translation"])
    return Contribution(
        line=at,
        meeting=f"wq-{asked}",
        on=asked,
        order=(0, 0 if asks else 1, 0 if asks else 1),
        id=told["number"] if asks else f"{told['number']}-answer",
        kind="WQ" if asks else "WA",
        item=told["number"],
        heading=Said(told["heading_cy"], told["heading_en"]),
        member=told["member"] if asks else "",
        office=office,
        language=language,
        text=text,
        translation="" if other == text else other,
        number=told["number"],
        name=told["member_name"] if asks else "",
    )
