"""Periods, written start/duration as in ISO 8601, and which of them overlap.

Figures of overlapping periods (three years, published every year) share data, so neighbours move together whatever
happens: taken for independent, five of them would pass for more than they say.
"""

import datetime as dt
import re
from collections.abc import Sequence

LENGTH = re.compile(r"^(\d{4}-\d\d-\d\d)/P(\d+)([YM])$")


def apart(periods: Sequence[str]) -> tuple[int, ...]:
    """The positions of periods that do not overlap, counted back from the last. periods: oldest first.

    What is not written start/duration overlaps nothing.
    """
    kept: list[int] = []
    for at in reversed(range(len(periods))):
        if not kept or not LENGTH.match(periods[at]) or end(periods[at]) <= periods[kept[-1]][:10]:
            kept.append(at)
    return tuple(reversed(kept))


def end(period: str) -> str:
    """The day on which the next period may begin; a point in time ends as it begins."""
    found = LENGTH.match(period)
    if not found:
        return period[:10]
    start = dt.date.fromisoformat(found[1])
    months = start.month - 1 + int(found[2]) * (12 if found[3] == "Y" else 1)
    return f"{start.year + months // 12:04d}-{months % 12 + 1:02d}-{start.day:02d}"
