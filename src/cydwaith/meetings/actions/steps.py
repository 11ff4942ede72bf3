"""What every deed about a meeting begins and ends with: the convenor's seat, the state, what changed of the meeting."""

import datetime as dt
from typing import Any

from django.utils import timezone

from cydwaith.forums.models import Seat
from cydwaith.forums.secretariat import convenor
from cydwaith.meetings.actions import inviting
from cydwaith.meetings.models import Meeting
from cydwaith.meetings.refusals import Clash, refuse_state
from cydwaith.shared.deeds import Doing
from cydwaith.shared.pairs import in_columns
from cydwaith.shared.permissions import require


def convened(act: Doing[object], forum: str) -> Seat | None:
    """The convenor's seat that does it, in whose body's name it is told. Raises Refused."""
    return seated_as(act, convenor(act.by, forum, act.deed))


def ready(act: Doing[Meeting]) -> Seat | None:
    """The convenor's seat that does it. Raises Refused, or NotPossible when the meeting's state does not allow it."""
    seat = convened(act, act.it.forum_id)
    refuse_state(act.it, act.deed)
    require(act.by, act.deed, body=act.body, state=act.it.state)
    return seat


def seated_as(act: Doing[object], seat: Seat | None) -> Seat | None:
    """Let a deed be told in the name of a seat's body; of no body where whoever runs the site does it."""
    act.body = seat.body_id if seat else None
    return seat


def refuse_unseen(meeting: Meeting, seen: dt.datetime | None) -> None:
    """Raise Clash when a meeting changed since it was `seen`."""
    if seen is not None and meeting.changed != seen:
        raise Clash(meeting.changed.isoformat())


def keep(meeting: Meeting, *, announce: bool = False, **values: Any) -> None:
    """Store what changed about a meeting; with `announce`, calendars hear of it."""
    told = in_columns(**values)
    for name, value in told.items():
        setattr(meeting, name, value)
    meeting.changed = timezone.now()
    meeting.sequence += int(announce)
    meeting.save(update_fields=[*told, "changed", "sequence"])
    if announce:
        inviting.announce(meeting)
