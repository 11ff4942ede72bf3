"""All indicators, topic by topic."""

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.engines.drawing import Svg
from cydwaith.evidence import ages
from cydwaith.evidence.lists import INDICATORS
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.pages.pictures import small_map
from cydwaith.evidence.pages.viewpoint import viewpoint
from cydwaith.evidence.queries import standings
from cydwaith.evidence.sentences.verdicts import counts, none_told, shown_as_history
from cydwaith.evidence.verdicts import Tally
from cydwaith.shared.grammar import capital
from cydwaith.shared.said import Said


@dataclass(frozen=True, slots=True)
class Card:
    """An indicator on a list: its small map and how many councils stand how."""

    indicator: Indicator
    map: Svg
    counts: str


def cards(indicators: list[Indicator], verdicts: dict[str, dict[str, str]]) -> list[Card]:
    """A card for each indicator."""
    known = ages.spans()
    return [card(indicator, verdicts.get(indicator.code, {}), known.get(indicator.code)) for indicator in indicators]


def card(indicator: Indicator, verdicts: dict[str, str], span: tuple[str, int] | None) -> Card:
    """One indicator's card; `span` is its latest period, and how many it has."""
    told = str(capital(in_a_line(verdicts, span)))
    return Card(indicator, small_map(verdicts, key=f"map-{indicator.code}", title=told), told)


def in_a_line(verdicts: dict[str, str], span: tuple[str, int] | None) -> Said:
    """How many councils stand how, or that the figures are history."""
    if span is None:
        return none_told(0)
    period, periods = span
    if ages.age(period, periods) is ages.Age.HISTORY:
        return shown_as_history(period, single=periods < ages.FEWEST_PERIODS)
    return counts(Tally(**Counter(verdicts.values())), ages.when(period, latest=True))


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
