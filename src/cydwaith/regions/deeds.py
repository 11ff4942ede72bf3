"""What people do with projects and regions.

A row's body is the one that speaks; whoever runs the site speaks for nobody.
"""

from typing import Any, Final

from cydwaith.regions import telling
from cydwaith.regions.footprints import AS_LEFT
from cydwaith.regions.models import (
    Money,
    Oversight,
    PolicyStatement,
    PolicyTitle,
    Project,
    ProjectMilestone,
    ProjectReview,
    ProjectSite,
    ProjectStatus,
    ProjectTie,
)
from cydwaith.shared.deeds import Verb, deed
from cydwaith.shared.pairs import both, in_columns
from cydwaith.shared.permissions import EDITORS, EVERYONE, OPERATORS, SPEAKERS, Rule
from cydwaith.shared.said import Said, said
from cydwaith.shared.telling import Tells


def about(part: Any) -> str:  # Any: a project, or anything stored of one
    """How the record calls the project of which something is a part."""
    return f"project:{part.pk if isinstance(part, Project) else part.project_id}"


def shows(part: Any) -> list[tuple[str, str]]:  # Any: the same
    """What the search reads anew: the project."""
    return [("projects", part.pk if isinstance(part, Project) else part.project_id)]


def project_facts(one: Project) -> dict[str, Any]:
    """What people read in the record of a project that was added."""
    return in_columns(kind=one.kind, parent=one.parent_id, places=one.places, name=both(one, "name"), source=one.source)


def status_facts(one: ProjectStatus) -> dict[str, Any]:
    """What people read in the record of a status."""
    texts = in_columns(note=both(one, "note"), went=both(one, "went"))
    return {"side": one.side, "state": one.state, "on": one.on, "expected": one.expected, **texts}


def money_facts(one: Money) -> dict[str, Any]:
    """What people read in the record of a figure."""
    names = ("nature", "funder", "pounds", "purpose", "year", "on", "ended", "source")
    return {name: getattr(one, name) for name in names} | in_columns(why=both(one, "why"))


def milestone_facts(one: ProjectMilestone) -> dict[str, Any]:
    """What people read in the record of a milestone."""
    return in_columns(title=both(one, "title"), planned=one.planned, reached=one.reached, on=one.on)


def review_facts(one: ProjectReview) -> dict[str, Any]:
    """What people read in the record of a review."""
    return in_columns(by=one.by, reason=both(one, "reason"))


def tie_facts(one: ProjectTie) -> dict[str, Any]:
    """What people read in the record of what a project hangs together with."""
    names = ("kind", "policy", "on", "ended", "source")
    told = {name: getattr(one, name) for name in names}
    told |= {"commitment": one.commitment_id, "indicator": one.indicator_id}
    return told | in_columns(text=both(one, "text"), why=both(one, "why"))


def site_facts(one: ProjectSite) -> dict[str, Any]:
    """What people read in the record of a site."""
    return {"geometry": one.geometry["type"], "on": one.on, "source": one.source}


def oversight_facts(one: Oversight) -> dict[str, Any]:
    """What people read in the record of who oversees what."""
    return {"body": one.body_id, "group": one.group_id, "begins": one.begins, "ends": one.ends, "source": one.source}


def title_facts(one: PolicyTitle) -> dict[str, Any]:
    """What people read in the record of a title that was verified."""
    return in_columns(title=both(one, "title"), source=one.source_url, page=one.page, on=one.verified_on)


def statement_facts(one: PolicyStatement) -> dict[str, Any]:
    """What people read in the record of what an area does for a policy."""
    return {"body": one.body_id, "group": one.group_id, "on": one.on, **in_columns(text=both(one, "text"))}


def of_project(name: str, says: Said, facts: Any, tells: Tells) -> Verb:  # Any: of its kind of part
    """Something that happened to a project."""
    return Verb(name=name, says=says, about=about, facts=facts, proofs=(AS_LEFT,), shows=shows, tells=tells)


def of_the_regions(name: str, says: Said, about: Any, facts: Any, nobody: str) -> Verb:  # Any: of its kind of thing
    """Something that happened to no project in particular."""
    return Verb(name=name, says=says, about=about, facts=facts, proofs=(AS_LEFT,), tells_nobody=nobody)


READ = of_the_regions(
    "projects.read",
    said(cy="Darllenwyd ffeithiau am brosiectau", en="Facts about projects read"),
    str,
    lambda _what: {},
    "it is done on the server, before anybody follows anything",
)
ADDED = of_project(
    "project.added", said(cy="Ychwanegwyd prosiect", en="A project added"), project_facts, telling.PROJECT
)
GIVEN = of_project(
    "project_status.given",
    said(cy="Rhoddwyd statws prosiect", en="The status of a project given"),
    status_facts,
    telling.PART,
)
MONEY_ADDED = of_project(
    "money.added",
    said(cy="Ychwanegwyd ffigur arian at brosiect", en="A figure of money added"),
    money_facts,
    telling.PART,
)
MONEY_ENDED = of_project(
    "money.ended",
    said(cy="Nid yw ffigur arian prosiect yn ddilys mwyach", en="A figure of money no longer holds"),
    money_facts,
    telling.PART,
)
MILESTONE_ADDED = of_project(
    "project_milestone.added",
    said(cy="Ychwanegwyd carreg filltir at brosiect", en="A milestone added to a project"),
    milestone_facts,
    telling.PART,
)
MILESTONE_REACHED = of_project(
    "project_milestone.reached",
    said(cy="Cyrhaeddwyd carreg filltir prosiect", en="A milestone of a project reached"),
    milestone_facts,
    telling.PART,
)
REVIEW_CALLED = of_project(
    "project_review.called",
    said(cy="Galwyd adolygiad o brosiect", en="A review of a project called"),
    review_facts,
    telling.REVIEW,
)
TIED = of_project(
    "project_tie.added",
    said(cy="Dywedwyd â beth y mae prosiect yn gysylltiedig", en="What a project hangs together with said"),
    tie_facts,
    telling.PART,
)
UNTIED = of_project(
    "project_tie.ended",
    said(cy="Daeth cysylltiad prosiect i ben", en="A tie of a project ended"),
    tie_facts,
    telling.PART,
)
SITED = of_project(
    "project_site.placed",
    said(cy="Dywedwyd ble mae prosiect", en="Where a project stands said"),
    site_facts,
    telling.PART,
)
BEGUN = of_the_regions(
    "oversight.begun",
    said(cy="Dechreuodd sefydliad oruchwylio ardal", en="An organisation began to oversee an area"),
    lambda one: f"region:{one.group_id}",
    oversight_facts,
    "it is announced by those who decide it; from then on every page of the area says so",
)
ENDED = of_the_regions(
    "oversight.ended",
    said(cy="Peidiodd sefydliad â goruchwylio ardal", en="An organisation ceased to oversee an area"),
    lambda one: f"region:{one.group_id}",
    oversight_facts,
    "it is announced by those who decide it; from then on every page of the area says so",
)
VERIFIED = of_the_regions(
    "policy_title.verified",
    said(cy="Gwiriwyd teitl polisi gofodol", en="The title of a spatial policy verified"),
    lambda one: f"spatial_policy:{one.pk}",
    title_facts,
    "a title that was always so is no news to anybody",
)

STATED = Verb(
    name="policy_statement.given",
    says=said(cy="Dywedwyd beth y mae ardal yn ei wneud dros bolisi", en="What an area does for a policy said"),
    about=lambda one: f"spatial_policy:{one.policy}",
    facts=statement_facts,
    proofs=(AS_LEFT,),
    tells=telling.STATEMENT,
)

REGIONS_READ: Final = Rule("regions.read", EVERYONE)
PROJECTS_LOAD = deed("projects.load", OPERATORS, READ)
PROJECT_ADD = deed("project.add", SPEAKERS, ADDED)
STATUS_GIVE = deed("project_status.give", SPEAKERS, GIVEN)
MONEY_ADD = deed("money.add", SPEAKERS, MONEY_ADDED)
MONEY_END = deed("money.end", SPEAKERS, MONEY_ENDED)
MILESTONE_ADD = deed("project_milestone.add", SPEAKERS, MILESTONE_ADDED)
MILESTONE_REACH = deed("project_milestone.reach", SPEAKERS, MILESTONE_REACHED)
REVIEW_CALL = deed("project_review.call", SPEAKERS, REVIEW_CALLED)
TIE_ADD = deed("project_tie.add", SPEAKERS, TIED)
TIE_END = deed("project_tie.end", SPEAKERS, UNTIED)
SITE_PLACE = deed("project_site.place", EDITORS, SITED)
OVERSIGHT_BEGIN = deed("oversight.begin", SPEAKERS, BEGUN)
OVERSIGHT_END = deed("oversight.end", SPEAKERS, ENDED)
POLICY_VERIFY = deed("policy_title.verify", SPEAKERS, VERIFIED)
STATEMENT_GIVE = deed("policy_statement.give", SPEAKERS, STATED)

RULES: Final = (
    REGIONS_READ,
    PROJECTS_LOAD,
    PROJECT_ADD,
    STATUS_GIVE,
    MONEY_ADD,
    MONEY_END,
    MILESTONE_ADD,
    MILESTONE_REACH,
    REVIEW_CALL,
    TIE_ADD,
    TIE_END,
    SITE_PLACE,
    OVERSIGHT_BEGIN,
    OVERSIGHT_END,
    POLICY_VERIFY,
    STATEMENT_GIVE,
)
NONE_SHIPS: Final = "none is in the demonstration; a test of this room makes one and changes every column"
COPIES: Final = "only a copy of figures and projects, which are covered, so that they add up quickly"
NOT_COVERED: Final[dict[str, str]] = {
    **{f"regions_{table}": NONE_SHIPS for table in ("policytitle", "projectreview", "projectsite")},
    **{f"regions_{table}": COPIES for table in ("gathered", "since")},
}
