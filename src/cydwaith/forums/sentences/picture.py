"""The picture of the table at which a forum sits."""

from collections.abc import Sequence

from cydwaith.forums.sentences import nouns
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def title(sides: int, seats: int) -> Said:
    """What the picture shows."""
    count = nouns.seats(seats)
    where = (
        said(cy="ar ddwy ochr o’r un hyd", en="on two sides of equal length")
        if sides == 2
        else said(cy="o amgylch un bwrdd", en="around one table")
    )
    return said(cy=f"{cy.capital(count.cy)} {where.cy}", en=f"{en.capital(count.en)} {where.en}")


def described(sides: Sequence[tuple[Said, int]]) -> Said:
    """The picture read out: the name of each side, and how many sit there."""
    told = [(name, nouns.seats(number)) for name, number in sides]
    if len(told) == 2:
        return opposite(*told[0], *told[1])
    return said(
        cy="; ".join(f"{name.cy}: {seats.cy}" for name, seats in told) + ".",
        en="; ".join(f"{name.en}: {seats.en}" for name, seats in told) + ".",
    )


def opposite(one: Said, ones: Said, two: Said, twos: Said) -> Said:
    """Two sides, each with its seats."""
    return said(
        cy=f"{one.cy}, {cy.gyda(ones.cy)}, ar hyd un ymyl i’r bwrdd; "
        f"{two.cy}, {cy.gyda(twos.cy)}, ar hyd yr ymyl arall, sydd yr un mor hir.",
        en=f"{one.en}, with {ones.en}, along one edge of a table; "
        f"{two.en}, with {twos.en}, along the other edge, which is equally long.",
    )
