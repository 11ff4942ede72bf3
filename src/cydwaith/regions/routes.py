"""The addresses of regions and their projects, each with the rule that opens it."""

from typing import Final

from cydwaith.regions.deeds import (
    MILESTONE_ADD,
    MILESTONE_REACH,
    MONEY_ADD,
    MONEY_END,
    OVERSIGHT_BEGIN,
    OVERSIGHT_END,
    POLICY_VERIFY,
    PROJECT_ADD,
    REGIONS_READ,
    REVIEW_CALL,
    SITE_PLACE,
    STATUS_GIVE,
    TIE_ADD,
    TIE_END,
)
from cydwaith.regions.lists import MILESTONES, MONEY, POLICIES, PROJECTS, REGIONS, TIES
from cydwaith.regions.pages import projects, regions, sites, ties, writing
from cydwaith.shared.routes import Route, file, page

MAY: Final = REGIONS_READ
REGION: Final = {"code": "arfor"}
PROJECT: Final = {"code": "pentre-awel"}

ROUTES: tuple[Route, ...] = (
    page("regions/", "rhanbarthau/", regions.regions, name="regions", may=MAY),
    *REGIONS.files("regions/regions", "rhanbarthau/rhanbarthau"),
    file(
        "regions/regions.geojson",
        "rhanbarthau/rhanbarthau.geojson",
        projects.regions_geojson,
        name="regions_geojson",
        may=MAY,
    ),
    page("regions/oversight/", "rhanbarthau/goruchwylio/", writing.begin, name="oversight_begin", may=OVERSIGHT_BEGIN),
    page(
        "regions/oversight/<int:id>/end/",
        "rhanbarthau/goruchwylio/<int:id>/terfynu/",
        writing.end_oversight,
        name="oversight_end",
        may=OVERSIGHT_END,
        example={"id": 1},
    ),
    page(
        "regions/<region:code>/",
        "rhanbarthau/<region:code>/",
        regions.region,
        name="region",
        may=MAY,
        example=REGION,
    ),
    page(
        "regions/<region:code>/briefing/",
        "rhanbarthau/<region:code>/papur-briffio/",
        regions.briefing,
        name="region_briefing",
        may=MAY,
        example=REGION,
    ),
    file(
        "regions/<region:code>/briefing.pdf",
        "rhanbarthau/<region:code>/papur-briffio.pdf",
        regions.briefing_pdf,
        name="region_briefing_pdf",
        may=MAY,
        example=REGION,
    ),
    page("spatial-policies/", "polisiau-gofodol/", regions.policies, name="spatial_policies", may=MAY),
    *POLICIES.files("spatial-policies/spatial-policies", "polisiau-gofodol/polisiau-gofodol"),
    page(
        "spatial-policies/verify/", "polisiau-gofodol/gwirio/", writing.verify, name="policy_verify", may=POLICY_VERIFY
    ),
    page(
        "spatial-policies/<int:number>/",
        "polisiau-gofodol/<int:number>/",
        regions.policy,
        name="spatial_policy",
        may=MAY,
        example={"number": 4},
    ),
    page("projects/", "prosiectau/", projects.listing, name="projects", may=MAY),
    *PROJECTS.files("projects/projects", "prosiectau/prosiectau"),
    *MONEY.files("projects/money", "prosiectau/arian"),
    *MILESTONES.files("projects/milestones", "prosiectau/cerrig-milltir"),
    *TIES.files("projects/ties", "prosiectau/cysylltiadau"),
    file(
        "projects/projects.geojson",
        "prosiectau/prosiectau.geojson",
        projects.projects_geojson,
        name="projects_geojson",
        may=MAY,
    ),
    page("projects/new/", "prosiectau/newydd/", writing.new, name="project_new", may=PROJECT_ADD),
    page("projects/sites/", "prosiectau/safleoedd/", sites.place, name="project_sites", may=SITE_PLACE),
    page(
        "projects/money/<int:id>/end/",
        "prosiectau/arian/<int:id>/terfynu/",
        writing.money_end,
        name="money_end",
        may=MONEY_END,
        example={"id": 1},
    ),
    page(
        "projects/milestones/<int:id>/reached/",
        "prosiectau/cerrig-milltir/<int:id>/cyrraedd/",
        writing.reached,
        name="milestone_reached",
        may=MILESTONE_REACH,
        example={"id": 1},
    ),
    page(
        "projects/ties/<int:id>/end/",
        "prosiectau/cysylltiadau/<int:id>/terfynu/",
        ties.end,
        name="project_tie_end",
        may=TIE_END,
        apart="needs a tie that somebody said: only samples ship",
    ),
    page(
        "projects/<slug:code>/", "prosiectau/<slug:code>/", projects.project, name="project", may=MAY, example=PROJECT
    ),
    page(
        "projects/<slug:code>/status/",
        "prosiectau/<slug:code>/statws/",
        writing.status,
        name="project_status",
        may=STATUS_GIVE,
        example=PROJECT,
    ),
    page(
        "projects/<slug:code>/money/",
        "prosiectau/<slug:code>/arian/",
        writing.money,
        name="project_money_new",
        may=MONEY_ADD,
        example=PROJECT,
    ),
    page(
        "projects/<slug:code>/milestone/",
        "prosiectau/<slug:code>/carreg-filltir/",
        writing.milestone,
        name="project_milestone_new",
        may=MILESTONE_ADD,
        example=PROJECT,
    ),
    page(
        "projects/<slug:code>/review/",
        "prosiectau/<slug:code>/adolygu/",
        writing.review,
        name="project_review",
        may=REVIEW_CALL,
        example=PROJECT,
    ),
    page(
        "projects/<slug:code>/commitment/",
        "prosiectau/<slug:code>/ymrwymiad/",
        ties.commitment,
        name="project_commitment",
        may=TIE_ADD,
        example=PROJECT,
    ),
    page(
        "projects/<slug:code>/indicator/",
        "prosiectau/<slug:code>/dangosydd/",
        ties.indicator,
        name="project_indicator",
        may=TIE_ADD,
        example=PROJECT,
    ),
    page(
        "projects/<slug:code>/spatial-policy/",
        "prosiectau/<slug:code>/polisi-gofodol/",
        ties.policy,
        name="project_policy",
        may=TIE_ADD,
        example=PROJECT,
    ),
    page(
        "projects/<slug:code>/risk/",
        "prosiectau/<slug:code>/risg/",
        ties.risk,
        name="project_risk",
        may=TIE_ADD,
        example=PROJECT,
    ),
)
