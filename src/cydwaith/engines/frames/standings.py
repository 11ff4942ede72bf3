"""Standings of thousands of indicators × areas: each indicator is one task, and only its estimates travel.

The table `figures` has indicator, place, period (texts), value, lower and upper (numbers, empty where not known): the
95 % interval of a figure says how sure it is.
"""

import math
from collections.abc import Mapping
from typing import Final

from cydwaith.engines.frames.engine import Engine, Row
from cydwaith.engines.statistics import Fit, Rules, Standing, fit, judge, panel

FIGURES: Final = "SELECT indicator, place, period, value, lower, upper FROM figures WHERE value IS NOT NULL"
WIDTH: Final = 2 * 1.959964
"""Of a 95 % interval, in standard errors."""


def standings(on: Engine, rules: Mapping[str, Rules] | None = None) -> dict[str, dict[str, Standing]]:
    """{indicator: {place: standing}} of the table `figures`, judged as one family."""
    found = on.each(FIGURES, fitted)
    return judge(dict(sorted(found.items())), rules)


def fitted(_indicator: str, rows: list[Row]) -> Fit:
    """The panel model of one indicator, from (place, period, value, lower, upper)."""
    figures: dict[tuple[str, str], float] = {}
    variances: dict[tuple[str, str], float] = {}
    for place, period, value, lower, upper in rows:
        cell = str(place), str(period)
        figures[cell] = float(value or 0)
        width = float(upper) - float(lower) if upper is not None and lower is not None else math.nan
        if width > 0:
            variances[cell] = (width / WIDTH) ** 2
    return fit(panel(figures, variances))
