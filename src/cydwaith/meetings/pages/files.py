"""Meetings as files: calendars, and the XML that council systems exchange."""

from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post
from cydwaith.forums.pages.acting import the_forum
from cydwaith.meetings.calendars import calendar
from cydwaith.meetings.models import Meeting
from cydwaith.meetings.pages.meeting import the_account
from cydwaith.meetings.pages.sheets import page_of
from cydwaith.meetings.queries.meetings import meetings, of_post
from cydwaith.meetings.sources.moderngov_export import exported
from cydwaith.shared import addresses

MOST = 500


def all_meetings(request: HttpRequest) -> HttpResponse:
    """The feed of every meeting."""
    return feed(request, f"Cydwaith: {_('Meetings')}", meetings())


def of_forum(request: HttpRequest, slug: str) -> HttpResponse:
    """The feed of one forum."""
    forum = the_forum(slug)
    return feed(request, forum.name.plain, meetings(forum.pk))


def of_a_post(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """The feed of a post: the meetings of every forum in which it holds a seat, or sits in for one."""
    post = Post.objects.select_related("body").filter(pk=f"{code}/{slug}").first()
    if post is None:
        raise Http404(slug)
    return feed(request, f"{post.title.plain}, {post.body.name.plain}", of_post(post))


def one(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One meeting, for whoever wants no more in their calendar."""
    told = the_account(id)
    return feed(request, told.meeting.forum.name.plain, [told.meeting])


def feed(request: HttpRequest, name: str, found: Iterable[Meeting]) -> HttpResponse:
    """A calendar as a response; nothing for a reader who has it already."""
    shown = list(found)[:MOST] if isinstance(found, list) else found[:MOST]  # type: ignore[index]  # a query set
    content = calendar(name, shown, lambda meeting: addresses.absolute(request, page_of(meeting)), addresses.host())
    response = HttpResponse(
        content,
        content_type="text/calendar; charset=utf-8; method=PUBLISH",
        headers={"Content-Disposition": 'inline; filename="cyfarfodydd.ics"'},
    )
    return addresses.unless_had(request, response)


def xml(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One meeting as ModernGov's web service answers GetMeeting."""
    told = the_account(id)

    def address(paper: int) -> str:
        return addresses.absolute(request, reverse("paper", kwargs={"id": paper}))

    content = exported(told, address)
    return HttpResponse(content, content_type="application/xml; charset=utf-8")
