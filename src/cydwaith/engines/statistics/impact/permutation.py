"""Would as large a difference appear if others had adopted? The exact permutation test.

The adoption dates are given to the units in every other way there is (Fisher 1935; for staggered dates, Shaikh & Toulis
2021), or in many ways drawn with the seed. The statistic is a difference in differences: each adopter's change over the
periods looked at, less that of the units that have not adopted by the end of them. With one adopter among 22 the
p-value is never below 1/22.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from math import factorial, prod

import numpy as np

from cydwaith.engines.statistics.impact.frame import Floats, Frame, Ints
from cydwaith.engines.statistics.impact.reasons import Reason, Unanswerable

MOST_EXACT = 5000
DRAWN = 4999
TIE = 1e-9


@dataclass(frozen=True)
class Permutation:
    """The difference found, and how often chance alone gives as large a one, in either direction.

    assignments: how many ways the dates were given, the true one included; exact: whether these are all there are;
    least: the smallest p-value there could have been.
    """

    statistic: float
    p_value: float
    assignments: int
    exact: bool
    least: float


@dataclass(frozen=True)
class Design:
    """Units and the ways of giving them the dates, the true one first. starts: (assignments, units), inf for never."""

    starts: Floats
    exact: bool
    before: int
    after: int
    periods: int

    def statistics(self, values: Floats) -> Floats:
        """The statistic of each panel (panels, units, periods) under each assignment: (panels, assignments)."""
        out = np.zeros((len(values), len(self.starts)))
        count = np.zeros(len(self.starts))
        for start in _finite(self.starts):
            first, last = max(start - self.before, 0), min(start + self.after, self.periods)
            if not first < start < last:
                continue
            own, held = self.starts == start, self.starts >= last
            compared = held.sum(axis=1) > 0
            each = np.where(held, (own.sum(axis=1) / np.maximum(held.sum(axis=1), 1))[:, None], 0.0)
            change = values[:, :, start:last].mean(axis=2) - values[:, :, first:start].mean(axis=2)
            out += change @ ((own - each) * compared[:, None]).T
            count += own.sum(axis=1) * compared
        if not count.all():
            raise Unanswerable(Reason.NO_COMPARISON)
        return np.asarray(out / count)


def permute(frame: Frame, before: int, after: int, seed: int) -> Permutation:
    """The test of a frame, over so many periods on either side of each adoption.

    Units with a missing figure in the periods looked at are left out. Raises Unanswerable when nothing is left.
    """
    values, starts = usable(frame, before, after)
    return test(values, design(starts, before, after, values.shape[1], seed))


def test(values: Floats, made: Design) -> Permutation:
    """The test of one panel (units, periods) with a design for its units."""
    found = made.statistics(values[None])
    p_value = float(p_values(np.abs(found))[0])
    return Permutation(float(found[0, 0]), p_value, found.shape[1], made.exact, least(made))


def p_values(sizes: Floats) -> Floats:
    """Share of assignments as large as the true one, which is the first. sizes: (panels, assignments)."""
    own = sizes[:, :1]
    return np.asarray((sizes >= own - TIE * np.maximum(own, 1e-300)).mean(axis=1))


def least(made: Design) -> float:
    """The smallest p-value a design can give: one in so many assignments."""
    return 1 / len(made.starts)


def design(
    starts: Floats, before: int, after: int, periods: int, seed: int, *, most: int = MOST_EXACT, drawn: int = DRAWN
) -> Design:
    """All ways of giving the units these starts, or, beyond `most`, many `drawn` with the seed.

    starts: (units,), inf for never.
    """
    if number(starts) <= most:
        ways = _every(tuple(starts.tolist())).copy()
        true = np.flatnonzero((ways == starts).all(axis=1))[0]
        ways[[0, true]] = ways[[true, 0]]
        return Design(ways, True, before, after, periods)
    rng = np.random.default_rng(seed)
    ways = rng.permuted(np.tile(starts, (drawn, 1)), axis=1)
    return Design(np.vstack([starts, ways]), False, before, after, periods)


def number(starts: Floats) -> int:
    """In how many different ways these starts can be given to the units."""
    _, counts = np.unique(starts, return_counts=True)
    return factorial(len(starts)) // prod(factorial(int(count)) for count in counts)


def usable(frame: Frame, before: int, after: int) -> tuple[Floats, Floats]:
    """The complete part of a frame, and its units' starts: columns looked at, and units known in all of them.

    A start that is not looked at, as its unit had adopted before or has no figure after, leaves the unit out or makes
    it one that never adopts. Raises Unanswerable when there is no adopter or nobody else.
    """
    rows = np.concatenate([frame.adopters, _never(frame)])
    if len(frame.adopters) == 0:
        raise Unanswerable(_absent(frame))
    starts = frame.starts[frame.adopters]
    first, last = max(int(starts.min()) - before, 0), min(int(starts.max()) + after, len(frame.periods))
    values = frame.values[rows, first:last]
    complete = ~np.isnan(values).any(axis=1)
    shifted = np.where(frame.starts[rows] >= len(frame.periods), np.inf, frame.starts[rows] - first)[complete]
    if not np.isfinite(shifted).any():
        raise Unanswerable(Reason.MISSING_DATA)
    if len(np.unique(shifted)) < 2:
        raise Unanswerable(Reason.NO_COMPARISON)
    return values[complete], shifted


def _never(frame: Frame) -> Ints:
    return np.flatnonzero(frame.open & (frame.starts >= len(frame.periods)))


def _absent(frame: Frame) -> Reason:
    known = frame.starts[frame.open & np.isfinite(frame.starts)]
    if len(known) == 0:
        return Reason.NO_ADOPTER
    return Reason.NOTHING_BEFORE if known.min() <= 0 else Reason.NOTHING_AFTER


def _finite(starts: Floats) -> list[int]:
    return [int(start) for start in np.unique(starts[np.isfinite(starts)])]


@lru_cache(maxsize=64)
def _every(starts: tuple[float, ...]) -> Floats:
    """Every different order of the starts: (orders, units). Kept, as one study asks for its orders several times."""
    return np.array(list(_all(np.array(starts))))


def _all(starts: Floats) -> Iterator[Floats]:
    """Every different order of the starts."""
    kinds = [start for start in np.unique(starts) if np.isfinite(start)]
    sizes = [int((starts == kind).sum()) for kind in kinds]

    def fill(made: Floats, free: tuple[int, ...], at: int) -> Iterator[Floats]:
        if at == len(kinds):
            yield made
            return
        for chosen in combinations(free, sizes[at]):
            filled = made.copy()
            filled[list(chosen)] = kinds[at]
            yield from fill(filled, tuple(row for row in free if row not in chosen), at + 1)

    yield from fill(np.full(len(starts), np.inf), tuple(range(len(starts))), 0)
