"""How a date is reckoned, in words that a lawyer can check, in both languages."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from cydwaith.engines.clock import (
    Always,
    BeforeElection,
    FinancialYear,
    MayFollow,
    Missing,
    NoDate,
    OnceEachYear,
    Reckoning,
    Rule,
    WithinDays,
    WithinWeeks,
    YearlyBy,
)
from cydwaith.engines.clock.reckoning import Period
from cydwaith.performance import words
from cydwaith.shared.formats import date
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

AT_ALL_TIMES: Final = said(
    cy="Mae’n ddyletswydd bob amser: nid oes dyddiad iddi.", en="It is owed at all times: it has no date."
)
CAN_FOLLOW: Final = said(
    cy="Dyma a all ddilyn: nid oes ar y cyngor ei wneud erbyn dyddiad.",
    en="This is what can follow: the council does not owe it by a date.",
)
NO_DAY: Final = said(
    cy="Nid yw’r gyfraith yn gosod dyddiad yn yr hyn a ddarllenwyd ohoni.",
    en="The law sets no date in what was read of it.",
)
NO_TERM: Final = said(
    cy="Nid oes etholiad cyffredin hysbys i gyfrif ohono, felly ni ellir rhoi dyddiad.",
    en="No ordinary election is known to count from, so no date can be given.",
)
NOT_RECEIVED: Final = said(
    cy="Nid oes dim yn hysbys sydd wedi’i chychwyn, felly nid oes dyddiad.",
    en="Nothing is known to have set it going, so there is no date.",
)
NO_FINAL_DAY: Final = said(
    cy="Gwyddys iddo ddod yn derfynol, ond nid ar ba ddiwrnod, felly ni ellir cyfrif y pedair wythnos.",
    en="It is known to have become final, but not on which day, so the four weeks cannot be counted.",
)
DATELESS: Final[Mapping[type[Rule], Said]] = {Always: AT_ALL_TIMES, MayFollow: CAN_FOLLOW, NoDate: NO_DAY}
MONTHS_CY: Final = {4: "bedwar mis", 6: "chwe mis"}


def reckoned(found: Reckoning, period: Period) -> Said:
    """How the date is come by, or why there is none."""
    rule = found.rule
    match rule:
        case BeforeElection():
            told = before_election(rule, found)
        case WithinWeeks():
            told = within_weeks(rule, found, period)
        case WithinDays():
            told = within_days(rule, found)
        case OnceEachYear() | YearlyBy():
            told = of_a_year(found, period)
        case _:
            told = DATELESS[type(rule)]
    return told


def before_election(rule: BeforeElection, found: Reckoning) -> Said:
    """Before the day so many months before the next election."""
    if found.election is None or found.mark is None:
        return NO_TERM
    day, sure = found.election.day, words.CERTAINTY[found.election.certainty]
    moved = moved_from(found.election.moved_from)
    short = shortened(day, found.mark)
    return said(
        cy=f"Mae’r etholiad cyffredin nesaf ar {date(day, language='cy')} ({sure.cy}){moved.cy}. Y diwrnod sydd "
        f"{MONTHS_CY[rule.months]} cyn hynny yw {date(found.mark, language='cy')}{short.cy}. Rhaid i un fod ar gael "
        f"i’w gyhoeddi cyn y diwrnod hwnnw, felly erbyn {date(found.due, language='cy')} fan bellaf.",
        en=f"The next ordinary election is on {date(day, language='en')} ({sure.en}){moved.en}. The day "
        f"{en.in_words(rule.months)} months before it is {date(found.mark, language='en')}{short.en}. One must be "
        f"there to be published before that day, so on {date(found.due, language='en')} at the latest.",
    )


def moved_from(day: dt.date | None) -> Said:
    """That an election was moved, where it was."""
    if day is None:
        return Said()
    return said(cy=f", yn lle {date(day, language='cy')}", en=f", instead of {date(day, language='en')}")


def shortened(day: dt.date, mark: dt.date) -> Said:
    """That the month has no day of that number, where it has none."""
    if day.day == mark.day:
        return Said()
    return said(
        cy=", diwrnod olaf y mis, am nad oes ynddo ddiwrnod o’r un rhif",
        en=", the last of its month, which has no day of the same number",
    )


def of_a_year(found: Reckoning, period: Period) -> Said:
    """Once in a financial year, or by a day after it."""
    if found.due is None or found.since is None:
        return NO_DAY
    due, since = (found.due, found.since)
    if isinstance(found.rule, OnceEachYear):
        return said(
            cy=f"O leiaf unwaith ym mhob blwyddyn ariannol: daw {period} i ben ar {date(due, language='cy')}.",
            en=f"At least once in each financial year: {period} ends on {date(due, language='en')}.",
        )
    return said(
        cy=f"Erbyn {date(due, language='cy')}, am y flwyddyn ariannol {period} a ddaeth i ben ar "
        f"{date(since, language='cy')}.",
        en=f"By {date(due, language='en')}, for the financial year {period}, which ended on "
        f"{date(since, language='en')}.",
    )


def within_weeks(rule: WithinWeeks, found: Reckoning, period: Period) -> Said:
    """Within so many weeks of being final; the report itself has no date."""
    weeks = said(cy=cy.counted_her(rule.weeks, "wythnos", "wythnosau"), en=en.many(rule.weeks, "week"))
    if found.due and found.since:
        return said(
            cy=f"Daeth yn derfynol ar {date(found.since, language='cy')}. Daw {weeks.cy} sy’n dechrau gyda’r "
            f"diwrnod hwnnw, a hwnnw’n cyfrif fel y cyntaf, i ben ar {date(found.due, language='cy')}: i’w gyhoeddi "
            "a’i anfon erbyn hynny.",
            en=f"It became final on {date(found.since, language='en')}. {en.capital(weeks.en)} beginning with that "
            f"day, which counts as the first, end on {date(found.due, language='en')}: to be published and sent by "
            "then.",
        )
    if found.missing is Missing.DAY:
        return NO_FINAL_DAY
    ended = period.last if isinstance(period, FinancialYear) else None
    return said(
        cy="Nid yw’r gyfraith yn gosod dyddiad i’r adroddiad ei hun: cyn gynted ag y bo’n rhesymol ymarferol ar ôl "
        f"{date(ended, language='cy')}. Pan ddaw’n derfynol, mae i’w gyhoeddi a’i anfon o fewn {weeks.cy} sy’n dechrau "
        "gyda’r diwrnod hwnnw.",
        en="The law sets no date for the report itself: as soon as reasonably practicable after "
        f"{date(ended, language='en')}. When it becomes final it is to be published and sent within {weeks.en} "
        "beginning with that day.",
    )


def within_days(rule: WithinDays, found: Reckoning) -> Said:
    """Within so many days of receipt."""
    if found.due is None or found.since is None:
        return NOT_RECEIVED
    return said(
        cy=f"Derbyniwyd yr adroddiad ar {date(found.since, language='cy')}. Daw {rule.days} o ddiwrnodau ar ôl ei "
        f"dderbyn, heb gyfrif y diwrnod hwnnw, i ben ar {date(found.due, language='cy')}.",
        en=f"The report was received on {date(found.since, language='en')}. {rule.days} days of receipt, not counting "
        f"that day, end on {date(found.due, language='en')}.",
    )
