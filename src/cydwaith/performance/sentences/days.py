"""Days as far as they are known, and how many are left, in both languages."""

import datetime as dt

from cydwaith.engines.clock import Span
from cydwaith.engines.welsh.mutations import soft
from cydwaith.performance.facts import NOTED
from cydwaith.shared.formats import date
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def spanned(when: Span) -> Said:
    """A day as far as it is known, after a verb: on 3 October 2024, in October 2024, on a day that was not read."""
    if when.last == NOTED and when.precision == "between":
        return said(cy="ar ddiwrnod na chafodd ei ddarllen", en="on a day that was not read")
    told = bare(when)
    before = {
        "day": said(cy="ar ", en="on "),
        "month": said(cy="ym mis ", en="in "),
        "year": said(cy="yn ", en="in "),
        "between": said(cy="rhwng ", en="between "),
    }[when.precision]
    return said(cy=f"{before.cy}{told.cy}", en=f"{before.en}{told.en}")


def bare(when: Span) -> Said:
    """A day as far as it is known, standing alone."""
    if when.precision == "between":
        first, last = Span.on(when.first), Span.on(when.last)
        return said(cy=f"{bare(first).cy} {cy.a_figure(bare(last).cy)}", en=f"{bare(first).en} and {bare(last).en}")
    return said(cy=date(when.first, when.precision, "cy"), en=date(when.first, when.precision, "en"))


def left(days: int) -> Said:
    """How many days are left, or how long ago the date was."""
    if days >= 0:
        return said(cy=f"{cy.counted(days, 'diwrnod', 'diwrnodau')} ar ôl", en=f"{en.many(days, 'day')} left")
    return said(
        cy=f"{cy.counted(-days, 'diwrnod', 'diwrnodau')} yn ôl",
        en=f"{en.many(-days, 'day')} ago",
    )


def by_then(day: dt.date | None, days: int) -> Said:
    """By a day, and how many days are left."""
    rest = left(days)
    return said(cy=f"Erbyn {date(day, language='cy')}: {rest.cy}", en=f"By {date(day, language='en')}: {rest.en}")


def on_time(duty: Said, due: dt.date, days: int) -> Said:
    """A duty with its date: within so many days, or overdue."""
    if not days:
        return said(
            cy=f"{duty.cy}: yn hwyr ers {date(due, language='cy')}",
            en=f"{duty.en}: overdue since {date(due, language='en')}",
        )
    within = said(cy=cy.counted(days, "diwrnod", "diwrnodau"), en=en.many(days, "day"))
    return said(
        cy=f"{duty.cy}: erbyn {date(due, language='cy')}, o fewn {soft(within.cy)}",
        en=f"{duty.en}: by {date(due, language='en')}, within {within.en}",
    )
