"""The European Standard Population of 2013, which official statistics of the United Kingdom use.

Eurostat, *Revision of the European Standard Population: Report of Eurostat's task force*, 2013 edition,
ISSN 1977-0375: of 100,000 people so many in each band, both sexes alike.
"""

from typing import Final

from cydwaith.evidence.banded.ages import OLDEST, Age

ESP2013: Final = {
    0: 1_000,
    1: 4_000,
    **dict.fromkeys((5, 10, 15), 5_500),
    **dict.fromkeys((20, 25), 6_000),
    30: 6_500,
    **dict.fromkeys((35, 40, 45, 50), 7_000),
    55: 6_500,
    60: 6_000,
    65: 5_500,
    70: 5_000,
    75: 4_000,
    80: 2_500,
    85: 1_500,
    90: 800,
    95: 200,
}
"""By the age at which each band begins; the last is open."""


def share(band: Age) -> int | None:
    """How many of 100,000 are in a band; None where it does not begin and end with bands of the standard."""
    edges = {*ESP2013, OLDEST + 1}
    if band.start not in ESP2013 or band.after not in edges:
        return None
    return sum(people for start, people in ESP2013.items() if band.start <= start < band.after)
