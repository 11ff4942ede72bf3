"""How long will people live, if today's death rates last? An abridged life table.

Chiang's second method (1968, 1984), with the variance that Silcocks, Jenner & Reza 2001 (Journal of Epidemiology and
Community Health 55:38-43) add for the last, open band; as Public Health England and the Office for National Statistics
reckon it. Too few people, or too wide an interval, and nothing is given (Toson & Baker 2003; Eayres & Williams 2004).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from cydwaith.engines.statistics.intervals import Floats, Interval, counts, positive
from cydwaith.engines.statistics.special import ndtri

FEWEST_PEOPLE: Final = 5_000
WIDEST: Final = 20.0
"""Years: an expectancy whose 95 % interval is wider is not given."""
INFANTS_LIVED: Final = 0.1
"""The share of their first year that those lived who die in it; in every other band, half."""
OLDEST: Final = (85, 100)


@dataclass(frozen=True)
class Expectancy:
    """How many more years somebody of an age is expected to live; None where it is not given."""

    age: int
    value: float | None
    interval: Interval | None


def expectancies(
    starts: Sequence[int], deaths: ArrayLike, population: ArrayLike, confidence: float = 0.95
) -> list[Expectancy]:
    """The expectancy at the start of each band.

    starts: the age at which each band begins, 0 and 1 the first two, the last one open; deaths, population (person
    years): one number a band. Raises ValueError for bands that are no such table, negative deaths, a population not
    above zero, more deaths than people, or no death in the last band.
    """
    died, people = np.atleast_1d(counts(deaths)), np.atleast_1d(positive(population, "population"))
    _checked(starts, died, people)
    z = _z(confidence)
    if people.sum() <= FEWEST_PEOPLE:
        return [Expectancy(age, None, None) for age in starts]
    years, errors = _table(np.asarray(starts, dtype=np.float64), died, people)
    return [_given(age, float(year), float(error), z) for age, year, error in zip(starts, years, errors, strict=True)]


def _z(confidence: float) -> float:
    if not 0 < confidence < 1:
        raise ValueError("confidence must lie between 0 and 1, for example 0.95")
    return float(ndtri(0.5 + confidence / 2))


def _checked(starts: Sequence[int], died: Floats, people: Floats) -> None:
    if not len(starts) == died.size == people.size:
        raise ValueError("the bands do not match: one number a band is wanted everywhere")
    if list(starts[:2]) != [0, 1] or list(starts) != sorted(set(starts)):
        raise ValueError("the bands of a life table begin at 0 and 1 and rise")
    if not OLDEST[0] <= starts[-1] <= OLDEST[1]:
        raise ValueError("the last, open band of a life table begins at 85 or later")
    if np.any(died > people):
        raise ValueError("there are more deaths than people in a band")
    if died[-1] == 0:
        raise ValueError("there is no death in the last, open band")


def _given(age: int, years: float, error: float, z: float) -> Expectancy:
    if 2 * float(ndtri(0.975)) * error > WIDEST:
        return Expectancy(age, None, None)
    return Expectancy(age, years, Interval(years - z * error, years + z * error))


def _table(starts: Floats, died: Floats, people: Floats) -> tuple[Floats, Floats]:
    """Years to live at each band's start, and their standard errors."""
    width = np.diff(starts)
    lived = np.full(width.size, 0.5)
    lived[0] = INFANTS_LIVED
    rate = died / people
    inner = rate[:-1] * width
    dying = np.minimum(inner / (1 + inner * (1 - lived)), 1.0)
    alive = np.concatenate([[1.0], np.cumprod(1 - dying)])
    spent = np.append(width * (alive[1:] + lived * (alive[:-1] - alive[1:])), alive[-1] / rate[-1])
    years = _over(_after(spent), alive)
    with np.errstate(divide="ignore", invalid="ignore"):
        chance = np.where(died[:-1] > 0, dying**2 * (1 - dying) / died[:-1], 0.0)
    inside = chance * alive[:-1] ** 2 * ((1 - lived) * width + years[1:]) ** 2
    last = alive[-1] ** 2 / (died[-1] * rate[-1] ** 2)  # Silcocks: the variance of 1/rate among those who got there
    return years, np.sqrt(_over(_after(np.append(inside, last)), alive**2))


def _after(values: Floats) -> Floats:
    """The sum of each value and all that follow it."""
    return np.cumsum(values[::-1])[::-1]


def _over(values: Floats, alive: Floats) -> Floats:
    """Divided by how many are alive; zero where nobody is."""
    return np.asarray(np.divide(values, alive, out=np.zeros_like(values), where=alive > 0))
