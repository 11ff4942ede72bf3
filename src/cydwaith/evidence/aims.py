"""What had to be reached in a period, and whether a figure reached it."""

from collections.abc import Sequence

from cydwaith.evidence import moments
from cydwaith.evidence.models import Indicator, Polarity, Target


def aim_at(indicator: Indicator, period: str, aims: Sequence[Target]) -> Target | None:
    """The target in force when a period begins; None where there is none, or nobody has said which way is better."""
    if indicator.polarity == Polarity.NONE:
        return None
    begun = [aim for aim in aims if aim.starts <= moments.begins(period)]
    return max(begun, key=lambda aim: aim.starts, default=None)


def meets(indicator: Indicator, aim: Target, value: float | None) -> bool | None:
    """Whether a figure, as it was published, reaches a target; None where there is no figure."""
    if value is None:
        return None
    return value >= aim.value if indicator.polarity == Polarity.HIGHER else value <= aim.value
