"""The programme's first page, and the page of one programme."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.bodies.models import Body, Place, Topic
from cydwaith.programme.findings import voice
from cydwaith.programme.models import Programme
from cydwaith.programme.pages.filters import without_page
from cydwaith.programme.pages.listing import A_PAGE
from cydwaith.programme.pages.marks import Mark, mark, parties
from cydwaith.programme.queries import listing, tallies
from cydwaith.programme.queries.lines import lines
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.queries.statuses import last_said
from cydwaith.programme.queries.tallies import Tally
from cydwaith.programme.words import COLOURS
from cydwaith.shared.order import alphabetical


@dataclass(frozen=True, slots=True)
class Card:
    """A programme with its counts."""

    programme: Programme
    tally: Tally
    counts: list[tuple[Mark, int]]


@dataclass(frozen=True, slots=True)
class Counted:
    """A body, place or topic by its name, and how many commitments are about it."""

    code: str
    name: str
    number: int


def programme(request: HttpRequest) -> HttpResponse:
    """Where everything stands, programme by programme."""
    found = tallies.states(listing.Sought(), schedule())
    by_programme, everything = tallies.tallies(found), tallies.whole(found)
    real = tallies.whole(one for one in found if not one.sample)
    context = {
        "section": "programme",
        "finding": finding(everything),
        "without_sample": finding(real) if everything.sample else "",
        "tally": everything,
        "counts": counts(everything),
        "cards": cards(by_programme),
        "apart": by_programme.get(None, Tally()),
        "owners": counted(Body, tallies.by_owner()),
        "places": counted(Place, tallies.by_place()),
        "topics": counted(Topic, tallies.by_topic()),
        "statuses": last_said()[:5],
        "mark": mark,
        "parties": parties,
    }
    return render(request, "programme/home.html", context)


def one(request: HttpRequest, slug: str) -> HttpResponse:
    """One programme and its commitments."""
    found = get_object_or_404(Programme, slug=slug)
    wanted, plan = listing.Sought(programme=slug), schedule()
    everything = tallies.whole(tallies.states(wanted, plan))
    page = Paginator(listing.shown(listing.commitments(wanted, plan)), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "programme",
        "programme": found,
        "finding": finding(everything),
        "tally": everything,
        "counts": counts(everything),
        "page": page,
        "lines": lines(page, plan),
        "others": without_page(request),
        "mark": mark,
        "parties": parties,
    }
    return render(request, "programme/programme.html", context)


def finding(tally: Tally) -> str:
    """The one sentence that a page opens with."""
    told = {name: getattr(tally, name) for name in ("total", "agreed", "late", "endangered", "disputed")}
    return str(voice().overall(**told))


def counts(tally: Tally) -> list[tuple[Mark, int]]:
    """How many commitments have which status; those that none has are left out."""
    return [(mark(colour), tally.colours[colour]) for colour in COLOURS if tally.colours[colour]]


def cards(found: Mapping[str | None, Tally]) -> list[Card]:
    """Every programme, in their order."""
    known = [(one, found.get(one.slug, Tally(colours=Counter()))) for one in Programme.objects.all()]
    return [Card(one, tally, counts(tally)) for one, tally in known]


def counted(kind: type[Body] | type[Place] | type[Topic], numbers: list[tuple[str, int]]) -> list[Counted]:
    """Names for codes, in the order of the reader's alphabet."""
    known = kind._default_manager.in_bulk([code for code, _number in numbers])
    found = [Counted(code, known[code].name.plain, number) for code, number in numbers]
    return sorted(found, key=lambda one: alphabetical(one.name))
