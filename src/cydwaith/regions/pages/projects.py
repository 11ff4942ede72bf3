"""Projects: the list, one project as it was on any day, and both as GeoJSON."""

import json
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.bodies.pages.acting import acting, own_bodies
from cydwaith.engines import geojson
from cydwaith.programme.queries.outlook import outlook
from cydwaith.programme.queries.schedule import schedule
from cydwaith.regions import sentences, site_words
from cydwaith.regions.borders import ATTRIBUTION, borders, middles
from cydwaith.regions.deeds import STATUS_GIVE
from cydwaith.regions.lists import MILESTONES, MONEY, PROJECTS, TIES, ProjectsAsked, sought
from cydwaith.regions.models import Money, ProjectReview, ProjectSite, ProjectStatus
from cydwaith.regions.overseeing import areas, members, of_places, overseers
from cydwaith.regions.pages.regions import asked_day, common
from cydwaith.regions.queries.lines import Line, Sought, lines, of, projects
from cydwaith.regions.queries.sites import sited
from cydwaith.regions.queries.steps import steps
from cydwaith.regions.queries.sums import cells
from cydwaith.regions.queries.ties import ties
from cydwaith.regions.rows import ProjectRow
from cydwaith.shared import addresses, clock
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import SPEAKERS, may

A_PAGE = 40
GEOJSON = "application/geo+json; charset=utf-8"


def listing(request: HttpRequest) -> HttpResponse:
    """Every project, narrowed as the reader likes, as it stood on a day."""
    asked: ProjectsAsked = PROJECTS.asking(request)
    on = asked_day(request)
    page = Paginator(projects(sought(asked)), A_PAGE).get_page(request.GET.get("page"))
    query = urlencode([(name, value) for name, value in request.GET.items() if value and name != "page"])
    context = {
        "section": "councils",
        "page": page,
        "lines": lines(list(page.object_list), on),
        "on": on,
        "asked": request.GET,
        "query": query,
        "areas": areas(),
        "places": sorted(Place.objects.filter(kind=PlaceKind.COUNCIL), key=lambda one: alphabetical(one.name.plain)),
        "finding": sentences.many(page.paginator.count),
        "list": PROJECTS,
        "may_add": bool(acting(request).bodies(SPEAKERS)),
        **common(),
    }
    return render(request, "regions/projects.html", context)


def project(request: HttpRequest, code: str) -> HttpResponse:
    """One project: what it is, how each side says it goes, its money by source, milestones, as of any day."""
    on = asked_day(request)
    line = of(code, on)
    if line is None:
        raise Http404(code)
    one, by = line.project, acting(request)
    known = members(on)
    context = {
        "section": "councils",
        "line": line,
        "one": one,
        "on": on,
        "today": clock.today(),
        "places": Place.objects.in_bulk(line.lies),
        "regions": [group for group in areas() if any(place in known.get(group.pk, {}) for place in line.lies)],
        "overseers": of_places(line.lies, overseers(on, known)),
        "steps": steps([code], on),
        "history": ProjectStatus.objects.filter(project=code, on__lte=on).select_related("body"),
        "before": Money.objects.filter(project=code, ended__lte=on),
        "ties": list(ties(on).filter(project=code)),
        "late": outlook(schedule()).late if on == clock.today() else frozenset(),
        "site": sited(on).get(code),
        "of_site": site_words.site,
        "reviews": ProjectReview.objects.filter(project=code, at__date__lte=on).select_related("body"),
        "parts": lines(projects(Sought(parent=code)), on),
        "may_say": may(by, STATUS_GIVE) and bool(own_bodies(request, SPEAKERS)),
        "lists": (MONEY, MILESTONES, TIES),
        **common(),
    }
    return render(request, "regions/project.html", context)


def projects_geojson(request: HttpRequest) -> HttpResponse:
    """Projects as features: points in the areas of the councils that they lie in, which are no sites."""
    asked: ProjectsAsked = PROJECTS.asking(request)
    on = asked_day(request)
    found, stand = lines(projects(sought(asked)), on), sited(on)
    note = "`site`: whether the geometry is a project's site; if not, each point stands for the area of a council."
    return as_geojson(request, [feature(one, stand.get(one.project.pk)) for one in found], note, "projects")


def feature(one: Line, site: ProjectSite | None) -> dict[str, Any]:
    """One project, at its site where somebody has said it."""
    where = site.geometry if site else geojson.points(middles()[code] for code in one.lies if code in middles())
    told = ProjectRow.of(one).model_dump(mode="json") | {"site": site is not None}
    return geojson.feature(one.project.pk, where, told)


def regions_geojson(request: HttpRequest) -> HttpResponse:
    """The councils' areas, each with its region, its agency's area, and how many single projects lie in it."""
    on = asked_day(request)
    known, counted = members(on), cells(on)
    features = []
    for code, polygons in borders().items():
        inside = {group: own[code] for group, own in known.items() if code in own}
        told = {
            "region": next((group.removeprefix("region-") for group in inside if group.startswith("region-")), None),
            "agency_areas": {
                group: "whole" if whole else "part" for group, whole in inside.items() if "-" not in group
            },
            "projects": counted.single(code),
        }
        features.append(geojson.feature(code, geojson.area(polygons), told))
    return as_geojson(request, features, "Borders made simpler; each council's area with its region.", "regions")


def as_geojson(request: HttpRequest, features: list[dict[str, Any]], note: str, name: str) -> HttpResponse:
    """A file of features with where their borders come from; nothing for a reader who has it already."""
    content = json.dumps(geojson.collection(features, note=note, attribution=ATTRIBUTION), ensure_ascii=False)
    headers = {"Content-Disposition": f'attachment; filename="{name}.geojson"'}
    return addresses.unless_had(request, HttpResponse(content, content_type=GEOJSON, headers=headers))
