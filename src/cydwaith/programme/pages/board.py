"""The board: a column a status, both sides' word on each card."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.engines.schedule import Plan
from cydwaith.programme.lists import COMMITMENTS
from cydwaith.programme.models import Commitment
from cydwaith.programme.pages.filters import Filter, filters, only, sought
from cydwaith.programme.pages.home import finding
from cydwaith.programme.pages.marks import Mark, mark, parties
from cydwaith.programme.queries import listing, tallies
from cydwaith.programme.queries.lines import Line, lines
from cydwaith.programme.queries.narrowing import NOT_REPORTED, Sought
from cydwaith.programme.queries.schedule import schedule
from cydwaith.programme.queries.tallies import State
from cydwaith.programme.words import COLOURS

IN_A_COLUMN = 12
NARROWED_BY = ("programme", "owes", "owed")


@dataclass(frozen=True, slots=True)
class Column:
    """Commitments of one status: how many, the next promised of them, and the address of the whole list."""

    mark: Mark
    number: int
    lines: list[Line]
    query: str


def board(request: HttpRequest) -> HttpResponse:
    """Every status as a column."""
    wanted, plan = sought(request.GET), schedule()
    found = tallies.states(wanted, plan)
    cards = {one.commitment.slug: one for one in lines(first_of_each(found, plan), plan)}
    tally = tallies.whole(found)
    context = {
        "section": "programme",
        "finding": finding(tally),
        "sample": bool(tally.sample),
        "filters": narrowing(wanted),
        "columns": [column(colour, wanted, found, cards) for colour in COLOURS],
        "query": only(wanted),
        "files": COMMITMENTS,
        "mark": mark,
        "parties": parties,
    }
    return render(request, "programme/board.html", context)


def narrowing(wanted: Sought) -> list[Filter]:
    """The few boxes that a board is narrowed by."""
    return [box for box in filters(wanted) if box.name in NARROWED_BY]


def first_of_each(found: Iterable[State], plan: Plan) -> Iterable[Commitment]:
    """The commitments that fit on the board."""
    slugs = [one.slug for colour in COLOURS for one in of_colour(found, colour)[:IN_A_COLUMN]]
    return listing.shown(listing.commitments(Sought(), plan).filter(slug__in=slugs))


def of_colour(found: Iterable[State], colour: str) -> list[State]:
    """Those that were last said to be so by those who owe them."""
    return [one for one in found if one.own == colour]


def column(colour: str, wanted: Sought, found: Iterable[State], cards: Mapping[str, Line]) -> Column:
    """One column."""
    inside = of_colour(found, colour)
    shown = [cards[one.slug] for one in inside[:IN_A_COLUMN] if one.slug in cards]
    return Column(mark(colour), len(inside), shown, only(wanted, status=colour or NOT_REPORTED))
