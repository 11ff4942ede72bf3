"""All indicators, topic by topic."""

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies.models import Place
from cydwaith.engines.drawing import Svg
from cydwaith.evidence import ages
from cydwaith.evidence.lists import INDICATORS
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.pages.pictures import small_map
from cydwaith.evidence.pages.viewpoint import viewpoint
from cydwaith.evidence.queries import standings
from cydwaith.evidence.sentences.verdicts import counts, in_short, none_told, shown_as_history
from cydwaith.evidence.verdicts import Tally
from cydwaith.shared.grammar import capital
from cydwaith.shared.said import Said, pair


@dataclass(frozen=True, slots=True)
class Card:
    """An indicator on a list: its small map, how many councils stand how, and how the reader's own does."""

    indicator: Indicator
    map: Svg
    counts: str
    own: Said | None


def cards(indicators: list[Indicator], verdicts: dict[str, dict[str, str]], mine: Place | None) -> list[Card]:
    """A card for each indicator, as seen from a council or from none."""
    known = ages.spans()
    return [card(one, verdicts.get(one.code, {}), known.get(one.code), mine) for one in indicators]


def card(indicator: Indicator, verdicts: dict[str, str], span: tuple[str, int] | None, mine: Place | None) -> Card:
    """One indicator's card; `span` is its latest period, and how many it has."""
    told = str(capital(in_a_line(verdicts, span)))
    letters = mine.letters if mine else ""
    own = how_it_stands(mine, verdicts[letters], span) if mine and letters in verdicts else None
    return Card(indicator, small_map(verdicts, key=f"map-{indicator.code}", title=told, own=letters), told, own)


def how_it_stands(mine: Place, verdict: str, span: tuple[str, int] | None) -> Said | None:
    """How the reader's own council stands; of history nothing is said."""
    if span is None or ages.age(*span) is ages.Age.HISTORY:
        return None
    return in_short(pair(mine, "name"), verdict, ages.when(span[0], latest=True))


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
    view = viewpoint(request)
    shown = cards(found, standings.verdicts(), view.place)
    groups: dict[str, list[Card]] = {}
    for one in shown:
        groups.setdefault((one.indicator.topic.parent or one.indicator.topic).code, []).append(one)
    context = {
        "groups": list(groups.values()),
        "count": len(found),
        "view": view,
        "section": "indicators",
        "files": INDICATORS,
    }
    return render(request, "evidence/indicators.html", context)
