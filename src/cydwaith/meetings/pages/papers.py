"""Putting papers, and reading them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.pages.acting import body_choices
from cydwaith.forums.secretariat import seated
from cydwaith.meetings.actions import papers as actions
from cydwaith.meetings.deeds.papers import PAPER_PUT
from cydwaith.meetings.forms.paper import PaperForm
from cydwaith.meetings.models import Item, Paper
from cydwaith.meetings.notice import is_late
from cydwaith.meetings.pages.findings import name_of
from cydwaith.meetings.pages.sheets import Sheet, data, page_of, pressed, sent, the_meeting
from cydwaith.meetings.paper_kinds import LARGEST
from cydwaith.meetings.queries.meetings import account
from cydwaith.shared import clock
from cydwaith.shared.permissions import Refused
from cydwaith.shared.serving import served


def new(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Put a paper before a meeting."""
    told = account(the_meeting(id).pk)
    meeting, seats = told.meeting, seated(acting(request), told.meeting.forum, PAPER_PUT)
    if not seats:
        raise Refused(PAPER_PUT.what)
    late = is_late(clock.now(), meeting.called, meeting.starts, meeting.forum.notice_days)
    single = [one for one in told.papers if one.pair_id is None and one.withdrawn is None and not one.address]
    form = PaperForm(
        data(request),
        request.FILES,
        bodies=body_choices(seats),
        late=late,
        items=[(str(line.item.pk), f"{line.number}. {line.item.title.plain}") for line in told.lines],
        pairs=[(str(one.pk), one.title.plain) for one in single],
        initial={"item": request.GET.get("item", "")},
    )
    notes = (_("The notice has gone out: this paper will be marked as late, with its reason."),) if late else ()
    sheet = Sheet(
        _("Add a paper"),
        _("Add the paper"),
        _("The paper is here. Its checksum stands beside it."),
        page_of(meeting),
        name_of(meeting),
        notes,
        meeting=meeting,
    )
    return sent(request, sheet, form, lambda: actions.put(by=acting(request), meeting=meeting, **given(form)))


def given(form: PaperForm) -> dict[str, Any]:
    """What was filled in, as the action takes it."""
    told = dict(form.cleaned_data)
    file, item, pair = told.pop("file"), told.pop("item"), told.pop("pair", "")
    upload = actions.Upload(file.name, file.read(LARGEST + 1))
    papers = Paper.objects.select_related("item").defer("content")
    return told | {
        "upload": upload,
        "item": Item.objects.filter(pk=item).first() if item else None,
        "pair": papers.filter(pk=pair).first() if pair else None,
    }


@require_GET
def read(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """The file itself, never run and never guessed at; a paper from another system is read there."""
    paper = get_object_or_404(Paper, pk=id)
    if paper.address:
        if not paper.address.startswith(("http://", "https://")):
            raise Http404
        return redirect(paper.address)
    # Only a PDF opens in the browser; everything else is saved. The policy keeps even that from loading anything.
    shown = paper.media_type == "application/pdf" and request.GET.get("save") is None
    response = served(
        bytes(paper.content), media_type=paper.media_type, name=paper.name, digest=paper.digest, inline=shown
    )
    response.headers["Content-Language"] = paper.language
    return response


@require_POST
def withdraw(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Withdraw a paper; it stays readable."""
    paper = get_object_or_404(Paper.objects.select_related("meeting").defer("content"), pk=id)
    words = _("The paper is marked as withdrawn.")
    return pressed(request, lambda: actions.withdraw(by=acting(request), paper=paper), words, page_of(paper.meeting))
