"""What cells of the Record say: numbers, days, moments, languages, short texts; each a fault where it says none."""

import datetime as dt
import re
from typing import Final, Literal
from zoneinfo import ZoneInfo

from cydwaith.senedd.sources.exported import Row
from cydwaith.senedd.sources.faults import Report
from cydwaith.senedd.sources.spoken import plain
from cydwaith.shared import clock
from cydwaith.shared.said import Said

Language = Literal["cy", "en"]
WALES: Final = ZoneInfo("Europe/London")
LANGUAGES: Final[dict[str, Language]] = {
    "cy": "cy",
    "cym": "cy",
    "we": "cy",
    "welsh": "cy",
    "en": "en",
    "english": "en",
}
DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT: Final = re.compile(
    rf"{DAY.pattern}[T ][0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:\.[0-9]{{1,7}})?)?(?:Z|[+-][0-9]{{2}}:[0-9]{{2}})?"
)
FIRST_DAY: Final = dt.date(1999, 5, 6)
"""Nothing was said in the Senedd before it was first elected."""
MOST_NAME: Final = 200
MOST_OFFICE: Final = 300
MOST_HEADING: Final = 2000
MOST_CODE: Final = 120
"""Signs that a name, an office, a heading and a code can have at most, in whatever file; the models have as many."""
MOST: Final = {
    "member_name_english": MOST_NAME,
    "member_job_title_english": MOST_OFFICE,
    "member_job_title_welsh": MOST_OFFICE,
    "agenda_item_id": 40,
    "agenda_item_english": MOST_HEADING,
    "agenda_item_welsh": MOST_HEADING,
    "contribution_id": 60,
    "vote_name": MOST_CODE,
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


def whole(row: Row, name: str, report: Report) -> int | None:
    """A number of a row; None, and a fault, where there is none."""
    text = row[name]
    if not text:
        report.add(row.line, "no-value", name=name)
    elif not re.fullmatch(r"[0-9]{1,9}", text):
        report.add(row.line, "bad-number", name=name, text=text)
    else:
        return int(text)
    return None


def day(row: Row, report: Report) -> dt.date | None:
    """The day of a meeting; None, and a fault, where it is none."""
    text = row["meetingdate"]
    found = a_day(text[:10]) if DAY.fullmatch(text) or moment(text) else None
    if found is None:
        report.add(row.line, "bad-date", text=text)
    elif not may_have_met(found):
        report.add(row.line, "no-such-day", text=text)
        return None
    return found


def a_day(text: str) -> dt.date | None:
    """A day such as 2026-06-16; None where it is none."""
    try:
        return dt.date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        return None


def may_have_met(on: dt.date) -> bool:
    """Whether the Senedd can have met on a day, or is to meet within a year."""
    return on >= FIRST_DAY and on.year <= clock.today().year + 1


def moment(text: str) -> dt.datetime | None:
    """When something was said, as the clock in Wales has it; None where that is not told."""
    try:
        told = dt.datetime.fromisoformat(text) if MOMENT.fullmatch(text) else None
    except ValueError:
        return None
    return told.replace(tzinfo=told.tzinfo or WALES).astimezone(WALES) if told else None


def at(row: Row, on: dt.date, report: Report) -> dt.datetime | None:
    """When something was said, on the day of the sitting or in the night after it; else None, and a fault."""
    text = row["contributiontime"]
    found = moment(text)
    if text and found is None:
        report.add(row.line, "bad-time", text=text)
    elif found and found.date() not in {on, on + dt.timedelta(days=1)}:
        report.add(row.line, "other-day", text=text, on=on)
    return found


def assembly(row: Row, report: Report) -> int | None:
    """Which Senedd it was, counted from the first in 1999."""
    text = row["assembly"]
    if text and not re.fullmatch(r"[0-9]{1,2}", text):
        report.add(row.line, "bad-number", name="assembly", text=text)
        return None
    return int(text) if text else None


def known_language(given: str) -> Language | None:
    """A language as a file calls it: cy, En, cy-GB; None where it is neither."""
    return LANGUAGES.get(given.strip().lower().partition("-")[0])


def supposed(text: str, other: str) -> Language:
    """The language of a text, by its translation alone."""
    return "en" if text == other or not other else "cy"
