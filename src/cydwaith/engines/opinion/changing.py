"""What changed between two analyses: only what chance would seldom change."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.engines.opinion.agreement import across
from cydwaith.engines.opinion.analysis import Analysis
from cydwaith.engines.opinion.tallies import Tallies

BEYOND: Final = 1.959964
"""Standard errors. Earlier votes stand in both, so that fewer changes are told than really are."""

Day = tuple[Sequence[str], Tallies]
"""Statements, and who said what of them by group."""


@dataclass(frozen=True)
class Change:
    """A statement, and how likely people of every group were to agree with it before, and are now."""

    statement: str
    before: float
    now: float


def changed(before: Analysis, now: Analysis) -> list[Change]:
    """Statements in both on which agreement across the groups moved, the greatest move first."""
    return moved((before.votes.statements, before.by_group), (now.votes.statements, now.by_group))


def moved(before: Day, now: Day) -> list[Change]:
    """The same of the statements and tallies by group of two days; nothing where there are other groups by now."""
    if len(before[1].votes) != len(now[1].votes):
        return []
    place = {name: number for number, name in enumerate(before[0])}
    old, new = (across(counts.agrees, counts.votes) for _, counts in (before, now))
    found = []
    for here, name in enumerate(now[0]):
        if (there := place.get(name)) is not None:
            was, mean = float(old.mean[there]), float(new.mean[here])
            error = float(old.variance[there] + new.variance[here]) ** 0.5
            if abs(mean - was) > BEYOND * error:
                found.append(Change(name, was, mean))
    return sorted(found, key=lambda one: (-abs(one.now - one.before), one.statement))
