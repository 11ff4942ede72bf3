"""How it will be judged whether a practice moved a figure: what is laid down where nobody chooses, and reading it back.

METHODS: six periods before to learn what would have been; one council's figure beside its synthetic control; several
councils by group-time effects. The seed follows from the practice and the indicator, so that nobody can choose a lucky
one.
"""

import hashlib
from typing import Final

from cydwaith.engines.json_text import parsed
from cydwaith.engines.statistics import Polarity
from cydwaith.engines.statistics.impact import Estimator
from cydwaith.engines.statistics.impact import Specification as Terms
from cydwaith.evidence.models import Indicator
from cydwaith.practices.models import Specification

BEFORE: Final = 6
AFTER: Final = 4
DIRECTIONS: Final = {"up": Polarity.HIGHER, "down": Polarity.LOWER}
MEANT: Final = {Polarity.HIGHER: "up", Polarity.LOWER: "down"}


def usual(practice: str, indicator: Indicator, direction: str, *, several: bool) -> Terms | None:
    """The terms that hold where nobody chose others; None where no difference has been named that is worth having."""
    if indicator.smallest_worthwhile <= 0:
        return None
    return Terms(
        indicator=indicator.code,
        direction=DIRECTIONS[direction],
        smallest_worthwhile=indicator.smallest_worthwhile,
        before=BEFORE,
        after=AFTER,
        estimator=Estimator.GROUP_TIME if several else Estimator.SYNTHETIC_CONTROL,
        seed=seed(practice, indicator.code),
    )


def seed(practice: str, indicator: str) -> int:
    """The seed of a practice and an indicator: always the same, and nobody's choice."""
    return int.from_bytes(hashlib.sha256(f"{practice} {indicator}".encode()).digest()[:4], "big")


def terms(specification: Specification) -> Terms:
    """What a frozen specification lays down. Raises ValueError where its text is not what was hashed."""
    facts = parsed(specification.text)
    read = Terms(
        **facts
        | {
            "direction": Polarity(facts["direction"]),
            "estimator": Estimator(facts["estimator"]),
            "smallest_worthwhile": float(facts["smallest_worthwhile"]),
        }
    )
    if read.canonical() != specification.text or read.digest != specification.digest:
        raise ValueError(f"specification {specification} is not what was frozen")
    return read
