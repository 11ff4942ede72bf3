"""Who fits which opening, and why: what is there, and what is missing. No number is made of people.

Openings are told in turns: first the best of each organisation, then the second of each, so that one which offers many
does not push the others off the page. Who stands alike comes in the order of a lot drawn anew each day.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from cydwaith.exchange.models import SKILLS_OF_WELSH, Opening, Profile
from cydwaith.exchange.queries.openings import ORDER


@dataclass(frozen=True)
class Fit:
    """An opening beside a profile: skills there and missing, skills to learn there, Welsh missing, place and dates."""

    opening: Opening
    has: Sequence[str]
    lacks: Sequence[str]
    learns: Sequence[str]
    welsh: Sequence[str]
    near: bool
    free: bool

    @property
    def worth(self) -> tuple[int, int, int, int, int]:
        """What is compared, the best last: dates, place, Welsh, skills, then what is learnt."""
        whole = 3 * len(self.has) - 2 * len(self.lacks)
        return (self.free, self.near, -len(self.welsh), whole, len(self.learns))

    @property
    def suits(self) -> bool:
        """Whether there is any reason to tell of it."""
        return self.free and self.near and bool(self.has or self.learns or not self.opening.skills)


def fit(profile: Profile, opening: Opening) -> Fit:
    """An opening beside a profile."""
    needs, own, learn = opening.skill_codes, set(profile.skill_codes), set(profile.learn.split())
    return Fit(
        opening,
        has=[one for one in needs if one in own],
        lacks=[one for one in needs if one not in own],
        learns=[one for one in needs if one in learn],
        welsh=[name for name in SKILLS_OF_WELSH if below(getattr(profile, name), getattr(opening, name))],
        near=near(profile, opening),
        free=free(profile, opening),
    )


def below(has: str, needs: str) -> bool:
    """Whether a level is lower than what is needed; one that is not said is none."""
    return ORDER.index(has) < ORDER.index(needs) and needs != "none"


def near(profile: Profile, opening: Opening) -> bool:
    """Whether it is where somebody would go; no place named is anywhere."""
    return opening.remote or not profile.places or not opening.place_id or opening.place_id in profile.places.split()


def free(profile: Profile, opening: Opening) -> bool:
    """Whether the times meet; what is not said stands in nobody's way."""
    early = profile.free_until and opening.begins and opening.begins > profile.free_until
    late = profile.free_from and opening.ends and opening.ends < profile.free_from
    return not (early or late)


def told(fits: Iterable[Fit], on: dt.date) -> list[Fit]:
    """What is worth telling of, organisation by organisation in turn, the best of each first."""
    of: dict[str, list[Fit]] = defaultdict(list)
    for one in sorted((one for one in fits if one.suits), key=lambda one: lot(one.opening.pk, on)):
        of[one.opening.body_id].append(one)
    turns: dict[int, list[Fit]] = defaultdict(list)
    for mine in of.values():
        for turn, one in enumerate(sorted(mine, key=lambda one: one.worth, reverse=True)):
            turns[turn].append(one)
    return [one for turn in sorted(turns) for one in sorted(turns[turn], key=lambda one: one.worth, reverse=True)]


def lot(code: str, on: dt.date) -> str:
    """The lot of something on a day."""
    return sha256(f"{on}\0{code}".encode()).hexdigest()
