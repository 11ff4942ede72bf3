"""Consent rules and answers as the table writes them, and as Hypothesis makes them up."""

from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from cydwaith.forums.consenting import Entitled, Of, Onward, Rule, Share, SideRule, Split, Stance, Who

LETTERS = {"C": Stance.CONSENT, "R": Stance.RESERVATION, "X": Stance.REFUSE, "A": Stance.ASIDE}


def share(text: str) -> Share:
    """ ">1/2 people" as a share."""
    figure, _, people = text.partition(" ")
    more, part = figure.startswith(">"), figure.lstrip(">")
    of = Of.POPULATION if people else Of.MEMBERS if "/" in part else Of.COUNT
    return Share(of, Fraction(part), more)


def side_rule(side: str, enough: str, who: str = "voting", quorum: str = "") -> SideRule:
    return SideRule(side, share(enough), Who(who), share(quorum) if quorum else None)


def case(row: dict[str, Any]) -> tuple[Rule, list[Entitled], dict[int, Stance]]:
    """A row of the table: its rule, its seats, and what they said."""
    seats, said, people = [], {}, {}
    for number, (letters, *_rest) in enumerate(row["sides"]):
        given = row.get("people", {}).get(str(number))
        for letter in letters:
            seat = len(seats)
            seats.append(Entitled(seat, str(number), f"body-{seat}", letter.islower()))
            if letter != ".":
                said[seat] = LETTERS[letter.upper()]
            if given:
                people[f"body-{seat}"] = given.pop(0) if isinstance(given, list) else given
    sides = tuple(side_rule(str(number), *rest) for number, (_letters, *rest) in enumerate(row["sides"]))
    rule = Rule(
        sides, row.get("aside_counts", True), Split(Onward.MEETING), people=people, people_on="2021" if people else ""
    )
    return rule, seats, said


PARTS = st.fractions(min_value=Fraction(1, 20), max_value=1, max_denominator=20)
SHARES = st.one_of(
    st.builds(Share, st.just(Of.COUNT), st.integers(1, 4).map(Fraction)),
    st.builds(Share, st.sampled_from([Of.MEMBERS, Of.POPULATION]), PARTS, st.booleans()).filter(lambda one: one.sound),
)
# Anything that can be written, sound or not.
WILD = st.builds(Share, st.sampled_from(Of), st.fractions(-1, 2, max_denominator=4), st.booleans())


def side_rules(side: str, shares: st.SearchStrategy[Share] = SHARES) -> st.SearchStrategy[SideRule]:
    return st.builds(SideRule, st.just(side), shares, st.sampled_from(Who), st.none() | shares)


@st.composite
def tables(draw: st.DrawFn, shares: st.SearchStrategy[Share] = SHARES, sides: int = 2) -> tuple[Rule, list[Entitled]]:
    """A rule of so many sides and the seats of a forum; a body may have several."""
    names = [f"side-{number}" for number in range(sides)]
    seats = []
    for name in names:
        for body in draw(st.lists(st.integers(0, 3), max_size=6)):
            seats.append(Entitled(len(seats), name, f"{name}/{body}", draw(st.booleans())))
    people = {seat.body: draw(st.integers(1, 1000)) for seat in seats}
    rule = Rule(
        tuple(draw(side_rules(name, shares)) for name in names),
        draw(st.booleans()),
        draw(st.sampled_from([Split(), Split(Onward.MEETING), Split(Onward.CO_CHAIRS)])),
        people=people or {"x": 1},
        people_on="2021-06-30",
    )
    return rule, seats
