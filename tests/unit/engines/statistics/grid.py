"""The grid on which standings are calibrated: panels whose truth is known, judged as real ones are, and counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np

from cydwaith.engines.statistics import Polarity, Rules, Verdict, fit, judge
from tests.unit.engines.statistics.panels import make, noise

PLACES = 22
PERIODS = (5, 12)
RHO = (0.0, 0.3, 0.5, 0.8)
SPREAD = (0.5, 1.0, 2.0)
SHARES = (0.0, 0.5, 0.8, 1.0)  # of the places, those that differ at all
FAR = 30.0
WORTHWHILE = 1.0  # in standard deviations of a year's noise
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

    def __str__(self) -> str:
        size, far = "unequal" if self.unequal else "equal", "outlier" if self.outlier else "none"
        return f"{self.periods} periods, rho {self.rho}, {size}, spread {self.spread}, {far}"


def settings() -> list[Setting]:
    """Every setting of the grid."""
    return [Setting(*one) for one in product(PERIODS, RHO, (False, True), SPREAD, (False, True))]


@dataclass
class Tally:
    """What was counted. Every pair is (how many, of how many)."""

    flagged_zero: int = 0
    zero: int = 0
    wrong: int = 0
    flagged: int = 0
    covered: int = 0
    intervals: int = 0
    expected_wrongly: int = 0
    expected: int = 0
    places: int = 0

    def __iadd__(self, other: "Tally") -> "Tally":
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)
        return self

    def rate(self, part: str, whole: str) -> float:
        return getattr(self, part) / max(getattr(self, whole), 1)


def draw(rng: np.random.Generator, setting: Setting, share: float):
    """A panel and each place's true difference."""
    true = rng.normal(0, setting.spread, PLACES) * (rng.random(PLACES) < share)
    if setting.outlier:
        true[0] = FAR
    size = sizes(rng) if setting.unequal else np.ones(PLACES)
    years = rng.normal(50.0, 2.0, size=setting.periods)
    error = noise(rng, PLACES, setting.periods, setting.rho) * size[:, None]
    return make(years + true[:, None] + error), true


def sizes(rng: np.random.Generator) -> np.ndarray:
    """Standard deviations of noise in places from one to seven times as large; their mean square is one."""
    size = np.sqrt(1 / rng.permutation(np.geomspace(1, 7, PLACES)))
    return size / np.sqrt(np.mean(size**2))


def count(rng: np.random.Generator, setting: Setting, panels: int, shares=SHARES) -> Tally:
    """Judge so many panels of a setting for each share of places that differ."""
    told = Tally()
    for share, _ in product(shares, range(panels)):
        given, true = draw(rng, setting, share)
        rules = Rules(Polarity.HIGHER, WORTHWHILE)
        told += compare(judge({"i": fit(given)}, {"i": rules})["i"].values(), true)
    return told


def compare(standings, true) -> Tally:
    told = Tally()
    for standing, u in zip(standings, true, strict=True):
        side, same = SIDES.get(standing.verdict, 0), standing.verdict in EQUIVALENT
        told += Tally(
            flagged_zero=int(side != 0 and u == 0), zero=int(u == 0),
            wrong=int(side * np.sign(u) < 0), flagged=int(side != 0),
            covered=int(standing.estimate is not None and standing.estimate.interval.contains(u)),
            intervals=int(standing.estimate is not None),
            expected_wrongly=int(same and abs(u) >= WORTHWHILE), expected=int(same), places=1,
        )  # fmt: skip
    return told


def table(panels: int, seed: int = 1) -> Iterator[tuple[Setting, Tally]]:
    """Every setting and what was counted in it; the same for the same seed."""
    for at, setting in enumerate(settings()):
        yield setting, count(np.random.default_rng([seed, at]), setting, panels)
