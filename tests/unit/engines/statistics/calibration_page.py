"""Write docs/methods/calibration.md: how sure the standings are, in every setting of the grid.

    .venv/bin/python -m tests.unit.engines.statistics.calibration_page

Two to four minutes on one core. The same panels are judged by `test_grid`.
"""

from collections.abc import Iterator
from pathlib import Path

from tests.unit.engines.statistics import grid

PAGE = Path(__file__).parents[4] / "docs" / "methods" / "calibration.md"
COLUMNS = (
    "periods",
    "autocorrelation",
    "sizes",
    "spread",
    "outlier",
    "false flags",
    "wrong signs",
    "coverage",
    "wrongly as expected",
    "flagged",
    "as expected",
)
INTRODUCTION = """\
# Is it as sure as it says?

Panels of {places} places were drawn whose truth is known, and judged as real ones are: in each setting {panels} in
which no place differs, {panels} in which half of the places do, {panels} in which all do. Differences, spread and the
one outlier (at {far:g}) are in standard deviations of a year’s noise; the smallest worthwhile difference is
{worthwhile:g}. Unequal: the variance of a place’s noise is up to seven times another’s. Per cent. The page is written
by `tests/unit/engines/statistics/calibration_page.py`; the test is `test_grid.py` beside it.

* **False flags**: of places whose true difference is zero, how many stand out (bound: 2.5).
* **Wrong signs**: of places that stand out, how many in the wrong direction (5).
* **Coverage**: how many 95 % intervals hold the truth (at least 93 in each setting, 93 to 97 over all).
* **Wrongly as expected**: of places called *as expected*, or *different by less than matters*, how many differ by the
  worthwhile amount (5).

Some settings lie a little beyond a bound: where places differ little, hardly any is flagged at all, and a single flag
is many per cent of them. Where neighbouring years resemble each other strongly (0.8) and the spread is 0.5, a larger
simulation finds one flag in ten in the wrong direction: five years cannot tell a lasting difference from noise that
lasts. Everything neither flagged nor called *as expected* is *cannot tell*.

"""


def main() -> None:
    """Write the page."""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text("".join(lines()), encoding="utf-8")


def lines() -> Iterator[str]:
    """The page, line by line; the whole grid last."""
    yield INTRODUCTION.format(places=grid.PLACES, panels=grid.PANELS, far=grid.FAR, worthwhile=grid.WORTHWHILE)
    yield f"| {' | '.join(COLUMNS)} |\n{'|---' * len(COLUMNS)}|\n"
    everything = grid.Tally()
    for setting, told in grid.table():
        everything += told
        yield line(setting.words, told)
    yield line(("all", "", "", "", ""), everything)


def line(words: tuple[str, ...], told: grid.Tally) -> str:
    """One row of the table, in per cent."""
    return f"| {' | '.join([*words, *(f'{100 * rate:.1f}' for rate in told.rates)])} |\n"


if __name__ == "__main__":
    main()
