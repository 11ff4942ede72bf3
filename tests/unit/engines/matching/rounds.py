"""Rounds drawn for tests, and what the definitions say of small ones, worked out in full."""

import itertools
from collections.abc import Iterator

from hypothesis import strategies as st

from cydwaith.engines.matching import Asked, blocking

PEOPLE = [f"p{number}" for number in range(6)]
OPENINGS = [f"o{number}" for number in range(3)]
TEAMS = ["s", "t"]


def orders(names: list[str], *, most: int = 4) -> st.SearchStrategy[dict[str, int]]:
    """Some of the names in an order that may have ties."""
    return st.dictionaries(st.sampled_from(names), st.integers(1, most), max_size=len(names)) if names else st.just({})


@st.composite
def rounds(draw: st.DrawFn, *, pairs: int = 0, teams: bool = True) -> Asked:
    """A small round with incomplete lists, ties, full and closed openings, and teams of which some release nobody."""
    people = PEOPLE[: draw(st.integers(1, 6))]
    twos = {f"j{at}": (people[2 * at], people[2 * at + 1]) for at in range(min(pairs, len(people) // 2))}
    shared = {one for two in twos.values() for one in two}
    applicants = [*(one for one in people if one not in shared), *twos]
    openings = OPENINGS[: draw(st.integers(1, 3))]
    homes = {one: draw(st.sampled_from([*TEAMS, None])) for one in people} if teams else dict.fromkeys(people)
    return Asked(
        openings={name: draw(st.integers(0, 2)) for name in openings},
        choices={one: draw(orders(openings)) for one in applicants},
        ranks={name: draw(orders(applicants)) for name in openings},
        teams={name: draw(st.integers(0, 2)) for name in TEAMS},
        members={name: {one: draw(st.integers(1, 4)) for one in people if homes[one] == name} for name in TEAMS},
        pairs=twos,
        fit={(one, name): draw(st.integers(0, 9)) for one in applicants for name in openings},
    )


def allowed(asked: Asked, placed: dict[str, str]) -> bool:
    """Whether everybody is where both want it, no opening is over-full, and no team has lost more than it can."""
    homes = asked.homes()
    gone = [homes.get(person) for one in placed for person in asked.people(one)]
    return (
        all(opening in asked.choices[one] and one in asked.ranks[opening] for one, opening in placed.items())
        and all(list(placed.values()).count(name) <= places for name, places in asked.openings.items())
        and all(gone.count(name) <= most for name, most in asked.teams.items())
    )


def placements(asked: Asked) -> Iterator[dict[str, str]]:
    """Every placement that is allowed."""
    wishes = [[None, *choices] for choices in asked.choices.values()]
    for chosen in itertools.product(*wishes):
        placed = {one: name for one, name in zip(asked.choices, chosen, strict=True) if name is not None}
        if allowed(asked, placed):
            yield placed


def stable(asked: Asked) -> list[dict[str, str]]:
    """Every stable placement."""
    return [placed for placed in placements(asked) if not blocking(asked, placed)]


def by_hand(asked: Asked, placed: dict[str, str]) -> list[tuple[str, str]]:
    """Who blocks a placement, by trying each change: the applicant moves, and each side drops whom it wants least."""
    return [
        (one, opening)
        for one in sorted(asked.choices)
        for opening in sorted(asked.choices[one])
        if placed.get(one) != opening and changes(asked, placed, one, opening)
    ]


def changes(asked: Asked, placed: dict[str, str], one: str, opening: str) -> bool:
    """Whether an applicant, an opening and the homes would all change a placement for this."""
    choices, ranks = asked.choices[one], asked.ranks.get(opening, {})
    if one not in ranks or (one in placed and choices[placed[one]] <= choices[opening]):
        return False
    rivals = [other for other, at in placed.items() if at == opening]
    if sum(ranks[other] <= ranks[one] for other in rivals) >= asked.openings[opening]:
        return False
    if one in placed:
        return True
    homes = asked.homes()
    asking = [person for person in asked.people(one) if person in homes]
    gone = [person for other in placed for person in asked.people(other) if person in homes]
    for team in {homes[person] for person in asking}:
        order = asked.members[team]
        mine = [person for person in asking if homes[person] == team]
        theirs = [person for person in gone if homes[person] == team]
        # The team keeps back whom it would release last, among all of them, until it has lost no more than it can.
        line = sorted(theirs + mine, key=lambda person: (order[person], person in mine))
        if not set(mine) <= set(line[: asked.teams[team]]):
            return False
    return True
