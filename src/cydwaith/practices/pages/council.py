"""A council's profile."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.bodies.models import Body, Place, PlaceKind
from cydwaith.bodies.pages.acting import acting
from cydwaith.evidence.models import Standing
from cydwaith.evidence.pages.marks import Mark, mark
from cydwaith.evidence.pages.viewpoint import viewpoint
from cydwaith.evidence.queries import comparators, standings
from cydwaith.evidence.queries.standings import HISTORY, strength
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.findings import when_of
from cydwaith.evidence.sentences.standings import council_finding
from cydwaith.evidence.sentences.verdicts import reason as why
from cydwaith.evidence.statements import statements
from cydwaith.practices import words
from cydwaith.practices.deeds.signals import SIGNAL_READ_QUIET
from cydwaith.practices.elsewhere import elsewhere
from cydwaith.practices.lists.better import BETTER
from cydwaith.practices.models import Signal
from cydwaith.practices.pages.likeness import likeness
from cydwaith.practices.pages.signals import title
from cydwaith.practices.queries.councils import profile
from cydwaith.practices.queries.signals import of_body
from cydwaith.shared.parts import render_part
from cydwaith.shared.permissions import may
from cydwaith.shared.said import Said, pair

Verdict = Standing.Verdict


@dataclass(frozen=True, slots=True)
class Line:
    """How the council stands on one indicator."""

    standing: Standing
    value: str
    expected: str
    effect: str
    mark: Mark


def council(request: HttpRequest, code: str) -> HttpResponse:
    """One council: stands out in, falls behind in, shared, took up, asked, most like."""
    place = get_object_or_404(Place, code=code, kind=PlaceKind.COUNCIL)
    view = viewpoint(request)
    told = profile(place)
    lines = [line(standing) for standing in told.standings]
    better, worse = by_strength(lines, Verdict.BETTER), by_strength(lines, Verdict.WORSE)
    context = {
        "section": "councils",
        "view": view,
        "place": place,
        "profile": told,
        "finding": council_finding(pair(place, "name"), len(better), len(worse), old=len(old(better + worse))),
        "better": better,
        "worse": worse,
        "lines": lines,
        "stated": statements((one.standing.indicator_id, code) for one in [*better, *worse]),
        "untold": reasons(told.standings),
        "history_count": sum(1 for one in told.standings if one.reason == HISTORY),
        "expected_count": sum(1 for one in lines if one.mark.kind == "as_expected"),
        "slight_count": sum(1 for one in lines if one.mark.kind == "slight"),
        "unjudged": [one for one in lines if one.mark.kind in {"higher", "lower"}],
        "steps": words.STEPS,
        "signals": told_of(request, told.body),
        "elsewhere": elsewhere(told.body.pk) if told.body else [],
        "likeness": likeness(place, view.councils, weights(request.GET)),
    }
    return render(request, "practices/council.html", context)


def every_indicator(request: HttpRequest, code: str) -> HttpResponse:
    """How one council stands on every indicator, in a table."""
    place = get_object_or_404(Place, code=code, kind=PlaceKind.COUNCIL)
    lines = [line(standing) for standing in standings.of_place(code)]
    context = {"place": place, "lines": lines, "list": BETTER}
    named = {"name": "council_indicators", "about": place.name, "code": code}
    return render_part(request, "practices/council_indicators.html", context, **named)


def old(lines: Sequence[Line]) -> list[Line]:
    """The lines whose figures are not of late."""
    return [one for one in lines if when_of(one.standing).past]


def told_of(request: HttpRequest, body: Body | None) -> list[tuple[Signal, Said]]:
    """What this council has been told of its figures and not answered; its quiet notices for its own members only."""
    if body is None:
        return []
    quiet = may(acting(request), SIGNAL_READ_QUIET, body=body.pk)
    return [(signal, title(signal)) for signal in of_body(body.pk, quiet=quiet)]


def line(standing: Standing) -> Line:
    """One indicator's line."""
    indicator = standing.indicator
    return Line(
        standing,
        figures.figure(indicator, standing.value),
        figures.figure(indicator, standing.expected),
        figures.signed(indicator, standing.effect),
        mark(standing),
    )


def by_strength(lines: Sequence[Line], verdict: str) -> list[Line]:
    """Lines of one verdict, the surest first."""
    return sorted((one for one in lines if one.standing.verdict == verdict), key=lambda one: -strength(one.standing))


def reasons(found: Sequence[Standing]) -> list[tuple[Said, int]]:
    """Why nothing can be told, and of how many indicators, the most frequent reason first."""
    untold = (one.reason for one in found if one.verdict == Verdict.CANNOT_TELL and one.reason != HISTORY)
    counted = Counter(untold)
    return [(why(reason), number) for reason, number in counted.most_common()]


def weights(asked: Mapping[str, str]) -> dict[str, float]:
    """The weight of each measure of likeness, from 0 to 3; 1 where none is given or it is no number."""
    return {code: weight(asked.get(f"w-{code}", "1")) for code in comparators.MEASURES}


def weight(text: str) -> float:
    """A weight as a number."""
    return float(text) if text in {"0", "1", "2", "3"} else 1.0
