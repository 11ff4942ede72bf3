"""Why an answer is withheld. The pages turn each into a sentence in both languages."""

from enum import Enum


class Reason(Enum):
    """Why the figures cannot tell how a place stands."""

    NO_FIGURES = "no-figures"  # nothing was published for this place
    MISSING_VALUE = "missing-value"  # no figure for the period asked about
    MISSING_CONTEXT = "missing-context"  # a circumstance that matters is unknown for this place
    TOO_FEW_PLACES = "too-few-places"  # to learn how far places differ
    TOO_FEW_PERIODS = "too-few-periods"  # to learn how far a figure moves by chance, and no uncertainty is published
    NO_SPREAD = "no-spread"  # every place has the same figure
    REPEATED = "repeated"  # no figure moves from period to period: one measurement shown several times, or a copy
    UNCERTAIN = "uncertain"  # the interval holds no difference and one that matters
    UNSURE = "unsure"  # it probably differs, but not surely by as much as matters
    UNSTEADY = "unsteady"  # it was not on the same side of what was expected in most of its periods
    DOUBTFUL_STATUS = "doubtful-status"  # the figure is marked confidential, low, unreliable, missing or not applicable
    MEASURED_ELSEWHERE = "measured-elsewhere"  # the figure belongs to another geography, such as a health board
