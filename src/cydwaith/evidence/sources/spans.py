"""Periods as people write them, in both languages: years, school years, quarters, months, days and what lies between.

A year written with two numbers, 2023-24, starts on a day that the file does not say; `year_starts` does.
"""

import datetime as dt
import re
from collections.abc import Callable
from typing import Final, NamedTuple

from cydwaith.evidence.sources.notation import Unreadable, period, statuses

MONTHS: Final = (
    "january|jan|ionawr|ion",
    "february|feb|chwefror|chwef|chwe|gwefror",
    "march|mar|mawrth|maw|fawrth",
    "april|apr|ebrill|ebr",
    "may|mai|fai",
    "june|jun|mehefin|meh|fehefin",
    "july|jul|gorffennaf|gorff|gor|orffennaf",
    "august|aug|awst|aws",
    "september|sept|sep|medi|med|fedi",
    "october|oct|hydref|hyd",
    "november|nov|tachwedd|tach|dachwedd",
    "december|dec|rhagfyr|rhag|ragfyr",
)
MONTH: Final = {name: at for at, names in enumerate(MONTHS, 1) for name in names.split("|")}
M: Final = rf"({'|'.join(sorted(MONTH, key=len, reverse=True))})\.?"
TO: Final = r"\s*(?:-|\bto\b|\bhyd at\b|\bhyd\b|\bi\b)\s*"
Y: Final = r"(\d{4})"
DAY: Final = r"(\d{1,2})/(\d{1,2})/(\d{4})"
ISO_DAY: Final = r"(\d{4}-\d\d-\d\d)(?:[t ][\d:.]+z?)?"
QUARTER: Final = r"(?:q|ch|quarter\s*|chwarter\s*)([1-4])"
ENDING: Final = (
    r"(?:(?:the )?(?:financial |12 months |twelve months )?years? (?:ending|to|ended)"
    r"|(?:12|twelve) months (?:ending|to)"
    r"|fye|y/e|ye|(?:y )?flwyddyn (?:ariannol )?(?:yn |sy['’]n )?(?:gorffen|diweddu|dod i ben)(?: ym| yn)?"
    r"|(?:y )?[bf]lwyddyn (?:ariannol )?hyd at|12 mis hyd at)"
)
LEADING = re.compile(
    r"^(financial year|tax year|blwyddyn ariannol|fy|calendar year|blwyddyn galendr|year|blwyddyn)\s+(?=\d)"
)
SCHOOL = re.compile(r"^(?:academic|school) year\s+|^blwyddyn (?:academaidd|ysgol)\s+|^ay\s*(?=\d)")
MARKS = re.compile(r"\s*[(\[]([a-z ,']+)[)\]]$")
DASHES = re.compile(r"\s*[-\u2010\u2011\u2012\u2013\u2014\u2212]\s*")
SCHOOL_STARTS: Final = "09-01"


class Span(NamedTuple):
    """A period in ISO 8601, the shorthand that was written with it, and what is said of how it was understood."""

    period: str
    marks: frozenset[str] = frozenset()
    said: str = ""


def span(text: str, year_starts: str = "04-01") -> Span:
    """A period, however it is written. Raises Unreadable."""
    plain = DASHES.sub("-", " ".join(text.replace("\u00a0", " ").split()).casefold())
    marks: frozenset[str] = frozenset()
    if match := MARKS.search(plain):
        marks, plain = frozenset(statuses(match[1])), plain[: match.start()]
    if school := SCHOOL.match(plain):
        plain, year_starts = plain[school.end() :], SCHOOL_STARTS
    plain = LEADING.sub("", plain)
    for pattern, read in FORMS:
        if match := pattern.fullmatch(plain):
            try:
                found = read(match, year_starts)
            except (ValueError, OverflowError):
                continue
            if found:
                return Span(period(found.period), marks, found.said)
    raise Unreadable("bad-period", text=text)


def spoken_period(text: str, year_starts: str = "04-01") -> str:
    """The period alone. Raises Unreadable."""
    return span(text, year_starts).period


def length(first: dt.date, after: dt.date) -> str:
    """From one day to the day before another, in whole years, months, weeks or days."""
    months = (after.year - first.year) * 12 + after.month - first.month
    if after.day == first.day and months > 0:
        size = f"{months // 12}Y" if months % 12 == 0 else f"{months}M"
    else:
        days = (after - first).days
        size = f"{days // 7}W" if days % 7 == 0 else f"{days}D"
    return f"{first.isoformat()}/P{size}"


def _date(match: re.Match[str], _starts: str) -> Span:
    return Span(period(match[0][:10]))


def _iso(match: re.Match[str], _starts: str) -> Span:
    return Span(period(match[0].upper()))


def _day(match: re.Match[str], _starts: str) -> Span:
    return Span(dt.date(int(match[3]), int(match[2]), int(match[1])).isoformat())


def _days(match: re.Match[str], _starts: str) -> Span | None:
    first, last = (dt.date(int(match[at + 2]), int(match[at + 1]), int(match[at])) for at in (1, 4))
    return Span(length(first, last + dt.timedelta(1))) if last > first else None


def _iso_days(match: re.Match[str], _starts: str) -> Span | None:
    first, last = dt.date.fromisoformat(match[1]), dt.date.fromisoformat(match[2])
    return Span(length(first, last + dt.timedelta(1))) if last > first else None


def _year(match: re.Match[str], _starts: str) -> Span:
    return Span(f"{match[1]}-01-01/P1Y")


def _two_years(match: re.Match[str], starts: str) -> Span | None:
    """2023-24 is one year; 2021-23 is three."""
    first, second = int(match[1]), match[2]
    last = int(second) if len(second) == 4 else int(match[1][:2] + second)
    if len(second) == 2 and last < first:
        last += 100
    if last == first + 1:
        return Span(f"{first}-{starts}/P1Y", said="year-starts")
    if first + 1 < last <= first + 10 and len(match[0]) > 6:
        return Span(f"{first}-01-01/P{last - first + 1}Y", said="several-years")
    return None


def _many_years(match: re.Match[str], starts: str) -> Span | None:
    """2021-22 to 2023-24."""
    first, last = int(match[1]), int(match[3])
    pairs = all((int(match[at]) + 1) % 100 == int(match[at + 1]) % 100 for at in (1, 3))
    return Span(f"{first}-{starts}/P{last - first + 1}Y", said="year-starts") if pairs and last > first else None


def _quarter(year: str, quarter: str) -> Span:
    return Span(f"{year}-{3 * int(quarter) - 2:02}-01/P3M")


def _quarter_of_two_years(match: re.Match[str], starts: str) -> Span | None:
    year, second, number = match[1], match[2], int(match[3])
    if (int(year) + 1) % 100 != int(second) % 100 or not starts.endswith("-01"):
        return None
    months = int(starts[:2]) - 1 + 3 * (number - 1)
    return Span(f"{int(year) + months // 12}-{months % 12 + 1:02}-01/P3M", said="year-starts")


def _month(match: re.Match[str], _starts: str) -> Span:
    return Span(f"{match[2]}-{MONTH[match[1]]:02}-01/P1M")


def _numbered_month(match: re.Match[str], _starts: str) -> Span | None:
    return Span(f"{match[1]}-{match[2]}-01/P1M") if 1 <= int(match[2]) <= 12 else None


def _months(match: re.Match[str], _starts: str) -> Span | None:
    """January-March 2023; October 2022 to September 2023."""
    last = int(match[4]) * 12 + MONTH[match[3]]
    first = int(match[2] or match[4]) * 12 + MONTH[match[1]] - 1
    if last <= first:
        return None
    start, after = (dt.date(at // 12, at % 12 + 1, 1) for at in (first, last))
    return Span(length(start, after))


def _ending(match: re.Match[str], starts: str) -> Span | None:
    """The year that ends in a month, or, where none is said, the day before years start."""
    day, month, year = match[1], match[2], int(match[3])
    if month is None:
        return Span(f"{year - 1}-{starts}/P1Y", said="year-starts") if day is None else None
    after = dt.date(year + (MONTH[month] == 12), MONTH[month] % 12 + 1, 1)
    if day and dt.date(year, MONTH[month], int(day)) != after - dt.timedelta(1):
        first = dt.date(year - 1, MONTH[month], int(day)) + dt.timedelta(1)
        return Span(f"{first.isoformat()}/P1Y")
    return Span(f"{after.replace(year=after.year - 1).isoformat()}/P1Y")


def _ending_day(match: re.Match[str], _starts: str) -> Span:
    after = dt.date(int(match[3]), int(match[2]), int(match[1])) + dt.timedelta(1)
    return Span(f"{after.replace(year=after.year - 1).isoformat()}/P1Y")


def _spoken_day(match: re.Match[str], _starts: str) -> Span:
    return Span(dt.date(int(match[3]), MONTH[match[2]], int(match[1])).isoformat())


def _middle(match: re.Match[str], _starts: str) -> Span:
    return Span(f"{match[1]}-06-30")


Read = Callable[[re.Match[str], str], Span | None]
FORMS: Final[tuple[tuple[re.Pattern[str], Read], ...]] = tuple(
    (re.compile(pattern, re.ASCII), read)
    for pattern, read in (
        (r"\d{4}-\d\d-\d\d(?:/p[1-9]\d*[ymwd])?", _iso),
        (ISO_DAY, _date),
        (Y, _year),
        (rf"{Y}[-/]?(\d\d)", _two_years),
        (rf"{Y}(?:[-/]|{TO})(\d{{4}})", _two_years),
        (rf"{Y}[-/](\d\d|\d{{4}}){TO}{Y}[-/](\d\d|\d{{4}})", _many_years),
        (rf"{QUARTER}[\s-]*{Y}", lambda match, _starts: _quarter(match[2], match[1])),
        (rf"{Y}[\s-]*{QUARTER}", lambda match, _starts: _quarter(match[1], match[2])),
        (rf"{Y}[-/](\d\d|\d{{4}})[\s-]*{QUARTER}", _quarter_of_two_years),
        (rf"{M}[\s-]*{Y}", _month),
        (rf"{Y}[\s-]*{M}", lambda match, _starts: Span(f"{match[1]}-{MONTH[match[2]]:02}-01/P1M")),
        (rf"{Y}-?m?(\d\d)", _numbered_month),
        (rf"{M}\s*{Y}?{TO}{M}\s*{Y}", _months),
        (rf"{DAY}", _day),
        (rf"{DAY}{TO}{DAY}", _days),
        (rf"{ISO_DAY}{TO}{ISO_DAY}", _iso_days),
        (rf"{ENDING}\s*{DAY}", _ending_day),
        (rf"{ENDING}\s*(?:(\d{{1,2}})\s+)?(?:{M}\s*)?{Y}", _ending),
        (rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+{M}\s+{Y}", _spoken_day),
        (rf"(?:mid|canol)[\s-]*{Y}", _middle),
    )
)
