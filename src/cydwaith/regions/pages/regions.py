"""All regions, one region's morning, the same on paper, and the spatial policies."""

import datetime as dt
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import engines

from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.bodies.pages.acting import acting
from cydwaith.engines.bounds import clamped
from cydwaith.engines.drawing import LAYOUT
from cydwaith.engines.geojson import Point
from cydwaith.regions import facts, morning, pictures, sentences, words
from cydwaith.regions.actions.oversight import GOVERNMENT
from cydwaith.regions.borders import ATTRIBUTION, layout
from cydwaith.regions.deeds import OVERSIGHT_BEGIN, OVERSIGHT_END, POLICY_VERIFY
from cydwaith.regions.lists import MONEY, POLICIES, PROJECTS, REGIONS
from cydwaith.regions.overseeing import overseers
from cydwaith.regions.queries.areas import area, areas, wales
from cydwaith.regions.queries.lines import Line, Sought, lines, projects
from cydwaith.regions.queries.policies import by_region, shown
from cydwaith.regions.queries.sites import sited
from cydwaith.regions.queries.steps import Where, steps
from cydwaith.regions.queries.sums import LEVELS, cells
from cydwaith.regions.queries.ties import tied
from cydwaith.regions.sites import middles_of
from cydwaith.shared import addresses, clock, pdf
from cydwaith.shared.bilingual import reading_language
from cydwaith.shared.permissions import SPEAKERS, may

NATURES = tuple(words.NATURES)
SHEETS = 2
"""A PDF has about so many sheets; nothing is left out where it has more."""


def asked_day(request: HttpRequest) -> dt.date:
    """The day that is asked about; today where none is, or what stands there is none."""
    try:
        return clamped(dt.date.fromisoformat(request.GET.get("on", "")))
    except ValueError:
        return clock.today()


def regions(request: HttpRequest) -> HttpResponse:
    """The four regions and the agencies' areas: who oversees them, projects, money; all of Wales once."""
    on = asked_day(request)
    read = cells(on)
    whole, found = wales(on, read), areas(on, read)
    places = councils_in_order()
    groups = {code: one.group.pk for one in found if one.is_region and one.group for code in one.members}
    context = {
        "section": "councils",
        "on": on,
        "today": clock.today(),
        "finding": sentences.all_wales(whole.sums),
        "wales": whole,
        "found": found,
        "maps": pictures.maps(places, {one.pk: read.single(one.pk) for one in places}, groups),
        "attribution": ATTRIBUTION if layout() else "",
        "list": REGIONS,
        **common(),
    }
    return render(request, "regions/regions.html", context)


def region(request: HttpRequest, code: str) -> HttpResponse:
    """One region's morning."""
    told = of_region(code, asked_day(request))
    by, known = acting(request), told["area"].overseer
    more = {
        "may_begin": may(by, OVERSIGHT_BEGIN, body=GOVERNMENT),
        "may_end": known and may(by, OVERSIGHT_END, body=GOVERNMENT),
    }
    return render(request, "regions/region.html", told | more)


def briefing(request: HttpRequest, code: str) -> HttpResponse:
    """The same to print."""
    told = of_region(code, asked_day(request))
    return render(request, "regions/briefing.html", told | {"pdf": pdf.missing() is None, "site": ""})


def briefing_pdf(request: HttpRequest, code: str) -> HttpResponse:
    """The same as PDF; where this site cannot make any, a page that says so."""
    told = of_region(code, asked_day(request))
    if missing := pdf.missing():
        return render(request, "regions/no_pdf.html", told | {"missing": missing}, status=HTTPStatus.NOT_IMPLEMENTED)
    site = addresses.absolute(request, "/").rstrip("/")
    paper = engines["jinja"].get_template("regions/briefing_paper.html").render({**told, "site": site})
    response = HttpResponse(pdf.written((paper,), SHEETS), content_type="application/pdf")
    name = f"briefing-{code}-{told['on'].isoformat()}-{reading_language()}.pdf"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["Content-Language"] = reading_language()
    return addresses.unless_had(request, response)


def of_region(code: str, on: dt.date) -> dict[str, Any]:
    """Everything that is said of a region on a day. Raises Http404 where there is none."""
    found = area(code, on)
    if found is None or found.group is None:
        raise Http404(code)
    rows = lines(projects(Sought(places=found.members)), on)
    milestones = steps([one.project.pk for one in rows], on)
    ties = tied([one.project.pk for one in rows], on)
    own = morning.Region(found, morning.councils_of(found), rows, milestones, ties)
    late, disputed = sum(one.where is Where.LATE for one in milestones), sum(one.disputed for one in rows)
    places = councils_in_order()
    return {
        "section": "councils",
        "area": found,
        "on": on,
        "today": clock.today(),
        "finding": sentences.region(found, late, disputed),
        "overseen": sentences.overseen(found),
        "parts": morning.morning(own),
        "councils": own.councils,
        "rows": apart(rows),
        "plans": [one for one in facts.plans() if one.region == found.group.pk],
        "maps": pictures.maps(places, numbers_of(rows), {}, found.group, found.members, dots(rows, on)),
        "attribution": ATTRIBUTION if layout() else "",
        "lists": (PROJECTS, MONEY),
        **common(),
    }


def dots(rows: Sequence[Line], on: dt.date) -> list[Point]:
    """Where these projects stand: their points, and the middle of each area."""
    codes, stand = {one.project.pk for one in rows}, sited(on)
    return [point for code in sorted(codes & stand.keys()) for point in middles_of(stand[code].geometry)]


def apart(rows: Sequence[Line]) -> list[tuple[str, list[Line]]]:
    """Projects by what they are: the deals, the funds, single projects."""
    return [(kind, own) for kind in words.KINDS if (own := [one for one in rows if one.project.kind == kind])]


def common() -> dict[str, Any]:
    """What every page here needs."""
    return {"words": words, "sentences": sentences, "natures": NATURES, "levels": LEVELS}


def councils_in_order() -> list[Place]:
    """The councils' areas, row by row as their squares stand."""
    found = Place.objects.filter(kind=PlaceKind.COUNCIL)
    return sorted(found, key=lambda one: LAYOUT.get(one.letters, (9, 9))[::-1])


def numbers_of(rows: Sequence[Line]) -> dict[str, int]:
    """How many of these single projects lie in each place."""
    found: dict[str, int] = {}
    for one in rows:
        if one.project.kind == "project":
            for place in one.lies:
                found[place] = found.get(place, 0) + 1
    return found


def policies(request: HttpRequest) -> HttpResponse:
    """The spatial policies whose number and subject are confirmed; for whoever verifies, the titles that wait."""
    by = acting(request)
    context = {
        "section": "councils",
        "found": shown(),
        "may_verify": may(by, POLICY_VERIFY, body=GOVERNMENT),
        "to_verify": facts.to_verify(),
        "list": POLICIES,
        **common(),
    }
    return render(request, "regions/policies.html", context)


def policy(request: HttpRequest, number: int) -> HttpResponse:
    """What each region does for one spatial policy whose number and subject are confirmed, as of any day."""
    on = asked_day(request)
    one = next((one for one in shown(on) if one.policy.number == number), None)
    if one is None:
        raise Http404(number)
    found, today = by_region(number, on), clock.today()
    mine = acting(request).bodies(SPEAKERS)
    serving = sum(bool(part.lines) for part in found if part.group.kind == "region")
    context = {
        "section": "councils",
        "one": one,
        "on": on,
        "today": today,
        "may_state": any(one.body.pk in mine for one in overseers(today)),
        "finding": sentences.policy_finding(one.policy, len(one.projects), serving),
        "found": found,
        "plans": facts.plans(),
        "list": PROJECTS,
        **common(),
    }
    return render(request, "regions/policy.html", context)
