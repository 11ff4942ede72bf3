"""Meetings in the calendars of those who ask for it: called, changed, put off, cancelled."""

from collections.abc import Collection, Iterator
from typing import Final

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from cydwaith.forums.models import Forum, Seat
from cydwaith.forums.secretariat import seats
from cydwaith.letters.calendar_messages import Occasion, Status
from cydwaith.letters.invitations import invite
from cydwaith.meetings.models import Meeting
from cydwaith.shared import addresses
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.said import Said, said

STATUS: Final = {
    Meeting.State.PLANNED: Status.TENTATIVE,
    Meeting.State.CALLED: Status.CONFIRMED,
    Meeting.State.CANCELLED: Status.CANCELLED,
}


def announce(meeting: Meeting) -> None:
    """Tell calendars of a meeting as it is now, in the running transaction; of one that is over nothing."""
    if meeting.state in STATUS and meeting.ends > timezone.now():
        invite(occasion(meeting), {seat.body_id for seat in seats(meeting.forum_id)})


def coming(bodies: Collection[str]) -> Iterator[Occasion]:
    """The meetings that are called and not over of the forums in which one of these bodies has a seat."""
    today = timezone.localdate()
    held = Seat.objects.filter(Q(held_to=None) | Q(held_to__gte=today), body__in=bodies, held_from__lte=today)
    found = Meeting.objects.filter(state=Meeting.State.CALLED, ends__gt=timezone.now(), forum__in=held.values("forum"))
    return map(occasion, found.select_related("forum").order_by("starts", "pk"))


def occasion(meeting: Meeting) -> Occasion:
    """A meeting as calendars have it, under the UID of the public feeds.

    The link at which people join stands on its page alone: what is sent by e-mail is passed on.
    """
    forum = Forum.name.of(meeting.forum)
    return Occasion(
        uid=f"meeting-{meeting.pk}@{addresses.host()}",
        sequence=meeting.sequence,
        status=STATUS[Meeting.State(meeting.state)],
        title=marked(Meeting.title.of(meeting) or forum, sample=meeting.sample),
        of=forum,
        place=Meeting.venue.of(meeting),
        about=Meeting.reason.of(meeting),
        starts=meeting.starts,
        ends=meeting.ends,
        changed=meeting.changed,
        address=Said(*(page(meeting, language) for language in LANGUAGES)),
    )


def page(meeting: Meeting, language: str) -> str:
    """The address of a meeting's page in a language."""
    with override(language):
        return addresses.lasting(reverse("meeting", kwargs={"id": meeting.pk}))


def marked(title: Said, *, sample: bool) -> Said:
    """A title that says when its meeting is made up for a demonstration."""
    if not sample:
        return title
    cy, en = title.cy or title.en, title.en or title.cy
    return said(cy=f"{cy} (data enghreifftiol)", en=f"{en} (sample data)")
