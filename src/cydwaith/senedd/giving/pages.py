"""What goes out of the Record, from links of pages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from cydwaith.senedd.giving.exporting import as_text
from cydwaith.senedd.giving.publicwhip import written
from cydwaith.senedd.models import Sitting, Source
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.serving import disposition


def publicwhip(_request: HttpRequest, code: str) -> HttpResponse:
    """A sitting as publicwhip XML, in the language of the address."""
    one = get_object_or_404(Sitting.objects.exclude(source=Source.WRITTEN), pk=code)
    language = reading_language()
    return given(written(one, language), "application/xml", f"senedd-{language}{one.on}.xml")


def popolo(_request: HttpRequest) -> HttpResponse:
    """Members, offices, seats and parties as Popolo, in the language of the address."""
    language = reading_language()
    return given(as_text(language).encode(), "application/json", f"senedd-{language}.json")


def given(content: bytes, media_type: str, name: str) -> HttpResponse:
    """A file to save."""
    response = HttpResponse(content, content_type=f"{media_type}; charset=utf-8")
    response.headers["Content-Disposition"] = disposition(name, inline=False)
    return response
