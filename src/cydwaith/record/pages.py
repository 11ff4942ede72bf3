"""The record, as people read it."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.record import naming, queries
from cydwaith.record.forms import ChoosingForm
from cydwaith.record.models import Entry

A_PAGE = 50


def record(request: HttpRequest) -> HttpResponse:
    """The entries, newest first, fifty a page."""
    form = ChoosingForm(request.GET or {}, verbs=queries.verbs(), bodies=queries.bodies())
    page = Paginator(queries.entries(form.chosen), A_PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    return render(
        request, "record/record.html", {"form": form, "page": page, "query": query.urlencode(), "naming": naming}
    )


def entry(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One entry: what happened, the facts, and whether their hash still holds."""
    found = get_object_or_404(Entry.objects.select_related("body"), pk=id)
    return render(request, "record/entry.html", {"entry": found, "facts": queries.fact_rows(found), "naming": naming})
