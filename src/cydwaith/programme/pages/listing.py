"""The list of commitments, narrowed as the reader likes."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.programme import words
from cydwaith.programme.lists import COMMITMENTS
from cydwaith.programme.pages.filters import filters, sought, without_page
from cydwaith.programme.pages.marks import mark, parties
from cydwaith.programme.queries import listing
from cydwaith.programme.queries.lines import lines
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.sentences import numbers

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
        "finding": numbers.in_list(page.paginator.count),
        "others": without_page(request),
        "files": COMMITMENTS,
        "words": words,
        "mark": mark,
        "parties": parties,
    }
    return render(request, "programme/commitments.html", context)
