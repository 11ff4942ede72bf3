"""What deeds of the regime tell: to those who follow the council, or the figure that is replied about."""

from typing import Final

from cydwaith.performance.duties import duties
from cydwaith.performance.models import DutyStatus, Reply
from cydwaith.shared.pairs import both
from cydwaith.shared.telling import Telling, Tells


def status(one: DutyStatus) -> Telling:
    """The duty of which something was said."""
    return Telling(title=duties()[one.duty].title, of={"council": [one.body_id]})


def reply(one: Reply) -> Telling:
    """The figure about which a council replied."""
    return Telling(title=both(one.indicator, "label"), of={"council": [one.body_id], "indicator": [one.indicator_id]})


STATUS: Final = Tells(followers=("council",), telling=status)
REPLY: Final = Tells(followers=("council", "indicator"), telling=reply)
