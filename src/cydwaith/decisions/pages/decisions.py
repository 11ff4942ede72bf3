"""The list of decisions, and its table as files."""

from collections.abc import Iterator
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from cydwaith.bodies.models import Topic
from cydwaith.decisions import words
from cydwaith.decisions.findings import voice
from cydwaith.decisions.models import Decision
from cydwaith.decisions.queries.decisions import AGREED, OPEN, Sought, decisions
from cydwaith.forums.models import Forum, Side
from cydwaith.forums.pages.downloads import as_csv, as_json
from cydwaith.shared.bilingual import Words
from cydwaith.shared.order import alphabetical

A_PAGE = 30
COLUMNS = (
    "decision", "forum", "state", "title_cy", "title_en", "moved_by_side", "moved_by_body", "moved", "frozen",
    "digest", "settled", "sample",
)  # fmt: skip


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
        "sought": sought,
        "page": Paginator(found, A_PAGE).get_page(request.GET.get("page")),
        "finding": voice().decisions(
            open_=sum(state in OPEN for state in counted), agreed=sum(state in AGREED for state in counted),
            total=len(counted),
        ),
        "forums": by_name((one.slug, one.name) for one in Forum.objects.filter(decisions__isnull=False).distinct()),
        "sides": by_name((one.code, one.name) for one in Side.objects.filter(moved__isnull=False).distinct()),
        "topics": by_name(
            (one.code, one.name) for one in Topic.objects.filter(forums__decisions__isnull=False).distinct()
        ),
        "words": words,
        "others": query.urlencode(),
    }  # fmt: skip
    return render(request, "decisions/decisions.html", context)


def by_name(pairs: Any) -> list[tuple[str, Words]]:
    """Choices, each code once, in the alphabetical order of their words."""
    return sorted(dict(pairs).items(), key=lambda pair: alphabetical(pair[1].plain))


def facts(found: QuerySet[Decision]) -> Iterator[dict[str, Any]]:
    """Decisions as rows: codes, both titles, moments in ISO 8601; empty where there is nothing."""
    for one in found.iterator():
        text = one.current
        yield {
            "decision": one.pk,
            "forum": one.forum_id,
            "state": one.state,
            "title_cy": one.title_cy,
            "title_en": one.title_en,
            "moved_by_side": one.moved_by.code if one.moved_by else "",
            "moved_by_body": one.moved_body_id,
            "moved": one.moved.isoformat(),
            "frozen": text.frozen.isoformat() if text and text.frozen else "",
            "digest": text.digest if text else "",
            "settled": one.settled.isoformat() if one.settled else "",
            "sample": one.sample,
        }


def csv_file(request: HttpRequest) -> HttpResponse:
    """The decisions sought as CSV."""
    return as_csv("decisions", COLUMNS, facts(decisions(sought_in(request))))


def json_file(request: HttpRequest) -> JsonResponse:
    """The decisions sought as JSON."""
    return as_json("decisions", facts(decisions(sought_in(request))))
