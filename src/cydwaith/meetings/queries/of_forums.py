"""What meetings tell of the forums that they belong to: when the next one is, and how agenda time was shared."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, QuerySet, Sum

from cydwaith.forums.models import Forum, Side
from cydwaith.meetings.models import Item, Meeting
from cydwaith.shared import clock

YEAR = dt.timedelta(days=365)


@dataclass(frozen=True)
class Given:
    """The agenda time that one side's items were given in the last year, in minutes, and how many items."""

    side: Side
    minutes: int
    items: int


def upcoming() -> QuerySet[Meeting]:
    """Meetings that are yet to end, the soonest first."""
    wanted = Meeting.objects.filter(ends__gte=clock.now())
    return wanted.filter(state__in=(Meeting.State.PLANNED, Meeting.State.CALLED)).order_by("starts")


def begun(forum: Forum) -> QuerySet[Meeting]:
    """The meetings of a forum whose time has come and that were not cancelled, the latest first."""
    found = Meeting.objects.filter(forum=forum, starts__lt=clock.now())
    return found.exclude(state=Meeting.State.CANCELLED).order_by("-starts")


def time_by_side(forum: Forum) -> list[Given]:
    """How the agenda time of the last year's meetings was shared between the sides that tabled the items."""
    since = clock.now() - YEAR
    wanted = Item.objects.filter(forum=forum, withdrawn=None, meeting__starts__gte=since, tabled_by__isnull=False)
    wanted = wanted.exclude(meeting__state=Meeting.State.CANCELLED)
    rows = wanted.order_by().values_list("tabled_by").annotate(Sum("minutes_long"), Count("id"))
    counted = {side: (minutes or 0, items) for side, minutes, items in rows}
    return [Given(side, *counted.get(side.pk, (0, 0))) for side in forum.sides.all()]
