"""Bringing a Word document in as the first draft of a text."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.posting import refuse
from cydwaith.shared.refusals import NotPossible
from cydwaith.texts.actions import beginning
from cydwaith.texts.bringing_in import Brought, read
from cydwaith.texts.forms import FileForm
from cydwaith.texts.holding import What
from cydwaith.texts.pages.common import Opened, to_write


def bring_in(request: HttpRequest, key: str) -> HttpResponse:
    """A form for the file; once it was brought in, what became of each line that was not plain text."""
    found = to_write(request, key, What.WRITE)
    initial = {"seen": found.version.number, "language": reading_language()}
    bodies = found.choices(What.WRITE)
    form = FileForm(request.POST or None, request.FILES or None, bodies=bodies, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            brought = put_in(found, form.cleaned_data)
        except NotPossible as refusal:
            refuse(form, refusal)
        else:
            return render(request, "texts/brought_in.html", found.context(brought=brought))
    return render(request, "texts/import.html", found.context(form=form))


def put_in(found: Opened, told: dict[str, Any]) -> Brought:
    """Read the file, and put its sections into the text. Raises NotPossible."""
    sent = told["file"]
    brought = read(sent.name, sent.read(), told["language"])
    beginning.bring_in(by=found.by, text=found.text, body=told["body"], sections=brought.sections)
    return brought
