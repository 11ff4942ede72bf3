"""A placement, and what it leaves each opening and team, lots drawn."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import Final

from cydwaith.engines.matching.lists import Lists

NOWHERE: Final = -1

Line = list[tuple[int, int]]
"""Ranks and applicants, the first to stay first."""


class Placement:
    """Who is placed where (`placed`, NOWHERE for none), as openings and teams see it.

    `held[o]` are those at an opening, `out[t]` those whom a team has released, in the order of `o` and of `t`.
    """

    def __init__(self, lists: Lists, placed: Sequence[int]) -> None:
        self.lists = lists
        self.placed = [NOWHERE] * len(lists.applicants)
        self.held: list[Line] = [[] for _ in lists.openings]
        self.out: list[Line] = [[] for _ in lists.released]
        for one, opening in enumerate(placed):
            if opening != NOWHERE:
                self.put(one, lists.choices[one].index(opening))

    def put(self, one: int, wish: int) -> None:
        """Put somebody who is nowhere into the opening of a wish, whether or not there is room."""
        self.placed[one] = opening = self.lists.choices[one][wish]
        insort(self.held[opening], (self.lists.ranks[one][wish], one))
        for team, rank in self.lists.homes[one]:
            insort(self.out[team], (rank, one))

    def take(self, one: int) -> None:
        """Take somebody out of where they are."""
        opening = self.placed[one]
        self.placed[one] = NOWHERE
        self.held[opening].remove((self.lists.ranks[one][self.lists.choices[one].index(opening)], one))
        for team, rank in self.lists.homes[one]:
            self.out[team].remove((rank, one))

    def wishes(self, one: int) -> range:
        """The wishes that somebody would rather have than what they have."""
        choices, opening = self.lists.choices[one], self.placed[one]
        return range(len(choices) if opening == NOWHERE else choices.index(opening))

    def wanted(self, one: int, wish: int) -> bool:
        """Whether the opening of a wish has a place free, or one that it would rather give to this applicant."""
        opening = self.lists.choices[one][wish]
        held, places = self.held[opening], self.lists.places[opening]
        return len(held) < places or (places > 0 and self.lists.ranks[one][wish] < held[-1][0])

    def released(self, one: int) -> bool:
        """Whether each home would let the people behind an applicant go, as things stand.

        It would when they are released already, when it can release more, or when it would rather release them than
        somebody whom it has released.
        """
        if self.placed[one] != NOWHERE:
            return True
        homes = self.lists.homes[one]
        return all(
            bisect_left(self.out[team], (rank,)) + sum(other == team and before < rank for other, before in homes)
            < self.lists.released[team]
            for team, rank in homes
        )

    def blocked(self) -> int:
        """How many applicants would still change it, and could."""
        return sum(
            any(self.wanted(one, wish) for wish in self.wishes(one)) and self.released(one)
            for one in range(len(self.placed))
        )
