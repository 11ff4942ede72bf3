"""The programme's first page, and the page of one programme."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.bodies.models import Body, BodyKind
from cydwaith.bodies.pages.my_council import my_council
from cydwaith.programme.lists import COMMITMENTS, COUNTS, PROGRAMMES, STATUSES
from cydwaith.programme.models import Programme
from cydwaith.programme.pages.filters import without_page
from cydwaith.programme.pages.listing import A_PAGE, parts
from cydwaith.programme.pages.marks import Mark, mark, parties
from cydwaith.programme.queries import listing, tallies
from cydwaith.programme.queries.counts import By
from cydwaith.programme.queries.counts import counts as numbers
from cydwaith.programme.queries.lines import lines
from cydwaith.programme.queries.narrowing import Sought
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.queries.statuses import last_said
from cydwaith.programme.queries.tallies import Tally
from cydwaith.programme.sentences.late import Late
from cydwaith.programme.sentences.overall import overall
from cydwaith.programme.words import COLOURS
from cydwaith.shared.order import alphabetical
from cydwaith.shared.said import Said


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
    plan = schedule()
    found = tallies.states(Sought(), plan)
    everything = tallies.whole(found)
    real = tallies.whole(one for one in found if not one.sample)
    samples = tallies.whole(one for one in found if one.sample)
    opening = real if real.total else everything
    kept = cards(tallies.programmes(plan))
    context = {
        "section": "programme",
        "finding": finding(opening),
        "tally": everything,
        "counts": counts(opening),
        "opening": opening,
        "cards": [card for card in kept if not (card.programme.sample and real.total)],
        "samples": samples,
        "sample_finding": finding(samples),
        "sample_counts": counts(samples),
        "sample_cards": [card for card in kept if card.programme.sample],
        "apart": tallies.whole(one for one in found if one.programme is None),
        "owners": counted("owes"),
        "mine": council_of(request),
        "places": counted("place"),
        "topics": counted("topic"),
        "statuses": last_said()[:5],
        "files": (PROGRAMMES, COUNTS, STATUSES),
        "mark": mark,
        "parties": parties,
    }
    return render(request, "programme/home.html", context)


def council_of(request: HttpRequest) -> Body | None:
    """The reader's own council as a body; None where none is chosen."""
    mine = my_council(request)
    return Body.objects.filter(place=mine, kind=BodyKind.COUNCIL).first() if mine else None


def one(request: HttpRequest, slug: str) -> HttpResponse:
    """One programme and its commitments."""
    found = get_object_or_404(Programme, slug=slug)
    wanted, plan = Sought(programme=slug), schedule()
    everything = tallies.whole(tallies.states(wanted, plan))
    page = Paginator(listing.shown(listing.commitments(wanted, plan)), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "section": "programme",
        "programme": found,
        "finding": finding(everything),
        "tally": everything,
        "counts": counts(everything),
        "page": page,
        "parts": parts(lines(page, plan)),
        "others": without_page(request),
        "files": COMMITMENTS,
        "mark": mark,
        "parties": parties,
    }
    return render(request, "programme/programme.html", context)


def finding(tally: Tally) -> Said:
    """The one sentence that a page opens with."""
    late = Late(number=tally.late, expected=tally.expected, silent=tally.silent)
    return overall(
        total=tally.total, agreed=tally.agreed, late=late, endangered=tally.endangered, disputed=tally.disputed
    )


def counts(tally: Tally) -> list[tuple[Mark, int]]:
    """How many commitments have which status; those that none has are left out."""
    return [(mark(colour), tally.colours[colour]) for colour in COLOURS if tally.colours[colour]]


def cards(found: Iterable[tuple[Programme, Tally]]) -> list[Card]:
    """Programmes with their counts."""
    return [Card(one, tally, counts(tally)) for one, tally in found]


def counted(by: By) -> list[Counted]:
    """Bodies, places or topics by their names, alphabetically, with how many commitments each has."""
    found = [Counted(one.pk, one.name.plain, number) for _by, one, number in numbers(by)]
    return sorted(found, key=lambda one: alphabetical(one.name))
