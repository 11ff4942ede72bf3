"""Weighted k-means and silhouette in the plane, seeded: the same points in any order give the same clusters.

MacQueen 1967; starts by k-means++ (Arthur & Vassilvitskii 2007); silhouette of Rousseeuw 1987 with weights, which is
that of the people themselves where each point is so many people at one place.
"""

from typing import Final

import numpy as np

from cydwaith.engines.opinion.moments import Floats
from cydwaith.engines.opinion.votes import Integers

SEED: Final = 20_261_129
ROUNDS: Final = 50


def kmeans(points: Floats, weights: Floats, k: int, chance: np.random.Generator, rounds: int = ROUNDS) -> Integers:
    """The cluster of each point, shape (points,). Points, (points, 2), are in an order of their own (`distinct`)."""
    from scipy.spatial import cKDTree  # slow to import

    centres = spread_out(points, weights, k, chance)
    labels = np.full(len(points), -1, dtype=np.int64)
    for _ in range(rounds):
        _, nearest = cKDTree(centres).query(points)
        if np.array_equal(nearest, labels):
            break
        labels = nearest.astype(np.int64)
        heavy = np.bincount(labels, weights, k)
        filled = heavy > 0
        for axis in range(points.shape[1]):
            sums = np.bincount(labels, weights * points[:, axis], k)
            centres[filled, axis] = sums[filled] / heavy[filled]
    return labels


def spread_out(points: Floats, weights: Floats, k: int, chance: np.random.Generator) -> Floats:
    """Centres to begin from: each drawn by how far it lies from those before it."""
    centres = np.empty((k, points.shape[1]))
    nearest = np.ones(len(points))
    for place in range(k):
        sums = np.cumsum(weights * nearest)
        drawn = np.searchsorted(sums, chance.random() * sums[-1], side="right")
        centres[place] = points[min(int(drawn), len(points) - 1)]
        distance = ((points - centres[place]) ** 2).sum(axis=1)
        nearest = distance if place == 0 else np.minimum(nearest, distance)
    return centres


def distinct(points: Floats) -> tuple[Floats, Integers, Integers]:
    """The different places in order, how many stand at each, and at which of them each point stands."""
    found, inverse, counts = np.unique(points[:, 0] + 1j * points[:, 1], return_inverse=True, return_counts=True)
    return np.column_stack([found.real, found.imag]), counts, inverse


def inertia(points: Floats, weights: Floats, labels: Integers) -> float:
    """Σ weight · squared distance from the own cluster's centre."""
    total = 0.0
    for label in np.unique(labels):
        here = labels == label
        centre = np.average(points[here], axis=0, weights=weights[here])
        total += float((weights[here] * ((points[here] - centre) ** 2).sum(axis=1)).sum())
    return total


def silhouette(points: Floats, weights: Floats, labels: Integers) -> float:
    """How clearly clusters stand apart, -1 to +1; 0 for one cluster. Quadratic in the number of points."""
    names = np.unique(labels)
    if names.size < 2:
        return 0.0
    apart = np.hypot(*(points[:, None, axis] - points[None, :, axis] for axis in (0, 1)))
    sums = np.column_stack([apart[:, labels == name] @ weights[labels == name] for name in names])
    sizes = np.array([weights[labels == name].sum() for name in names])
    own = labels[:, None] == names[None, :]
    within = sums[own] / np.maximum(sizes[own.argmax(axis=1)] - 1, 1)
    between = np.where(own, np.inf, sums / sizes).min(axis=1)
    widest = np.maximum(within, between)
    score = np.divide(between - within, widest, out=np.zeros_like(widest), where=widest > 0)
    score[sizes[own.argmax(axis=1)] == 1] = 0
    return float(np.average(score, weights=weights))
