"""Who came to a meeting: which seats were filled, by their posts or by substitutes."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post
from cydwaith.forums.acting import code
from cydwaith.forums.models import Seat
from cydwaith.forums.secretariat import seats
from cydwaith.meetings.actions.steps import keep, ready
from cydwaith.meetings.deeds.footprints import FOOTPRINT
from cydwaith.meetings.deeds.minutes import ATTENDANCE_RECORD
from cydwaith.meetings.models import Attendance, Meeting, Minutes
from cydwaith.meetings.quorums import THERE
from cydwaith.shared.clock import day_of
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible

Manner = Attendance.Manner


@dataclass(frozen=True)
class Came:
    """How a seat was filled; `substitute` is the code of the post that sat in for its own."""

    manner: str
    substitute: str | None = None


def record(*, by: Actor, meeting: Meeting, came: Mapping[int, Came]) -> Meeting:
    """Say how each seat was filled, by the seat's number; a seat that is not named keeps what was said before.

    Raises NotPossible for presence before the meeting was held, for a substitute who is neither the seat's own nor of
    the same body, and once the minutes are approved: they say who came.
    """
    with doing(ATTENDANCE_RECORD, by=by, to=meeting) as act:
        meeting = act.it
        seat = ready(act)
        if meeting.minutes.filter(state=Minutes.State.APPROVED).exists():
            raise NotPossible(_("The minutes are approved: they say who came."))
        new = differing(meeting, came)
        said = [
            Attendance.objects.update_or_create(
                meeting=meeting, seat=one, defaults={"manner": how.manner, "substitute_id": how.substitute}
            )[0]
            for one, how in new
        ]
        if new:
            keep(meeting)
            told = {str(one.pk): how.manner for one, how in sorted(new, key=lambda pair: pair[0].pk)}
            act.tell(meeting, side=code(seat), seats=told, **FOOTPRINT.of(meeting, said))
    return meeting


def differing(meeting: Meeting, came: Mapping[int, Came]) -> list[tuple[Seat, Came]]:
    """What is said of which seats that was not said before. Raises NotPossible for what cannot be said."""
    held = {one.pk: one for one in seats(meeting.forum_id, day_of(meeting.starts))}
    if unknown := set(came) - set(held):
        raise NotPossible(_("This seat is not held on the day of the meeting: %(seat)s") % {"seat": min(unknown)})
    told = {one.seat_id: Came(one.manner, one.substitute_id) for one in meeting.attendances.all()}
    new = [(held[number], one) for number, one in came.items() if told.get(number) != one]
    for seat, one in new:
        refuse(meeting, seat, one)
    return new


def refuse(meeting: Meeting, seat: Seat, came: Came) -> None:
    """Raise NotPossible for what cannot be said of a seat."""
    if came.manner in THERE and meeting.state != Meeting.State.HELD:
        raise NotPossible(_("Before the meeting is held only apologies can be recorded."))
    if (came.manner == Manner.SUBSTITUTE) != bool(came.substitute):
        raise NotPossible(_("Say which post sat in, and only where one did."), f"substitute-{seat.pk}")
    named = seat.substitute_id == came.substitute
    if came.substitute and not named and not Post.objects.filter(pk=came.substitute, body=seat.body_id).exists():
        raise NotPossible(
            _("Only the seat’s own substitute, or a post of the same organisation, can sit in."),
            f"substitute-{seat.pk}",
        )
