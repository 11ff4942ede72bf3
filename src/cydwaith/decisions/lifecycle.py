"""How a decision goes from motion to settled: in which state what can be done."""

from collections.abc import Set as AbstractSet
from typing import Final

from cydwaith.decisions.models import Decision
from cydwaith.forums.lifecycle import ACTIVE

MOTION, FROZEN, AGREED, AGREED_WITH_RESERVATIONS, NOT_AGREED, WITHDRAWN = Decision.State
OPEN: Final = frozenset({MOTION, FROZEN})
MADE: Final = frozenset({AGREED, AGREED_WITH_RESERVATIONS})

# A forum's stage comes first: nothing is moved in a forum before every side has confirmed it.
STATES: Final[dict[str, AbstractSet[str]]] = {
    "decision.move": {ACTIVE},
    "decision.amend": OPEN,
    "decision.freeze": {MOTION},
    "decision.answer": {FROZEN},
    "decision.settle": {FROZEN},
    "decision.withdraw": OPEN,
    "decision.commit": MADE,
}


def states(what: str) -> frozenset[str]:
    """The states in which something can be done, for the permission table."""
    return frozenset(str(state) for state in STATES[what])
