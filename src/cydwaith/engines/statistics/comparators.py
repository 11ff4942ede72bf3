"""Councils like ours: nearest neighbours on measures and weights that anyone can change.

Euclidean distance between z-scores, as in the Office for National Statistics' statistical nearest neighbours (2023).
Each neighbour says which measures hold the two apart, and how often it stays when the weights are shaken.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.statistics.panel import Floats

NEAREST = 5
DRAWS = 200
JITTER = 0.5  # standard deviation of the logarithm of a weight: usually within a factor of two


@dataclass(frozen=True)
class Neighbour:
    """A place like this one.

    contributions: the share of the squared distance due to each measure; the shares sum to one, all zero at distance 0.
    stability: the share of draws with shaken weights in which it stays among the nearest. missing: measures unknown for
    either place; their weight is spread over the others.
    """

    place: str
    distance: float
    contributions: Mapping[str, float]
    stability: float
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Range:
    """Where the comparators lie, and the share of them below this place's value (ties count half)."""

    lowest: float
    median: float
    highest: float
    percentile: float | None
    size: int


def neighbours(
    place: str,
    measures: Mapping[str, Mapping[str, float]],
    weights: Mapping[str, float] | None = None,
    nearest: int = NEAREST,
    seed: int = 0,
) -> list[Neighbour]:
    """The places nearest to this one, nearest first.

    measures: {measure: {place: value}}. weights: {measure: weight}, one unless given; zero leaves a measure out.
    Places with no measure in common are never neighbours. Raises ValueError for a negative weight, a weight of an
    unknown measure, all weights zero or `nearest` below one, and KeyError for a place that no measure knows.
    """
    names, weight = _weights(measures, weights, nearest)
    places = sorted({code for measure in measures.values() for code in measure})
    here = places.index(place) if place in places else None
    if here is None:
        raise KeyError(place)
    gaps = _squared_gaps(measures, names, places, here)
    distance = _distances(gaps, weight)
    order = [i for i in np.lexsort((np.arange(len(places)), distance)) if i != here and np.isfinite(distance[i])]
    stability = _stability(gaps, weight, here, nearest, seed)
    return [
        Neighbour(
            place=places[i],
            distance=float(distance[i]),
            contributions=_contributions(names, gaps[i], weight),
            stability=float(stability[i]),
            missing=_missing(names, gaps[i]),
        )
        for i in order[:nearest]
    ]


def position(value: float | None, others: Iterable[float | None]) -> Range | None:
    """Where a value lies among its comparators'; None when no comparator has a value."""
    known = np.array([v for v in others if v is not None and np.isfinite(v)], dtype=np.float64)
    if not len(known):
        return None
    share = None
    if value is not None and np.isfinite(value):
        share = float(100 * ((known < value).mean() + (known == value).mean() / 2))
    return Range(float(known.min()), float(np.median(known)), float(known.max()), share, len(known))


def _weights(
    measures: Mapping[str, Mapping[str, float]], weights: Mapping[str, float] | None, nearest: int
) -> tuple[list[str], Floats]:
    given = dict(weights or {})
    unknown = set(given) - set(measures)
    if unknown:
        raise ValueError(f"weights for unknown measures: {', '.join(sorted(unknown))}")
    if nearest < 1:
        raise ValueError("at least one neighbour must be asked for")
    if any(not 0 <= w < np.inf for w in given.values()):
        raise ValueError("a weight is negative or not a number")
    names = sorted(name for name in measures if given.get(name, 1.0) > 0)
    if not names:
        raise ValueError("every measure has weight zero")
    return names, np.array([given.get(name, 1.0) for name in names])


def _squared_gaps(
    measures: Mapping[str, Mapping[str, float]], names: list[str], places: list[str], here: int
) -> Floats:
    """Squared differences of z-scores, (places, measures); NaN where either is unknown."""
    table = np.array([[measures[name].get(code, np.nan) for name in names] for code in places], dtype=np.float64)
    table[~np.isfinite(table)] = np.nan
    seen = ~np.isnan(table)
    number = np.maximum(seen.sum(axis=0), 1)
    centred = table - np.nansum(table, axis=0) / number
    spread = np.sqrt(np.nansum(centred**2, axis=0) / number)
    score = centred / np.where(spread > 0, spread, 1.0)
    return np.asarray((score - score[here]) ** 2, dtype=np.float64)


def _distances(gaps: Floats, weight: Floats) -> Floats:
    """Weighted distances, rescaled for unknown measures; infinite where nothing is known in common."""
    known = ~np.isnan(gaps)
    shared = known @ weight
    total = np.nan_to_num(gaps) @ weight
    scaled = np.divide(total * weight.sum(), shared, out=np.full(len(gaps), np.inf), where=shared > 0)
    return np.asarray(np.sqrt(scaled), dtype=np.float64)


def _stability(gaps: Floats, weight: Floats, here: int, nearest: int, seed: int) -> Floats:
    draws = weight * np.exp(np.random.default_rng(seed).normal(0.0, JITTER, (DRAWS, len(weight))))
    stays: NDArray[np.int64] = np.zeros(len(gaps), dtype=np.int64)
    for drawn in draws:
        distance = _distances(gaps, drawn)
        distance[here] = np.inf
        among = np.argsort(distance, kind="stable")[:nearest]
        stays[among[np.isfinite(distance[among])]] += 1
    return np.asarray(stays / DRAWS, dtype=np.float64)


def _contributions(names: list[str], gap: Floats, weight: Floats) -> dict[str, float]:
    parts = np.nan_to_num(gap) * weight
    total = float(parts.sum())
    return {name: float(part / total) if total else 0.0 for name, part in zip(names, parts, strict=True)}


def _missing(names: list[str], gap: Floats) -> tuple[str, ...]:
    return tuple(name for name, part in zip(names, gap, strict=True) if np.isnan(part))
