"""How many commitments each body owes, and are about each place and topic."""

from collections.abc import Callable
from typing import Final, Literal

from cydwaith.bodies.models import Body, Place, Topic
from cydwaith.programme.queries.tallies import by_owner, by_place, by_topic

By = Literal["owes", "place", "topic"]
Kind = type[Body] | type[Place] | type[Topic]
KINDS: Final[dict[By, tuple[Kind, Callable[[], list[tuple[str, int]]]]]] = {
    "owes": (Body, by_owner),
    "place": (Place, by_place),
    "topic": (Topic, by_topic),
}


def counts(by: By) -> list[tuple[By, Body | Place | Topic, int]]:
    """Each of a kind that some commitment is about, with how many are, in the order of their codes."""
    kind, numbers = KINDS[by]
    found = numbers()
    known = kind._default_manager.in_bulk([code for code, _number in found])
    return [(by, known[code], number) for code, number in found]


def all_counts(by: By | None = None) -> list[tuple[By, Body | Place | Topic, int]]:
    """The same of one kind, or of all."""
    return [one for kind in KINDS if by in {None, kind} for one in counts(kind)]
