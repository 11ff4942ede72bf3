"""Declared sides: who somebody says they speak for (a government, councils, a region), beside how they vote.

Agreement across sides lets every side count alike however few it holds, so that twenty-two councils are not drowned by
one large employer; a conversation may weigh them otherwise. That is *shielding*; what is too small to be shown is
another matter (`publishing`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from cydwaith.engines.opinion.agreement import Agreement, across
from cydwaith.engines.opinion.tallies import Tallies, tallies
from cydwaith.engines.opinion.votes import Integers, Votes, in_order


@dataclass(frozen=True)
class Sides:
    """`names` in order, the side of each participant (-1 for none), tallies (sides, statements), and agreement."""

    names: list[str]
    labels: Integers
    counts: Tallies
    agrees: Agreement
    disagrees: Agreement


def sides(votes: Votes, of: Mapping[str, str], weights: Mapping[str, float] | None = None) -> Sides | None:
    """What sides say, by the side of each participant; None where no participant has one.

    weights: of sides that are to count more or less than 1. Raises ValueError where one is not positive.
    """
    told = [of.get(name) for name in votes.participants]
    names = list(in_order(sorted({side for side in told if side is not None}))[0])
    if not names:
        return None
    place = {name: number for number, name in enumerate(names)}
    labels = np.array([-1 if side is None else place[side] for side in told], dtype=np.int64)
    counts = tallies(votes, labels, len(names))
    weighed = [(weights or {}).get(name, 1.0) for name in names]
    agrees, disagrees = (across(count, counts.votes, weighed) for count in (counts.agrees, counts.disagrees))
    return Sides(names, labels, counts, agrees, disagrees)
