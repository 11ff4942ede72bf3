"""Whether both languages of a section say the same, as far as can be known without reading them.

Somebody who compares them says that they are in step. From then on the state follows from which of the two has changed.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeAlias

Expression: TypeAlias = Sequence[str]
"""What a section says in one language: its heading, its words."""


class Parity(StrEnum):
    """How the two languages of a section stand to each other."""

    IN_STEP = "in_step"
    WELSH_BEHIND = "welsh_behind"
    ENGLISH_BEHIND = "english_behind"
    BOTH_CHANGED = "both_changed"
    """Both changed since they were in step: somebody must compare them."""


def missing(welsh: Expression, english: Expression) -> Parity | None:
    """Which language lacks a text that the other has; None where each has what the other has."""
    lacks = [bool(one.strip()) - bool(other.strip()) for one, other in zip(welsh, english, strict=True)]
    if 1 in lacks and -1 in lacks:
        return Parity.BOTH_CHANGED
    if any(lacks):
        return Parity.ENGLISH_BEHIND if 1 in lacks else Parity.WELSH_BEHIND
    return None


def parity(welsh: Expression, english: Expression, agreed: tuple[Expression, Expression] | None) -> Parity:
    """How a section's languages stand; `agreed` is what it said when both were last declared in step, if ever."""
    if lacking := missing(welsh, english):
        return lacking
    if not any(one.strip() for one in (*welsh, *english)):
        return Parity.IN_STEP
    if agreed is None:
        return Parity.BOTH_CHANGED
    changed = tuple(welsh) != tuple(agreed[0]), tuple(english) != tuple(agreed[1])
    return {
        (False, False): Parity.IN_STEP,
        (True, False): Parity.ENGLISH_BEHIND,
        (False, True): Parity.WELSH_BEHIND,
        (True, True): Parity.BOTH_CHANGED,
    }[changed]
