"""One meeting, and its pack for printing."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.meetings.models import Meeting
from cydwaith.meetings.pages.telling import telling
from cydwaith.meetings.queries.meetings import Account, account


def meeting(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One meeting: notice, agenda, papers, who came, minutes, actions; for its convenors, what is next to do."""
    told = the_account(id)
    return render(request, "meetings/meeting.html", telling(request, told))


def the_account(number: int) -> Account:
    """Everything about a meeting. Raises Http404."""
    try:
        return account(number)
    except Meeting.DoesNotExist:
        raise Http404(_("There is no such meeting.")) from None


def pack(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """The agenda pack, made to be printed."""
    return render(request, "meetings/pack.html", telling(request, the_account(id)))
