"""What is new, as Atom: practices, and the steps of adoptions. Each feed is in the language of its address."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from cydwaith.practices.models import Signal, Step, Version
from cydwaith.practices.queries import adoptions as adopted
from cydwaith.practices.queries.practices import published
from cydwaith.practices.queries.signals import asked
from cydwaith.practices.sentences import changes
from cydwaith.practices.words import STEPS
from cydwaith.shared import addresses
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.feeds import Lasting, answer
from cydwaith.shared.said import pair

MOST = 50


def practices(request: HttpRequest) -> HttpResponse:
    """The practices published last."""
    feed = empty(request, _("New practices"), "practices")
    for version in published()[:MOST]:
        add_practice(request, feed, version)
    return answer(request, feed)


def adoptions(request: HttpRequest) -> HttpResponse:
    """The steps recorded last, of one practice when `?practice=` names it."""
    feed = empty(request, _("Adoptions of practices"), "practices")
    steps = adopted.steps()
    if slug := request.GET.get("practice"):
        steps = steps.filter(adoption__practice=slug)
    add_steps(request, feed, steps[:MOST])
    return answer(request, feed)


def signals(request: HttpRequest) -> HttpResponse:
    """Councils asked about a figure that improved, the last first; quiet notices are in no feed."""
    feed = empty(request, _("Signals"), "signals")
    for signal in asked()[:MOST]:
        add_signal(request, feed, signal)
    return answer(request, feed)


def empty(request: HttpRequest, title: str, page: str) -> Atom1Feed:
    """A feed without entries."""
    return Lasting(
        title=f"Cydwaith: {title}",
        link=addresses.absolute(request, reverse(page)),
        description=title,
        language=reading_language(),
        feed_url=addresses.absolute(request),
        author_name="Cydwaith",
    )


def add_practice(request: HttpRequest, feed: Atom1Feed, version: Version) -> None:
    """A version that was published, as one entry."""
    address = addresses.absolute(request, reverse("practice", kwargs={"slug": version.practice_id}))
    owner = version.practice.owner.name.plain
    assert version.published is not None
    feed.add_item(
        title=marked(f"{owner}: {version.title.plain}", sample=version.practice.sample),
        link=address,
        description=version.summary.plain,
        unique_id=name("practice", version.practice_id, version.number),
        pubdate=version.published,
        updateddate=version.published,
        author_name=owner,
    )


def add_steps(request: HttpRequest, feed: Atom1Feed, steps: Iterable[Step]) -> None:
    """Steps of adoptions, an entry each."""
    for step in steps:
        adoption = step.adoption
        address = addresses.absolute(request, reverse("practice", kwargs={"slug": adoption.practice_id}))
        body, current = adoption.body.name.plain, adoption.practice.current
        title = current.title.plain if current else adoption.practice_id
        feed.add_item(
            title=marked(f"{body}: {title}: {STEPS[step.kind]}", sample=adoption.sample),
            link=address,
            description=step.note.plain,
            unique_id=name("practice", adoption.practice_id, "step", step.pk),
            pubdate=step.recorded,
            updateddate=step.recorded,
            author_name=body,
        )


def add_signal(request: HttpRequest, feed: Atom1Feed, signal: Signal) -> None:
    """A signal, as one entry."""
    address = addresses.absolute(request, reverse("signal", kwargs={"id": signal.pk}))
    place = pair(signal.body.place or signal.body, "name")
    feed.add_item(
        title=str(changes.signal(signal.kind, place, pair(signal.indicator, "label"))),
        link=address,
        description=signal.seen.plain,
        unique_id=name("signal", signal.pk),
        pubdate=signal.opened,
        updateddate=signal.answered or signal.opened,
        author_name="Cydwaith",
    )


def name(*parts: object) -> str:
    """The lasting name of an entry, in the language of its feed."""
    return addresses.tag(reading_language(), *parts)


def marked(title: str, *, sample: bool) -> str:
    """A title that says when its entry is made up for a demonstration."""
    return f"{title} ({_('sample data')})" if sample else title
