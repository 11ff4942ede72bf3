"""Why it cannot be told whether something worked, and what weakens an answer."""

from enum import Enum


class Reason(Enum):
    """What stands in the way of an answer, or lowers it. The pages turn each into a sentence in both languages."""

    # Nothing can be worked out.
    NO_ADOPTER = "no-adopter"  # nobody has taken it up
    NOTHING_BEFORE = "nothing-before"  # taken up before the figures begin
    TOO_FEW_BEFORE = "too-few-before"  # too few figures before to know what would have been
    NOTHING_AFTER = "nothing-after"  # no figure yet from after
    NO_COMPARISON = "no-comparison"  # nobody left who has not taken it up, or their figures are missing
    TOO_FEW_UNITS = "too-few-units"  # too few others to know how far figures vary of themselves
    NO_MOVEMENT = "no-movement"  # the figures never move
    # Something could be worked out, but not be trusted.
    MISSING_DATA = "missing-data"
    BREAK_IN_SERIES = "break-in-series"
    CONTAMINATION = "contamination"  # others were affected too
    POOR_FIT = "poor-fit"  # the comparison does not match the adopters before they adopted
    PRE_TREND = "pre-trend"  # adopters were already going their own way before
    UNUSUALLY_BAD = "unusually-bad"  # adopters' last figure before lay below what was usual for them: it would recover
    UNUSUALLY_GOOD = "unusually-good"  # it lay above: it would fall back, or the effect began early
    CANNOT_REACH = "cannot-reach"  # too few councils for any result to be unlikely by chance
    LOW_POWER = "low-power"  # an effect worth having would be missed more than once in five
    # A result stands, but less firmly.
    BORDERLINE = "borderline"  # p between 0.05 and 0.10
    ONE_DONOR = "one-donor"  # the direction hangs on a single council in the comparison
    ESTIMATORS_DISAGREE = "estimators-disagree"
    PLACEBOS = "placebos"  # gaps as large open at councils that adopted nothing
    SMALL = "small"  # less than the smallest effect worth having


class Unanswerable(Exception):  # noqa: N818 (an answer, not an error: it carries the reason why there is none)
    """There is nothing to work out, for the reason it carries."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
