"""A version of a text as a file: `cy.docx`, `en.xml`, `cy.pdf`."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.shared import pdf
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.serving import disposition
from cydwaith.texts.files import FORMS, expressed
from cydwaith.texts.pages.common import gone, opened
from cydwaith.texts.pages.reading import readable


def file(request: HttpRequest, key: str, number: int, named: str, ending: str) -> HttpResponse:
    """A version in the language that `named` says, in the form that `ending` says. Raises Http404 for any other."""
    found = opened(request, key)
    version = readable(found, number)
    form = FORMS.get(ending)
    if named not in LANGUAGES or form is None:
        raise Http404(gone())
    if ending == "pdf" and (missing := pdf.missing()):
        return render(request, "texts/no_pdf.html", found.context(missing=missing), status=HTTPStatus.NOT_IMPLEMENTED)
    response = HttpResponse(form.make(expressed(version, named)), content_type=form.media_type)
    response["Content-Disposition"] = disposition(f"{key}-{number}-{named}.{ending}", inline=ending == "pdf")
    response["Content-Language"] = named
    return response
