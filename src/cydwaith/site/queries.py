"""What the first page tells: what stands out now, and what is new."""

from dataclasses import dataclass

from cydwaith.evidence.models import Influence, Load, Standing
from cydwaith.evidence.queries import standings
from cydwaith.practices.models import Practice, Step
from cydwaith.practices.models.practice import State
from cydwaith.practices.queries.adoptions import steps
from cydwaith.practices.queries.better import practices_moving
from cydwaith.practices.queries.known import PRESENT, Known

NEWEST = 3


@dataclass(frozen=True)
class Lead:
    """The finding to open with, and what the council did about it where that is told."""

    standing: Standing
    others: int
    practices: list[Known]


def lead() -> Lead | None:
    """The surest finding with an account of what was done, or the surest; of services before shared outcomes."""
    found = sorted(standings.better(), key=lambda one: one.indicator.influence != Influence.SERVICE)
    if not found:
        return None
    told = practices_moving({one.indicator_id for one in found})
    explained = [(one, did(one, told)) for one in found]
    standing, practices = next(((one, done) for one, done in explained if done), explained[0])
    others = sum(1 for one in found if one.indicator_id == standing.indicator_id) - 1
    return Lead(standing, others, practices)


def did(standing: Standing, told: dict[str, list[Known]]) -> list[Known]:
    """Practices that a council which stands out has, meant to move that very figure."""
    return [one for one in told.get(standing.indicator_id, []) if one.where.get(standing.place_id) in PRESENT]


@dataclass(frozen=True)
class New:
    """The latest practices, steps of adoptions and loads of figures."""

    practices: list[Practice]
    steps: list[Step]
    load: Load | None


def new() -> New:
    """What came last."""
    found = (
        Practice.objects.filter(current__state=State.PUBLISHED)
        .select_related("owner", "current")
        .order_by("-added", "slug")
    )
    latest = sorted(
        steps().order_by("-on", "-id")[: NEWEST * 2], key=lambda step: (step.on, step.recorded), reverse=True
    )
    return New(list(found[:NEWEST]), latest[:NEWEST], Load.objects.order_by("-at").first())
