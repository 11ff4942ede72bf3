"""The order of bids by their scores, and how sure it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

DRAWS: Final = 2_000
SURE: Final = 0.9

Scores = Mapping[str, Mapping[str, Mapping[str, float]]]
"""By assessor, bid and criterion. An assessor need not have scored every bid, but of a bid every criterion."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a bid stands: its total, its place from 1 (equal totals share the better one).

    `best` to `worst` hold its place in nine of ten draws, and `above` is the share of draws in which it is among the
    first so many; None where fewer than two assessors scored it, for then nothing can be said.
    """

    bid: str
    total: float
    place: int
    best: int | None
    worst: int | None
    above: float | None
    alone: tuple[str, ...]
    """The assessors without any one of whom it would stand in another place."""


def totals(scores: Scores, weights: Mapping[str, float]) -> dict[str, float]:
    """The total of each bid: the mean over those who scored it of their scores, each criterion by its weight."""
    table = _table(scores, weights)
    return dict(zip(table.bids, _means(table.marks, np.ones((1, len(table.assessors))))[0].tolist(), strict=True))


def order(scores: Scores, weights: Mapping[str, float], *, line: int, seed: int) -> list[Place]:
    """Every bid, the best first; of equal ones in the order of their names.

    How sure: assessors are weighted at random `DRAWS` times (the Bayesian bootstrap: Rubin 1981), which asks how the
    order would be with other assessors like these; and each is left out in turn. `line` is how many bids the money is
    likely to reach. Raises ValueError where an assessor left out a criterion of a bid, or no criterion has weight.
    """
    table = _table(scores, weights)
    if not table.bids:
        return []
    people = len(table.assessors)
    means = _means(table.marks, np.ones((1, people)))[0]
    places = _places(means[None, :])[0]
    draws = _places(_means(table.marks, np.random.default_rng(seed).standard_exponential((DRAWS, people))))
    low, high = np.quantile(draws, [(1 - SURE) / 2, (1 + SURE) / 2], axis=0, method="inverted_cdf")
    above = (draws <= line).mean(axis=0)
    without = _places(_means(table.marks, 1 - np.eye(people)))
    known = (~np.isnan(table.marks)).sum(axis=0) > 1
    found = [
        Place(
            bid=bid,
            total=float(means[at]),
            place=int(places[at]),
            best=int(low[at]) if known[at] else None,
            worst=int(high[at]) if known[at] else None,
            above=float(above[at]) if known[at] else None,
            alone=tuple(
                one for number, one in enumerate(table.assessors) if known[at] and without[number, at] != places[at]
            ),
        )
        for at, bid in enumerate(table.bids)
    ]
    return sorted(found, key=lambda one: (one.place, one.bid))


@dataclass(frozen=True, slots=True)
class _Table:
    """`marks`: (assessors, bids) the weighted score that each gave, nan where none."""

    assessors: tuple[str, ...]
    bids: tuple[str, ...]
    marks: NDArray[np.float64]


def _table(scores: Scores, weights: Mapping[str, float]) -> _Table:
    whole = sum(weights.values())
    if whole <= 0 or min(weights.values()) < 0:
        raise ValueError("criteria have weights from nought up, of which one is above it")
    assessors = tuple(sorted(scores))
    bids = tuple(sorted({bid for each in scores.values() for bid in each}))
    marks = np.full((len(assessors), len(bids)), np.nan)
    for row, assessor in enumerate(assessors):
        for column, bid in enumerate(bids):
            if (given := scores[assessor].get(bid)) is not None:
                if missing := weights.keys() - given.keys():
                    raise ValueError(f"{assessor} gave {bid} no score for {', '.join(sorted(missing))}")
                marks[row, column] = sum(weights[name] * given[name] for name in weights) / whole
    return _Table(assessors, bids, marks)


def _means(marks: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """(draws, bids): the mean of each bid with the assessors of each draw; where nobody is left, with all of them."""
    given = ~np.isnan(marks)
    of = weights @ given
    with np.errstate(invalid="ignore", divide="ignore"):
        found = (weights @ np.where(given, marks, 0.0)) / of
    return np.where(of > 0, found, np.nanmean(marks, axis=0))


def _places(means: NDArray[np.float64]) -> NDArray[np.int_]:
    """The place from 1 of each bid in each draw; what rounding alone tells apart is equal."""
    near = np.round(means, 9)
    above: NDArray[np.int_] = (near[:, None, :] > near[:, :, None]).sum(axis=2)
    return 1 + above
