"""Minutes: written item by item, published, corrected, and approved by every side at a later meeting."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.forums.consenting import ALONE
from cydwaith.forums.models import Seat
from cydwaith.forums.secretariat import convening, convenor
from cydwaith.meetings.actions.steps import enter, keep, locked, ready
from cydwaith.meetings.minuting import Minute, as_text, minutes_of
from cydwaith.meetings.models import Meeting, Minutes
from cydwaith.meetings.refusals import Clash, NotPossible
from cydwaith.record.actions import write
from cydwaith.record.canonical import digest
from cydwaith.record.facts import Fact
from cydwaith.shared.permissions import Actor, Refused

State = Minutes.State
APPROVED: Final = "minutes.approved"


@transaction.atomic
def write_minutes(*, by: Actor, meeting: Meeting, said: Mapping[int, Minute], seen: str = "") -> Minutes:
    """Write the minutes of a held meeting, by the item's number (0: what belongs to no item).

    A draft is changed; what has been published is left as it is, and the correction is the next version, a draft.
    `seen` is the digest of the version that was read: raises Clash when another one has been written since, NotPossible
    when the minutes are approved.
    """
    meeting = locked(meeting)
    seat = ready(by, meeting, "minutes.write")
    last = meeting.minutes.order_by("-number").first()
    if last is not None and last.state == State.APPROVED:
        raise NotPossible(_("The minutes are approved: they do not change any more."))
    known = {0, *meeting.items.filter(withdrawn=None).values_list("pk", flat=True)}
    text = as_text({item: minute for item, minute in said.items() if item in known})
    if last is not None and last.text == text:
        return last
    if seen != (last.digest if last else ""):
        raise Clash
    if last is None or last.state != State.DRAFT:
        last = Minutes(meeting=meeting, number=last.number + 1 if last else 1, state=State.DRAFT)
    last.text, last.digest, last.at = text, digest(text), timezone.now()
    last.save()
    enter(by, seat, meeting, "minuted", {"number": last.number, "digest": last.digest})
    return last


@transaction.atomic
def publish(*, by: Actor, minutes: Minutes) -> Minutes:
    """Show a draft to everyone; the version published before it is superseded, and with it what was said to that."""
    meeting = locked(minutes.meeting)
    seat = convenor(by, meeting.forum_id, "minutes.publish")
    minutes = Minutes.objects.get(pk=minutes.pk)
    if minutes.state != State.DRAFT:
        return minutes
    if not any(minutes_of(minutes.text).values()):
        raise NotPossible(_("Nothing is written yet."))
    meeting.minutes.filter(state=State.PUBLISHED).update(state=State.SUPERSEDED)
    minutes.state, minutes.at = State.PUBLISHED, timezone.now()
    minutes.save(update_fields=["state", "at"])
    keep(meeting)
    enter(by, seat, meeting, "minutes_published", {"number": minutes.number, "digest": minutes.digest})
    return minutes


@transaction.atomic
def approve(*, by: Actor, minutes: Minutes, at: Meeting) -> Minutes:
    """Approve published minutes for one's side, at a later meeting. They are approved once every side has said so.

    Raises Refused for whoever is neither convenor nor co-chair of a side, NotPossible for minutes that are not the ones
    published last, and for a meeting that is not a later one of this forum that has begun.
    """
    meeting = locked(minutes.meeting)
    seats = convening(by, meeting.forum_id, "minutes.approve", chairs=True)
    if not seats:
        raise Refused("minutes.approve")
    minutes = Minutes.objects.select_for_update(of=("self",)).select_related("approved_at").get(pk=minutes.pk)
    mine = {side_of(seat): seat for seat in seats}
    if minutes.state == State.APPROVED or not mine.keys() - set(minutes.approvals):
        return minutes
    if minutes.state != State.PUBLISHED or meeting.minutes.filter(number__gt=minutes.number).exists():
        raise NotPossible(_("These are not the minutes published last: read the newest version."))
    later = Meeting.objects.get(pk=at.pk)
    refuse_meeting(later, meeting)
    new = sorted(mine.keys() - set(minutes.approvals))
    minutes.approvals = sorted({*minutes.approvals, *new})
    minutes.approved_at = later
    for side in new:
        facts = {"number": minutes.number, "digest": minutes.digest, "at": later.pk}
        enter(by, mine[side], meeting, "minutes_accepted", facts)
    if set(minutes.approvals) >= set(wanted(meeting)):
        minutes.state = State.APPROVED
    minutes.save(update_fields=["state", "approvals", "approved_at"])
    if minutes.state == State.APPROVED:
        last = mine[new[-1]].body_id
        write(by=by, body=last, verb=APPROVED, subject=f"meeting:{meeting.pk}", facts=facts_of(minutes))
    keep(meeting)
    return minutes


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


def facts_of(minutes: Minutes) -> dict[str, Any]:
    """What approving freezes: the version and the digest of its words, who approved it where, and who came."""
    meeting = minutes.meeting
    came = meeting.attendances.order_by("seat").values_list("seat", "manner", "substitute")
    return {
        "forum": meeting.forum_id, "number": minutes.number, "digest": digest(minutes.text),
        "approvals": minutes.approvals, "at": minutes.approved_at_id,
        "came": [[seat, manner, post] for seat, manner, post in came],
    }  # fmt: skip


def rows() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every approved version as it stands now."""
    approved = Minutes.objects.filter(state=State.APPROVED).select_related("meeting").order_by("pk")
    return ((f"meeting:{one.meeting_id}", facts_of(one)) for one in approved)


APPROVING: Final = Fact(APPROVED, rows)
