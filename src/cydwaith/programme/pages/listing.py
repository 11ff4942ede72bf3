"""The list of commitments, narrowed as the reader likes."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.programme import words
from cydwaith.programme.lists import COMMITMENTS
from cydwaith.programme.pages.filters import filters, sought, without_page
from cydwaith.programme.pages.marks import mark, parties
from cydwaith.programme.queries import listing
from cydwaith.programme.queries.lines import Line, lines
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.sentences import numbers

A_PAGE = 30


@dataclass(frozen=True, slots=True)
class Part:
    """What is real, or what is sample data: with a promised date, and without one, which is folded."""

    sample: bool
    dated: list[Line]
    undated: list[Line]


def parts(found: Sequence[Line]) -> list[Part]:
    """What is real first; only parts that hold something."""
    apart = {sample: [line for line in found if line.commitment.sample == sample] for sample in (False, True)}
    return [
        Part(sample, [one for one in own if one.terms.due], [one for one in own if not one.terms.due])
        for sample, own in apart.items()
        if own
    ]


def commitment_list(request: HttpRequest) -> HttpResponse:
    """Commitments, the next promised first."""
    wanted, plan = sought(request.GET), schedule()
    found = listing.shown(listing.apart(listing.commitments(wanted, plan)))
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "programme",
        "filters": filters(wanted),
        "sought": wanted,
        "page": page,
        "parts": parts(lines(page, plan)),
        "finding": numbers.in_list(page.paginator.count),
        "others": without_page(request),
        "files": COMMITMENTS,
        "words": words,
        "mark": mark,
        "parties": parties,
    }
    return render(request, "programme/commitments.html", context)
