"""The read API of meetings."""

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Path, Query, Router
from pydantic import Field

from cydwaith.forums.models import Seat
from cydwaith.meetings import models
from cydwaith.meetings.queries.meetings import account, counted
from cydwaith.meetings.queries.meetings import meetings as every
from cydwaith.meetings.rows import Meeting, MeetingListed, State
from cydwaith.shared.api import Asked, Code, Number, answer, listing, narrowed, page, single

router = Router(tags=["forums"])


class MeetingsAsked(Asked):
    forum: Code | None = None
    state: State | None = None
    post: Code | None = Field(None, description="a post: the meetings of the forums in which it holds a seat")


@listing(
    router,
    "/meetings",
    MeetingListed,
    "meetings",
    cy="Cyfarfodydd, y diweddaraf yn gyntaf",
    en="Meetings, the latest first",
)
def meetings(request: HttpRequest, asked: Query[MeetingsAsked]) -> HttpResponse:
    rows = narrowed(every(), asked, forum="forum", state="state")
    if asked.post is not None:
        rows = rows.filter(forum__in=Seat.objects.filter(post=asked.post).values("forum"))
    return page(request, counted(rows), asked, MeetingListed)


@single(router, "/meetings/{number}", Meeting, "meeting", cy="Un cyfarfod", en="One meeting")
def meeting(request: HttpRequest, number: Path[Number]) -> HttpResponse:
    try:
        return answer(request, Meeting.of(account(number)))
    except models.Meeting.DoesNotExist:
        raise Http404 from None
