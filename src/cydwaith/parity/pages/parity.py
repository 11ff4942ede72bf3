"""The parity audit: both sides by the same measure, side by side, each figure with the entries behind it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cydwaith.forums.models import Forum, Side
from cydwaith.forums.pages.acting import the_forum
from cydwaith.forums.pages.downloads import Rows, as_csv, as_json
from cydwaith.forums.queries.forums import order, with_sides
from cydwaith.parity.findings import voice
from cydwaith.parity.queries.parity import Parity, SideAudit, Waiting, nothing, parities, parity
from cydwaith.record import naming
from cydwaith.record.models import Entry
from cydwaith.record.queries import Chosen, entries

FEW: Final = 5
"""From so many on a median or a share says something; below, the page says that there are too few to say."""
SHOWN: Final = 100
COLUMNS = ("forum", "side", "measure", "value", "of")


@dataclass(frozen=True)
class Measure:
    """One line of the audit: its name, and the verbs of the entries behind it; `of` names what it is a share of."""

    code: str
    words: str | Promise
    verbs: tuple[str, ...]
    of: str = ""


@dataclass(frozen=True)
class Figure:
    """One side's figure as the page shows it, whether it is too few to say, and whether entries stand behind it."""

    side: str
    words: str
    few: bool
    behind: bool


MEASURES: Final = (
    Measure("tabled", gettext_lazy("Items it tabled"), ("item.tabled",)),
    Measure("taken", gettext_lazy("Of these, taken at a meeting"), ("item.tabled",), "tabled"),
    Measure("waited", gettext_lazy("How long its items waited for a meeting"), ("item.tabled",)),
    Measure("moved", gettext_lazy("Motions it moved"), ("decision.moved",)),
    Measure("agreed", gettext_lazy("Of these, agreed"), ("decision.moved",), "moved"),
    Measure("settling", gettext_lazy("How long its motions took"), ("decision.moved",)),
    Measure("amended", gettext_lazy("Texts with which it amended motions of others"), ("decision.amended",)),
    Measure("consents", gettext_lazy("Answers of its seats: consents"), ("decision.consented",)),
    Measure("reservations", gettext_lazy("Consents with a reservation"), ("decision.reserved",)),
    Measure("refusals", gettext_lazy("Refusals"), ("decision.refused",)),
    Measure("overruled", gettext_lazy("Refusals of texts that were agreed all the same"), ("decision.refused",)),
    Measure("silent", gettext_lazy("Seats that never answered"), ("decision.settled",)),
    Measure("on_time", gettext_lazy("Commitments it delivered on time"), (), "owed"),
    Measure("late", gettext_lazy("Commitments that came late, or are late"), (), "owed"),
)
BY_CODE: Final = {measure.code: measure for measure in MEASURES}


@dataclass(frozen=True)
class Audited:
    """One forum's audit as a table: its sides, and a row of figures for each measure."""

    forum: Forum
    sides: list[Side]
    audit: Parity
    finding: str
    anything: bool
    rows: list[tuple[Measure, list[Figure]]]


def audited(forum: Forum, found: Parity) -> Audited:
    """The audit of a forum with its sides in their order."""
    sides = list(forum.sides.all())
    by_side = {one.side: one for one in found.sides}
    audits = [by_side.get(side.code, SideAudit(side.code)) for side in sides]
    rows = [(measure, [figure(measure, one) for one in audits]) for measure in MEASURES]
    finding = ""
    if len(sides) == 2:
        names = (side.name.plain for side in sides)
        finding = voice().parity(*names, ones=audits[0].tabled, twos=audits[1].tabled)
    anything = any(one.behind for _measure, figures in rows for one in figures)
    return Audited(forum, sides, found, finding, anything, rows)


def figure(measure: Measure, audit: SideAudit) -> Figure:
    """One side's figure in words."""
    value = getattr(audit, measure.code)
    if isinstance(value, Waiting):
        return Figure(audit.side, waited(value), value.number < FEW, bool(value.number))
    if not measure.of:
        return Figure(audit.side, str(value), few=False, behind=bool(value))
    whole = getattr(audit, measure.of)
    words = _("%(value)s of %(whole)s") % {"value": value, "whole": whole} if whole else "–"
    return Figure(audit.side, words, whole < FEW, bool(value and measure.verbs))


def waited(told: Waiting) -> str:
    """A median with the number behind it; a dash where nothing waited."""
    if told.median is None:
        return "–"
    days = f"{told.median:g}"
    return _("median %(days)s days; longest %(longest)s; %(number)s counted") % {
        "days": days, "longest": told.longest, "number": told.number,
    }  # fmt: skip


def sided() -> list[Forum]:
    """The forums with two or more sides, the active ones first."""
    return sorted((one for one in with_sides() if len(one.sides.all()) > 1), key=order)


def every(request: HttpRequest) -> HttpResponse:
    """Every forum that has sides to compare."""
    known = parities()
    found = [audited(forum, known.get(forum.slug) or nothing(forum.slug)) for forum in sided()]
    context = {"section": "forums", "finding": voice().parity_all(len(found)), "found": found}
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
    return list(found.filter(facts__contains=f'"side":"{side}"')[:SHOWN])


def facts(forums: list[Forum]) -> Iterator[dict[str, Any]]:
    """The audit as rows: forum, side, measure, value; `of` is the number behind a median, or the whole of a share."""
    for forum in forums:
        for audit in parity(forum.slug).sides:
            for measure in (field.name for field in fields(audit) if field.name != "side"):
                value, whole = told(audit, measure)
                yield {"forum": forum.slug, "side": audit.side, "measure": measure, "value": value, "of": whole}


def told(audit: SideAudit, measure: str) -> tuple[float | None, int | None]:
    """One figure of one side, and what it is of."""
    value = getattr(audit, measure)
    if isinstance(value, Waiting):
        return value.median, value.number
    known = BY_CODE.get(measure)
    return value, getattr(audit, known.of) if known and known.of else None


def csv_file(_request: HttpRequest) -> HttpResponse:
    """Every forum's audit as CSV."""
    return as_csv("parity", COLUMNS, facts(sided()))


def json_file(_request: HttpRequest) -> JsonResponse:
    """Every forum's audit as JSON."""
    return as_json("parity", facts(sided()))


def forum_csv(_request: HttpRequest, slug: str) -> HttpResponse:
    """One forum's audit as CSV."""
    return as_csv(f"{slug}-parity", COLUMNS, one_forum(slug))


def forum_json(_request: HttpRequest, slug: str) -> JsonResponse:
    """One forum's audit as JSON."""
    return as_json("parity", one_forum(slug))


def one_forum(slug: str) -> Rows:
    """The rows of one forum. Raises Http404 for one without sides."""
    forum = the_forum(slug)
    if not forum.sides.exists():
        raise Http404(_("This forum has no sides to compare."))
    return facts([forum])
