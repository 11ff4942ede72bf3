"""How figures, periods and qualities are written in files, and how they are understood here."""

import datetime as dt
import re
from typing import Final

from cydwaith.engines.bounds import DAYS, FIGURES, later

DIGITS: Final = 12
"""Significant digits of a figure that are kept: more is the noise of binary fractions, as in 73.60000000000001."""

SHORTHAND: Final = frozenset({"a", "b", "c", "e", "f", "k", "ns", "p", "r", "s", "ss", "sss", "t", "u", "w", "x", "z"})
"""The shorthand of official statistics for a figure's quality, as StatsWales explains it."""

NOTHING: Final = {
    "": "x", "*": "c", "**": "c", "***": "c", "..": "x", "...": "x", "…": "x", ".": "z", "-": "k", "–": "k", "—": "k",
    "\u2212": "k", ":": "x", "~": "k", "low": "k", "n/a": "x", "na": "x", "n.a.": "x", "null": "x", "nan": "x",
    "no data": "x", "dim data": "x", "not available": "x", "ddim ar gael": "x",
}  # fmt: skip
"""How publishers write that there is no figure, and the shorthand for it. Never zero."""

WORDS: Final = {
    word: code
    for code, words in {
        "a": "average|cyfartaledd",
        "b": "break in series|break in the series|series break|toriad yn y gyfres|toriad mewn cyfres",
        "c": "confidential|suppressed|disclosive|cyfrinachol|wedi'i atal|wedi'i guddio|datgelol",
        "e": "estimate|estimated|amcangyfrif|amcangyfrifedig|amcangyfrifwyd|wedi'i amcangyfrif",
        "f": "forecast|projection|rhagolwg|rhagamcan",
        "k": "low figure|ffigur isel",
        "ns": "not statistically significant|ddim yn ystadegol arwyddocaol|ddim yn arwyddocaol yn ystadegol",
        "p": "provisional|dros dro",
        "r": "revised|diwygiedig|wedi'i ddiwygio|wedi ei ddiwygio",
        "t": "total|cyfanswm",
        "u": "low reliability|unreliable|dibynadwyedd isel|annibynadwy",
        "w": "not recorded|heb ei gofnodi",
        "x": "missing|missing data|ar goll|data ar goll",
        "z": "not applicable|amherthnasol|ddim yn berthnasol|nid yw'n berthnasol",
    }.items()
    for word in words.split("|")
}
"""The same in words, as the readable tables of StatsWales have it."""

MINUS: Final = str.maketrans({"\u2212": "-", "\ufe63": "-", "\uff0d": "-"})
GAP: Final = r"[,\s\u00a0\u2009\u202f’']"
NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
SEPARATED = re.compile(rf"[+-]?[0-9]{{1,3}}(?:{GAP}[0-9]{{3}})+(?:\.[0-9]+)?")
UNDER = re.compile(r"<\s*(?:(\d+)|\d*\.\d+)", re.ASCII)
MARKED = re.compile(r"(.*?)\s*((?:(?:\[[^\]]*\]|\([^)]*\))\s*)+)")
PERIOD = re.compile(r"(\d{4}-\d\d-\d\d)(?:/P([1-9]\d*)([YMWD]))?", re.ASCII)
AT_MOST: Final = {"Y": 366, "M": 31, "W": 7, "D": 1}
"""Days that a year, a month, a week and a day have at most."""
YEAR = re.compile(r"\d{4}", re.ASCII)


class Unreadable(ValueError):  # noqa: N818  # says what it is
    """Something is written in a way nobody here understands."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


def number(text: str, signs: str = "%") -> float | None:
    """A number, or None for an empty text; `signs` are those that may stand at either end of it. Raises Unreadable."""
    plain = text.replace("\u00a0", " ").translate(MINUS).strip()
    bare = plain.strip(signs + " ") or plain
    if not bare:
        return None
    if SEPARATED.fullmatch(bare) and len({one for one in bare if not one.isdigit() and one not in "+-."}) == 1:
        bare = re.sub(GAP, "", bare)
    if NUMBER.fullmatch(bare):
        return _finite(bare)
    raise Unreadable(_why(bare), text=text)


def _why(text: str) -> str:
    """Which fault a text is that is no number."""
    if text.startswith("#"):
        return "formula-error"
    if re.fullmatch(r"[+-]?[0-9]+,[0-9]+", text):
        return "comma-in-number"
    return "wrong-sign" if NUMBER.fullmatch(text.strip("%£$€ ")) else "bad-value"


def decimals(text: str) -> int:
    """To how many decimal places a number is written."""
    match = re.search(r"\d*\.(\d+)(e)?|\de", text.casefold(), re.ASCII)
    if not match:
        return 0
    return len(match[1]) if match[1] and not match[2] else DIGITS


def _finite(text: str) -> float:
    value = float(f"{float(text):.{DIGITS}g}")
    if value not in FIGURES:
        raise Unreadable("bad-value", text=text)
    return value + 0.0


def figure(text: str, signs: str = "%") -> tuple[float | None, set[str]]:
    """A value and the shorthand written with it: "12.3 [e]" is 12.3 and {e}; "*" is None and {c}. Raises Unreadable."""
    if (known := NOTHING.get(text.casefold())) is not None:
        return None, {known}
    if under := UNDER.fullmatch(text):
        return None, {"c" if under[1] else "k"}
    marked = MARKED.fullmatch(text)
    if not marked:
        return number(text, signs), set()
    bare, marks = marked.groups()
    codes = set().union(*map(statuses, re.findall(r"[\[(]([^\])]*)[\])]", marks)))
    return (None if bare.casefold() in NOTHING else number(bare, signs)), codes


def statuses(text: str) -> set[str]:
    """Shorthand codes, or words for them, several apart by commas, spaces or brackets. Raises Unreadable."""
    found: set[str] = set()
    for part in re.split(r"[,;\[\]()|]+", text.replace("’", "'").casefold()):
        phrase = " ".join(part.split())
        whole = _status(phrase)
        found |= {whole} if whole else {_status(code) or _unknown(code) for code in phrase.split()}
    return found


def _status(phrase: str) -> str:
    return phrase if phrase in SHORTHAND else WORDS.get(phrase) or (NOTHING.get(phrase, "") if phrase else "")


def _unknown(code: str) -> str:
    raise Unreadable("unknown-status", text=code)


def period(text: str) -> str:
    """A period in ISO 8601: a date, a date and a length, or a bare (calendar) year. Raises Unreadable."""
    if YEAR.fullmatch(text):
        text = f"{text}-01-01/P1Y"
    match = PERIOD.fullmatch(text)
    if not match or not _within(match[1], int(match[2] or 0) * AT_MOST[match[3] or "D"]):
        raise Unreadable("bad-period", text=text)
    return text


def _within(text: str, days: int) -> bool:
    """Whether so many days from a day on lie within the bounds of days."""
    try:
        first = dt.date.fromisoformat(text)
    except ValueError:
        return False
    last = later(first, days)
    return first in DAYS and last is not None and last in DAYS


def written(value: float | None) -> str:
    """A number as short as it can be written without losing anything; empty for None."""
    if value is None:
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
