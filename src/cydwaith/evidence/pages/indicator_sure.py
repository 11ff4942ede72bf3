"""How sure is this? What stands behind an indicator's page: the questions, reasons and pictures that few open."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from cydwaith.evidence import reference, sensitivity
from cydwaith.evidence.ages import When, histories
from cydwaith.evidence.lists import CHANGES, FUNNELS, STANDINGS
from cydwaith.evidence.models import Calculation, Indicator, Standing
from cydwaith.evidence.pages.asked import asked_for, looked_at
from cydwaith.evidence.pages.chosen import chosen
from cydwaith.evidence.pages.funnel import Unusual, unusual
from cydwaith.evidence.pages.indicator_pictures import further
from cydwaith.evidence.pages.questions import Answer, answers, sizes
from cydwaith.evidence.pages.viewpoint import Viewpoint
from cydwaith.evidence.queries import changes, comparators, series, standings
from cydwaith.evidence.sentences import figures, worthwhile
from cydwaith.evidence.sentences.findings import when_of
from cydwaith.evidence.sentences.influence import influence
from cydwaith.evidence.sentences.standings import set_aside
from cydwaith.evidence.sentences.verdicts import reason
from cydwaith.evidence.verdicts import kind, tally
from cydwaith.shared.lists import List
from cydwaith.shared.parts import render_part
from cydwaith.shared.said import Said, pair


def sure(request: HttpRequest, code: str) -> HttpResponse:
    """Everything that says how sure the page of an indicator is."""
    asked = asked_for(request, code)
    found, view, calculation = asked.indicator, asked.view, asked.worked_out()
    context = {"indicator": found, "view": view, "calculation": calculation, "influence": influence(found)}
    context |= about(found) | told(found, view, calculation)
    named = {"name": "indicator_sure", "about": found.label, "code": code}
    return render_part(request, "evidence/indicator_sure.html", context, **named)


def lines(request: HttpRequest, code: str) -> HttpResponse:
    """Whose lines are named on the run chart: for the keyboard what a click on a line is for the hand."""
    asked = asked_for(request, code)
    calculation = asked.worked_out()
    subject = looked_at(standings.of_calculation(calculation), asked.view)
    own = subject.place_id if subject else ""
    context = {"view": asked.view, "choice": chosen(request, asked.view), "period": calculation.period, "own": own}
    named = {"name": "indicator_lines", "about": asked.indicator.label, "code": code}
    return render_part(request, "evidence/indicator_lines.html", context | {"code": code}, **named)


def about(indicator: Indicator) -> dict[str, Any]:
    """What is said of a figure, whatever it is worth."""
    least = figures.exactly(indicator, indicator.smallest_worthwhile)
    return {"ours": not reference.reviewed(indicator.pk), "smallest": least, "otherwise": ""}


def told(indicator: Indicator, view: Viewpoint, calculation: Calculation) -> dict[str, Any]:
    """Everything that is worked out for this part."""
    found = standings.of_calculation(calculation)
    subject = looked_at(found, view)
    at, past = when_of(calculation), indicator.code in histories()
    alike = comparators.alike_in_wales(subject.place_id) if subject else []
    names = series.labels([*calculation.tried, *indicator.context])
    among = None if past else unusual(indicator, at, found, subject, alike, view)
    query = f"period={calculation.period}"
    far = [pair(place, "name") for code in calculation.aside for place in view.councils if place.code == code]
    return {
        "past": past,
        "pictures": further(found, indicator, view, at),
        "query": query,
        "standings": STANDINGS,
        "unusual": among,
        "subject": subject,
        "answers": [] if past else questions(subject, indicator, calculation, found, alike),
        "files": [] if past else [(CHANGES, ""), *funnel_files(query, among)],
        "untold": [] if past else untold(found),
        "context_used": [names.get(code, code) for code in calculation.context],
        "context_tried": [names.get(code, code) for code in calculation.tried],
        "aside": set_aside(far) if far else "",
        "without": without(subject, indicator, names),
        "otherwise": otherwise(found, indicator, at),
    }


def questions(
    subject: Standing | None,
    indicator: Indicator,
    calculation: Calculation,
    found: list[Standing],
    alike: list[str],
) -> list[Answer]:
    """The three questions about the council looked at."""
    if subject is None:
        return []
    own = series.series(indicator.code).get(subject.place_id, [])
    moved = changes.of_indicator(indicator.code).get(subject.place_id)
    return answers(subject, indicator, calculation, found, own, alike, moved)


def untold(found: list[Standing]) -> list[tuple[Said, list[Said]]]:
    """Why nothing can be told of some councils, each reason once with the councils it is true of."""
    reasons: dict[str, list[Said]] = {}
    for standing in sorted(found, key=lambda one: one.place_id):
        if standing.reason and kind(standing) == "cannot_tell":
            reasons.setdefault(standing.reason, []).append(pair(standing.place, "name"))
    return [(reason(code), places) for code, places in reasons.items()]


def otherwise(found: list[Standing], indicator: Indicator, at: When) -> Said | str:
    """How many councils would stand how if half, or twice, the smallest worthwhile difference mattered."""
    if not indicator.smallest_worthwhile or not any(map(sensitivity.believed, found)):
        return ""
    return worthwhile.everywhere(
        sizes(indicator),
        at,
        now=tally(found),
        at_half=sensitivity.tally_at(found, indicator, sensitivity.HALF),
        at_double=sensitivity.tally_at(found, indicator, sensitivity.DOUBLE),
    )


def funnel_files(query: str, beside: Unusual | None) -> list[tuple[List[Any], str]]:
    """The file of the funnel, where one is drawn."""
    return [(FUNNELS, query)] if beside and beside.picture else []


def without(subject: Standing | None, indicator: Indicator, names: dict[str, str]) -> list[tuple[str, str]]:
    """How the difference would change without each circumstance: (its name, the difference then)."""
    left_out = subject.without if subject else {}
    return [(names.get(code, code), figures.signed(indicator, effect)) for code, effect in left_out.items()]
