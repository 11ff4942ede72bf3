"""Policy areas: who stands out in each, which figures tell, what has been done."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.bodies.models import Portfolio, Topic
from cydwaith.evidence.answerable import answerable, askable
from cydwaith.evidence.models import Indicator, Influence, Standing
from cydwaith.evidence.pages.indicators import cards
from cydwaith.evidence.pages.marks import Mark, mark
from cydwaith.evidence.pages.viewpoint import Viewpoint, viewpoint
from cydwaith.evidence.queries import standings
from cydwaith.evidence.sentences import figures
from cydwaith.evidence.sentences.findings import sentence
from cydwaith.practices import fronts
from cydwaith.practices.lists.better import BETTER
from cydwaith.practices.models import Ask
from cydwaith.practices.pages.marks import shown_marks
from cydwaith.practices.queries.fields import Field, of_portfolio, of_topic
from cydwaith.practices.queries.known import Known, known
from cydwaith.practices.queries.reach import line
from cydwaith.practices.queries.topics import branches, for_reader
from cydwaith.practices.sentences import reach as reached
from cydwaith.practices.sentences import topics as sentences
from cydwaith.shared.order import alphabetical
from cydwaith.shared.said import Said, pair


@dataclass(frozen=True, slots=True)
class Entry:
    """A topic on the list: how many figures to ask about, councils that stand out and practices it has."""

    topic: Topic
    indicators: int
    better: int
    practices: int


def topics(request: HttpRequest) -> HttpResponse:
    """Every policy area and its parts."""
    verdicts = standings.verdicts()
    indicators = list(Indicator.objects.filter(answerable("code")).values_list("code", "topic_id"))
    shared = known()
    tree = for_reader(branches())
    groups = [(branch.topic, [entry(part, indicators, verdicts, shared) for part in branch.parts]) for branch in tree]
    leading = sum(1 for _, parts in groups if any(part.better for part in parts))
    context = {
        "groups": groups,
        "portfolios": sorted(Portfolio.objects.all(), key=lambda one: alphabetical(one.title.plain)),
        "view": viewpoint(request),
        "section": "topics",
        "finding": sentences.areas_where_somebody_stands_out(leading, len(tree)),
    }
    return render(request, "practices/topics.html", context)


def entry(
    topic: Topic, indicators: list[tuple[str, str]], verdicts: dict[str, dict[str, str]], shared: list[Known]
) -> Entry:
    """One topic's line."""
    own = [code for code, of in indicators if of == topic.code]
    out = {letters for code in own for letters, verdict in verdicts.get(code, {}).items() if verdict == "better"}
    return Entry(topic, len(own), len(out), sum(1 for one in shared if topic.code in one.topics))


@dataclass(frozen=True, slots=True)
class Out:
    """A council that stands out on an indicator, as a line of a table."""

    standing: Standing
    mark: Mark
    effect: str


def topic(request: HttpRequest, code: str) -> HttpResponse:
    """A topic: the figures that tell, who stands out, what was done and where it has not reached, what is promised."""
    found = get_object_or_404(Topic.objects.select_related("parent"), code=code)
    return front(request, of_topic(found, branches()), {"topic": found, "portfolio": None})


def portfolio(request: HttpRequest, code: str) -> HttpResponse:
    """The same of everything that a Minister's portfolio takes in, as a dated source says it."""
    found = get_object_or_404(Portfolio, code=code)
    return front(request, of_portfolio(found, branches()), {"topic": None, "portfolio": found})


def front(request: HttpRequest, field: Field, context: dict[str, object]) -> HttpResponse:
    """The front page of a field: what every room has to say of it."""
    view, codes = viewpoint(request), field.codes
    indicators = list(Indicator.objects.filter(topic__in=codes).select_related("topic__parent"))
    better, verdicts = standings.better(codes), standings.verdicts(codes)
    able = askable() & {one.code for one in indicators}
    practices = known(current__topics__in=codes)
    return render(
        request,
        "practices/topic.html",
        {
            **context,
            "field": field,
            "view": view,
            "section": "topics",
            "finding": finding(field, better, (len(indicators), len(able)), len(practices)),
            "cards": cards([one for one in indicators if one.code in able], verdicts, view.place),
            "context": cards([one for one in indicators if one.code not in able], verdicts, view.place),
            "list": BETTER,
            "out": [Out(one, mark(one), figures.signed(one.indicator, one.effect)) for one in better],
            "practices": practices,
            "marks": shown_marks(one.practice for one in practices),
            "unreached": unreached(field, practices, view),
            "asks": Ask.objects.filter(indicator__topic__in=codes, answered=None).select_related(
                "asked", "asking", "indicator"
            ),
            "parts": fronts.parts(codes),
        },
    )


def unreached(field: Field, practices: Sequence[Known], view: Viewpoint) -> list[tuple[Topic, Said]]:
    """The topics that have a practice, each with where nothing has reached; those that reached fewest first."""
    lines = [
        line(topic, [one for one in practices if topic.code in one.topics], view.councils) for topic in field.topics
    ]
    bare = [(one, [place for place in view.councils if not one.reached(place.code)]) for one in lines if one.practices]
    return [
        (one.topic, reached.nothing_in([pair(place, "name") for place in places], of=len(view.councils)))
        for one, places in sorted(bare, key=lambda both: -len(both[1]))
    ]


def finding(field: Field, better: list[Standing], indicators: tuple[int, int], practices: int) -> str:
    """The surest finding of the field, of services before outcomes, or what there is instead.

    `indicators`: how many there are, and how many of them can be asked about.
    """
    if better:
        first = min(better, key=lambda one: one.indicator.influence != Influence.SERVICE)
        others = sum(1 for one in better if one.indicator_id == first.indicator_id) - 1
        return str(sentence(first, first.indicator, others))
    return str(
        sentences.nobody_stands_out(field.name, indicators=indicators[0], askable=indicators[1], shared=practices)
    )
