"""What will be looked at, written down before any result exists."""

import hashlib
import json
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from cydwaith.engines.statistics.standing import Polarity


class Estimator(Enum):
    """How the figure without the practice is worked out."""

    SYNTHETIC_CONTROL = "synthetic-control"
    GROUP_TIME = "group-time"  # Callaway–Sant'Anna
    SYNTHETIC_DID = "synthetic-did"


@dataclass(frozen=True)
class Specification:
    """The question put to the figures: fixed, and hashed, when an adoption is recorded.

    direction: which way is better. smallest_worthwhile: the least effect worth having, above zero, in the indicator's
    unit. before and after: how many periods on either side of an adoption are looked at. seed: of every random draw.
    Raises ValueError where one of these cannot be.
    """

    indicator: str
    direction: Polarity
    smallest_worthwhile: float
    before: int
    after: int
    estimator: Estimator
    seed: int

    def __post_init__(self) -> None:
        if not self.indicator.strip():
            raise ValueError("a specification names its indicator")
        if self.direction is Polarity.NO_JUDGEMENT:
            raise ValueError("nothing can be said to work on an indicator with no good direction")
        if not 0 < self.smallest_worthwhile < float("inf"):
            raise ValueError("the smallest worthwhile effect is a number above zero")
        if self.before < 2 or self.after < 1:
            raise ValueError("at least two periods before and one after")
        if self.seed < 0:
            raise ValueError("a seed is not negative")

    @property
    def sign(self) -> int:
        """+1 where a rise is a benefit, -1 where a fall is."""
        return 1 if self.direction is Polarity.HIGHER else -1

    def canonical(self) -> str:
        """The specification as JSON with sorted keys and no spare spaces; figures as decimal text."""
        facts = {
            "after": self.after,
            "before": self.before,
            "direction": self.direction.value,
            "estimator": self.estimator.value,
            "indicator": self.indicator,
            "seed": self.seed,
            "smallest_worthwhile": decimal_text(self.smallest_worthwhile),
        }
        return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical text in UTF-8, as 64 hexadecimal digits."""
        return hashlib.sha256(self.canonical().encode()).hexdigest()


def decimal_text(value: float) -> str:
    """A number in plain decimals without spare zeros, the same however it was typed: 2, 2.0 and 2.00 are "2"."""
    text = format(Decimal(repr(float(value))), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
