"""On a topic: who improved most, and what there would be to gain."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.bodies.models import Topic
from cydwaith.evidence.ages import when
from cydwaith.evidence.models import Change, Indicator
from cydwaith.evidence.pages.viewpoint import viewpoint
from cydwaith.evidence.queries.changes import judged, worthwhiles
from cydwaith.evidence.queries.opportunity import Opportunity, opportunities, roundly
from cydwaith.evidence.queries.series import series
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.changed import finding as found_by
from cydwaith.practices.queries.topics import branches, within
from cydwaith.practices.sentences import amounts
from cydwaith.practices.sentences import gains as sentences
from cydwaith.shared import formats
from cydwaith.shared.said import Said, pair


@dataclass(frozen=True, slots=True)
class Better:
    """An improvement as a line: the change, and what is seen of it."""

    change: Change
    seen: str


@dataclass(frozen=True, slots=True)
class Gain:
    """An opportunity as a line: its sentence, and each council's gap, widest first, as (name, code, gap)."""

    indicator: Indicator
    period: str
    sentence: Said
    gaps: list[tuple[str, str, str]]


def improved(request: HttpRequest, code: str) -> HttpResponse:
    """Every improvement on a topic: a council's own first, then by how many worthwhile differences it comes to."""
    topic, codes = the_topic(code)
    found = judged().filter(verdict=Change.Verdict.IMPROVING, indicator__topic__in=codes)
    ordered = sorted(
        found.select_related("indicator", "place"), key=lambda one: (not one.own, -worthwhiles(one), one.place_id)
    )
    lines = better(ordered)
    context = {
        "section": "topics",
        "topic": topic,
        "view": viewpoint(request),
        "own": [line for line in lines if line.change.own],
        "shared": [line for line in lines if not line.change.own],
        "finding": sentences.improvements(pair(topic, "name"), len(ordered), sum(1 for one in ordered if one.own)),
    }
    return render(request, "practices/improved.html", context)


def better(found: list[Change]) -> list[Better]:
    """The lines of a list of improvements; each indicator's series is read once."""
    history = {code: series(code) for code in {one.indicator_id for one in found}}
    return [
        Better(
            one,
            " ".join(
                str(told) for told in found_by(one, one.indicator, history[one.indicator_id].get(one.place_id, []))
            ),
        )
        for one in found
    ]


def opportunity(request: HttpRequest, code: str) -> HttpResponse:
    """What there would be to gain on a topic, indicator by indicator."""
    topic, codes = the_topic(code)
    view = viewpoint(request)
    names = {place.code: place.name.plain for place in view.councils}
    found = opportunities(codes)
    context = {
        "section": "topics",
        "topic": topic,
        "view": view,
        "lines": [gain(one, names) for one in found],
        "finding": sentences.opportunity(pair(topic, "name"), len(found)),
    }
    return render(request, "practices/opportunity.html", context)


def gain(found: Opportunity, names: dict[str, str]) -> Gain:
    """One indicator's line."""
    indicator = found.indicator
    gaps = [(names.get(place, place), place, figures.size(indicator, found.gaps[place])) for place in found.behind]
    return Gain(indicator, formats.period(found.period), sentence(found), gaps)


def sentence(found: Opportunity) -> Said:
    """What the gaps of an indicator come to."""
    indicator, higher = found.indicator, found.indicator.polarity == "higher"
    label, at = pair(indicator, "label"), when(found.period, latest=True)
    if not found.behind:
        return sentences.nothing_to_gain(label, at)
    if found.more is not None and found.total is not None:
        number, total = formats.number(roundly(found.more)), formats.number(roundly(found.total))
        return sentences.so_many_more(label, number=number, total=total, higher=higher, when=at)
    size = amounts.with_unit(indicator, found.middle)
    return sentences.so_far_to_go(label, size=size, higher=higher, behind=len(found.behind), when=at)


def the_topic(code: str) -> tuple[Topic, list[str]]:
    """A topic, and the codes of it and its parts. Raises Http404."""
    topic = get_object_or_404(Topic.objects.select_related("parent"), code=code)
    return topic, [part.code for part in within(topic, branches())]
