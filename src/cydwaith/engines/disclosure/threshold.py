"""The threshold under which a count of people is not told."""

from typing import Final

FEWEST: Final = 5
"""People. None is withheld like one: that nobody did is said of everybody."""


def is_small(count: int) -> bool:
    """Whether a count of people is too small to be told."""
    return count < FEWEST


def in_steps(count: int) -> int | None:
    """A count as it may be told where it stands alone and is counted anew all the time: "at least so many".

    Rounded down to a step of five, so that two of them do not give away what one person did between; None where it is
    small. Whoever looks each day learns at most on which day a step was passed.
    """
    return None if is_small(count) else count - count % FEWEST
