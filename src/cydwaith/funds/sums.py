"""Sums of money and spans of time, as they are said in both languages."""

from decimal import Decimal
from typing import Final

from cydwaith.engines.clock import Span
from cydwaith.funds.form import Money, Period
from cydwaith.shared.formats import date
from cydwaith.shared.said import Said, said

LARGE: Final = (
    (Decimal(1_000_000_000), said(cy="biliwn", en="billion")),
    (Decimal(1_000_000), said(cy="miliwn", en="million")),
)
PLACES: Final = 3
"""A large sum is said in millions where that leaves nothing of it out."""
HOW: Final = {
    "exactly": Said(),
    "about": said(cy="tua ", en="about "),
    "nearly": said(cy="bron i ", en="nearly "),
    "over": said(cy="dros ", en="over "),
    "up_to": said(cy="hyd at ", en="up to "),
}
PER: Final = {
    "total": said(cy=" i gyd", en=" in all"),
    "year": said(cy=" y flwyddyn", en=" a year"),
    "project": said(cy=" i brosiect", en=" for a project"),
    "share": Said(),
    "meal": said(cy=" am bob pryd", en=" for each meal"),
}


def amount(pence: int) -> Said:
    """So much money, to the penny: £2.90, £2,049,655, £6.467 million, £1.08 billion."""
    pounds = Decimal(pence) / 100
    for size, noun in LARGE:
        if pounds >= size and (pounds / size * 10**PLACES) % 1 == 0:
            figure = f"£{(pounds / size).normalize():f}"
            return said(cy=f"{figure} {noun.cy}", en=f"{figure} {noun.en}")
    text = f"£{pounds:,.2f}" if pence % 100 else f"£{pounds:,.0f}"
    text = f"−{text.replace('-', '')}" if pence < 0 else text
    return said(cy=text, en=text)


def sum_of(one: Money) -> Said:
    """A sum, what it is for, and of which years: about £25 million in all, 2022-25."""
    how, much = HOW[one.how], amount(one.pence)
    per = Said() if one.per == "year" and one.years and one_year(one.years) else PER[one.per]
    years = f" ({one.years})" if one.years else ""
    if one.per == "share" and one.of:
        return said(cy=f"{one.of.cy}: {how.cy}{much.cy}{years}", en=f"{one.of.en}: {how.en}{much.en}{years}")
    about = said(cy=f", {one.of.cy}", en=f", {one.of.en}") if one.of else Said()
    return said(cy=f"{how.cy}{much.cy}{per.cy}{about.cy}{years}", en=f"{how.en}{much.en}{per.en}{about.en}{years}")


def one_year(years: str) -> bool:
    """Whether 2014-15 or 2014, and not 2022-25, is meant."""
    first, _stroke, last = years.partition("-")
    return not last or int(last) == (int(first) + 1) % 100


def when(period: Period) -> Said:
    """From and to when, as far as it was read: April 2014 – March 2022; from April 2026; to January 2020."""
    if period.words:
        return period.words
    begins, ends = (day(text) if text else None for text in (period.begins, period.ends))
    if begins and ends:
        both = said(cy=f"{begins.cy} – {ends.cy}", en=f"{begins.en} – {ends.en}")
        return begins if begins == ends else both
    if begins:
        return said(cy=f"o {in_month(period.begins, 'fis ')}{begins.cy} ymlaen", en=f"from {begins.en}")
    assert ends is not None
    return said(cy=f"hyd {in_month(period.ends, 'fis ')}{ends.cy}", en=f"to {ends.en}")


def in_month(text: str | None, word: str) -> str:
    """The word before a month alone: o fis Ebrill 2026."""
    return word if text and Span.of(text).precision == "month" else ""


def day(text: str) -> Said:
    """A day, as much of it as was read."""
    span = Span.of(text)
    return said(cy=date(span.first, span.precision, "cy"), en=date(span.first, span.precision, "en"))
