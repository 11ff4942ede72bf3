"""Figures as they are written: with their sign, their currency and their unit.

Both languages write a figure alike; only the word between two of them differs.
"""

from cydwaith.evidence.models import Indicator
from cydwaith.shared import formats
from cydwaith.shared.bilingual import reading_language

MINUS = "−"
TO = {"cy": "i", "en": "to"}


def figure(indicator: Indicator, value: float | None) -> str:
    """A value: 73.5%, £18,240, 6.1; an en dash where there is none."""
    if value is None:
        return "–"
    text = formats.number(value, indicator.decimals)
    sign, digits = (MINUS, text[1:]) if text.startswith(MINUS) else ("", text)
    return f"{sign}{indicator.prefix}{digits}{indicator.symbol}"


def size(indicator: Indicator, difference: float) -> str:
    """How large a difference is, without its sign and unit: 5.6, £2,345."""
    return indicator.prefix + formats.number(abs(difference), indicator.decimals)


def exactly(indicator: Indicator, difference: float) -> str:
    """A difference that was chosen, with every place that it has, however few the figures have: 0.25, £500."""
    places = next(some for some in range(indicator.decimals, 7) if some == 6 or round(difference, some) == difference)
    return indicator.prefix + formats.number(abs(difference), places)


def signed(indicator: Indicator, difference: float | None) -> str:
    """A difference with its sign: +5.6, −£2,345; an en dash where there is none."""
    if difference is None:
        return "–"
    text = formats.signed(difference, indicator.decimals)
    return f"{text[0]}{indicator.prefix}{text[1:]}" if text[:1] in {"+", MINUS} else indicator.prefix + text


def chance(probability: float) -> str:
    """A probability in hundredths: 3%, and "<1%" rather than a nought that nobody can know."""
    return "<1%" if probability < 0.01 else f"{formats.number(100 * probability)}%"


def interval(indicator: Indicator, lower: float | None, upper: float | None) -> str:
    """From one value to another: 65.0% to 70.8%."""
    if lower is None or upper is None:
        return ""
    return f"{figure(indicator, lower)} {TO[reading_language()]} {figure(indicator, upper)}"


def signed_interval(indicator: Indicator, lower: float | None, upper: float | None) -> str:
    """From one difference to another: +3.4 to +7.8."""
    if lower is None or upper is None:
        return ""
    return f"{signed(indicator, lower)} {TO[reading_language()]} {signed(indicator, upper)}"
