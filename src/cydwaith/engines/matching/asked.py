"""What a round is given: places, orders of people, openings and teams, and who shares a place with whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Order = Mapping[str, int]
"""Who or what comes when: 1 first; equal numbers are a tie; what is not named is not wanted."""


class Wrong(ValueError):  # noqa: N818  # says what it is
    """A round contradicts itself: `code` says how, `about` are the people, openings, teams or pairs concerned."""

    def __init__(self, code: str, *names: str) -> None:
        super().__init__(f"{code}: {', '.join(names)}")
        self.code, self.about = code, names


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A round, as people wrote it.

    An *applicant* is a person, or a pair by the pair's name. `openings`: how many places each has. `choices`: each
    applicant's order of openings. `ranks`: each opening's order of applicants. `teams`: how many people each home team
    can release. `members`: each team's order of whom it would release first. `pairs`: the two people of each pair,
    which takes one place. `fit`: how well an applicant suits an opening, a whole number from 0 up, 1 where nothing
    is said. Someone of no team is free to go.
    """

    openings: Mapping[str, int]
    choices: Mapping[str, Order]
    ranks: Mapping[str, Order]
    teams: Mapping[str, int] = field(default_factory=dict)
    members: Mapping[str, Order] = field(default_factory=dict)
    pairs: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    fit: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def people(self, applicant: str) -> tuple[str, ...]:
        """The people who stand behind an applicant."""
        return self.pairs.get(applicant, (applicant,))

    def homes(self) -> dict[str, str]:
        """The home team of each person. Raises Wrong for somebody who stands in two."""
        found: dict[str, str] = {}
        for team, order in self.members.items():
            for person in order:
                if found.setdefault(person, team) != team:
                    raise Wrong("two-teams", person)
        return found

    def check(self) -> None:
        """Raise Wrong where the round contradicts itself."""
        for pair, two in self.pairs.items():
            if two[0] == two[1]:
                raise Wrong("pair-of-one", pair)
        shared = [person for two in self.pairs.values() for person in two]
        if twice := sorted({person for person in shared if shared.count(person) > 1}):
            raise Wrong("two-pairs", *twice)
        if alone := sorted(set(shared) & (self.choices.keys() | self.pairs.keys())):
            raise Wrong("also-alone", *alone)
        for code, named, known in (
            ("no-such-opening", (name for order in self.choices.values() for name in order), self.openings),
            ("no-such-opening", self.ranks, self.openings),
            ("no-such-team", self.members, self.teams),
        ):
            if unknown := sorted(set(named) - known.keys()):
                raise Wrong(code, *unknown)
        for counts in (self.openings, self.teams):
            if below := sorted(name for name, places in counts.items() if places < 0):
                raise Wrong("below-nought", *below)
