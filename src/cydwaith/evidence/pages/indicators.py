"""All indicators, topic by topic."""

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.engines.drawing import Svg
from cydwaith.evidence.lists import INDICATORS
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.pages.pictures import small_map
from cydwaith.evidence.pages.viewpoint import viewpoint
from cydwaith.evidence.queries import standings
from cydwaith.evidence.sentences.verdicts import counts
from cydwaith.evidence.verdicts import Tally
from cydwaith.shared.grammar import capital


@dataclass(frozen=True, slots=True)
class Card:
    """An indicator on a list: its small map and how many councils stand how."""

    indicator: Indicator
    map: Svg
    counts: str


def cards(indicators: list[Indicator], verdicts: dict[str, dict[str, str]]) -> list[Card]:
    """A card for each indicator."""
    return [card(indicator, verdicts.get(indicator.code, {})) for indicator in indicators]


def card(indicator: Indicator, verdicts: dict[str, str]) -> Card:
    """One indicator's card."""
    told = str(capital(counts(Tally(**Counter(verdicts.values())))))
    return Card(indicator, small_map(verdicts, key=f"map-{indicator.code}", title=told), told)


def indicators(request: HttpRequest) -> HttpResponse:
    """Every indicator with a small map, under its topic."""
    found = list(
        Indicator.objects.select_related("topic__parent").order_by("topic__parent__order", "topic__order", "code")
    )
    shown = cards(found, standings.verdicts())
    groups: dict[str, list[Card]] = {}
    for one in shown:
        groups.setdefault((one.indicator.topic.parent or one.indicator.topic).code, []).append(one)
    context = {
        "groups": list(groups.values()),
        "count": len(found),
        "view": viewpoint(request),
        "section": "indicators",
        "files": INDICATORS,
    }
    return render(request, "evidence/indicators.html", context)
