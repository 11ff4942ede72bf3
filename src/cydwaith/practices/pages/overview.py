"""Many indicators in one table, for a council or for any group of councils."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from cydwaith.engines.drawing import Svg, glyph
from cydwaith.evidence.groups import Chosen, chosen, groups
from cydwaith.evidence.models import Change, Indicator
from cydwaith.evidence.pages.change import TONES
from cydwaith.evidence.pages.viewpoint import viewpoint
from cydwaith.evidence.queries.overview import Line, overview
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.changes import SHORT
from cydwaith.practices.lists.overview import ORDER, OVERVIEW, OverviewAsked, figure
from cydwaith.practices.sentences import overview as sentences
from cydwaith.shared import formats
from cydwaith.shared.said import Said, pair

MOVED: Final = {"improving", "worsening", "rising", "falling"}


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator as the table shows it: (sign, words) of variation and of direction."""

    indicator: Indicator
    period: str
    value: str
    span: str
    how: str
    variation: list[tuple[Svg, str]]
    direction: tuple[str, Said] | None


def page(request: HttpRequest) -> HttpResponse:
    """The table, with a way to choose a region, a special area or one's own list."""
    view = viewpoint(request)
    asked_for = chosen(request.GET.get("group", ""), request.GET.getlist("in"), view)
    lines = overview([place.code for place in asked_for.places])
    context = {
        "section": "councils",
        "view": view,
        "chosen": asked_for,
        "list": OVERVIEW,
        "groups": groups(),
        "rows": [row(line) for line in lines],
        "finding": finding(asked_for, lines),
        "query": query(asked_for),
    }
    return render(request, "practices/overview.html", context)


def asked(request: HttpRequest) -> OverviewAsked:
    """What a question asks of the files: a group, councils of one's own choice, or one. Raises Http404."""
    return OVERVIEW.asking(request, **{"in": request.GET.getlist("in")})


def query(asked: Chosen) -> str:
    """The choice as it stands behind a question mark, for the files of the same table."""
    words = QueryDict(mutable=True)
    if asked.group:
        words["group"] = asked.group.code
    else:
        words.setlist("in", [place.code for place in asked.places])
    return words.urlencode()


def finding(asked: Chosen, lines: Sequence[Line]) -> Said:
    """What the table finds: how many figures improve and get worse."""
    improving = sum(1 for line in lines if line.changes["improving"])
    worsening = sum(1 for line in lines if line.changes["worsening"])
    untold = sum(1 for line in lines if line.changes["cannot_tell"] == line.changes.total())
    return sentences.how_many_changed(
        name_of(asked), single=len(asked.places) == 1, improving=improving, worsening=worsening, untold=untold
    )


def name_of(asked: Chosen) -> Said | None:
    """The name of what was chosen; None for a list of one's own."""
    if asked.group:
        return pair(asked.group, "name")
    return pair(asked.places[0], "name") if len(asked.places) == 1 else None


def row(line: Line) -> Row:
    """One indicator."""
    value, span, how = told(line)
    signs = [(glyph(TONES[Change.Verdict(one)]), said(line, one)) for one in ORDER if line.changes[one]]
    return Row(line.indicator, formats.period(line.period), value, span, how, signs, direction(line))


def said(line: Line, verdict: str) -> str:
    """The words of a verdict, with how many councils it is of where there are several."""
    words = SHORT[verdict]
    return str(words) if line.members == 1 else f"{line.changes[verdict]} {words}"


def told(line: Line) -> tuple[str, str, str]:
    """The figure, its interval or range, and which of the two it is."""
    indicator, found = line.indicator, figure(line)
    low, high = {
        "pooled": (found["lower"], found["upper"]),
        "single": (None, None),
        "median": line.range or (None, None),
    }[found["how"]]
    span = "" if found["how"] == "single" else figures.interval(indicator, low, high)
    return figures.figure(indicator, found["value"]), span, found["how"]


def direction(line: Line) -> tuple[str, Said] | None:
    """Which way a single council's figure moved: (arrow, words); none where no change can be told."""
    change = line.change
    if change is None or change.verdict not in MOVED or change.size is None:
        return None
    return ("↑", sentences.UP) if change.size > 0 else ("↓", sentences.DOWN)
