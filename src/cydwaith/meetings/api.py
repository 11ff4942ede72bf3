"""The read API of meetings."""

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Path, Router

from cydwaith.meetings import models
from cydwaith.meetings.deeds.meetings import MEETING_READ
from cydwaith.meetings.lists import ATTENDANCE, MEETINGS
from cydwaith.meetings.queries.meetings import account
from cydwaith.meetings.rows import Meeting
from cydwaith.shared.api import answer, single
from cydwaith.shared.rows import Number

router = Router(tags=["forums"])
MEETINGS.operation(router, "/meetings")
ATTENDANCE.operation(router, "/attendance")


@single(
    router,
    "/meetings/{number}",
    Meeting,
    "meeting",
    cy="Un cyfarfod",
    en="One meeting",
    may=MEETING_READ,
    example={"number": "1"},
)
def meeting(request: HttpRequest, number: Path[Number]) -> HttpResponse:
    try:
        return answer(request, Meeting.of(account(number)))
    except models.Meeting.DoesNotExist:
        raise Http404 from None
