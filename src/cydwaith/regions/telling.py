"""What deeds of this room tell: to those who follow the councils in whose areas a project lies."""

from typing import Any, Final

from cydwaith.bodies.models import Body
from cydwaith.regions.models import Project, ProjectReview
from cydwaith.shared.pairs import both
from cydwaith.shared.said import said
from cydwaith.shared.telling import Telling, Tells


def councils(one: Project) -> list[str]:
    """The councils of its areas."""
    return list(Body.objects.filter(kind="council", place__in=one.lies_in).order_by("pk").values_list("pk", flat=True))


def project(one: Project) -> Telling:
    """The project that was added."""
    return Telling(title=both(one, "name"), of={"council": councils(one)}, sample=one.sample)


def part(one: Any) -> Telling:  # Any: a status, a figure or a milestone of a project
    """The project of which something was said."""
    return project(one.project)


def review(one: ProjectReview) -> Telling:
    """The project that is to be looked at: its partners, and the councils of its areas, are to say how it goes."""
    partners = one.project.partners.values_list("body", flat=True)
    turn = dict.fromkeys([*partners, *councils(one.project)])
    title = both(one.project, "name")
    return Telling(title=title, of={"council": councils(one.project)}, turn=list(turn), sample=one.project.sample)


PROJECT: Final = Tells(followers=("council",), telling=project)
PART: Final = Tells(followers=("council",), telling=part)
REVIEW: Final = Tells(
    followers=("council",),
    telling=review,
    turn="project_status.give",
    to_do=said(
        cy="Dywedwch sut mae’r prosiect yn mynd cyn yr adolygiad", en="Say how the project goes before the review"
    ),
)
