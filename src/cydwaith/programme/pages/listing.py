"""The list of commitments, narrowed as the reader likes, as a page and as files."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from cydwaith.programme import exports, words
from cydwaith.programme.findings import voice
from cydwaith.programme.pages.filters import filters, sought, without_page
from cydwaith.programme.pages.marks import mark, parties
from cydwaith.programme.queries import listing
from cydwaith.programme.queries.lines import lines
from cydwaith.programme.queries.schedule import schedule

A_PAGE = 30


def commitment_list(request: HttpRequest) -> HttpResponse:
    """Commitments, the next promised first."""
    wanted, plan = sought(request.GET), schedule()
    page = Paginator(listing.shown(listing.commitments(wanted, plan)), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "programme",
        "filters": filters(wanted),
        "sought": wanted,
        "page": page,
        "lines": lines(page, plan),
        "finding": voice().count_of_lines(page.paginator.count),
        "others": without_page(request),
        "words": words,
        "mark": mark,
        "parties": parties,
    }
    return render(request, "programme/commitments.html", context)


def csv_file(request: HttpRequest) -> HttpResponse:
    """The same choice as a table."""
    name = 'attachment; filename="commitments.csv"'
    rows = exports.rows(sought(request.GET))
    return HttpResponse(
        exports.as_csv(rows), content_type="text/csv; charset=utf-8", headers={"Content-Disposition": name}
    )


def json_file(request: HttpRequest) -> HttpResponse:
    """The same choice for programs."""
    rows = list(exports.rows(sought(request.GET)))
    return JsonResponse({"count": len(rows), "commitments": rows}, json_dumps_params={"ensure_ascii": False})
