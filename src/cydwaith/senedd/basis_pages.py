"""A question for the Senedd drafted from evidence: as a page, and as a file to go on writing in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString, mark_safe

from cydwaith.bodies.models import Topic
from cydwaith.practices.queries.topics import topic_choices
from cydwaith.senedd.basis import basis
from cydwaith.senedd.basis_files import FILES, NOTHING, title
from cydwaith.shared.bilingual import Words, reading_language
from cydwaith.shared.said import Said
from cydwaith.shared.serving import disposition


def draft(request: HttpRequest) -> HttpResponse:
    """Choose a topic; with one, the question and everything that it rests on."""
    topic = Topic.objects.filter(pk=request.GET.get("topic", "")[:100]).first()
    told = basis(topic) if topic else None
    context = {
        "told": told,
        "title": title(told) if told else "",
        "topics": topic_choices(),
        "NOTHING": NOTHING,
        "marked": marked,
    }
    return render(request, "senedd/draft.html", context)


def file(_request: HttpRequest, topic: str, ending: str) -> HttpResponse:
    """The same as a file, in the language of the address."""
    told = basis(get_object_or_404(Topic, pk=topic))
    if ending not in FILES:
        raise Http404(ending)
    make, media_type = FILES[ending]
    language = reading_language()
    response = HttpResponse(make(told, language), content_type=media_type)
    response.headers["Content-Disposition"] = disposition(f"senedd-{topic}-{language}.{ending}", inline=False)
    return response


def marked(text: Said, quotes: tuple[tuple[str, str], ...]) -> SafeString:
    """A text in which words that were spoken in the other language are marked as such."""
    told = str(text.__html__())
    for words, language in quotes:
        told = told.replace(escape(words), str(conditional_escape(Words(words, language))))
    return mark_safe(told)  # noqa: S308  # all of it was escaped above
