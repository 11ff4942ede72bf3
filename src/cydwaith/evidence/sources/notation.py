"""How figures, periods and qualities are written in files, and how they are understood here."""

import datetime as dt
import re
from typing import Final

DIGITS: Final = 12
"""Significant digits of a figure that are kept: more is the noise of binary fractions, as in 73.60000000000001."""

SHORTHAND: Final = frozenset({"a", "b", "c", "e", "f", "k", "ns", "p", "r", "s", "ss", "sss", "t", "u", "w", "x", "z"})
"""The shorthand of official statistics for a figure's quality, as StatsWales explains it."""

NOTHING: Final = {"": "x", "*": "c", "..": "x", ".": "z", "-": "k", "–": "k", ":": "x", "~": "k", "low": "k"}
"""How publishers write that there is no figure, and the shorthand for it. Never zero."""

AREA = re.compile(r"[ENSWK]\d{8}", re.ASCII)
OTHER_AREA = re.compile(
    r"TL[A-Z][0-9A-Z]{0,2}|(?:na|NA)"
)  # regions of international comparison, which have no such code
NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
SEPARATED = re.compile(r"[+-]?\d{1,3}(?:[,\s\u00a0\u2009\u202f’']\d{3})+(?:\.\d+)?")
PERIOD = re.compile(r"(\d{4}-\d\d-\d\d)(/P[1-9]\d*[YMWD])?", re.ASCII)
YEAR = re.compile(r"\d{4}", re.ASCII)
TWO_YEARS = re.compile(r"(\d\d)(\d\d)[-/]?(\d\d)", re.ASCII)
MARKED = re.compile(r"(.*?)\s*((?:\[[^\]]*\]\s*)+)")


class Unreadable(ValueError):  # noqa: N818  # says what it is
    """Something is written in a way nobody here understands."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


def number(text: str) -> float | None:
    """A number, or None for an empty text. Raises Unreadable."""
    if not text:
        return None
    if NUMBER.fullmatch(text):
        return _finite(text)
    raise Unreadable("separated-thousands" if SEPARATED.fullmatch(text) else "bad-value", text=text)


def _finite(text: str) -> float:
    value = float(f"{float(text):.{DIGITS}g}")
    if value in (float("inf"), float("-inf")):
        raise Unreadable("bad-value", text=text)
    return value + 0.0


def figure(text: str) -> tuple[float | None, set[str]]:
    """A value and the shorthand written with it: "12.3 [e]" is 12.3 and {e}; "*" is None and {c}. Raises Unreadable."""
    marked = MARKED.fullmatch(text)
    if not marked:
        return (None, {NOTHING[text]}) if text in NOTHING else (number(text), set())
    bare, marks = marked.groups()
    codes = statuses(" ".join(re.findall(r"\[([^\]]*)\]", marks)))
    return (None if bare in NOTHING else number(bare)), codes


def statuses(text: str) -> set[str]:
    """Shorthand codes, several apart by spaces or commas, with or without brackets. Raises Unreadable."""
    if not text:
        return set()
    found = {NOTHING.get(code, code) for code in re.split(r"[\s,;\[\]]+", text.casefold()) if code}
    unknown = sorted(found - SHORTHAND)
    if unknown:
        raise Unreadable("unknown-status", text=unknown[0])
    return found


def period(text: str) -> str:
    """A period in ISO 8601: a date, a date and a length, or a bare (calendar) year. Raises Unreadable."""
    if YEAR.fullmatch(text):
        text = f"{text}-01-01/P1Y"
    match = PERIOD.fullmatch(text)
    if not match or not _date(match[1]):
        raise Unreadable("bad-period", text=text)
    return text


def spoken_period(text: str, year_starts: str = "04-01") -> str:
    """A period as people write it: 2023-24, 2023/24 or 202324 is the year from `year_starts`. Raises Unreadable."""
    match = TWO_YEARS.fullmatch(text)
    if match and (int(match[2]) + 1) % 100 == int(match[3]):
        return period(f"{match[1]}{match[2]}-{year_starts}/P1Y")
    return period(text[:10] if re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z?", text) else text)


def _date(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def written(value: float | None) -> str:
    """A number as short as it can be written without losing anything; empty for None."""
    if value is None:
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
