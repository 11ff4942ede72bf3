"""How a forum goes from proposed to closed: in which stage what can be done."""

from typing import Final

from cydwaith.forums.models import Forum

PROPOSED, ACTIVE, CLOSED = Forum.Stage

STATES: Final = {
    "forum.set_rule": {PROPOSED},
    "forum.confirm": {PROPOSED},
    "forum.close": {PROPOSED, ACTIVE},
    "seat.add": {PROPOSED, ACTIVE},
    "seat.end": {PROPOSED, ACTIVE},
    "seat.appoint": {PROPOSED, ACTIVE},
    "seat.hand_over": {PROPOSED, ACTIVE},
    "seat.substitute": {PROPOSED, ACTIVE},
}


def states(what: str) -> frozenset[str]:
    """The stages in which something can be done, for the permission table."""
    return frozenset(str(state) for state in STATES[what])
