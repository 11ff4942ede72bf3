"""Writing minutes, sending them to those who attended, approving and reading them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.secretariat import convenor
from cydwaith.meetings.actions import minutes as actions
from cydwaith.meetings.deeds.minutes import MINUTES_CIRCULATE, MINUTES_WRITE
from cydwaith.meetings.forms.minutes import CirculateForm, MinutesForm
from cydwaith.meetings.minuting import minutes_of
from cydwaith.meetings.models import Meeting, Minutes
from cydwaith.meetings.pages.findings import name_of
from cydwaith.meetings.pages.meeting import the_account
from cydwaith.meetings.pages.sheets import Sheet, data, number, pressed, sent
from cydwaith.meetings.pages.telling import telling
from cydwaith.shared import clock
from cydwaith.shared.refusals import NotPossible


def read(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """The approved minutes, which everyone can read, made to be printed as well."""
    told = the_account(id)
    if told.minutes is None:
        raise Http404(_("The minutes of this meeting are not approved yet."))
    return render(
        request, "meetings/minutes.html", telling(request, told) | {"minutes": told.minutes, "proposes": False}
    )


def write(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Write the minutes, item by item, in both languages; correct those that were sent."""
    told = the_account(id)
    meeting = told.meeting
    convenor(acting(request), meeting.forum, MINUTES_WRITE)
    last = told.draft or told.circulated or told.minutes
    form = MinutesForm(data(request), agenda=told.lines, said=minutes_of(last.text) if last else {})
    correcting = bool(told.circulated and not told.draft)
    notes = (
        (_("Those who attended have these minutes. What you change makes their next version."),) if correcting else ()
    )
    sheet = Sheet(
        _("Write the minutes"),
        _("Save the draft"),
        _("The draft is saved."),
        reverse("minutes_write", kwargs={"id": id}),
        name_of(meeting),
        notes,
        meeting=meeting,
    )
    given: dict[str, Any] = {"by": acting(request), "meeting": meeting, "seen": request.POST.get("seen", "")}
    save = lambda: actions.write_minutes(**given, said=form.said())  # noqa: E731  # said once, below
    fresh = last.digest if last else ""
    return sent(request, sheet, form, save, fresh=fresh, minuting=form.lines(), draft=told.draft)


def circulate(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Send the draft to those who attended, and say until when they may propose changes."""
    told = the_account(id)
    convenor(acting(request), told.meeting.forum, MINUTES_CIRCULATE)
    first = actions.soonest(told.draft) if told.draft else clock.today()
    form = CirculateForm(data(request), initial={"until": first + actions.SHORTEST}, first=first)
    sheet = Sheet(
        _("Send the draft minutes to those who attended"),
        _("Send the draft"),
        _("Those who attended have the draft minutes. They are approved at a later meeting."),
        reverse("meeting", kwargs={"id": id}),
        name_of(told.meeting),
        (_("Nobody else can read them before every side has approved them."),),
        meeting=told.meeting,
    )

    def do() -> None:
        if told.draft is None:
            raise NotPossible(_("Nothing is written yet."))
        actions.circulate(by=acting(request), minutes=told.draft, until=form.cleaned_data["until"])

    return sent(request, sheet, form, do)


@require_POST
def approve(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Approve the circulated minutes for one's side, at the meeting that the form names."""
    minutes = get_object_or_404(
        Minutes.objects.select_related("meeting"), meeting=id, digest=request.POST.get("digest", "")
    )
    later = get_object_or_404(Meeting, pk=number(request, "at"))
    words = _("Approved for your side.")
    do = lambda: actions.approve(by=acting(request), minutes=minutes, at=later)  # noqa: E731  # said once, below
    return pressed(request, do, words, reverse("meeting", kwargs={"id": id}))
