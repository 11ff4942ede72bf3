"""The record, as people read it."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.record import naming, proofs, queries, sentences, state
from cydwaith.record.forms import ChoosingForm
from cydwaith.shared import addresses

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


def entry(request: HttpRequest, index: int) -> HttpResponse:
    """One entry: what happened, the facts, and the proof that it is in the log."""
    found = get_object_or_404(queries.entered().select_related("body"), index=index)
    proof = proofs.prove(found)
    shown = {"entry": found, "facts": queries.fact_rows(found), "naming": naming, "proof": proof}
    hashes = {"leaf": found.leaf().decode(), "root": bytes(proof.checkpoint.root).hex()}
    return render(request, "record/entry.html", shown | hashes)


def proof(_request: HttpRequest, index: int) -> HttpResponse:
    """The proof of one entry as a file that programs can check."""
    found = get_object_or_404(queries.entered(), index=index)
    headers = {"Content-Disposition": f'attachment; filename="cydwaith-{index}-proof.json"'}
    options = {"ensure_ascii": False, "indent": 2}
    return JsonResponse(proofs.prove(found).as_json(), json_dumps_params=options, headers=headers)


def log(request: HttpRequest) -> HttpResponse:
    """The log itself: how large it is, who vouches for it, and how to check it oneself."""
    found = state.state(site=addresses.absolute(request, "/log/"))
    return render(request, "record/log.html", {"log": found, "sentences": sentences})
