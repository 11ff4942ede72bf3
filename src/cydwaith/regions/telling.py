"""What deeds of this room tell: to those who follow the councils in whose areas a project lies."""

from collections.abc import Iterable
from typing import Any, Final

from cydwaith.bodies.models import Body
from cydwaith.regions.models import PolicyStatement, Project, ProjectReview
from cydwaith.regions.overseeing import members
from cydwaith.shared.pairs import both
from cydwaith.shared.said import said
from cydwaith.shared.telling import Telling, Tells


def councils(one: Project) -> list[str]:
    """The councils of its areas."""
    return councils_of(one.lies_in)


def councils_of(places: Iterable[str]) -> list[str]:
    """The councils of some places."""
    return list(Body.objects.filter(kind="council", place__in=places).order_by("pk").values_list("pk", flat=True))


def project(one: Project) -> Telling:
    """The project that was added."""
    return Telling(title=both(one, "name"), of={"council": councils(one)}, sample=one.sample)


def part(one: Any) -> Telling:  # Any: a status, a figure or a milestone of a project
    """The project of which something was said."""
    return project(one.project)


def statement(one: PolicyStatement) -> Telling:
    """The policy for which an area said what it does."""
    title = said(cy=f"Polisi gofodol {one.policy}", en=f"Spatial policy {one.policy}")
    return Telling(title=title, of={"council": councils_of(members(one.on).get(one.group_id, ()))}, sample=one.sample)


def review(one: ProjectReview) -> Telling:
    """The project that is to be looked at: its partners, and the councils of its areas, are to say how it goes."""
    partners = one.project.partners.values_list("body", flat=True)
    turn = dict.fromkeys([*partners, *councils(one.project)])
    title = both(one.project, "name")
    return Telling(title=title, of={"council": councils(one.project)}, turn=list(turn), sample=one.project.sample)


PROJECT: Final = Tells(followers=("council",), telling=project)
PART: Final = Tells(followers=("council",), telling=part)
STATEMENT: Final = Tells(followers=("council",), telling=statement)
REVIEW: Final = Tells(
    followers=("council",),
    telling=review,
    turn="project_status.give",
    to_do=said(
        cy="Dywedwch sut mae’r prosiect yn mynd cyn yr adolygiad", en="Say how the project goes before the review"
    ),
)
