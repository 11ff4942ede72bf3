"""Opinion groups: people who voted alike.

Those with enough votes are first put into up to a hundred base clusters, and these into two to five groups, of as many
as stand apart most clearly by the silhouette. A group has at least as many people as may be told of; where no such
division is found there is one group, and none of fewer.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from cydwaith.engines.disclosure.threshold import FEWEST
from cydwaith.engines.opinion.clustering import SEED, distinct, kmeans, silhouette
from cydwaith.engines.opinion.moments import Floats
from cydwaith.engines.opinion.votes import Integers, Votes

ENOUGH: Final = 7
"""Votes with which somebody is placed in a group; all of them where there are fewer statements."""
BASE: Final = 100
MOST: Final = 5
STARTS: Final = 25
NOWHERE: Final = -1
NEARLY: Final = 1e-9


@dataclass(frozen=True)
class Grouping:
    """`labels`: the group of each participant, counted from 0, the largest first; -1 for who has too few votes.

    `silhouette`: how clearly the groups stand apart, to 1; 0 where there is one.
    """

    labels: Integers
    silhouette: float

    @property
    def sizes(self) -> Integers:
        """People in each group."""
        return np.bincount(self.labels[self.labels >= 0])


def grouped(votes: Votes, at: Floats) -> Grouping:
    """The opinion groups of participants who stand at these places, shape (participants, 2)."""
    enough = np.flatnonzero(votes.cast >= max(1, min(ENOUGH, len(votes.statements))))
    labels = np.full(len(votes.participants), NOWHERE, dtype=np.int64)
    points, counts, where = distinct(at[enough])
    found, apart = groups_at(points, counts.astype(np.float64))
    labels[enough] = found[where]
    return Grouping(labels, apart)


def groups_at(points: Floats, people: Floats) -> tuple[Integers, float]:
    """The group of each place, of different places in order and the people at each; and how clearly they stand apart.

    All are nowhere (-1) where there are fewer people than may be told of.
    """
    if people.sum() < FEWEST:
        return np.full(len(points), NOWHERE, dtype=np.int64), 0.0
    centres, weights, base = based(points, people)
    found, apart = divided(centres, weights)
    return largest_first(found, centres, weights)[base], apart


def based(points: Floats, people: Floats) -> tuple[Floats, Floats, Integers]:
    """Base clusters of places: their centres, the people in each, and to which each place belongs."""
    if len(points) <= BASE:
        return points, people, np.arange(len(points))
    labels = kmeans(points, people, BASE, np.random.default_rng(SEED), rounds=20)
    names, labels = np.unique(labels, return_inverse=True)
    weights = np.bincount(labels, people, names.size).astype(np.float64)
    centres = np.column_stack([np.bincount(labels, people * points[:, axis]) / weights for axis in (0, 1)])
    return centres, weights, labels


def divided(centres: Floats, weights: Floats) -> tuple[Integers, float]:
    """The division of base clusters that stands apart most clearly, and how clearly; of equals the coarser."""
    best, score = np.zeros(len(centres), dtype=np.int64), 0.0
    for k in range(2, min(MOST, len(centres)) + 1):
        chance = np.random.default_rng([SEED, k])
        for _ in range(STARTS):
            labels = kmeans(centres, weights, k, chance)
            if np.bincount(labels, weights, k).min() >= FEWEST:
                apart = silhouette(centres, weights, labels)
                if apart > score + NEARLY:
                    best, score = labels, apart
    return best, score


def largest_first(labels: Integers, centres: Floats, weights: Floats) -> Integers:
    """The labels numbered anew, the largest group first; of equal ones the first by place."""
    names = np.unique(labels)

    def rank(name: int) -> tuple[float, float, float]:
        here = labels == name
        middle = np.average(centres[here], axis=0, weights=weights[here])
        return -float(weights[here].sum()), float(middle[0]), float(middle[1])

    order = sorted(names.tolist(), key=rank)
    return np.array([order.index(label) for label in labels.tolist()], dtype=np.int64)
