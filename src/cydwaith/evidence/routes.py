"""The addresses of this room, each with the rule that opens it."""

from collections.abc import Callable
from typing import Any, Final

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from cydwaith.evidence.deeds import FIGURES_LOAD, FIGURES_READ, GROUPS_KEEP
from cydwaith.evidence.lists import CHANGES, COMPARISON, FUNNELS, INDICATORS, OBSERVATIONS, STANDINGS
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.pages import (
    comparing,
    defining,
    downloads,
    importing,
    indicator,
    indicator_sure,
    indicator_table,
    indicators,
)
from cydwaith.shared.lists import List
from cydwaith.shared.routes import Route, file, page, part
from cydwaith.shared.rows import Asked
from cydwaith.shared.said import said

ONE: Final = {"code": "waste-recycled-wales"}


def of_one(of: List[Any]) -> Callable[..., Asked]:
    """How the files of a list beside an indicator's page ask for what is about that indicator."""

    def asking(request: HttpRequest, code: str) -> Asked:
        get_object_or_404(Indicator, code=code)
        asked: Asked = of.asking(request, indicator=code)
        return asked

    return asking


def beside(of: List[Any], en: str, cy: str, **more: Any) -> tuple[Route, ...]:
    """The files of a list beside an indicator's page."""
    where = (f"indicators/<indicator:code>/{en}", f"dangosyddion/<indicator:code>/{cy}")
    return of.files(*where, example=ONE, asking=of_one(of), **more)


FIGURES: tuple[Route, ...] = (  # the CSV is the project's own, which the importers read
    file(
        "indicators/<indicator:code>/figures.csv",
        "dangosyddion/<indicator:code>/ffigurau.csv",
        downloads.csv_file,
        name="indicator-csv",
        may=FIGURES_READ,
        example=ONE,
    ),
    file(
        "indicators/<indicator:code>/figures.csv-metadata.json",
        "dangosyddion/<indicator:code>/ffigurau.csv-metadata.json",
        downloads.csvw_file,
        name="indicator-csvw",
        may=FIGURES_READ,
        example=ONE,
    ),
    file(
        "indicators/<indicator:code>/figures.json",
        "dangosyddion/<indicator:code>/ffigurau.json",
        downloads.json_file,
        name="indicator-json",
        may=FIGURES_READ,
        example=ONE,
    ),
    *beside(OBSERVATIONS, "figures", "ffigurau", formats=("xlsx",)),
)
IMPORTS: tuple[Route, ...] = (
    page("figures/import/", "ffigurau/mewnforio/", importing.send, name="import", may=FIGURES_LOAD),
    page(
        "figures/import/<int:id>/",
        "ffigurau/mewnforio/<int:id>/",
        importing.preview,
        name="import_preview",
        may=FIGURES_LOAD,
        apart="needs a file that its reader has sent",
    ),
    page(
        "figures/import/<int:id>/throw-away/",
        "ffigurau/mewnforio/<int:id>/taflu/",
        importing.throw_away,
        name="import_throw_away",
        may=FIGURES_LOAD,
        apart="is only sent to, and needs a file that its reader has sent",
    ),
    page(
        "indicators/<indicator:code>/import/",
        "dangosyddion/<indicator:code>/mewnforio/",
        importing.send,
        name="import_for",
        may=FIGURES_LOAD,
        example=ONE,
    ),
    page("figures/new-indicator/", "ffigurau/dangosydd-newydd/", defining.new, name="indicator_new", may=FIGURES_LOAD),
    page(
        "indicators/<indicator:code>/describe/",
        "dangosyddion/<indicator:code>/disgrifio/",
        defining.change,
        name="indicator_describe",
        may=FIGURES_LOAD,
        apart="only of an indicator that does not ship",
    ),
)
INDICATOR: Final = page(
    "indicators/<indicator:code>/",
    "dangosyddion/<indicator:code>/",
    indicator.indicator,
    name="indicator",
    may=FIGURES_READ,
    example=ONE,
)
ROUTES: tuple[Route, ...] = (
    page("indicators/", "dangosyddion/", indicators.indicators, name="indicators", may=FIGURES_READ),
    *INDICATORS.files("indicators/indicators", "dangosyddion/dangosyddion"),
    INDICATOR,
    part(
        INDICATOR,
        "table/",
        "tabl/",
        indicator_table.table,
        name="indicator_table",
        title=said(cy="Pob cyngor", en="Every council"),
    ),
    part(
        INDICATOR,
        "how-sure/",
        "pa-mor-sicr/",
        indicator_sure.sure,
        name="indicator_sure",
        title=said(cy="Pa mor sicr yw hyn?", en="How sure is this?"),
    ),
    part(
        INDICATOR,
        "lines/",
        "llinellau/",
        indicator_sure.lines,
        name="indicator_lines",
        title=said(cy="Dewis llinellau pwy a enwir", en="Choose whose lines are named"),
    ),
    *FIGURES,
    *IMPORTS,
    *beside(STANDINGS, "standings", "safleoedd"),
    *beside(CHANGES, "changes", "newidiadau"),
    *beside(FUNNELS, "funnel", "twndis"),
    page(
        "indicators/<indicator:code>/compare/",
        "dangosyddion/<indicator:code>/cymharu/",
        comparing.compare,
        name="compare",
        may=FIGURES_READ,
        example=ONE,
    ),
    *COMPARISON.files(
        "indicators/<indicator:code>/comparison",
        "dangosyddion/<indicator:code>/cymhariaeth",
        example=ONE,
        asking=comparing.of_one,
    ),
    page("council-groups/", "grwpiau-cynghorau/", comparing.council_groups, name="council_groups", may=GROUPS_KEEP),
)
