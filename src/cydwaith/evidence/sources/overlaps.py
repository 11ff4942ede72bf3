"""Periods of one indicator that cannot stand in one series: of different lengths, or two kinds of year side by side."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final, NamedTuple

LENGTH = re.compile(r"/P(\d+)([YMWD])$")
MONTHS: Final = {"Y": 12, "M": 1}


class Clash(NamedTuple):
    """Two periods that do not go together, the later one second in the order given."""

    one: str
    other: str


def clash(periods: Iterable[str]) -> Clash | None:
    """The first two periods that cannot be of one series; None when all go together."""
    kept = list(dict.fromkeys(periods))
    other = next((one for one in kept if one[10:] != kept[0][10:]), None)
    if other:
        return Clash(kept[0], other)
    months = _months(kept[0]) if kept else 0
    starts = {int(one[5:7]) - 1: one for one in reversed(kept)}
    if months < 12 or len(starts) != 2:
        return None
    (first, one), (second, other) = sorted(starts.items())
    even = (second - first) * 2 == 12
    return None if even else Clash(*sorted((one, other), key=kept.index))


def rolling(periods: Iterable[str]) -> bool:
    """Whether periods of one length overlap, as three-year figures do that are published every year."""
    kept = sorted(set(periods))
    months = _months(kept[0]) if kept else 0
    at = [int(one[:4]) * 12 + int(one[5:7]) for one in kept]
    return any(after - before < months for before, after in pairwise(at))


def _months(period: str) -> int:
    match = LENGTH.search(period)
    return int(match[1]) * MONTHS.get(match[2], 0) if match else 0
