"""What the pictures of an impact show, as their titles: the number of the sentence that the page opens with."""

from collections.abc import Sequence

from cydwaith.practices.sentences.impact import Difference, came_out
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def found(places: Sequence[Said], difference: Difference) -> Said:
    """The effect that the page opens with, where the picture shows it."""
    told = came_out(places, difference)
    return said(cy=cy.capital(told.cy), en=en.capital(told.en))
