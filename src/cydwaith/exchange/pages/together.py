"""What all of it comes to: who lends to whom, and the way to a Public Service for Wales, as proposed."""

from collections.abc import Mapping
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.engines.drawing import Svg, flow_chart
from cydwaith.exchange import facts, words
from cydwaith.exchange.lists import BARRIERS, FLOWS
from cydwaith.exchange.pages.openings import common
from cydwaith.exchange.queries.flows import EVERY_GROUP
from cydwaith.exchange.queries.flows import flows as counted
from cydwaith.exchange.sentences import balance, flowing
from cydwaith.shared.charts import Chart, drawn

WIDE: Final = 760
PHONE: Final = 330


def flows(request: HttpRequest) -> HttpResponse:
    """Who lends people to whom."""
    found = counted()
    cells = {(one.home, one.host): one.people for one in found}
    context = {
        "section": "programme",
        "cells": cells,
        "picture": picture(cells, str(flowing(cells["all", "all"]))),
        "any_shown": any(people is not None for people in cells.values()),
        "order": (*EVERY_GROUP, "all"),
        "until": found[0].until,
        "finding": flowing(cells["all", "all"]),
        "balance": balance(cells["councils", "government"], cells["government", "councils"]),
        "list": FLOWS,
        **common(),
    }
    return render(request, "exchange/flows.html", context)


def picture(cells: Mapping[tuple[str, str], int | None], title: str) -> Chart | None:
    """The numbers that may be told, drawn; None where that is none. Sums and what is withheld are not drawn."""
    told = {pair: people for pair, people in cells.items() if people and "all" not in pair}
    if not told:
        return None
    names = {group: str(words.GROUPS[group]) for group in EVERY_GROUP}
    sides, desc = (str(words.LENDS), str(words.BORROWS)), str(words.DRAWN)

    def draw(key: str, width: float) -> Svg:
        return flow_chart(
            told, names, sides, key=key, title=title, desc=desc, fmt=lambda one: f"{one:,.0f}", width=width
        )

    return drawn(title, draw, "flows", wide=WIDE, phone=PHONE)


def way(request: HttpRequest) -> HttpResponse:
    """The proposed stages, and the barriers with who can lift each."""
    known = {one.code: one for one in facts.barriers()}
    stages = [(one, [known[code] for code in one.needs]) for one in facts.way()]
    context = {"section": "programme", "stages": stages, "barriers": facts.barriers(), "list": BARRIERS, **common()}
    return render(request, "exchange/one_service.html", context)
