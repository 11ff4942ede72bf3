"""What changed between two analyses: only what chance would seldom change."""

from dataclasses import dataclass
from typing import Final

from cydwaith.engines.opinion.analysis import Analysis

BEYOND: Final = 1.959964
"""Standard errors. Earlier votes stand in both, so that fewer changes are told than really are."""


@dataclass(frozen=True)
class Change:
    """A statement, and how likely people of every group were to agree with it before, and are now."""

    statement: str
    before: float
    now: float


def changed(before: Analysis, now: Analysis) -> list[Change]:
    """Statements in both on which agreement across the groups moved, the greatest move first."""
    place = {name: number for number, name in enumerate(before.votes.statements)}
    found = []
    for here, name in enumerate(now.votes.statements):
        if (there := place.get(name)) is not None:
            was, mean = float(before.agrees.mean[there]), float(now.agrees.mean[here])
            error = float(before.agrees.variance[there] + now.agrees.variance[here]) ** 0.5
            if abs(mean - was) > BEYOND * error and len(before.by_group.votes) == len(now.by_group.votes):
                found.append(Change(name, was, mean))
    return sorted(found, key=lambda one: (-abs(one.now - one.before), one.statement))
