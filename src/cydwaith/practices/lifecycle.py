"""How a version of a practice goes from draft to published and beyond: the whole of it, as one table."""

from dataclasses import dataclass
from typing import Final

from cydwaith.practices.models.practice import State

DRAFT, CHECKED, PUBLISHED, SUPERSEDED, WITHDRAWN = State


@dataclass(frozen=True)
class Change:
    """What can be done to a version in some of its states, and the state it is in afterwards."""

    since: frozenset[State]
    to: State


# Publishing a version also supersedes the published one before it. Revising leaves the version as it is and makes the
# next one, a draft. What is superseded or withdrawn stays so, and stays visible.
CHANGES: Final = {
    "practice.save": Change(frozenset({DRAFT}), DRAFT),
    "practice.check": Change(frozenset({DRAFT}), CHECKED),
    "practice.send_back": Change(frozenset({CHECKED}), DRAFT),
    "practice.publish": Change(frozenset({CHECKED}), PUBLISHED),
    "practice.withdraw": Change(frozenset({PUBLISHED}), WITHDRAWN),
    "practice.revise": Change(frozenset({PUBLISHED, WITHDRAWN}), DRAFT),
}
OPEN: Final = frozenset({DRAFT, CHECKED})
VISIBLE: Final = frozenset({PUBLISHED, SUPERSEDED, WITHDRAWN})


def states(what: str) -> frozenset[str]:
    """The states in which something can be done, for the permission table."""
    return frozenset(CHANGES[what].since)
