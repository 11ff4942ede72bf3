"""How every form about a meeting is shown, sent and answered."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.meetings.models import Meeting
from cydwaith.meetings.queries.meetings import find
from cydwaith.shared.forms import Form
from cydwaith.shared.meanwhile import say_what_stands
from cydwaith.shared.posting import Where, posted
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def the_meeting(number: int) -> Meeting:
    """A meeting. Raises Http404."""
    try:
        return find(number)
    except Meeting.DoesNotExist:
        raise Http404(_("There is no such meeting.")) from None


@dataclass(frozen=True)
class Sheet:
    """One form on a page of its own: what it says, the button, where to go afterwards, and what belongs around it."""

    heading: str
    button: str
    done: str
    back: str
    lead: str = ""
    notes: tuple[str | Said, ...] = ()
    warning: bool = False
    meeting: Meeting | None = None


def sent(
    request: HttpRequest,
    sheet: Sheet,
    form: Form,
    do: Callable[[], object],
    *,
    fresh: str | None = None,
    to: Where | None = None,
    **more: Any,
) -> HttpResponse:
    """Show a form; once it is sent and sound, do what it asks and go back. A refusal keeps everything that was written.

    `fresh` says in which state the thing is now (unless told otherwise, when its meeting last changed). The form sends
    it back, so that nobody overwrites unseen; after a clash it is that of now, and saving again is meant.
    """
    now = fresh if fresh is not None else sheet.meeting.changed.isoformat() if sheet.meeting else ""
    if done := posted(request, form, lambda _told: do(), said=sheet.done, to=to or sheet.back):
        return done
    sent_with = request.POST.get("seen", now)
    seen = form.data.get("seen", now)
    if clash := seen != sent_with:
        say_what_stands(form, form.initial)
    context = {"section": "forums", "sheet": sheet, "form": form, "seen": seen}
    context |= {"clash": clash, "here": request.path}
    return render(request, "meetings/form.html", context | more)


def data(request: HttpRequest) -> QueryDict | None:
    """What was sent, even when it is nothing; None while a form is only being opened."""
    return request.POST if request.method == "POST" else None


def pressed(request: HttpRequest, do: Callable[[], object], words: str, back: str) -> HttpResponse:
    """Do what a single button asks, say so or say why not, and go back."""
    try:
        do()
    except NotPossible as refusal:
        messages.error(request, refusal.reason)
    else:
        messages.success(request, words)
    return redirect(back)


def stamp(request: HttpRequest) -> dt.datetime | None:
    """When what this form changes had last been changed, as the form tells it; long ago when it does not."""
    try:
        return dt.datetime.fromisoformat(request.POST.get("seen", ""))
    except ValueError:
        return dt.datetime.min.replace(tzinfo=dt.UTC)


def number(request: HttpRequest, name: str) -> int:
    """A number that a form sends. Raises Http404 when it is none."""
    text = request.POST.get(name, "")
    if not text.isdecimal() or len(text) > 18:
        raise Http404(name)
    return int(text)


def page_of(meeting: Meeting) -> str:
    """The address of a meeting's page."""
    return reverse("meeting", kwargs={"id": meeting.pk})
