"""Recording who came."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post
from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.models import Seat
from cydwaith.forums.secretariat import convenor, seats
from cydwaith.meetings.actions import attendance as actions
from cydwaith.meetings.deeds.minutes import ATTENDANCE_RECORD
from cydwaith.meetings.forms.attendance import AttendanceForm, as_recorded
from cydwaith.meetings.models import Meeting
from cydwaith.meetings.pages.findings import name_of
from cydwaith.meetings.pages.sheets import Sheet, data, page_of, sent, the_meeting
from cydwaith.shared.clock import day_of
from cydwaith.shared.order import alphabetical


def attendance(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """For each seat how it was filled; before the meeting, only apologies."""
    meeting = the_meeting(id)
    convenor(acting(request), meeting.forum, ATTENDANCE_RECORD)
    held = meeting.state == Meeting.State.HELD
    there = list(seats(meeting.forum, day_of(meeting.starts)))
    form = AttendanceForm(
        data(request), seats=there, substitutes=substitutes(there), held=held, now=lambda: as_recorded(came(meeting))
    )
    notes = () if held else (_("Before the meeting is held only apologies can be recorded."),)
    sheet = Sheet(
        _("Who came") if held else _("Apologies"),
        _("Save"),
        _("Recorded."),
        page_of(meeting),
        name_of(meeting),
        notes,
        meeting=meeting,
    )
    do = lambda: actions.record(by=acting(request), meeting=meeting, came=form.came())  # noqa: E731  # said once, below
    return sent(request, sheet, form, do, attendance=form.lines())


def came(meeting: Meeting) -> dict[int, actions.Came]:
    """Who was said to have come, by the number of the seat."""
    return {one.seat_id: actions.Came(one.manner, one.substitute_id) for one in meeting.attendances.all()}


def substitutes(there: list[Seat]) -> dict[int, list[tuple[str, str]]]:
    """For each seat the posts that may sit in: its own substitute first, then the others of its body."""
    found = Post.objects.filter(body__in={seat.body_id for seat in there})
    posts = sorted(found, key=lambda post: alphabetical(post.title.plain))
    own = {
        seat.pk: [post for post in posts if post.body_id == seat.body_id and post.pk != seat.post_id] for seat in there
    }
    named = {seat.pk: [seat.substitute] if seat.substitute else [] for seat in there}
    return {
        number: [(post.pk, post.title) for post in dict.fromkeys([*named[number], *others])]
        for number, others in own.items()
    }
