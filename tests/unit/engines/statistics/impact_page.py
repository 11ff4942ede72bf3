"""Write docs/methods/impact.md: how often something is said to have worked that did nothing.

    .venv/bin/python -m tests.unit.engines.statistics.impact_page

Five to ten minutes on one core. The same panels, fewer of them, are judged by `test_impact_grid`.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from cydwaith.engines.statistics.impact import Verdict
from tests.unit.engines.statistics import impact_grid as grid

PAGE = Path(__file__).parents[4] / "docs" / "methods" / "impact.md"
PANELS, STUDIES = 150, 60
COLUMNS = ("correlation", "adopters", "chosen", "worth having", "worked", "probably helped", "did harm")
SAID = (Verdict.WORKED, Verdict.PROBABLY_WORKED, Verdict.DID_HARM)
INTRODUCTION = """\
# How often is it said to have worked, when it did nothing?

Panels of {units} councils were drawn in which nothing was planted, {panels} in each setting, and judged as real ones
are: {before} periods before, {after} after; levels and noise have a deviation of one; neighbouring periods are
correlated as stated. The adopters were chosen by lot, or as the worst or the best by their last figure before, which is
how pilots are chosen in life. Two effects were called worth having: one that these figures can hardly show, and one
that they can. Per cent. The page is written by `tests/unit/engines/statistics/impact_page.py`; the test is
`test_impact_grid.py` beside it.

The bound for *worked* and *probably helped* together is one in a hundred, however the adopters were chosen. What keeps
it: the effect is measured from the mean of the periods before, so that one bad year hardly counts; adopters whose last
figure before lay below their own earlier level by more than chance are named, and then nothing is said to have worked;
*worked* needs a power of 80 % at the effect worth having and an effect as large; *probably helped* needs p ≤ 0.005
and no dip in the last period before, even one too small to be named.

## The power that is stated

The power on a page is that of the test which decides. Studies of one, three and five adopters were drawn with an effect
planted (correlation 0.5); the share in which the test found it (p ≤ 0.05, in its direction) stands beside the mean of
what was stated.

| adopters | effect | stated | found |
|---|---|---|---|
{power}
## Nothing planted

"""


def main() -> None:
    """Write the page."""
    PAGE.write_text("".join(lines()), encoding="utf-8")


def lines() -> Iterator[str]:
    """The page, line by line; the whole grid last."""
    yield INTRODUCTION.format(units=grid.UNITS, panels=PANELS, before=grid.BEFORE, after=grid.AFTER, power=powers())
    yield f"| {' | '.join(COLUMNS)} |\n{'|---' * len(COLUMNS)}|\n"
    everything = Counter[Verdict]()
    for setting, worthwhile, told in grid.table(PANELS):
        everything += told
        yield line((setting.correlation, setting.adopters, setting.chosen, worthwhile), told)
    yield line(("all", "", "", ""), everything)


def powers() -> str:
    """The table of power, stated and found."""
    rows = [(*planted, *grid.power(*planted, STUDIES)) for planted in grid.PLANTED]
    return "".join("| {} | {:g} | {:.2f} | {:.2f} |\n".format(*row) for row in rows)


def line(words: tuple[object, ...], told: Counter[Verdict]) -> str:
    """One row of the table, in per cent."""
    rates = [f"{100 * told[verdict] / told.total():.2f}" for verdict in SAID]
    return f"| {' | '.join([*map(str, words), *rates])} |\n"


if __name__ == "__main__":
    main()
