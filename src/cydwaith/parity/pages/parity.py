"""The parity audit: both sides by the same measure, side by side, each figure with the entries behind it."""

from dataclasses import dataclass
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.forums.models import Forum, Side
from cydwaith.forums.pages.acting import the_forum
from cydwaith.parity import sentences
from cydwaith.parity.lists import OF_FORUM, PARITY, ParityAsked, audits, sided
from cydwaith.parity.measures import BY_CODE, SHOWN, Measure
from cydwaith.parity.queries.parity import nothing, parities, parity
from cydwaith.parity.results import Parity, SideAudit, Waiting
from cydwaith.record import naming
from cydwaith.record.models import Entry
from cydwaith.record.queries import Chosen, entries
from cydwaith.shared.said import Said, pair

MOST: Final = 100


@dataclass(frozen=True)
class Figure:
    """One side's figure as the page shows it, whether it is too few to say, and whether entries stand behind it."""

    side: str
    words: str
    few: bool
    behind: bool


@dataclass(frozen=True)
class Audited:
    """One forum's audit as a table: its sides, and a row of figures for each measure."""

    forum: Forum
    sides: list[Side]
    audit: Parity
    finding: Said | None
    anything: bool
    rows: list[tuple[Measure, list[Figure]]]


def audited(forum: Forum, found: Parity) -> Audited:
    """The audit of a forum with its sides in their order."""
    sides = list(forum.sides.all())
    of_sides = audits(forum, found)
    rows = [(measure, [figure(measure, one) for one in of_sides]) for measure in SHOWN]
    finding = None
    if len(sides) == 2:
        first, second = (pair(side, "name") for side in sides)
        finding = sentences.parity(first, second, ones=of_sides[0].tabled, twos=of_sides[1].tabled)
    anything = any(one.behind for _measure, figures in rows for one in figures)
    return Audited(forum, sides, found, finding, anything, rows)


def figure(measure: Measure, audit: SideAudit) -> Figure:
    """One side's figure in words."""
    value, whole, few = measure.value(audit), measure.whole(audit), measure.few(audit)
    if isinstance(value, Waiting):
        return Figure(audit.side, waited(value), few, bool(value.number))
    if whole is None:
        return Figure(audit.side, str(value), few, bool(value))
    words = _("%(value)s of %(whole)s") % {"value": value, "whole": whole} if whole else "–"
    return Figure(audit.side, words, few, bool(value and measure.verbs))


def waited(told: Waiting) -> str:
    """A median with the number behind it; a dash where nothing waited."""
    if told.median is None:
        return "–"
    days = f"{told.median:g}"
    return _("median %(days)s days; longest %(longest)s; %(number)s counted") % {
        "days": days,
        "longest": told.longest,
        "number": told.number,
    }


def every(request: HttpRequest) -> HttpResponse:
    """Every forum that has sides to compare."""
    known = parities()
    found = [audited(forum, known.get(forum.slug) or nothing(forum.slug)) for forum in sided()]
    context = {"section": "forums", "finding": sentences.every(len(found)), "found": found, "list": PARITY}
    return render(request, "parity/parity.html", context)


def of_forum(request: HttpRequest, slug: str) -> HttpResponse:
    """One forum; `?measure=` and `?side=` show the entries behind a figure."""
    forum = the_forum(slug)
    found = audited(forum, parity(forum.slug))
    measure = BY_CODE.get(request.GET.get("measure", ""))
    side = next((side for side in found.sides if side.code == request.GET.get("side", "")), None)
    context = {
        "section": "forums",
        "one": found,
        "list": OF_FORUM,
        "finding": found.finding or found.forum.name.plain,
        "measure": measure if side else None,
        "side": side,
        "naming": naming,
        "entries": behind(slug, side.code, measure) if measure and side else [],
    }
    return render(request, "parity/forum.html", context)


def behind(forum: str, side: str, measure: Measure) -> list[Entry]:
    """The entries from which a figure is counted, the newest first. Facts are canonical JSON, so they can be sought."""
    found = entries(Chosen()).filter(verb__in=measure.verbs, facts__contains=f'"forum":"{forum}"')
    return list(found.filter(facts__contains=f'"side":"{side}"')[:MOST])


def asking(_request: HttpRequest, slug: str) -> ParityAsked:
    """The audit of the forum at this address. Raises Http404 for one without sides."""
    forum = the_forum(slug)
    if not forum.sides.exists():
        raise Http404(_("This forum has no sides to compare."))
    return ParityAsked.model_validate({"forum": slug})
