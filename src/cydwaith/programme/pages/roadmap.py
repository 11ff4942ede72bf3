"""The road map: every commitment on one axis of time, with what it was promised for and when it can honestly be."""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import groupby

from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.engines.bounds import DAYS
from cydwaith.engines.drawing.progress import Progress
from cydwaith.engines.drawing.roadmap import Group, Road, Step, Way, roadmap
from cydwaith.engines.years import decimal_year
from cydwaith.programme.lists import COMMITMENTS, MILESTONES
from cydwaith.programme.pages.board import narrowing
from cydwaith.programme.pages.filters import only, sought, without_page
from cydwaith.programme.pages.marks import mark, parties
from cydwaith.programme.queries import listing
from cydwaith.programme.queries.lines import Line, lines
from cydwaith.programme.queries.milestones import Reached, milestones
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.queries.tallies import states, whole
from cydwaith.programme.sentences import roadmap as sentences
from cydwaith.programme.sentences.dates import date
from cydwaith.shared import formats
from cydwaith.shared.charts import Chart
from cydwaith.shared.clock import today
from cydwaith.shared.said import Said, pair

A_PAGE = 40
Named = tuple[str, list[Line]]


def road(request: HttpRequest) -> HttpResponse:
    """The picture, and the same as a table."""
    wanted, plan = sought(request.GET), schedule()
    due = F("current__due").asc(nulls_last=True)
    found = listing.commitments(wanted, plan).order_by("programme__order", "programme", due, "slug")
    page = Paginator(listing.shown(found), A_PAGE).get_page(request.GET.get("page"))
    rows = lines(page, plan)
    steps = milestones([row.commitment.slug for row in rows])
    tally = whole(states(wanted, plan))
    told = sentences.whole(tally.total, tally.late + tally.endangered)
    groups = grouped([row for row in rows if row.terms.due])
    context = {
        "section": "programme",
        "finding": told,
        "sample": bool(tally.sample),
        "filters": narrowing(wanted),
        "picture": drawn(groups, steps, told) if groups else "",
        "undated": [row for row in rows if not row.terms.due],
        "groups": groups,
        "steps": steps,
        "page": page,
        "others": without_page(request),
        "query": only(wanted),
        "files": COMMITMENTS,
        "stones": MILESTONES,
        "columns": {**COMMITMENTS.columns(), "milestones": MILESTONES.columns()["title"]},
        "mark": mark,
        "parties": parties,
    }
    return render(request, "programme/roadmap.html", context)


def grouped(rows: Iterable[Line]) -> list[Named]:
    """Lines under the names of their programmes."""
    found = groupby(rows, key=lambda row: row.commitment.programme)
    return [(one.name.plain if one else _("In no programme"), list(inside)) for one, inside in found]


def drawn(groups: Sequence[Named], steps: dict[str, list[Reached]], told: Said) -> Chart:
    """The picture; phones have the table instead."""
    ways = [
        Group(name=name, ways=[way(row, steps.get(row.commitment.slug, [])) for row in rows]) for name, rows in groups
    ]
    empty = Road(groups=ways, today=decimal_year(today()), today_word=_("Today"), undated_word=_("No date promised"))
    whole = Road(
        groups=ways,
        today=empty.today,
        today_word=empty.today_word,
        undated_word=empty.undated_word,
        ticks=ticks(*empty.span()),
    )
    title = str(told)
    return Chart(title, roadmap(whole, key="roadmap", title=title, desc=description()), None, "roadmap")


def description() -> str:
    """What the signs of the picture mean."""
    return _(
        "A full diamond is the promised date, an open one the earliest honest date, the band between them the slip; "
        "small flags are milestones. The table below holds the same."
    )


def way(row: Line, steps: Iterable[Reached]) -> Way:
    """One commitment as a row of the picture."""
    status = mark(row.own)
    return Way(
        name=row.terms.title.plain,
        href=reverse("commitment", kwargs={"slug": row.commitment.slug}),
        label=str(label(row, status.word)),
        progress=Progress(status.kind),
        word=str(status.word),
        promised=on_axis(row.promised),
        honest=on_axis(row.honest) if row.slip else None,
        steps=[Step(at=at, done=one.done) for one in steps if (at := on_axis(one.milestone.due)) is not None],
    )


def on_axis(day: dt.date | None) -> float | None:
    """Where a day stands; nowhere when it lies beyond the bounds of days: it would draw all others into one place."""
    return decimal_year(day) if day and day in DAYS else None


def label(row: Line, status: Said) -> Said:
    """A row of the picture read out."""
    due, honest = row.terms.due, row.honest if row.slip else None
    return sentences.row(
        pair(row.terms, "title"),
        status=status,
        promised=date(due, row.terms.due_precision) if due else None,
        honest=date(honest) if honest else None,
    )


def ticks(low: float, high: float) -> list[tuple[float, str]]:
    """Moments to write above the picture: quarters of up to three years, else years."""
    years = range(int(low), int(high) + 2)
    months = (1, 4, 7, 10) if high - low <= 3 else (1,)
    days = [dt.date(year, month, 1) for year in years for month in months]
    return [(decimal_year(day), formats.date(day, "month" if len(months) > 1 else "year")) for day in days]
