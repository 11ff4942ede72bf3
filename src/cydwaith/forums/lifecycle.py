"""How a forum goes from proposed to closed, and a decision from motion to settled: in which state what can be done."""

from typing import Final

from cydwaith.forums.models import Decision, Forum

PROPOSED, ACTIVE, CLOSED = Forum.Stage
MOTION, FROZEN, AGREED, AGREED_WITH_RESERVATIONS, NOT_AGREED, WITHDRAWN = Decision.State
OPEN: Final = frozenset({MOTION, FROZEN})
MADE: Final = frozenset({AGREED, AGREED_WITH_RESERVATIONS})

# A forum's stage comes first: nothing is moved in a forum before every side has confirmed it.
STATES: Final = {
    "forum.set_rule": {PROPOSED},
    "forum.confirm": {PROPOSED},
    "forum.close": {PROPOSED, ACTIVE},
    "seat.add": {PROPOSED, ACTIVE},
    "seat.end": {PROPOSED, ACTIVE},
    "seat.appoint": {PROPOSED, ACTIVE},
    "seat.hand_over": {PROPOSED, ACTIVE},
    "seat.substitute": {PROPOSED, ACTIVE},
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
