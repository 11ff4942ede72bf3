"""Every council on one indicator: the table behind its pictures."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from cydwaith.bodies.models import Place
from cydwaith.evidence.ages import histories
from cydwaith.evidence.lists import INTERVALS, STANDINGS
from cydwaith.evidence.models import Indicator, Standing
from cydwaith.evidence.pages.asked import asked_for, ranked
from cydwaith.evidence.pages.marks import Mark, mark
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.evidence.queries import standings
from cydwaith.evidence.sentences import figures
from cydwaith.shared.parts import render_part


@dataclass(frozen=True, slots=True)
class TableRow:
    """One council in the table of all councils."""

    place: Place
    value: str
    interval: str
    rank: str
    expected: str
    effect: str
    span: str
    mark: Mark
    status: str
    own: bool


def table(request: HttpRequest, code: str) -> HttpResponse:
    """Every figure of every council, and how it stands."""
    asked = asked_for(request, code)
    indicator, view, calculation = asked.indicator, asked.view, asked.worked_out()
    found = standings.of_calculation(calculation)
    past = code in histories()
    context = {
        "indicator": indicator,
        "view": view,
        "calculation": calculation,
        "past": past,
        "columns": STANDINGS.columns() | INTERVALS,
        "rows": [table_row(standing, indicator, view) for standing in ranked(found)],
        "shown": shown(found, past=past),
    }
    named = {"name": "indicator_table", "about": indicator.label, "code": code}
    return render_part(request, "evidence/indicator_table.html", context, **named)


def shown(found: list[Standing], *, past: bool) -> list[str]:
    """The columns of the table: none that would be empty in every row."""
    worked_out = [] if past else ["verdict", "effect", "effect_interval", "expected"]
    published = ["interval"] if any(standing.lower is not None for standing in found) else []
    return ["place_name", "value", *worked_out, *published, "rank"]


def table_row(standing: Standing, indicator: Indicator, view: Viewpoint) -> TableRow:
    """One council, every figure of it."""
    return TableRow(
        place=standing.place,
        value=figures.figure(indicator, standing.value),
        interval=figures.interval(indicator, standing.lower, standing.upper),
        rank=str(standing.rank or ""),
        expected=figures.figure(indicator, standing.expected),
        effect=figures.signed(indicator, standing.effect),
        span=figures.signed_interval(indicator, standing.effect_lower, standing.effect_upper),
        mark=mark(standing),
        status=standing.status,
        own=standing.place_id == view.code,
    )
