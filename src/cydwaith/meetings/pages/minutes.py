"""Writing minutes, publishing them, reading and approving them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.secretariat import convening, convenor
from cydwaith.meetings.actions import minutes as actions
from cydwaith.meetings.deeds.minutes import MINUTES_APPROVE, MINUTES_WRITE
from cydwaith.meetings.forms.minutes import MinutesForm
from cydwaith.meetings.minuting import minutes_of
from cydwaith.meetings.models import Meeting, Minutes
from cydwaith.meetings.pages.findings import name_of
from cydwaith.meetings.pages.meeting import the_account
from cydwaith.meetings.pages.sheets import Sheet, data, number, pressed, sent
from cydwaith.meetings.pages.telling import telling
from cydwaith.shared.refusals import NotPossible


def read(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """The minutes that everyone can read, made to be printed as well; for those who may, approving them."""
    told = the_account(id)
    if told.minutes is None:
        raise Http404(_("The minutes of this meeting are not published yet."))
    seats = convening(acting(request), told.meeting.forum, MINUTES_APPROVE, chairs=True)
    mine = {actions.side_of(seat) for seat in seats} - set(told.minutes.approvals)
    open_ = told.minutes.state == Minutes.State.PUBLISHED and told.draft is None
    later = told.after if told.after and may_approve_at(told.after, told.meeting) else None
    context = telling(request, told) | {"minutes": told.minutes, "approves": bool(mine) and open_, "later": later}
    return render(request, "meetings/minutes.html", context)


def may_approve_at(later: Meeting, meeting: Meeting) -> bool:
    """Whether minutes can be approved at a meeting now."""
    try:
        actions.refuse_meeting(later, meeting)
    except NotPossible:
        return False
    return True


def write(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Write the minutes, item by item, in both languages; correct those that are published."""
    told = the_account(id)
    meeting = told.meeting
    convenor(acting(request), meeting.forum, MINUTES_WRITE)
    last = told.draft or told.minutes
    form = MinutesForm(data(request), agenda=told.lines, said=minutes_of(last.text) if last else {})
    correcting = bool(told.minutes and not told.draft)
    notes = (_("These minutes are published. What you change makes their next version."),) if correcting else ()
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


@require_POST
def publish(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Publish the draft."""
    draft = get_object_or_404(Minutes.objects.select_related("meeting"), meeting=id, state=Minutes.State.DRAFT)
    words = _("The minutes are published as a draft. They are approved at the next meeting.")
    back = reverse("meeting", kwargs={"id": id})
    return pressed(request, lambda: actions.publish(by=acting(request), minutes=draft), words, back)


@require_POST
def approve(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Approve the published minutes for one's side, at the meeting that the form names."""
    minutes = get_object_or_404(
        Minutes.objects.select_related("meeting"), meeting=id, digest=request.POST.get("digest", "")
    )
    later = get_object_or_404(Meeting, pk=number(request, "at"))
    back = reverse("minutes", kwargs={"id": id})
    words = _("Approved for your side.")
    return pressed(request, lambda: actions.approve(by=acting(request), minutes=minutes, at=later), words, back)
