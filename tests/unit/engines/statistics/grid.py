"""The grid on which standings are calibrated: panels whose truth is known, judged as real ones are, and counted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Self

import numpy as np

from cydwaith.engines.statistics import Panel, Polarity, Rules, Standing, Verdict, fit, judge
from cydwaith.engines.statistics.panel import Floats
from tests.unit.engines.statistics.panels import make, noise

PLACES = 22
PERIODS = (5, 12)
RHO = (0.0, 0.3, 0.5, 0.8)
SPREAD = (0.5, 1.0, 2.0)
SHARES = (0.0, 0.5, 1.0)  # of the places, those that differ at all
FAR = 30.0  # in standard deviations of a year's noise, as is all else
PANELS = 12  # of each share, in each setting
WORTHWHILE = 1.0
SIDES = {Verdict.BETTER: 1, Verdict.WORSE: -1}
EQUIVALENT = {Verdict.AS_EXPECTED, Verdict.SLIGHT}


@dataclass(frozen=True)
class Setting:
    """One corner of the grid. Year noise has standard deviation one on average."""

    periods: int
    rho: float
    unequal: bool
    spread: float
    outlier: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The setting as a table names it."""
        sizes, far = "unequal" if self.unequal else "equal", "one" if self.outlier else "none"
        return (str(self.periods), f"{self.rho:g}", sizes, f"{self.spread:g}", far)


def settings() -> list[Setting]:
    """Every setting of the grid."""
    return [Setting(*one) for one in product(PERIODS, RHO, (False, True), SPREAD, (False, True))]


@dataclass
class Tally:
    """What was counted: flags where the true difference is zero, flags in the wrong direction, intervals that hold the
    truth, and places called as expected (or different by less than matters) that differ by the worthwhile amount; each
    beside of how many.
    """

    flagged_zero: int = 0
    zero: int = 0
    wrong: int = 0
    flagged: int = 0
    covered: int = 0
    intervals: int = 0
    expected_wrongly: int = 0
    expected: int = 0
    places: int = 0

    def __iadd__(self, other: "Tally") -> Self:
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)
        return self

    def rate(self, part: str, whole: str) -> float:
        """A share; zero of nothing."""
        return float(getattr(self, part)) / max(getattr(self, whole), 1)

    @property
    def rates(self) -> tuple[float, float, float, float, float, float]:
        """False flags, wrong signs, coverage, wrongly as expected; flagged and called as expected, of all places."""
        pairs = (
            ("flagged_zero", "zero"),
            ("wrong", "flagged"),
            ("covered", "intervals"),
            ("expected_wrongly", "expected"),
            ("flagged", "places"),
            ("expected", "places"),
        )
        return tuple(self.rate(*pair) for pair in pairs)  # type: ignore[return-value]


def draw(rng: np.random.Generator, setting: Setting, share: float) -> tuple[Panel, Floats]:
    """A panel and each place's true difference."""
    true = rng.normal(0, setting.spread, PLACES) * (rng.random(PLACES) < share)
    if setting.outlier:
        true[0] = FAR
    size = sizes(rng) if setting.unequal else np.ones(PLACES)
    years = rng.normal(50.0, 2.0, size=setting.periods)
    error = noise(rng, PLACES, setting.periods, setting.rho) * size[:, None]
    return make(years + true[:, None] + error), true


def sizes(rng: np.random.Generator) -> Floats:
    """Standard deviations of noise in places from one to seven times as large; their mean square is one."""
    size = np.sqrt(1 / rng.permutation(np.geomspace(1, 7, PLACES)))
    return np.asarray(size / np.sqrt(np.mean(size**2)))


def count(rng: np.random.Generator, setting: Setting, panels: int) -> Tally:
    """Judge so many panels of a setting for each share of places that differ."""
    told = Tally()
    for share, _ in product(SHARES, range(panels)):
        given, true = draw(rng, setting, share)
        rules = Rules(Polarity.HIGHER, WORTHWHILE)
        told += compare(judge({"i": fit(given)}, {"i": rules})["i"].values(), true)
    return told


def compare(standings: Iterable[Standing], true: Floats) -> Tally:
    """Count the standings of one panel."""
    told = Tally()
    for standing, u in zip(standings, true, strict=True):
        side, same = SIDES.get(standing.verdict, 0), standing.verdict in EQUIVALENT
        told += Tally(
            flagged_zero=int(side != 0 and u == 0),
            zero=int(u == 0),
            wrong=int(side * u < 0),
            flagged=int(side != 0),
            covered=int(standing.estimate is not None and standing.estimate.interval.contains(u)),
            intervals=int(standing.estimate is not None),
            expected_wrongly=int(same and abs(u) >= WORTHWHILE),
            expected=int(same),
            places=1,
        )
    return told


def table(panels: int = PANELS, seed: int = 1) -> Iterator[tuple[Setting, Tally]]:
    """Every setting and what was counted in it; the same for the same seed."""
    for at, setting in enumerate(settings()):
        yield setting, count(np.random.default_rng([seed, at]), setting, panels)
