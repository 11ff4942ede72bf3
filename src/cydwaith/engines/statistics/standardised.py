"""Rates of places as if they all had people of the same ages: directly and indirectly standardised.

Direct: the rates of each band, weighted by a standard population; interval of Dobson, Kuulasmaa, Eberle & Scherer
1991 (Statistics in Medicine 10:457-462). Indirect: events against those that the rates of a reference population would
give; Byar's interval, exact below ten events. Both as in Public Health England's technical guidance.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from cydwaith.engines.statistics.intervals import FEW_EVENTS, Floats, Interval, byar, counts, events, positive

FEWEST: Final = FEW_EVENTS
"""A directly standardised rate of fewer events is not given (Morris, Tan, Fryers & Bestwick 2018)."""


@dataclass(frozen=True)
class Direct:
    """A directly standardised rate; value and interval are None where there are too few events to give one."""

    events: float
    population: float
    value: float | None
    interval: Interval | None


@dataclass(frozen=True)
class Indirect:
    """Events against those expected: `ratio` has 1 where a place has its reference's rates, `rate` its crude rate."""

    events: float
    expected: float
    ratio: float
    interval: Interval
    reference: float

    @property
    def rate(self) -> float:
        """The indirectly standardised rate."""
        return self.ratio * self.reference

    @property
    def rate_interval(self) -> Interval:
        """The interval of the rate."""
        return Interval(self.interval.lower * self.reference, self.interval.upper * self.reference)


def direct(
    count: ArrayLike, population: ArrayLike, standard: ArrayLike, per: float = 1.0, confidence: float = 0.95
) -> Direct:
    """The rate that the standard population would have, `per` so many people.

    count, population, standard: one number a band, all of one length. Raises ValueError for lengths that differ, a
    negative count, a population or a standard that is not above zero.
    """
    x, n, weight = _bands(counts(count), positive(population, "population"), positive(standard, "standard population"))
    share = weight / weight.sum()
    total = float(x.sum())
    if total < FEWEST:
        return Direct(total, float(n.sum()), None, None)
    value = float((share * x / n).sum())
    # The limits of the plain count, stretched by how much the weighted sum varies more than the count does.
    scale = float(np.sqrt((share**2 * x / n**2).sum() / total))
    around = byar(total, confidence)
    lower, upper = (value + scale * (limit - total) for limit in (around.lower, around.upper))
    return Direct(total, float(n.sum()), value * per, Interval(max(lower, 0.0) * per, upper * per))


def indirect(
    count: ArrayLike,
    population: ArrayLike,
    reference_count: ArrayLike,
    reference_population: ArrayLike,
    per: float = 1.0,
    confidence: float = 0.95,
) -> Indirect:
    """Events against those expected at the reference's rates; the rate is `per` so many people.

    One number a band, all of one length; `count` may be one total. Raises ValueError for lengths that differ, negative
    counts, populations not above zero, or a reference without any event where these people are.
    """
    x = np.atleast_1d(counts(count))
    n, reference, people = _bands(
        positive(population, "population"),
        counts(reference_count),
        positive(reference_population, "reference population"),
    )
    if x.size not in {1, n.size}:
        raise ValueError("the bands do not match: one number a band is wanted everywhere")
    due, total = float((reference / people * n).sum()), float(x.sum())
    if due <= 0:
        raise ValueError("the reference has no events: nothing can be expected")
    around = events(total, confidence)
    crude = float(reference.sum() / people.sum()) * per
    return Indirect(total, due, total / due, Interval(around.lower / due, around.upper / due), crude)


def _bands(*columns: Floats) -> tuple[Floats, ...]:
    arrays = tuple(np.atleast_1d(column) for column in columns)
    if len({array.shape for array in arrays}) > 1:
        raise ValueError("the bands do not match: one number a band is wanted everywhere")
    return arrays
