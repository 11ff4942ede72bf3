"""Importing figures in the browser: send a file, look through what it would do, confirm."""

from dataclasses import dataclass
from typing import Final

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from cydwaith.bodies.models import Place
from cydwaith.bodies.pages.acting import account_of, acting
from cydwaith.evidence import fingerprints, reference, uploads
from cydwaith.evidence.describing import missing
from cydwaith.evidence.forms.upload import ConfirmForm, UploadForm
from cydwaith.evidence.models import Indicator, Upload
from cydwaith.evidence.previewing import Fate, Line, Preview
from cydwaith.evidence.sentences import imports
from cydwaith.shared.posting import posted

A_PAGE: Final = 100
FATES: Final = {
    Fate.FAULT: gettext_lazy("has a fault"),
    Fate.CHANGED: gettext_lazy("changes a figure"),
    Fate.ADDED: gettext_lazy("is new"),
    Fate.UNCHANGED: gettext_lazy("stays the same"),
    Fate.LEFT_OUT: gettext_lazy("is left out"),
}


def send(request: HttpRequest, code: str = "") -> HttpResponse:
    """Send a file, perhaps of figures of a certain indicator; nothing is stored before it is looked through."""
    form = UploadForm(request.POST or None, request.FILES or None, initial={"indicator": code})
    done = posted(
        request,
        form,
        lambda told: uploads.keep(
            by=acting(request),
            account=account_of(request),
            indicator=get_object_or_404(Indicator, pk=told["indicator"]),
            sent=form.sent(),
        ),
        said=_("The file is read. Nothing is imported yet."),
        to=lambda kept: ("import_preview", {"id": kept.pk}),
    )
    return done or render(request, "evidence/import.html", {"section": "indicators", "form": form})


@dataclass(frozen=True)
class Shown:
    """The lines of a preview that one page shows, and how many meet each fate."""

    chosen: str
    counts: list[tuple[str, str, int]]
    page: Page[Line]
    names: dict[str, str]


def preview(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """What the file would do, line by line; importing it."""
    upload = own(request, id)
    form = ConfirmForm(request.POST or None, initial={"seen": fingerprints.of_figures(upload.indicator_id)})
    done = posted(
        request,
        form,
        lambda told: uploads.confirm(by=acting(request), upload=upload, seen=told["seen"]),
        said=_("The figures are imported. How councils stand follows when whoever runs the site has worked it out."),
        to=("indicator", {"code": upload.indicator_id}),
    )
    if done:
        return done
    trial = uploads.tried(upload)
    context = {
        "section": "indicators",
        "upload": upload,
        "form": form,
        "preview": trial.preview,
        "finding": imports.finding(trial.preview),
        "says": imports,
        "shown": shown(request, trial.preview),
        "fates": FATES,
        "lacking": bool(missing(upload.indicator)),
        "ours": not reference.reviewed(upload.indicator_id),
    }
    return render(request, "evidence/import_preview.html", context)


def own(request: HttpRequest, number: int) -> Upload:
    """A file of the reader's own. Raises Http404, for somebody else's too."""
    found = uploads.of(account_of(request), number)
    if found is None:
        raise Http404
    return found


def shown(request: HttpRequest, found: Preview) -> Shown:
    """The page of lines that was asked for: of one fate, or of all; beside faults none unless some are asked for."""
    chosen = request.GET.get("show", "" if found.faults else "all")
    lines = [one for one in found.lines if chosen in {"all", one.fate.value}]
    counts = [(fate.value, str(words), found.counts[fate]) for fate, words in FATES.items() if found.counts[fate]]
    page = Paginator(lines, A_PAGE).get_page(request.GET.get("page"))
    names = {one.pk: one.name.plain for one in Place.objects.filter(pk__in={line.area for line in page})}
    return Shown(chosen, counts, page, names)


@require_POST
def throw_away(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Keep the file no longer."""
    uploads.throw_away(by=acting(request), upload=own(request, id))
    messages.success(request, _("The file is thrown away. Nothing was imported."))
    return redirect("import")
