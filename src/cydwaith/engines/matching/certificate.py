"""The certificate of a placement: everybody who would still change it, from what people wrote and nothing else."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from cydwaith.engines.matching.asked import Asked

FREE: Final = float("inf")
CLOSED: Final = float("-inf")


class Blocking(NamedTuple):
    """An applicant and an opening that would both rather have each other, with homes that would let it happen."""

    applicant: str
    opening: str


def blocking(asked: Asked, placed: Mapping[str, str]) -> list[Blocking]:
    """Every applicant and opening that block a placement (`placed`: the opening of each who has one), by name.

    They block it when all of this is so. The applicant wants the opening, and more than what they have. The opening
    wants the applicant, and has a place free or holds somebody it wants less. Every home team of a person behind the
    applicant has released that person already, or can release one more, or has released somebody whom it would rather
    have kept. Whoever is wanted alike is not wanted more: ties block nothing.
    """
    seen = _Seen(asked, placed)
    return [
        Blocking(one, opening)
        for one in sorted(asked.choices)
        if seen.released(one)
        for opening in sorted(seen.dearer(one))
        if seen.wanted(one, opening)
    ]


class _Seen:
    """A placement as openings and teams see it.

    `out` has the numbers of those whom a team has released, in its order; `last` that of the one whom an opening wants
    least of those it has, FREE where it has room and CLOSED where it has none to give.
    """

    def __init__(self, asked: Asked, placed: Mapping[str, str]) -> None:
        self.asked, self.placed, self.homes = asked, placed, asked.homes()
        held: dict[str, list[int]] = {name: [] for name in asked.openings}
        self.out: dict[str, list[int]] = {name: [] for name in asked.teams}
        for one, opening in placed.items():
            held[opening].append(asked.ranks[opening][one])
            for team, order in self.lent(one):
                self.out[team].append(order)
        self.last = {
            name: FREE if len(ranks) < asked.openings[name] else max(ranks, default=CLOSED)
            for name, ranks in held.items()
        }

    def lent(self, one: str) -> list[tuple[str, int]]:
        """The home team of each person behind an applicant who has one, and the person's number in its order."""
        teams = [(self.homes[person], person) for person in self.asked.people(one) if person in self.homes]
        return [(team, self.asked.members[team][person]) for team, person in teams]

    def dearer(self, one: str) -> list[str]:
        """The openings that an applicant would rather have than what they have."""
        choices = self.asked.choices[one]
        has = choices[self.placed[one]] if one in self.placed else None
        return [opening for opening, order in choices.items() if has is None or order < has]

    def wanted(self, one: str, opening: str) -> bool:
        """Whether an opening would take an applicant, in a free place or in place of another."""
        rank = self.asked.ranks.get(opening, {}).get(one)
        return rank is not None and rank < self.last[opening]

    def released(self, one: str) -> bool:
        """Whether every home has released, or would release, the people behind an applicant."""
        if one in self.placed:
            return True
        lent = self.lent(one)
        return all(
            sum(other <= order for other in self.out[team])
            + sum(other == team and number <= order for other, number in lent)
            <= self.asked.teams[team]
            for team, order in lent
        )
