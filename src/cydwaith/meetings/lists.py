"""The lists of meetings: every meeting, and how seats were filled."""

from typing import Final

from django.db.models import QuerySet
from django.http import HttpRequest
from pydantic import Field

from cydwaith.forums.models import Seat
from cydwaith.meetings.deeds.meetings import MEETING_READ
from cydwaith.meetings.models import Attendance, Meeting
from cydwaith.meetings.queries.meetings import counted, every_attendance
from cydwaith.meetings.queries.meetings import meetings as every
from cydwaith.meetings.rows import Attended, MeetingListed, State
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Number, narrowed, nothing_there
from cydwaith.shared.said import said


class MeetingsAsked(Asked):
    forum: Code | None = None
    state: State | None = None
    post: Code | None = Field(None, description="a post: the meetings of the forums in which it holds a seat")


class AttendanceAsked(Asked):
    meeting: Number | None = None
    forum: Code | None = None


def meetings(asked: MeetingsAsked) -> QuerySet[Meeting]:
    """The meetings asked for, with the number of their items and papers."""
    rows = narrowed(every(), asked, forum="forum", state="state")
    if asked.post is not None:
        rows = rows.filter(forum__in=Seat.objects.filter(post=asked.post).values("forum"))
    return counted(rows)


def attendance(asked: AttendanceAsked) -> QuerySet[Attendance]:
    """How the seats asked for were filled."""
    return narrowed(every_attendance(), asked, meeting="meeting", forum="meeting__forum")


MEETINGS: Final = List(
    name="meetings",
    title=said(cy="Cyfarfodydd, y diweddaraf yn gyntaf", en="Meetings, the latest first"),
    row=MeetingListed,
    rows=meetings,
    may=MEETING_READ,
    asked=MeetingsAsked,
)
ATTENDANCE: Final = List(
    name="attendance",
    title=said(cy="Pwy ddaeth i gyfarfodydd", en="Who came to meetings"),
    row=Attended,
    rows=attendance,
    may=MEETING_READ,
    asked=AttendanceAsked,
)
LISTS: Final = (MEETINGS, ATTENDANCE)


def attendance_of(_request: HttpRequest, id: int) -> AttendanceAsked:  # noqa: A002  # as its address calls it
    """The seats of one meeting, as its page asks for them. Raises Http404."""
    if not Meeting.objects.filter(pk=id).exists():
        raise nothing_there()
    return AttendanceAsked.model_validate({"meeting": id})
