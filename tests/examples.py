"""How many examples Hypothesis makes and how many panels are simulated: in the quick loop, only a part of them.

Every test is in both runs.
"""

import os
from typing import Any, Final

from hypothesis import HealthCheck, settings

QUICK: Final = os.environ.get("CYDWAITH_TESTS") == "quick"
PART, LEAST = 8, 2

# How long it takes to make examples says how busy the machine is.
BUSY: Final = (HealthCheck.too_slow,)
settings.register_profile("whole", suppress_health_check=BUSY)
settings.register_profile("quick", max_examples=100 // PART, suppress_health_check=BUSY)
settings.load_profile("quick" if QUICK else "whole")


def panels(number: int) -> int:
    """This many simulated panels, or in the quick loop a quarter of them; only where a bound holds for fewer, too."""
    return number // 4 if QUICK else number


def examples(number: int, **more: Any) -> settings:
    """This many examples, or in the quick loop an eighth of them; without a deadline: machines differ."""
    return settings(max_examples=max(LEAST, number // PART) if QUICK else number, **{"deadline": None, **more})
