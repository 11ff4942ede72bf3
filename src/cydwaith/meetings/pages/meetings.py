"""All meetings, and those of one forum."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.models import Forum
from cydwaith.forums.pages.acting import the_forum
from cydwaith.forums.secretariat import convening, seated
from cydwaith.meetings import words
from cydwaith.meetings.deeds.items import ITEM_CHANGE, ITEM_TABLE
from cydwaith.meetings.deeds.meetings import MEETING_PLAN
from cydwaith.meetings.lists import MEETINGS
from cydwaith.meetings.pages.findings import name_of
from cydwaith.meetings.queries.meetings import coming, counted, past, tray
from cydwaith.meetings.sentences import lines

A_PAGE = 30


def meeting_list(request: HttpRequest) -> HttpResponse:
    """Every meeting: those to come, and those that were."""
    return listed(request, None)


def of_forum(request: HttpRequest, slug: str) -> HttpResponse:
    """The meetings of one forum, and the items that wait in its tray."""
    return listed(request, the_forum(slug))


def listed(request: HttpRequest, forum: Forum | None) -> HttpResponse:
    """A list of meetings."""
    slug = forum.pk if forum else ""
    page = Paginator(counted(past(slug)), A_PAGE).get_page(request.GET.get("page"))
    by = acting(request)
    context = {
        "section": "forums",
        "meetings_list": MEETINGS,
        "forum": forum,
        "coming": list(counted(coming(slug))),
        "page": page,
        "waiting": list(tray(forum)) if forum else [],
        "words": words,
        "says": lines,
        "name_of": name_of,
        "may_plan": bool(forum and convening(by, forum, MEETING_PLAN)),
        "may_table": bool(forum and seated(by, forum, ITEM_TABLE)),
        "own": own_items(request, forum) if forum else set(),
    }
    return render(request, "meetings/meetings.html", context)


def own_items(request: HttpRequest, forum: Forum) -> set[str | None]:
    """The codes of the reader's bodies that may change the items they tabled."""
    return {seat.body_id for seat in seated(acting(request), forum, ITEM_CHANGE)}
