"""Calls and their problems as people ask for them: who has which, which are alike, and how many bids are joint."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from django.db.models import Count, Q, QuerySet

from cydwaith.bodies.models import Body
from cydwaith.engines.welsh.alphabet import folded
from cydwaith.funds.chosen import chosen_bids
from cydwaith.funds.models import Bid, Call, Problem, ProblemShared
from cydwaith.shared.order import alphabetical
from cydwaith.shared.pairs import both

ALIKE: Final = 0.3
"""From what share of their words in common two problems are shown as perhaps the same."""
SHORT: Final = 4
"""Shorter words tell no problem from another."""


@dataclass(frozen=True, slots=True)
class Held:
    """A problem with everyone who has it: who brought it, or one that was merged with it, and who has it too."""

    problem: Problem
    others: tuple[Problem, ...]
    shared: tuple[ProblemShared, ...]

    @property
    def bodies(self) -> list[Body]:
        """Every organisation that has it, each once, in alphabetical order."""
        every = [self.problem.body, *(one.body for one in self.others), *(one.body for one in self.shared)]
        found = {one.pk: one for one in every}
        return sorted(found.values(), key=lambda one: alphabetical(one.name.plain))

    @property
    def joint(self) -> bool:
        """Whether several have it."""
        return len(self.bodies) > 1

    @property
    def seeking(self) -> list[Body]:
        """Those that look for partners."""
        return [one.body for one in self.shared if one.seeks]


def calls() -> QuerySet[Call]:
    """Every call, the last to close first."""
    return Call.objects.select_related("body", "forum")


def problems(call: Call) -> list[Held]:
    """The problems of a call, those that most organisations have first. Two queries."""
    every = list(Problem.objects.filter(call=call).select_related("body"))
    shared = list(ProblemShared.objects.filter(problem__call=call).select_related("body"))
    found = []
    for one in every:
        if one.merged_id is None:
            others = tuple(other for other in every if other.merged_id == one.pk)
            keys = {one.pk, *(other.pk for other in others)}
            found.append(Held(one, others, tuple(each for each in shared if each.problem_id in keys)))
    return sorted(found, key=lambda held: (-len(held.bodies), held.problem.pk))


def alike(found: Sequence[Held]) -> list[tuple[Held, Held]]:
    """Pairs of problems that may be the same, by the words they share in either language; the most alike first."""
    words = {one.problem.pk: words_of(one.problem) for one in found}
    pairs = [
        (likeness(words[first.problem.pk], words[second.problem.pk]), first, second)
        for first, second in combinations(found, 2)
    ]
    near = sorted((one for one in pairs if one[0] >= ALIKE), key=lambda one: (-one[0], one[1].problem.pk))
    return [(first, second) for _share, first, second in near]


def words_of(problem: Problem) -> tuple[frozenset[str], frozenset[str]]:
    """The words that tell a problem, in Welsh and in English."""
    title, about = both(problem, "title"), both(problem, "about")
    return long_words(f"{title.cy} {about.cy}"), long_words(f"{title.en} {about.en}")


def long_words(text: str) -> frozenset[str]:
    """The words of a text that are long enough to tell something."""
    letters = "".join(sign if sign.isalnum() else " " for sign in folded(text))
    return frozenset(word for word in letters.split() if len(word) >= SHORT)


def likeness(first: Iterable[frozenset[str]], second: Iterable[frozenset[str]]) -> float:
    """What share of the words of the shorter text stand in the other, in the language in which they are more alike."""
    shares = [len(a & b) / min(len(a), len(b)) for a, b in zip(first, second, strict=True) if a and b]
    return max(shares, default=0.0)


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a call: how many there are of it, and how many of those are joint."""

    name: str
    number: int
    joint: int

    @property
    def percent(self) -> int | None:
        """The share that is joint, in whole per cent; None where there is nothing yet."""
        return round(100 * self.joint / self.number) if self.number else None


def stages(call: Call, found: Sequence[Held], now: dt.datetime) -> list[Stage]:
    """How many are joint at each stage: problems, bids begun, sent, and chosen. Three queries.

    How many are being written is not told before the call closes.
    """
    told = [Stage("problems", len(found), sum(one.joint for one in found))] if call.problems_open else []
    if now >= call.bids_close:
        told.append(counted("begun", call.bids.all()))
        told.append(counted("sent", call.bids.exclude(sent=None).filter(withdrawn=None)))
        told.append(counted("chosen", chosen_bids().filter(call=call)))
    return told


def counted(name: str, bids: QuerySet[Bid]) -> Stage:
    """Bids, and how many of them have several partners."""
    sizes = bids.annotate(size=Count("partners", filter=Q(partners__gone=None))).values_list("size", flat=True)
    several = list(sizes.order_by("pk"))
    return Stage(name, len(several), sum(size > 1 for size in several))
