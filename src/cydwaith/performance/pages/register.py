"""The pages of the register of recommendations: all of it, and what came of it topic by topic."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies.models import Topic
from cydwaith.evidence.sentences.changes import SHORT
from cydwaith.performance import sentences, words
from cydwaith.performance.because import taken_up
from cydwaith.performance.learning import loop
from cydwaith.performance.lists.own import RECOMMENDATIONS, made
from cydwaith.performance.recommendations import MAKERS, NATURES, Recommendation, every
from cydwaith.performance.rows import councils
from cydwaith.practices.queries.topics import topic_choices

A_PAGE = 12
ASKED = ("q", "topic", "body", "made_by", "nature")


def register(request: HttpRequest) -> HttpResponse:
    """Every recommendation, narrowed by words in either language, topic, council, source and nature."""
    asked = {name: value[:200] for name in ASKED if (value := request.GET.get(name, "").strip())}
    found, everything = made(RECOMMENDATIONS.asking(request)), every()
    bodies, on = councils(), about(everything)
    context = {
        "section": "councils",
        "asked": asked,
        "query": urlencode(asked),
        "page": Paginator(found, A_PAGE).get_page(request.GET.get("page")),
        "finding": sentences.registered(len(found), len(everything), narrowed=bool(asked)),
        "by_code": {one.pk: one for one in bodies},
        "councils": bodies,
        "topics": [one for one in topic_choices() if one[0] in on],
        "names": {one.pk: one for one in Topic.objects.all()},
        "taken": taken_up(found),
        "makers": MAKERS,
        "natures": NATURES,
        "words": words,
        "sentences": sentences,
        "list": RECOMMENDATIONS,
    }
    return render(request, "performance/register.html", context)


def topic(request: HttpRequest, code: str) -> HttpResponse:
    """What was recommended elsewhere on a topic, what they did, and whether the figure moved."""
    about_it = Topic.objects.select_related("parent").filter(pk=code).first()
    if about_it is None:
        raise Http404(code)
    found = loop(about_it)
    context = {
        "section": "councils",
        "topic": about_it,
        "found": found,
        "finding": sentences.recommended(len(found.made), len(found.bodies), about_it),
        "taken": taken_up(found.made),
        "by_maker": [(maker, [one for one in found.made if one.made_by == maker]) for maker in MAKERS],
        "names": {one.pk: one for one in Topic.objects.all()},
        "by_code": found.bodies,
        "moves": SHORT,
        "words": words,
        "sentences": sentences,
        "list": RECOMMENDATIONS,
    }
    return render(request, "performance/recommended.html", context)


def about(found: Iterable[Recommendation]) -> set[str]:
    """The topics on which something was recommended, and those above them."""
    codes = {code for one in found for code in one.topics}
    return codes | {one.parent_id for one in Topic.objects.filter(pk__in=codes) if one.parent_id}
