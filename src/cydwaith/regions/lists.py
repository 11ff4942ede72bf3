"""Lists of regions, projects, their money and milestones, and of spatial policies."""

import datetime as dt
import re
from typing import Final, Literal

from django.db.models import Q, QuerySet
from pydantic import Field

from cydwaith.regions.deeds import REGIONS_READ
from cydwaith.regions.models import Money, PolicyStatement, Project, ProjectTie
from cydwaith.regions.overseeing import members
from cydwaith.regions.queries.areas import Area, areas, wales
from cydwaith.regions.queries.lines import Line, Sought, lines, projects
from cydwaith.regions.queries.policies import Shown, shown
from cydwaith.regions.queries.steps import Step, steps
from cydwaith.regions.queries.sums import cells
from cydwaith.regions.queries.ties import ties
from cydwaith.regions.rows import (
    PolicyStatementRow,
    ProjectMilestoneRow,
    ProjectMoneyRow,
    ProjectRow,
    ProjectTieRow,
    RegionRow,
    SpatialPolicyRow,
)
from cydwaith.shared import clock
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Day, nothing_there
from cydwaith.shared.said import said

PLACE: Final = re.compile(r"W\d{8}")
"""A whole code: a part of one would be found within others."""
AS_IT_STOOD: Final = "as it stood on that day; without it, today in Wales"


class RegionsAsked(Asked):
    on: Day | None = Field(None, description=AS_IT_STOOD)


class ProjectsAsked(Asked):
    q: str = Field("", max_length=200, description="words, in either language")
    region: Code | None = Field(None, description="north, mid, south-west, south-east, arfor, valleys")
    place: Code | None = Field(None, description="the code of a place")
    kind: Literal["portfolio", "fund", "project"] | None = None
    part_of: Code | None = Field(None, description="the code of a deal, a programme or a fund")
    body: Code | None = Field(None, description="an organisation that takes part")
    policy: int | None = Field(None, ge=1, le=36, description="the number of a spatial policy")
    on: Day | None = Field(None, description=AS_IT_STOOD)


class ProjectMoneyAsked(Asked):
    project: Code | None = None
    on: Day | None = Field(None, description="only what held on that day")


class ProjectMilestonesAsked(Asked):
    project: Code | None = None
    on: Day | None = Field(None, description=AS_IT_STOOD)


class ProjectTiesAsked(Asked):
    project: Code | None = None
    kind: Literal["needs", "delivers", "moves", "serves", "risk"] | None = None
    on: Day | None = Field(None, description="only what held on that day")


class StatementsAsked(Asked):
    policy: int | None = Field(None, ge=1, le=36, description="the number of a spatial policy")
    body: Code | None = Field(None, description="who said it")
    on: Day | None = Field(None, description="only what was said by that day")


def day(on: dt.date | None) -> dt.date:
    """The day that is asked about."""
    return on or clock.today()


def every_area(asked: RegionsAsked) -> list[Area]:
    """All of Wales, then each area."""
    on = day(asked.on)
    read = cells(on)
    return [wales(on, read), *areas(on, read)]


def sought(asked: ProjectsAsked) -> Sought:
    """What is looked for. Raises Http404 for a region that there is none of."""
    places = None if not asked.place else [asked.place] if PLACE.fullmatch(asked.place) else []
    if asked.region:
        on = day(asked.on)
        known = members(on)
        inside = known.get(f"region-{asked.region}") or known.get(asked.region)
        if inside is None:
            raise nothing_there()
        places = [code for code in inside if places is None or code in places]
    return Sought(
        places=places,
        parent=asked.part_of or "",
        kind=asked.kind or "",
        words=asked.q,
        body=asked.body or "",
        policy=asked.policy,
        on=day(asked.on),
    )


def every_project(asked: ProjectsAsked) -> list[Line]:
    """Projects as they stood."""
    return lines(projects(sought(asked)), day(asked.on))


def every_figure(asked: ProjectMoneyAsked) -> QuerySet[Money]:
    """Figures of money."""
    found = Money.objects.all()
    if asked.project:
        found = found.filter(project=asked.project)
    if asked.on:
        found = found.filter(Q(ended=None) | Q(ended__gt=asked.on), on__lte=asked.on)
    return found


def every_step(asked: ProjectMilestonesAsked) -> list[Step]:
    """Milestones, by date."""
    codes = [asked.project] if asked.project else Project.objects.values_list("pk", flat=True)
    return steps(codes, day(asked.on))


def every_tie(asked: ProjectTiesAsked) -> QuerySet[ProjectTie]:
    """What projects hang together with."""
    found = ties(asked.on) if asked.on else ProjectTie.objects.all()
    for name in ("project", "kind"):
        if value := getattr(asked, name):
            found = found.filter(**{name: value})
    return found


def every_policy(_asked: Asked) -> list[Shown]:
    """The confirmed policies."""
    return shown()


def every_statement(asked: StatementsAsked) -> QuerySet[PolicyStatement]:
    """All that was said of what areas do for the policies."""
    found = PolicyStatement.objects.all()
    for name, column in (("policy", "policy"), ("body", "body"), ("on", "on__lte")):
        if value := getattr(asked, name):
            found = found.filter(**{column: value})
    return found


REGIONS: Final = List(
    name="regions",
    title=said(cy="Rhanbarthau", en="Regions"),
    row=RegionRow,
    rows=every_area,
    may=REGIONS_READ,
    asked=RegionsAsked,
)
PROJECTS: Final = List(
    name="projects",
    title=said(cy="Prosiectau rhanbarthol", en="Regional projects"),
    row=ProjectRow,
    rows=every_project,
    may=REGIONS_READ,
    asked=ProjectsAsked,
)
MONEY: Final = List(
    name="project_money",
    title=said(cy="Arian prosiectau", en="Money of projects"),
    row=ProjectMoneyRow,
    rows=every_figure,
    may=REGIONS_READ,
    asked=ProjectMoneyAsked,
)
MILESTONES: Final = List(
    name="project_milestones",
    title=said(cy="Cerrig milltir prosiectau", en="Milestones of projects"),
    row=ProjectMilestoneRow,
    rows=every_step,
    may=REGIONS_READ,
    asked=ProjectMilestonesAsked,
)
POLICIES: Final = List(
    name="spatial_policies",
    title=said(cy="Polisïau gofodol", en="Spatial policies"),
    row=SpatialPolicyRow,
    rows=every_policy,
    may=REGIONS_READ,
)
TIES: Final = List(
    name="project_ties",
    title=said(cy="Cysylltiadau a risgiau prosiectau", en="Ties and risks of projects"),
    row=ProjectTieRow,
    rows=every_tie,
    may=REGIONS_READ,
    asked=ProjectTiesAsked,
)
STATEMENTS: Final = List(
    name="policy_statements",
    title=said(cy="Beth y mae ardaloedd yn ei wneud dros y polisïau", en="What areas do for the policies"),
    row=PolicyStatementRow,
    rows=every_statement,
    may=REGIONS_READ,
    asked=StatementsAsked,
)
LISTS: Final = (REGIONS, PROJECTS, MONEY, MILESTONES, TIES, POLICIES, STATEMENTS)
