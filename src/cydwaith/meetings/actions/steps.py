"""What every verb about a meeting begins and ends with: the meeting held fast, the permission, the entry."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from cydwaith.forums.models import Seat
from cydwaith.forums.secretariat import convenor
from cydwaith.meetings.models import Meeting
from cydwaith.meetings.refusals import Clash, refuse_state
from cydwaith.record.actions import write
from cydwaith.record.canonical import canonical, digest
from cydwaith.search.actions import refresh
from cydwaith.shared.permissions import Actor, require


def locked(meeting: Meeting, *, seen: dt.datetime | None = None) -> Meeting:
    """The meeting as it is now, held until the transaction ends. Raises Clash when it changed since it was `seen`."""
    now = Meeting.objects.select_for_update(of=("self",)).select_related("forum", "balance_accepted_by")
    found = now.get(pk=meeting.pk)
    if seen is not None and found.changed != seen:
        raise Clash
    return found


def ready(by: Actor, meeting: Meeting, what: str) -> Seat | None:
    """The convenor's seat that does it. Raises Refused, or NotPossible when the meeting's state does not allow it."""
    seat = convenor(by, meeting.forum_id, what)
    refuse_state(meeting, what)
    require(by, what, body=seat.body_id if seat else None, state=meeting.state)
    return seat


def keep(meeting: Meeting, *, announce: bool = False, **values: Any) -> None:
    """Store what changed about a meeting; with `announce`, calendars hear of it."""
    for name, value in values.items():
        setattr(meeting, name, value)
    meeting.changed = timezone.now()
    meeting.sequence += int(announce)
    meeting.save(update_fields=[*values, "changed", "sequence"])
    refresh("meetings", str(meeting.pk))


def enter(by: Actor, seat: Seat | None, meeting: Meeting, verb: str, facts: Mapping[str, Any]) -> None:
    """Write down what happened to a meeting, and for which side."""
    side = seat.side.code if seat and seat.side else ""
    about = {"forum": meeting.forum_id, "side": side, "state": str(meeting.state), **facts}
    body = seat.body_id if seat else None
    write(by=by, body=body, verb=f"meeting.{verb}", subject=f"meeting:{meeting.pk}", facts=about)


def words(**texts: str) -> str:
    """The digest of some texts: the record keeps what was so, not what was written."""
    return digest(canonical(texts))


def stripped(texts: Mapping[str, str]) -> dict[str, str]:
    """Texts without the space around them."""
    return {name: text.strip() for name, text in texts.items()}
