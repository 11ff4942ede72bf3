"""What deeds of the regime tell: to those who follow the council, or the figure that is replied about."""

from typing import Final

from cydwaith.performance.duties import duties
from cydwaith.performance.models import DutyStatus, Reminder, Reply
from cydwaith.shared.pairs import both
from cydwaith.shared.said import said
from cydwaith.shared.telling import Telling, Tells


def status(one: DutyStatus) -> Telling:
    """The duty of which something was said."""
    return Telling(title=duties()[one.duty].title, of={"council": [one.body_id]})


def reply(one: Reply) -> Telling:
    """The figure about which a council replied."""
    return Telling(title=both(one.indicator, "label"), of={"council": [one.body_id], "indicator": [one.indicator_id]})


def reminder(one: Reminder) -> Telling:
    """A statutory date of a council: its editors are told, and the posts that answer for the duty."""
    # Dates take a library that most commands need not import.
    from cydwaith.performance.sentences.days import on_time

    duty = duties()[one.duty]
    posts = ("chief-executive", "governance-and-audit-chair") if duty.reviewed else ("chief-executive",)
    title = on_time(duty.title, one.due, one.days)
    codes = [f"{one.body_id}/{post}" for post in posts]
    return Telling(title=title, of={"council": [one.body_id]}, turn=[one.body_id], posts=codes)


STATUS: Final = Tells(followers=("council",), telling=status)
REPLY: Final = Tells(followers=("council", "indicator"), telling=reply)
REMINDER: Final = Tells(
    followers=("council",),
    telling=reminder,
    turn="duty_status.say",
    to_do=said(cy="Dywedwch sut mae’r ddyletswydd yn mynd rhagddi", en="Say how the duty goes"),
    posts=True,
)
