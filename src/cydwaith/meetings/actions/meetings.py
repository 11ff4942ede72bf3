"""What a convenor does with a meeting: plan it, put it off, cancel it, hold it. Each verb is one transaction."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.forums.acting import code
from cydwaith.forums.models import Forum
from cydwaith.forums.secretariat import convenor
from cydwaith.meetings.actions.steps import convened, keep, ready, refuse_unseen
from cydwaith.meetings.deeds.footprints import FOOTPRINT
from cydwaith.meetings.deeds.meetings import (
    MEETING_CANCEL,
    MEETING_CHANGE,
    MEETING_HOLD,
    MEETING_PLAN,
    MEETING_POSTPONE,
)
from cydwaith.meetings.digests import digest_of, utc
from cydwaith.meetings.models import Item, Meeting
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import UNSAID, given, in_columns
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said

OPENING = (
    (Item.Kind.MINUTES, "decision", said(cy="Cofnodion y cyfarfod diwethaf", en="Minutes of the last meeting"), 5),
    (Item.Kind.ARISING, "information", said(cy="Materion yn codi", en="Matters arising"), 5),
)


@dataclass(frozen=True)
class Details:
    """When and where a meeting is, in which manner, and what it is called."""

    starts: dt.datetime
    ends: dt.datetime
    manner: str
    title: Said = UNSAID
    venue: Said = UNSAID
    link: str = ""

    def faults(self) -> None:
        """Raise NotPossible for what cannot be: an end before the start, or nowhere to go."""
        if self.ends <= self.starts:
            raise NotPossible(_("A meeting ends after it starts"), "ends")
        if self.manner != Meeting.Manner.REMOTE:
            given(self.venue, "venue", _("Give the venue, in at least one language"))
        if self.manner != Meeting.Manner.IN_PERSON and not self.link:
            raise NotPossible(_("Give the link at which people join"), "link")

    def columns(self) -> dict[str, Any]:
        """All of it, by the columns of a meeting."""
        return in_columns(**vars(self))


def plan(*, by: Actor, forum: Forum, details: Details, sample: bool = False) -> Meeting:
    """Plan a meeting; the very same one twice is one. After the first, each opens with the minutes of the last."""
    with doing(MEETING_PLAN, by=by) as act:
        seat = convened(act, forum.pk)
        Forum.objects.select_for_update().get(pk=forum.pk)
        details.faults()
        refuse_past(details.starts)
        planned = Meeting.objects.filter(forum=forum, state=Meeting.State.PLANNED, outside="")
        if same := planned.filter(starts=details.starts).first():
            return same
        meeting = Meeting.objects.create(forum=forum, changed=timezone.now(), sample=sample, **details.columns())
        if Meeting.objects.filter(forum=forum, state=Meeting.State.HELD).exists():
            open_with_last(meeting)
        act.tell(meeting, side=code(seat), **FOOTPRINT.of(meeting, meeting.items.all()))
    return meeting


def open_with_last(meeting: Meeting) -> None:
    """The items with which a meeting looks back at the one before."""
    now = timezone.now()
    for order, (kind, purpose, title, long) in enumerate(OPENING, 1):
        Item.objects.create(
            forum=meeting.forum,
            meeting=meeting,
            order=order,
            kind=kind,
            purpose=purpose,
            minutes_long=long,
            tabled=now,
            **in_columns(title=title),
        )


def change(*, by: Actor, meeting: Meeting, details: Details, seen: dt.datetime | None = None) -> Meeting:
    """Change when or where a planned meeting is. Raises Clash when it changed since it was `seen`."""
    with doing(MEETING_CHANGE, by=by, to=meeting) as act:
        meeting = act.it
        refuse_unseen(meeting, seen)
        seat = ready(act)
        details.faults()
        refuse_past(details.starts)
        if all(getattr(meeting, name) == value for name, value in details.columns().items()):
            return meeting
        keep(meeting, announce=True, **vars(details))
        act.tell(meeting, side=code(seat), **FOOTPRINT.of(meeting))
    return meeting


def postpone(*, by: Actor, meeting: Meeting, starts: dt.datetime, ends: dt.datetime, reason: Said) -> Meeting:
    """Put a called meeting off to another time, with the reason. It must be called again for that time."""
    with doing(MEETING_POSTPONE, by=by, to=meeting) as act:
        meeting = act.it
        seat = ready(act)
        if ends <= starts:
            raise NotPossible(_("A meeting ends after it starts"), "ends")
        refuse_past(starts)
        why = given(reason, "reason")
        former = meeting.starts
        keep(meeting, announce=True, state=Meeting.State.PLANNED, called=None, starts=starts, ends=ends, reason=why)
        told = {"from": utc(former), "to": utc(starts), "words": digest_of(reason=why)}
        act.tell(meeting, side=code(seat), **told, **FOOTPRINT.of(meeting))
    return meeting


def cancel(*, by: Actor, meeting: Meeting, reason: Said) -> Meeting:
    """Cancel a meeting, with the reason. It stays visible; its items go back to the tray."""
    with doing(MEETING_CANCEL, by=by, to=meeting) as act:
        meeting = act.it
        if meeting.state == Meeting.State.CANCELLED and convenor(by, meeting.forum_id, act.deed):
            return meeting
        seat = ready(act)
        why = given(reason, "reason")
        keep(meeting, announce=True, state=Meeting.State.CANCELLED, reason=why)
        back = to_tray(meeting)
        told = {"words": digest_of(reason=why), "back": [item.pk for item in back]}
        act.tell(meeting, side=code(seat), **told, **FOOTPRINT.of(meeting, back))
    return meeting


def to_tray(meeting: Meeting) -> list[Item]:
    """Let the items of a meeting wait in the tray again that have no papers, decisions or parts; which those are."""
    back = Item.objects.filter(meeting=meeting, withdrawn=None, kind=Item.Kind.ITEM, papers=None, decisions=None)
    waiting = [item for item in back if item.parent_id is None and not item.parts.exists()]
    Item.objects.filter(pk__in=[item.pk for item in waiting]).update(meeting=None, order=0)
    return waiting


def hold(*, by: Actor, meeting: Meeting) -> Meeting:
    """Say that a called meeting was held. Raises NotPossible before it has started."""
    with doing(MEETING_HOLD, by=by, to=meeting) as act:
        meeting = act.it
        if meeting.state == Meeting.State.HELD and convenor(by, meeting.forum_id, act.deed):
            return meeting
        seat = ready(act)
        if timezone.now() < meeting.starts:
            raise NotPossible(_("The meeting has not started yet."))
        keep(meeting, state=Meeting.State.HELD)
        act.tell(meeting, side=code(seat), **FOOTPRINT.of(meeting))
    return meeting


def refuse_past(starts: dt.datetime) -> None:
    """Raise NotPossible for a time that has passed."""
    if starts <= timezone.now():
        raise NotPossible(_("Give a day and a time to come"), "day")
