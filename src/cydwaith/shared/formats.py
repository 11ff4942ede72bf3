"""Dates, numbers and periods as each language writes them.

Each is written in the reader's language, unless a `language` ("cy" or "en") is given, as sentences in both do.
"""

import datetime as dt
import math
import re
from functools import lru_cache

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal
from django.utils.translation import gettext as _
from django.utils.translation import override

from cydwaith.engines.bounds import FIGURES
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.clock import wall

LOCALES = {"cy": "cy_GB", "en": "en_GB"}
REMEMBERED = 8192
FINEST = 12
"""Decimal places that a figure is written with at most."""


def number(value: float | None, decimals: int = 0, language: str | None = None) -> str:
    """1,234.5 to so many decimals, with a true minus sign; an en dash where there is no figure.

    What lies beyond the bounds of figures is written as a power of ten: no place of it would be true.
    """
    if value is None or math.isnan(value):
        return "–"
    if value not in FIGURES:
        return f"{value:.2e}".replace("-", "−")
    decimals = min(decimals, FINEST)
    return written(round(value, decimals) + 0.0, decimals, language or reading_language())


@lru_cache(maxsize=REMEMBERED)
def written(value: float, decimals: int, language: str) -> str:
    """A page says the same number in its picture, its sentence and its table."""
    shape = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(value, format=shape, locale=LOCALES[language]).replace("-", "−")


def signed(value: float, decimals: int = 0, language: str | None = None) -> str:
    """A difference, with its sign: +5.6 or −5.6."""
    text = number(value, decimals, language)
    return f"+{text}" if value > 0 and text.strip("0.,") else text


def date(value: dt.date | None, precision: str = "day", language: str | None = None) -> str:
    """21 November 2026, or only as much of it as is known: November 2026, 2026."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        value = wall(value).date()
    if precision == "year":
        return str(value.year)
    shape = "d MMMM y" if precision == "day" else "MMMM y"
    return format_date(value, shape, locale=LOCALES[language or reading_language()])


def moment(value: dt.datetime, language: str | None = None) -> str:
    """A date and time of day, as the clock on the wall in Wales shows it."""
    return format_datetime(wall(value), "d MMMM y, HH:mm", locale=LOCALES[language or reading_language()])


def clock(value: dt.datetime) -> str:
    """A time of day, as the clock on the wall in Wales shows it."""
    return f"{wall(value):%H:%M}"


def size(count: int) -> str:
    """The size of a file: 640 kB, 2.4 MB; thousands as disks count them."""
    return f"{number(count / 1e6, 1)} MB" if count >= 1_000_000 else f"{number(max(1, count / 1e3))} kB"


PERIOD = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:/P(\d+)([YM]))?")


def period(text: str, language: str | None = None) -> str:
    """A period written `start/duration` (ISO 8601) as people say it: 2024-25, 2019 to 2023, July 2023."""
    match = PERIOD.fullmatch(text)
    if not match:
        return text
    with override(language or reading_language()):
        return lasting(match)


def lasting(match: re.Match[str]) -> str:
    """A period taken apart, in the language that is active."""
    year, month, day, count, unit = match.groups()
    start = dt.date(int(year), int(month), int(day))
    if unit is None:
        return date(start)
    if unit == "M":
        return (
            date(start, "month")
            if count == "1"
            else _("%(count)s months from %(start)s") % {"count": count, "start": date(start, "month")}
        )
    if count == "1":
        return year if month == "01" else f"{year}-{(start.year + 1) % 100:02d}"
    last = start.year + int(count) - (1 if month == "01" else 0)
    return _("%(first)s to %(last)s") % {"first": year, "last": last}
