"""A round as strict lists: ties broken by a lottery that anybody can draw again, names turned into numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from cydwaith.engines.lots import lot
from cydwaith.engines.matching.asked import Asked


@dataclass(frozen=True, slots=True)
class Lists:
    """A round in numbers; applicants and openings are counted from 0 in the order of their names.

    `choices[a]` are the openings that `a` wants and that would have `a`, the dearest first; `ranks[a]`, as long, is
    where `a` stands with each (less comes first, nobody alike at one opening). `places[o]`: places of an opening.
    `homes[a]`: for each person behind `a` who has a team, the team and where the person stands in its order.
    `released[t]`: how many people team `t` can release. `pairs`: the applicants who are two.
    """

    applicants: tuple[str, ...]
    openings: tuple[str, ...]
    choices: list[list[int]]
    ranks: list[list[int]]
    places: list[int]
    homes: list[tuple[tuple[int, int], ...]]
    released: list[int]
    pairs: tuple[int, ...]

    def named(self, placed: Sequence[int]) -> dict[str, str]:
        """A placement by name: the opening of each applicant who has one."""
        return {one: self.openings[at] for one, at in zip(self.applicants, placed, strict=True) if at >= 0}


def strict(asked: Asked, seed: str) -> Lists:
    """Break the ties of a round by lot. The order in which things are given makes no difference. Raises Wrong.

    A person has one lot in the whole round, with every opening and team (single tie-breaking: Abdulkadiroğlu, Pathak &
    Roth 2009); among openings that a person holds alike, there is a lot for each.
    """
    asked.check()
    homes = asked.homes()
    lots = _lots(seed, {*asked.choices, *homes})
    applicants, openings = tuple(sorted(asked.choices)), tuple(sorted(asked.openings))
    number = {name: at for at, name in enumerate(openings)}
    teams = {name: at for at, name in enumerate(sorted(asked.teams))}
    wishes = [_wishes(asked, seed, one) for one in applicants]
    return Lists(
        applicants=applicants,
        openings=openings,
        choices=[[number[name] for name, _rank in each] for each in wishes],
        ranks=[
            [rank * len(lots) + lots[one] for _name, rank in each] for one, each in zip(applicants, wishes, strict=True)
        ],
        places=[asked.openings[name] for name in openings],
        homes=[
            tuple(
                (teams[homes[person]], asked.members[homes[person]][person] * len(lots) + lots[person])
                for person in asked.people(one)
                if person in homes
            )
            for one in applicants
        ],
        released=[asked.teams[name] for name in teams],
        pairs=tuple(at for at, name in enumerate(applicants) if name in asked.pairs),
    )


def _lots(seed: str, names: set[str]) -> dict[str, int]:
    """The place of each name in the lottery."""
    return {name: at for at, name in enumerate(sorted(names, key=lambda name: lot(seed, name)))}


def _wishes(asked: Asked, seed: str, one: str) -> list[tuple[str, int]]:
    """The openings that an applicant wants and that want the applicant, the dearest first, each with its number."""
    order = asked.choices[one]
    tied = len(set(order.values())) < len(order)
    chosen = (
        sorted(order, key=lambda name: (order[name], lot(seed, one, name)))
        if tied
        else sorted(order, key=order.__getitem__)
    )
    found = [(name, asked.ranks[name].get(one)) for name in chosen if name in asked.ranks]
    return [(name, rank) for name, rank in found if rank is not None]
