"""What those who completed a course did afterwards: a course's outcome, of so many that nobody is found in it.

What somebody learns is theirs: only counts leave here, none of fewer than five, nor where those left over were fewer.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Exists, OuterRef
from django.db.models.functions import TruncDate

from cydwaith.engines.disclosure.threshold import in_steps
from cydwaith.engines.disclosure.withholding import withheld
from cydwaith.exchange.models import Placement
from cydwaith.practices.models import Step
from cydwaith.school.models import Enrolment, Progress

TOOK_UP: Final = (Step.Kind.TRYING, Step.Kind.ADOPTED, Step.Kind.ADAPTED)


@dataclass(frozen=True, slots=True)
class Outcome:
    """At least how many completed a course, went on a placement afterwards, and whose organisation took up a practice.

    None where that is not told.
    """

    completed: int | None = None
    placed: int | None = None
    took_up: int | None = None


def outcomes(courses: Collection[str]) -> dict[str, Outcome]:
    """By course, its outcome, in one query."""
    placed = Placement.objects.filter(application__account=OuterRef("account"), begins__gte=OuterRef("ended"))
    took_up = Step.objects.filter(adoption__body=OuterRef("body"), kind__in=TOOK_UP, on__gte=OuterRef("ended"))
    done = Enrolment.objects.filter(cohort__course__in=courses, progress=Progress.DONE).annotate(
        ended=TruncDate("done")
    )
    counted = done.annotate(placed=Exists(placed), took_up=Exists(took_up)).order_by()
    rows = counted.values_list("cohort__course", "placed", "took_up").annotate(Count("pk"))
    found: dict[str, dict[tuple[bool, bool], int]] = {}
    for course, went, took, number in rows:
        found.setdefault(course, {})[went, took] = number
    return {course: told(cells) for course, cells in found.items()}


def told(cells: dict[tuple[bool, bool], int]) -> Outcome:
    """What may be told of how many did which. That so many completed it is public: their certificates are."""
    counts = {(went, took): cells.get((went, took), 0) for went in (False, True) for took in (False, True)}
    sums = {
        "completed": [*counts],
        "placed": [cell for cell in counts if cell[0]],
        "took_up": [cell for cell in counts if cell[1]],
    }
    hidden = withheld(counts, sums)
    shown = {name: in_steps(sum(counts[cell] for cell in own)) for name, own in sums.items()}
    kept = {"completed"} if "completed" in hidden else sums.keys() - hidden
    return Outcome(**{name: number for name, number in shown.items() if name in kept})
