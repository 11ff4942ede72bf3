"""What a convenor does with a meeting: plan, change, call, take back, put off, cancel, hold."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.pages.acting import the_forum
from cydwaith.forums.secretariat import convenor
from cydwaith.meetings.actions import calling
from cydwaith.meetings.actions import meetings as actions
from cydwaith.meetings.deeds.meetings import (
    MEETING_BALANCE,
    MEETING_CALL,
    MEETING_CANCEL,
    MEETING_CHANGE,
    MEETING_PLAN,
    MEETING_POSTPONE,
)
from cydwaith.meetings.forms.meeting import BalanceForm, CallForm, DetailsForm, PostponeForm, ReasonForm, when
from cydwaith.meetings.models import Meeting
from cydwaith.meetings.notice import deadline
from cydwaith.meetings.pages.findings import balance as evenness
from cydwaith.meetings.pages.findings import due, name_of
from cydwaith.meetings.pages.sheets import Sheet, data, page_of, pressed, sent, stamp, the_meeting
from cydwaith.meetings.queries.meetings import account
from cydwaith.shared import clock


def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Plan a meeting of a forum."""
    forum = the_forum(slug)
    convenor(acting(request), forum, MEETING_PLAN)
    form = DetailsForm(data(request))
    sheet = Sheet(
        _("Plan a meeting"),
        _("Plan the meeting"),
        _("The meeting is planned. Now put items on its agenda."),
        reverse("forum_meetings", kwargs={"slug": slug}),
        forum.name.plain,
    )
    do = lambda: actions.plan(  # noqa: E731  # said once, below
        by=acting(request), forum=forum, details=form.details(), sample=settings.DEMO
    )
    return sent(request, sheet, form, do, to=lambda planned: ("meeting", {"id": planned.pk}))


def edit(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Change when or where a planned meeting is."""
    meeting = the_meeting(id)
    convenor(acting(request), meeting.forum, MEETING_CHANGE)
    texts = {"venue": Meeting.venue.of(meeting), "title": Meeting.title.of(meeting)}
    initial = {**when(meeting), **texts, "manner": meeting.manner, "link": meeting.link}
    form = DetailsForm(data(request), initial=initial)
    sheet = Sheet(
        _("Change the time or place"), _("Save"), _("Saved."), page_of(meeting), name_of(meeting), meeting=meeting
    )
    given: dict[str, Any] = {"by": acting(request), "meeting": meeting, "seen": stamp(request)}
    return sent(request, sheet, form, lambda: actions.change(**given, details=form.details()))


def call(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Give notice of a meeting: what goes out, whether the notice is full, and the reason if it is short."""
    told = account(the_meeting(id).pk)
    meeting = told.meeting
    convenor(acting(request), meeting.forum, MEETING_CALL)
    short = clock.now() >= deadline(meeting.starts, meeting.forum.notice_days)
    even = evenness(told)
    notes = [due(meeting), even.finding if even else None]
    form = CallForm(data(request), short=short)
    sheet = Sheet(
        _("Call the meeting"),
        _("Call the meeting"),
        _("The meeting is called. Everyone can see its notice now."),
        page_of(meeting),
        name_of(meeting),
        tuple(filter(None, notes)),
        meeting=meeting,
    )
    given: dict[str, Any] = {"by": acting(request), "meeting": meeting, "seen": stamp(request)}
    return sent(request, sheet, form, lambda: calling.call(**given, **form.cleaned_data), told=told)


def balance(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Accept, for the side that tabled least, that the other one takes more of the time."""
    meeting = the_meeting(id)
    convenor(acting(request), meeting.forum, MEETING_BALANCE)
    even = evenness(account(id))
    notes = [even.finding, even.why] if even else []
    form = BalanceForm(data(request))
    sheet = Sheet(
        _("Accept an uneven agenda"),
        _("Accept it for your side"),
        _("Accepted. The meeting can be called."),
        page_of(meeting),
        name_of(meeting),
        tuple(filter(None, notes)),
        meeting=meeting,
    )
    given: dict[str, Any] = {"by": acting(request), "meeting": meeting}
    return sent(request, sheet, form, lambda: calling.accept_balance(**given, **form.cleaned_data))


@require_POST
def recall(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Take the notice back."""
    meeting = the_meeting(id)
    words = _("The notice is taken back. The agenda can change; then call the meeting again.")
    return pressed(request, lambda: calling.recall(by=acting(request), meeting=meeting), words, page_of(meeting))


def postpone(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Put a called meeting off."""
    meeting = the_meeting(id)
    convenor(acting(request), meeting.forum, MEETING_POSTPONE)
    form = PostponeForm(data(request), initial=when(meeting))
    sheet = Sheet(
        _("Put the meeting off"),
        _("Put it off"),
        _("The meeting is put off. Call it again for its new time."),
        page_of(meeting),
        name_of(meeting),
        (_("Its notice lapses: it must be called again for the new time."),),
        warning=True,
        meeting=meeting,
    )

    def do() -> None:
        given: dict[str, Any] = {"reason": form.cleaned_data["reason"], **form.moments()}
        actions.postpone(by=acting(request), meeting=meeting, **given)

    return sent(request, sheet, form, do)


def cancel(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Cancel a meeting."""
    meeting = the_meeting(id)
    convenor(acting(request), meeting.forum, MEETING_CANCEL)
    form = ReasonForm(data(request))
    sheet = Sheet(
        _("Cancel the meeting"),
        _("Cancel it"),
        _("The meeting is cancelled. It stays visible, with the reason."),
        page_of(meeting),
        name_of(meeting),
        (_("Items without papers wait for another meeting of the forum."),),
        warning=True,
        meeting=meeting,
    )
    given: dict[str, Any] = {"by": acting(request), "meeting": meeting}
    return sent(request, sheet, form, lambda: actions.cancel(**given, **form.cleaned_data))


@require_POST
def hold(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say that the meeting was held."""
    meeting = the_meeting(id)
    words = _("The meeting was held. Now record who came.")
    return pressed(request, lambda: actions.hold(by=acting(request), meeting=meeting), words, page_of(meeting))
