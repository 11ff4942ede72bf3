"""What belongs to commitments, of all or of some: terms, answers, statuses, milestones, dependencies."""

from typing import TypeVar

from django.db.models import Model, OuterRef, QuerySet, Subquery

from cydwaith.programme.asked import PartsAsked
from cydwaith.programme.models import Assent, Colour, Dependency, Milestone, Status, Terms
from cydwaith.shared.rows import narrowed

M = TypeVar("M", bound=Model)


def terms(asked: PartsAsked) -> QuerySet[Terms]:
    """All terms, also those that were only put forward."""
    found = Terms.objects.select_related("commitment__current", "accepts")
    found = found.prefetch_related("parties", "topics", "places")
    return of(found, asked).order_by("commitment", "number")


def answers(asked: PartsAsked) -> QuerySet[Assent]:
    """Every yes and no."""
    found = Assent.objects.select_related("terms__commitment__current", "body")
    return of(found, asked, "terms__commitment").order_by("pk")


def statuses(asked: PartsAsked) -> QuerySet[Status]:
    """Everything that was said of how commitments go."""
    return of(Status.objects.select_related("commitment__current", "body", "milestone"), asked).order_by("pk")


def milestones(asked: PartsAsked) -> list[tuple[Milestone, bool]]:
    """The milestones that stand, by date, and whether each is reached."""
    said = Status.objects.filter(milestone=OuterRef("pk")).order_by("-on", "-pk").values("colour")[:1]
    found = Milestone.objects.filter(ended=None).select_related("commitment__current", "body")
    rows = of(found, asked).annotate(said=Subquery(said)).order_by("commitment", "due", "pk")
    return [(one, one.said == Colour.DONE) for one in rows]


def dependencies(asked: PartsAsked) -> QuerySet[Dependency]:
    """What waits for what now."""
    found = Dependency.objects.filter(ended=None).select_related("commitment__current", "needs__current", "body")
    return of(found, asked).order_by("pk")


def of(found: QuerySet[M], asked: PartsAsked, column: str = "commitment") -> QuerySet[M]:
    """Those of the commitments asked for."""
    return narrowed(found, asked, commitment=column, programme=f"{column}__programme")
