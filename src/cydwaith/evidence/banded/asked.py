"""How a figure is wanted."""

from dataclasses import dataclass
from typing import Final

from cydwaith.engines.statistics.inequality import Scale

NOT_GIVEN: Final = "u"
"""The shorthand, *low reliability*, of a figure that is not given."""


@dataclass(frozen=True)
class Asked:
    """`per` how many people, how sure its interval, on which scale errors are even, and what else a method asks."""

    per: float = 100_000.0
    confidence: float = 0.95
    scale: Scale = Scale.PLAIN
    groups: int = 5
    highest_first: bool = False
    ages: tuple[int, ...] = (0,)
    reference: bytes = b""
