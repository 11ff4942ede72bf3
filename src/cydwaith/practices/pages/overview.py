"""Many indicators in one table, for a council or for any group of councils; and the same as files."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render

from cydwaith.engines.drawing import Svg, glyph
from cydwaith.evidence.models import Change, Indicator
from cydwaith.evidence.pages.change import TONES
from cydwaith.evidence.pages.viewpoint import viewpoint
from cydwaith.evidence.queries.overview import Line, overview
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.changes import voice as of_change
from cydwaith.practices.exports import harmless
from cydwaith.practices.groups import Chosen, chosen, groups
from cydwaith.practices.signalling import voice
from cydwaith.shared import formats

COLUMNS = (
    "indicator", "label_cy", "label_en", "unit_cy", "unit_en", "period", "how", "value", "lower", "upper", "lowest",
    "highest", "councils", "with_figure", "improving", "worsening", "rising", "falling", "steady", "cannot_tell",
    "method", "rule", "reason",
)  # fmt: skip
ORDER = ("improving", "worsening", "rising", "falling", "steady", "cannot_tell")
MOVED = {"improving", "worsening", "rising", "falling"}


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator as the table shows it: (sign, words) of variation and of direction."""

    indicator: Indicator
    period: str
    value: str
    span: str
    how: str
    variation: list[tuple[Svg, str]]
    direction: tuple[str, str] | None


def page(request: HttpRequest) -> HttpResponse:
    """The table, with a way to choose a region, a special area or one's own list."""
    view = viewpoint(request)
    asked = chosen(request.GET, view)
    lines = overview([place.code for place in asked.places])
    context = {
        "section": "councils",
        "view": view,
        "chosen": asked,
        "groups": groups(),
        "rows": [row(line) for line in lines],
        "finding": finding(asked, lines),
        "query": query(asked),
    }
    return render(request, "practices/overview.html", context)


def csv_file(request: HttpRequest) -> HttpResponse:
    """The table as CSV."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows({name: harmless(value) for name, value in one.items()} for one in table(request))
    return HttpResponse(text.getvalue(), content_type="text/csv; charset=utf-8", headers=attached("overview.csv"))


def json_file(request: HttpRequest) -> JsonResponse:
    """The table as JSON, with the councils that it is about."""
    asked = chosen(request.GET, viewpoint(request))
    told = {"places": [place.code for place in asked.places], "indicators": list(table(request))}
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False}, headers=attached("overview.json"))


def attached(name: str) -> dict[str, str]:
    """That a file is to be kept under a name."""
    return {"Content-Disposition": f'attachment; filename="{name}"'}


def query(asked: Chosen) -> str:
    """The choice as it stands behind a question mark, for the files of the same table."""
    words = QueryDict(mutable=True)
    if asked.group:
        words["group"] = asked.group.code
    else:
        words.setlist("in", [place.code for place in asked.places])
    return words.urlencode()


def finding(asked: Chosen, lines: Sequence[Line]) -> str:
    """What the table finds: how many figures improve and get worse."""
    improving = sum(1 for line in lines if line.changes["improving"])
    worsening = sum(1 for line in lines if line.changes["worsening"])
    untold = sum(1 for line in lines if line.changes["cannot_tell"] == line.changes.total())
    return str(
        voice().overview(
            name=name_of(asked), single=len(asked.places) == 1, improving=improving, worsening=worsening, untold=untold
        )
    )


def name_of(asked: Chosen) -> str:
    """The name of what was chosen; empty for a list of one's own."""
    if asked.group:
        return asked.group.name.plain
    return asked.places[0].name.plain if len(asked.places) == 1 else ""


def row(line: Line) -> Row:
    """One indicator."""
    value, span, how = told(line)
    signs = [(glyph(TONES[Change.Verdict(one)]), said(line, one)) for one in ORDER if line.changes[one]]
    return Row(line.indicator, formats.period(line.period), value, span, how, signs, direction(line))


def said(line: Line, verdict: str) -> str:
    """The words of a verdict, with how many councils it is of where there are several."""
    words = of_change().SHORT[verdict]
    return str(words) if line.members == 1 else f"{line.changes[verdict]} {words}"


def told(line: Line) -> tuple[str, str, str]:
    """The figure, its interval or range, and which of the two it is."""
    indicator = line.indicator
    if line.pooled and line.members > 1:
        near = line.pooled.interval
        return (
            figures.figure(indicator, line.pooled.value),
            figures.interval(indicator, near.lower, near.upper),
            "pooled",
        )
    if line.members == 1:
        return figures.figure(indicator, line.median), "", "single"
    low, high = line.range or (None, None)
    return figures.figure(indicator, line.median), figures.interval(indicator, low, high), "median"


def direction(line: Line) -> tuple[str, str] | None:
    """Which way a single council's figure moved: (arrow, words); none where no change can be told."""
    change = line.change
    if change is None or change.verdict not in MOVED or change.size is None:
        return None
    return ("↑", voice().UP) if change.size > 0 else ("↓", voice().DOWN)


def table(request: HttpRequest) -> Iterator[dict[str, Any]]:
    """The table for machines: one row an indicator."""
    asked = chosen(request.GET, viewpoint(request))
    for line in overview([place.code for place in asked.places]):
        indicator, (low, high) = line.indicator, line.range or (None, None)
        near = line.pooled.interval if line.pooled else None
        kept = {
            "indicator": indicator.code, "period": line.period, "how": told(line)[2],
            "value": line.pooled.value if line.pooled and line.members > 1 else line.median,
            "lower": near.lower if near and line.members > 1 else None,
            "upper": near.upper if near and line.members > 1 else None,
            "lowest": low, "highest": high, "councils": line.members, "with_figure": len(line.values),
            **{verdict: line.changes[verdict] for verdict in ORDER},
        }  # fmt: skip
        for text in ("label_cy", "label_en", "unit_cy", "unit_en"):
            kept[text] = getattr(indicator, text)
        for fact in ("method", "rule", "reason"):
            kept[fact] = getattr(line.change, fact) if line.change else ""
        yield {name: kept[name] for name in COLUMNS}
