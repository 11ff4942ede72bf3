"""How many examples Hypothesis makes: all in the whole run, a part of them in the quick loop. Every test is in both."""

import os
from typing import Any, Final

from hypothesis import settings

QUICK: Final = os.environ.get("CYDWAITH_TESTS") == "quick"
PART, LEAST = 8, 2

settings.register_profile("whole")
settings.register_profile("quick", max_examples=100 // PART)
settings.load_profile("quick" if QUICK else "whole")


def examples(number: int, **more: Any) -> settings:
    """This many examples, or in the quick loop an eighth of them; without a deadline: machines differ."""
    return settings(max_examples=max(LEAST, number // PART) if QUICK else number, **{"deadline": None, **more})
