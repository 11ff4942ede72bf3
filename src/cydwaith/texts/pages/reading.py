"""Reading a text: as it stands, an earlier version, its history, two versions compared."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.texts import holding, sentences
from cydwaith.texts.models import Amendment, Version
from cydwaith.texts.pages.common import Opened, gone, opened
from cydwaith.texts.queries.contents import contents
from cydwaith.texts.queries.texts import compared, version_of

A_PAGE = 40
SIDE = "side"


def text(request: HttpRequest, key: str) -> HttpResponse:
    """A text as it stands; `?languages=both` shows both beside each other."""
    return shown(request, opened(request, key))


def version(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """An earlier version of a text."""
    found = opened(request, key)
    return shown(request, Opened(found.by, found.text, readable(found, number), found.holder))


def readable(found: Opened, number: int) -> Version:
    """A version of a text that its reader may read. Raises Http404."""
    one = version_of(found.text, number)
    if not holding.reads(found.by, found.text, one):
        raise Http404(gone())
    return one


def shown(request: HttpRequest, found: Opened) -> HttpResponse:
    """The page of a version."""
    there = contents(found.version)
    more = {
        "there": there,
        "both": request.GET.get("languages") == "both",
        "finding": sentences.in_step(there),
        "amendments": found.text.amendments.filter(state=Amendment.State.PROPOSED).count(),
        "comments": found.text.comments.filter(closed=None).count(),
    }
    return render(request, "texts/text.html", found.context(**more))


def history(request: HttpRequest, key: str) -> HttpResponse:
    """Every version that the reader may read, the last first."""
    found = opened(request, key)
    every = found.text.versions.select_related("body", "section").order_by("-number")
    those = holding.readable_of(found.by, found.text, every)
    page = Paginator(those, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "texts/history.html", found.context(page=page, those=those))


def compare(request: HttpRequest, key: str) -> HttpResponse:
    """Two versions, `?old=` and `?new=`: both in one, or beside each other (`&as=side`)."""
    found = opened(request, key)
    new = readable(found, number_in(request, "new", found.version.number))
    old = readable(found, number_in(request, "old", max(1, new.number - 1)))
    told = compared(old, new)
    titles = Version.title.of(old), Version.title.of(new)
    more = {"old": old, "new": new, "told": told, "titles": titles, "side": request.GET.get("as") == SIDE}
    return render(request, "texts/compare.html", found.context(**more))


def number_in(request: HttpRequest, name: str, usual: int) -> int:
    """A number of a version in the address. Raises Http404 for anything else."""
    asked = request.GET.get(name) or str(usual)
    if not asked.isdecimal() or len(asked) > 9:
        raise Http404(gone())
    return int(asked)
