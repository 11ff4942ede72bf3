"""Minutes: written item by item, circulated to those who attended, and approved by every side at a later meeting."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.forums.acting import code
from cydwaith.forums.consenting import ALONE
from cydwaith.forums.models import Seat
from cydwaith.forums.secretariat import convening
from cydwaith.meetings.actions.steps import convened, keep, ready, seated_as
from cydwaith.meetings.deeds.footprints import FOOTPRINT
from cydwaith.meetings.deeds.minutes import (
    ACCEPTED,
    APPROVED,
    CIRCULATED,
    MINUTES_APPROVE,
    MINUTES_CIRCULATE,
    MINUTES_WRITE,
)
from cydwaith.meetings.minuting import as_text, minutes_of
from cydwaith.meetings.models import Meeting, Minutes, ProposedChange
from cydwaith.meetings.refusals import Clash
from cydwaith.record.canonical import digest
from cydwaith.record.sealing import new_salt
from cydwaith.shared import clock, formats
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor, Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

State = Minutes.State
SHORTEST: Final = dt.timedelta(days=7)
"""So long at least those who attended may propose changes: whoever has one letter a week has had it by then."""
LONGEST: Final = dt.timedelta(days=366)


def write_minutes(*, by: Actor, meeting: Meeting, said: Mapping[int, Said], seen: str = "") -> Minutes:
    """Write the minutes of a held meeting, by the item's number (0: what belongs to no item).

    A draft is changed; what has been circulated is left as it is, and the correction is the next version, a draft.
    `seen` is the digest of the version that was read: raises Clash when another one has been written since, NotPossible
    when the minutes are approved.
    """
    with doing(MINUTES_WRITE, by=by, to=meeting) as act:
        meeting = act.it
        seat = ready(act)
        last = meeting.minutes.order_by("-number").first()
        if last is not None and last.state == State.APPROVED:
            raise NotPossible(_("The minutes are approved: they do not change any more."))
        known = {0, *meeting.items.filter(withdrawn=None).values_list("pk", flat=True)}
        text = as_text({item: minute for item, minute in said.items() if item in known})
        if last is not None and last.text == text:
            return last
        now = last.digest if last else ""
        if seen != now:
            raise Clash(now)
        if last is None or last.state != State.DRAFT:
            last = Minutes(meeting=meeting, number=last.number + 1 if last else 1, state=State.DRAFT)
        last.text, last.digest, last.at = text, digest(text), timezone.now()
        last.salt = last.salt or new_salt()
        last.save()
        act.tell(last, side=code(seat), **FOOTPRINT.of(meeting, last))
    return last


def circulate(*, by: Actor, minutes: Minutes, until: dt.date) -> Minutes:
    """Send a draft to those who attended, who may propose changes until the end of a day.

    The version circulated before it is superseded, and with it what was said to that. Raises NotPossible for a day that
    is too soon, while a change proposed to the version before is not answered, and when nothing is written.
    """
    with doing(MINUTES_CIRCULATE, by=by, to=minutes.meeting) as act:
        meeting = act.it
        seat = convened(act, meeting.forum_id)
        minutes = meeting.minutes.get(pk=minutes.pk)
        if minutes.state != State.DRAFT:
            return minutes
        if not any(minutes_of(minutes.text).values()):
            raise NotPossible(_("Nothing is written yet."))
        refuse_day(minutes, until)
        refuse_unanswered(meeting)
        former = list(meeting.minutes.filter(state=State.CIRCULATED))
        meeting.minutes.filter(state=State.CIRCULATED).update(state=State.SUPERSEDED)
        minutes.state, minutes.at, minutes.changes_until = State.CIRCULATED, timezone.now(), until
        minutes.save(update_fields=["state", "at", "changes_until"])
        keep(meeting)
        act.tell(minutes, CIRCULATED, side=code(seat), **FOOTPRINT.of(meeting, minutes, former))
    return minutes


def soonest(minutes: Minutes) -> dt.date:
    """The first day until which changes to a version can be asked for: a week ahead; to a correction of one, today."""
    return clock.today() + (SHORTEST if minutes.number == 1 else dt.timedelta())


def refuse_day(minutes: Minutes, until: dt.date) -> None:
    """Raise NotPossible for a day that leaves those who attended too little time, or that is too far away."""
    first, last = soonest(minutes), clock.today() + LONGEST
    if not first <= until <= last:
        days = {"first": formats.date(first), "last": formats.date(last)}
        raise NotPossible(_("Give a day from %(first)s to %(last)s.") % days, "until")


def refuse_unanswered(meeting: Meeting) -> None:
    """Raise NotPossible while a change that somebody proposed to the minutes of a meeting is not answered."""
    if ProposedChange.objects.filter(minutes__meeting=meeting, state=ProposedChange.State.OPEN).exists():
        raise NotPossible(_("A proposed change is not answered yet. Accept it or decline it first."))


def approve(*, by: Actor, minutes: Minutes, at: Meeting) -> Minutes:
    """Approve circulated minutes for one's side, at a later meeting. Once every side has, everyone can read them.

    Raises Refused for whoever is neither convenor nor co-chair of a side, NotPossible for minutes that are not the ones
    circulated last, while changes may be proposed or one is not answered, and for a meeting that is not a later one of
    this forum that has begun.
    """
    with doing(MINUTES_APPROVE, by=by, to=minutes.meeting) as act:
        meeting = act.it
        seats = convening(by, meeting.forum_id, act.deed, chairs=True)
        if not seats:
            raise Refused(act.deed.what)
        minutes = meeting.minutes.select_for_update(of=("self",)).get(pk=minutes.pk)
        mine = {side_of(seat): seat for seat in seats}
        if minutes.state == State.APPROVED or not mine.keys() - set(minutes.approvals):
            return minutes
        if minutes.state != State.CIRCULATED or meeting.minutes.filter(number__gt=minutes.number).exists():
            raise NotPossible(_("These are not the minutes sent last: read the newest version."))
        refuse_open(minutes)
        later = Meeting.objects.get(pk=at.pk)
        refuse_meeting(later, meeting)
        new = sorted(mine.keys() - set(minutes.approvals))
        accept(minutes, new, later)
        keep(meeting)
        for side in new:
            seat = seated_as(act, mine[side])
            act.tell(minutes, ACCEPTED, side=code(seat), **FOOTPRINT.of(meeting, minutes))
        if minutes.state == State.APPROVED:
            act.tell(minutes, APPROVED, **FOOTPRINT.of(meeting, minutes))
    return minutes


def accept(minutes: Minutes, sides: list[str], later: Meeting) -> None:
    """Store that sides approved minutes at a meeting; once every side has, they are approved."""
    minutes.approvals = sorted({*minutes.approvals, *sides})
    minutes.approved_at = later
    if set(minutes.approvals) >= set(wanted(minutes.meeting)):
        minutes.state = State.APPROVED
    minutes.save(update_fields=["state", "approvals", "approved_at"])


def refuse_open(minutes: Minutes) -> None:
    """Raise NotPossible while changes to minutes may still be proposed, or one is not answered."""
    if open_for_changes(minutes):
        day = formats.date(minutes.changes_until)
        raise NotPossible(_("Those who attended may propose changes until the end of %(day)s.") % {"day": day})
    refuse_unanswered(minutes.meeting)


def open_for_changes(minutes: Minutes) -> bool:
    """Whether those who attended may propose changes to minutes now."""
    until = minutes.changes_until
    return minutes.state == State.CIRCULATED and until is not None and clock.today() <= until


def refuse_meeting(later: Meeting, meeting: Meeting) -> None:
    """Raise NotPossible when minutes cannot be approved at a meeting."""
    begun = later.state == Meeting.State.HELD or (
        later.state == Meeting.State.CALLED and later.starts <= timezone.now()
    )
    if later.forum_id != meeting.forum_id or later.starts <= meeting.starts or not begun:
        raise NotPossible(_("Minutes are approved at a later meeting of the forum, once it has begun."), "at")


def side_of(seat: Seat) -> str:
    """The code of a seat's side, or of the one side that a forum without sides is."""
    return seat.side.code if seat.side else ALONE


def wanted(meeting: Meeting) -> list[str]:
    """The codes of the sides that must approve."""
    return list(meeting.forum.sides.values_list("code", flat=True)) or [ALONE]
