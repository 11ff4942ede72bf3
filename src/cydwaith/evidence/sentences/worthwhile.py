"""What hangs on how large a difference is held to matter."""

from typing import NamedTuple

from cydwaith.evidence.ages import When
from cydwaith.evidence.sentences.verdicts import SHORT, standing_how
from cydwaith.evidence.verdicts import Tally
from cydwaith.shared.grammar import cy
from cydwaith.shared.said import Said, said


class Sizes(NamedTuple):
    """The smallest difference held to matter, half of it and double of it, as they are written."""

    least: str
    half: str
    double: str


def one(sizes: Sizes, points: Said, *, now: str, at_half: str, at_double: str) -> Said:
    """How one council's verdict changes at half and at double of the smallest worthwhile difference."""
    least = said(
        cy=f"Y gwahaniaeth lleiaf a ystyrir o bwys yw {cy.measured(sizes.least, points.cy)}.",
        en=f"The smallest difference held to matter is {sizes.least} {points.en}.",
    )
    if at_half == at_double == now:
        return said(
            cy=(
                f"{least.cy} Ar hanner hynny ({sizes.half}) ac ar ddwywaith hynny ({sizes.double}), "
                "yr un fyddai’r casgliad."
            ),
            en=f"{least.en} At half of it ({sizes.half}) and at double ({sizes.double}) the verdict would be the same.",
        )
    first, second = verdict(at_half, now), verdict(at_double, now)
    return said(
        cy=(
            f"{least.cy} Ar hanner hynny ({sizes.half}), y casgliad fyddai: {first.cy}; "
            f"ar ddwywaith hynny ({sizes.double}): {second.cy}."
        ),
        en=(
            f"{least.en} At half of it ({sizes.half}) the verdict would be: {first.en}; "
            f"at double ({sizes.double}): {second.en}."
        ),
    )


def verdict(kind: str, now: str) -> Said:
    """A verdict, or that it is still the same."""
    return said(cy="yr un fath", en="the same") if kind == now else SHORT[kind]


def everywhere(sizes: Sizes, when: When, *, now: Tally, at_half: Tally, at_double: Tally) -> Said:
    """How many councils would stand how at half and at double of the smallest worthwhile difference."""
    if at_half == at_double == now:
        return said(
            cy=f"Ar hanner hynny ({sizes.half}) ac ar ddwywaith hynny ({sizes.double}), yr un fyddai pob casgliad.",
            en=f"At half of that ({sizes.half}) and at double ({sizes.double}) every verdict would be the same.",
        )
    less, more = (standing_how(one, when, untold=one.cannot_tell) for one in (at_half, at_double))
    return said(
        cy=f"Ar hanner hynny ({sizes.half}), {less.cy}; ar ddwywaith hynny ({sizes.double}), {more.cy}.",
        en=f"At half of that ({sizes.half}) {less.en}; at double ({sizes.double}) {more.en}.",
    )
