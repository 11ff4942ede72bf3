"""What a convenor does with a meeting: plan it, put it off, cancel it, hold it. Each verb is one transaction."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.forums.models import Forum
from cydwaith.forums.secretariat import convenor
from cydwaith.meetings.actions.steps import enter, keep, locked, ready, words
from cydwaith.meetings.models import Item, Meeting
from cydwaith.meetings.refusals import NotPossible
from cydwaith.search.actions import refresh
from cydwaith.shared.permissions import Actor

OPENING = (
    (Item.Kind.MINUTES, "decision", "Cofnodion y cyfarfod diwethaf", "Minutes of the last meeting", 5),
    (Item.Kind.ARISING, "information", "Materion yn codi", "Matters arising", 5),
)


@dataclass(frozen=True)
class Details:
    """When and where a meeting is, in which manner, and what it is called."""

    starts: dt.datetime
    ends: dt.datetime
    manner: str
    title_cy: str = ""
    title_en: str = ""
    venue_cy: str = ""
    venue_en: str = ""
    link: str = ""

    def faults(self) -> None:
        """Raise NotPossible for what cannot be: an end before the start, or nowhere to go."""
        if self.ends <= self.starts:
            raise NotPossible(_("A meeting ends after it starts"), "ends")
        if self.manner != Meeting.Manner.REMOTE and not (self.venue_cy or self.venue_en):
            raise NotPossible(_("Give the venue, in at least one language"), "venue_cy")
        if self.manner != Meeting.Manner.IN_PERSON and not self.link:
            raise NotPossible(_("Give the link at which people join"), "link")


@transaction.atomic
def plan(*, by: Actor, forum: Forum, details: Details, sample: bool = False) -> Meeting:
    """Plan a meeting; the very same one twice is one. After the first, each opens with the minutes of the last."""
    seat = convenor(by, forum, "meeting.plan")
    Forum.objects.select_for_update().get(pk=forum.pk)
    details.faults()
    if details.starts <= timezone.now():
        raise NotPossible(_("Give a day and a time to come"), "day")
    same = Meeting.objects.filter(forum=forum, starts=details.starts, state=Meeting.State.PLANNED, outside="").first()
    if same is not None:
        return same
    meeting = Meeting.objects.create(forum=forum, changed=timezone.now(), sample=sample, **asdict(details))
    if Meeting.objects.filter(forum=forum, state=Meeting.State.HELD).exists():
        open_with_last(meeting)
    enter(by, seat, meeting, "planned", told(details))
    refresh("meetings", str(meeting.pk))
    return meeting


def open_with_last(meeting: Meeting) -> None:
    """The items with which a meeting looks back at the one before."""
    now = timezone.now()
    for order, (kind, purpose, cy, en, long) in enumerate(OPENING, 1):
        Item.objects.create(
            forum=meeting.forum, meeting=meeting, order=order, kind=kind, purpose=purpose,
            title_cy=cy, title_en=en, minutes_long=long, tabled=now,
        )  # fmt: skip


@transaction.atomic
def change(*, by: Actor, meeting: Meeting, details: Details, seen: dt.datetime | None = None) -> Meeting:
    """Change when or where a planned meeting is. Raises Clash when it changed since it was `seen`."""
    meeting = locked(meeting, seen=seen)
    seat = ready(by, meeting, "meeting.change")
    details.faults()
    if details.starts <= timezone.now():
        raise NotPossible(_("Give a day and a time to come"), "day")
    if all(getattr(meeting, name) == value for name, value in asdict(details).items()):
        return meeting
    keep(meeting, announce=True, **asdict(details))
    enter(by, seat, meeting, "changed", told(details))
    return meeting


@transaction.atomic
def postpone(
    *, by: Actor, meeting: Meeting, starts: dt.datetime, ends: dt.datetime, reason_cy: str = "", reason_en: str = ""
) -> Meeting:
    """Put a called meeting off to another time, with the reason. It must be called again for that time."""
    meeting = locked(meeting)
    seat = ready(by, meeting, "meeting.postpone")
    if ends <= starts:
        raise NotPossible(_("A meeting ends after it starts"), "ends")
    if starts <= timezone.now():
        raise NotPossible(_("Give a day and a time to come"), "day")
    reasons = why(reason_cy, reason_en)
    former = meeting.starts
    keep(meeting, announce=True, state=Meeting.State.PLANNED, called=None, starts=starts, ends=ends, **reasons)
    enter(by, seat, meeting, "postponed", {"from": utc(former), "to": utc(starts), "words": words(**reasons)})
    return meeting


@transaction.atomic
def cancel(*, by: Actor, meeting: Meeting, reason_cy: str = "", reason_en: str = "") -> Meeting:
    """Cancel a meeting, with the reason. It stays visible; its items go back to the tray."""
    meeting = locked(meeting)
    if meeting.state == Meeting.State.CANCELLED and convenor(by, meeting.forum_id, "meeting.cancel"):
        return meeting
    seat = ready(by, meeting, "meeting.cancel")
    reasons = why(reason_cy, reason_en)
    keep(meeting, announce=True, state=Meeting.State.CANCELLED, **reasons)
    back = Item.objects.filter(meeting=meeting, withdrawn=None, kind=Item.Kind.ITEM, papers=None, decisions=None)
    waiting = [item for item in back if item.parent_id is None and not item.parts.exists()]
    Item.objects.filter(pk__in=[item.pk for item in waiting]).update(meeting=None, order=0)
    enter(by, seat, meeting, "cancelled", {"words": words(**reasons), "back": [item.pk for item in waiting]})
    return meeting


@transaction.atomic
def hold(*, by: Actor, meeting: Meeting) -> Meeting:
    """Say that a called meeting was held. Raises NotPossible before it has started."""
    meeting = locked(meeting)
    if meeting.state == Meeting.State.HELD and convenor(by, meeting.forum_id, "meeting.hold"):
        return meeting
    seat = ready(by, meeting, "meeting.hold")
    if timezone.now() < meeting.starts:
        raise NotPossible(_("The meeting has not started yet."))
    keep(meeting, state=Meeting.State.HELD)
    enter(by, seat, meeting, "held", {})
    return meeting


def why(cy: str, en: str) -> dict[str, str]:
    """A reason in two languages. Raises NotPossible when it is in neither."""
    reasons = {"reason_cy": cy.strip(), "reason_en": en.strip()}
    if not any(reasons.values()):
        raise NotPossible(_("Give the reason, in at least one language"), "reason_cy")
    return reasons


def told(details: Details) -> Mapping[str, Any]:
    """What the record says of when and where: the times, the manner, and the digest of the words."""
    texts = {name: value for name, value in asdict(details).items() if isinstance(value, str) and name != "manner"}
    return {"starts": utc(details.starts), "ends": utc(details.ends), "manner": details.manner, "words": words(**texts)}


def utc(moment: dt.datetime) -> str:
    """A moment in one notation, whatever clock it was written by."""
    return moment.astimezone(dt.UTC).isoformat()
