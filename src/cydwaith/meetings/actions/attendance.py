"""Who came to a meeting: which seats were filled, by their posts or by substitutes."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post
from cydwaith.forums.models import Seat
from cydwaith.forums.secretariat import seats
from cydwaith.meetings.actions.steps import enter, keep, locked, ready
from cydwaith.meetings.models import Attendance, Meeting, Minutes
from cydwaith.meetings.quorums import THERE
from cydwaith.meetings.refusals import NotPossible
from cydwaith.shared.permissions import Actor

Manner = Attendance.Manner


@dataclass(frozen=True)
class Came:
    """How a seat was filled; `substitute` is the code of the post that sat in for its own."""

    manner: str
    substitute: str | None = None


@transaction.atomic
def record(*, by: Actor, meeting: Meeting, came: Mapping[int, Came]) -> Meeting:
    """Say how each seat was filled, by the seat's number; a seat that is not named keeps what was said before.

    Raises NotPossible for presence before the meeting was held, for a substitute who is neither the seat's own nor of
    the same body, and once the minutes are approved: they say who came.
    """
    meeting = locked(meeting)
    seat = ready(by, meeting, "attendance.record")
    if meeting.minutes.filter(state=Minutes.State.APPROVED).exists():
        raise NotPossible(_("The minutes are approved: they say who came."))
    held = {one.pk: one for one in seats(meeting.forum_id, localdate(meeting.starts))}
    if unknown := set(came) - set(held):
        raise NotPossible(_("This seat is not held on the day of the meeting: %(seat)s") % {"seat": min(unknown)})
    told = {one.seat_id: Came(one.manner, one.substitute_id) for one in meeting.attendances.all()}
    new = {number: one for number, one in came.items() if told.get(number) != one}
    for number, one in new.items():
        refuse(meeting, held[number], one)
        values = {"manner": one.manner, "substitute_id": one.substitute}
        Attendance.objects.update_or_create(meeting=meeting, seat=held[number], defaults=values)
    if new:
        keep(meeting)
        enter(by, seat, meeting, "attended", {"seats": {str(one): new[one].manner for one in sorted(new)}})
    return meeting


def refuse(meeting: Meeting, seat: Seat, came: Came) -> None:
    """Raise NotPossible for what cannot be said of a seat."""
    if came.manner in THERE and meeting.state != Meeting.State.HELD:
        raise NotPossible(_("Before the meeting is held only apologies can be recorded."))
    if (came.manner == Manner.SUBSTITUTE) != bool(came.substitute):
        raise NotPossible(_("Say which post sat in, and only where one did."), f"substitute-{seat.pk}")
    named = seat.substitute_id == came.substitute
    if came.substitute and not named and not Post.objects.filter(pk=came.substitute, body=seat.body_id).exists():
        raise NotPossible(
            _("Only the seat’s own substitute, or a post of the same body, can sit in."), f"substitute-{seat.pk}"
        )
