"""The list of decisions."""

from collections.abc import Iterable

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies.models import Topic
from cydwaith.decisions import sentences, words
from cydwaith.decisions.lists import DECISIONS
from cydwaith.decisions.queries.decisions import AGREED, OPEN, Sought, decisions
from cydwaith.forums.models import Forum, Side
from cydwaith.shared.bilingual import Words
from cydwaith.shared.order import alphabetical

A_PAGE = 30


def sought_in(request: HttpRequest) -> Sought:
    """What an address asks for."""
    return Sought(*(request.GET.get(name, "").strip()[:100] for name in ("forum", "state", "side", "topic")))


def decision_list(request: HttpRequest) -> HttpResponse:
    """Decisions, narrowed by forum, state, side and topic."""
    sought = sought_in(request)
    found = decisions(sought)
    counted = list(found.order_by().values_list("state", flat=True))
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "section": "forums",
        "decisions_list": DECISIONS,
        "sought": sought,
        "page": Paginator(found, A_PAGE).get_page(request.GET.get("page")),
        "finding": sentences.decisions(
            open_=sum(state in OPEN for state in counted),
            agreed=sum(state in AGREED for state in counted),
            total=len(counted),
        ),
        "forums": by_name((one.slug, one.name) for one in Forum.objects.filter(decisions__isnull=False).distinct()),
        "sides": by_name((one.code, one.name) for one in Side.objects.filter(moved__isnull=False).distinct()),
        "topics": by_name(
            (one.code, one.name) for one in Topic.objects.filter(forums__decisions__isnull=False).distinct()
        ),
        "words": words,
        "others": query.urlencode(),
    }
    return render(request, "decisions/decisions.html", context)


def by_name(pairs: Iterable[tuple[str, Words]]) -> list[tuple[str, Words]]:
    """Choices, each code once, in the alphabetical order of their words."""
    return sorted(dict(pairs).items(), key=lambda pair: alphabetical(pair[1].plain))
