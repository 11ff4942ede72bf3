"""Which bids the money serves best, within rules that people stated, and what each rule costs.

A mixed-integer programme, solved by HiGHS (Huangfu & Hall 2018). It is a suggestion: it says what the scores, the
money and the rules come to, not what ought to be decided.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np


@dataclass(frozen=True, slots=True)
class Bid:
    """A bid: its score, a whole number from nought up, and what it asks for, in pence."""

    id: str
    score: int
    pence: int


@dataclass(frozen=True, slots=True)
class Rule:
    """The amounts of the bids that are chosen add up to at least `least`, and to at most `most` where that is given.

    `amounts` are whole numbers from nought up, by bid: 1 for each bid of a region that must have something, the pence
    of a body that must not have too much. Several with one `name` are one rule of those who decide.
    """

    name: str
    amounts: Mapping[str, int]
    least: int = 0
    most: int | None = None

    def broken(self, chosen: set[str]) -> bool:
        """Whether a choice breaks it, in whole numbers."""
        total = sum(amount for bid, amount in self.amounts.items() if bid in chosen)
        return total < self.least or (self.most is not None and total > self.most)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen: bids in the order of their names, their score and pence.

    `bound`: no choice has a higher score. Where it equals `score` the choice is proven best; otherwise time ran out.
    """

    bids: tuple[str, ...]
    score: int
    pence: int
    bound: int

    @property
    def proven(self) -> bool:
        """Whether nothing better is possible."""
        return self.bound == self.score

    @property
    def gap(self) -> float:
        """By what share of the score at most something better is possible."""
        return (self.bound - self.score) / self.score if self.score else float(self.bound > 0)


class Impossible(ValueError):  # noqa: N818  # says what it is
    """No choice keeps to every rule. `rules` are the names of some that cannot all be kept; each alone may go."""

    def __init__(self, rules: Sequence[str]) -> None:
        super().__init__(", ".join(rules))
        self.rules = tuple(rules)


MONEY: Final = "money"
"""The name of the one rule that always stands."""

NEAR: Final = 1e-9
"""By what share of a score the solver's bound may be too low."""


def choose(bids: Sequence[Bid], pence: int, rules: Sequence[Rule] = (), *, seconds: float | None = None) -> Choice:
    """The bids of the greatest score that the money and the rules allow.

    Without `seconds` the search goes on until the choice is proven best. The order of bids makes no difference. Raises
    Impossible where nothing keeps to every rule, TimeoutError where nothing was found in time.
    """
    problem = _Problem.of(bids, pence, rules)
    found = problem.best(seconds)
    if found is None:
        raise Impossible(_clash(bids, pence, rules))
    return found


@dataclass(frozen=True, slots=True)
class Price:
    """What a rule costs: the score with it and the best score without it."""

    rule: str
    with_it: int
    without: Choice

    @property
    def score(self) -> int:
        """How much score it costs."""
        return max(0, self.without.score - self.with_it)


def prices(
    bids: Sequence[Bid], pence: int, rules: Sequence[Rule], best: Choice, *, seconds: float | None = None
) -> list[Price]:
    """What each rule costs, in the order in which they are given: the best choice without it, all others kept."""
    names = dict.fromkeys(rule.name for rule in rules)
    return [
        Price(name, best.score, choose(bids, pence, [one for one in rules if one.name != name], seconds=seconds))
        for name in names
    ]


def _clash(bids: Sequence[Bid], pence: int, rules: Sequence[Rule]) -> list[str]:
    """Rules that cannot all be kept, none of which could be left out of the list (a deletion filter: Chinneck 1991)."""
    kept = list(dict.fromkeys(rule.name for rule in rules))
    for name in list(kept):
        fewer = [rule for rule in rules if rule.name in kept and rule.name != name]
        if _Problem.of(bids, pence, fewer).best(None) is None:
            kept.remove(name)
    return kept


@dataclass(slots=True)
class _Problem:
    """The programme: a variable for each bid, a row for the money and each rule, and the cuts that were needed."""

    bids: list[Bid]
    rules: list[Rule]
    cuts: list[Rule] = field(default_factory=list)

    @classmethod
    def of(cls, bids: Sequence[Bid], pence: int, rules: Sequence[Rule]) -> "_Problem":
        """Raises ValueError for a bid that stands twice, or for an amount below nought."""
        if len({bid.id for bid in bids}) < len(bids):
            raise ValueError("a bid stands twice")
        every = [Rule(MONEY, {bid.id: bid.pence for bid in bids}, most=pence), *rules]
        if any(bid.score < 0 for bid in bids) or any(
            min([rule.most or 0, *rule.amounts.values()]) < 0 for rule in every
        ):
            raise ValueError("scores, sums and amounts are from nought up")
        return cls(sorted(bids, key=lambda bid: bid.id), every)

    def best(self, seconds: float | None) -> Choice | None:
        """The best choice; None where there is none.

        The solver works in floating point, in which a sum may be a little over what is allowed. What it finds is
        therefore checked in whole numbers, and what breaks a rule is cut off by an inequality that every choice which
        keeps to it satisfies, until what is found holds.
        """
        while True:
            solved = self._solved(seconds)
            if solved is None:
                return None
            chosen, bound = solved
            broken = [rule for rule in self.rules if rule.broken(chosen)]
            if not broken:
                mine = [bid for bid in self.bids if bid.id in chosen]
                score = sum(bid.score for bid in mine)
                return Choice(tuple(bid.id for bid in mine), score, sum(bid.pence for bid in mine), max(score, bound))
            self.cuts += [cut for rule in broken for cut in _cuts(rule, chosen)]

    def _solved(self, seconds: float | None) -> tuple[set[str], int] | None:
        """What the solver finds, and the score above which nothing lies."""
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import csr_array

        if not self.bids:
            return None if any(rule.broken(set()) for rule in self.rules) else (set(), 0)
        number = {bid.id: at for at, bid in enumerate(self.bids)}
        rows = [*self.rules, *self.cuts]
        # A row of pence and a row of ones are brought to one size, so that one tolerance fits both.
        sizes = [float(max(1, rule.least, rule.most or 0)) for rule in rows]
        cells = [
            (row, number[bid], amount / sizes[row])
            for row, rule in enumerate(rows)
            for bid, amount in rule.amounts.items()
            if amount and bid in number
        ]
        at = [cell[0] for cell in cells], [cell[1] for cell in cells]
        matrix = csr_array(([cell[2] for cell in cells], at), shape=(len(rows), len(number)))
        least = [rule.least / size for rule, size in zip(rows, sizes, strict=True)]
        most = [np.inf if rule.most is None else rule.most / size for rule, size in zip(rows, sizes, strict=True)]
        options = {"mip_rel_gap": 0.0} | ({} if seconds is None else {"time_limit": seconds})
        found = milp(
            -np.array([bid.score for bid in self.bids], dtype=float),
            constraints=LinearConstraint(matrix, least, most),
            bounds=Bounds(0, 1),
            integrality=np.ones(len(number)),
            options=options,
        )
        if found.x is None:
            if found.status == 1:
                raise TimeoutError("nothing was found in time")
            return None
        chosen = {bid.id for bid, value in zip(self.bids, found.x, strict=True) if value > 0.5}
        # Scores are whole numbers, so nothing lies between the bound and the whole number below it.
        return chosen, int(np.floor(-found.mip_dual_bound + NEAR * max(1.0, abs(found.fun))))


def _cuts(rule: Rule, chosen: set[str]) -> list[Rule]:
    """What every choice that keeps to the rule satisfies, and this one does not (cover inequalities: Balas 1975)."""
    inside = sorted(
        (bid for bid, amount in rule.amounts.items() if amount and bid in chosen), key=rule.amounts.__getitem__
    )
    if rule.most is not None and sum(map(rule.amounts.__getitem__, inside)) > rule.most:
        return [_cover(rule, inside, rule.most)]
    outside = {bid: 1 for bid, amount in rule.amounts.items() if amount and bid not in chosen}
    return [Rule(rule.name, outside, least=1)]


def _cover(rule: Rule, inside: list[str], most: int) -> Rule:
    """The fewest of some bids that are together too much, and all others as large: not so many of them."""
    total, few = 0, 0
    while total <= most:
        few += 1
        total += rule.amounts[inside[-few]]
    # Each at least as large as the largest of the cover might take the place of any of it.
    large = rule.amounts[inside[-1]]
    covering = dict.fromkeys(inside[-few:], 1) | {bid: 1 for bid, amount in rule.amounts.items() if amount >= large}
    return Rule(rule.name, covering, most=few - 1)
