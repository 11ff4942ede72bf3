"""What people do with forums and their seats, a noun a module, and who may."""

from typing import Final

from cydwaith.forums.deeds import forums, seats
from cydwaith.shared.permissions import Rule

RULES: Final[tuple[Rule, ...]] = (
    forums.FORUM_READ,
    forums.FORUM_PROPOSE,
    forums.FORUM_LOAD,
    forums.FORUM_SET_RULE,
    forums.FORUM_CONFIRM,
    forums.FORUM_CLOSE,
    seats.SEAT_ADD,
    seats.SEAT_END,
    seats.SEAT_APPOINT,
    seats.SEAT_HAND_OVER,
    seats.SEAT_SUBSTITUTE,
)
