"""Working out what the figures say of practices, as their frozen specifications lay down, and keeping the answers.

Only what was worked out from other figures, other dates or by another method is worked out again. Each answer is
written by itself and whole; a run that is killed leaves the last ones in place, and the next run goes on from there.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.utils import timezone

from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.engines.statistics import impact as engine
from cydwaith.engines.statistics.impact import Frame, decided, judge
from cydwaith.engines.statistics.impact import Impact as Judged
from cydwaith.engines.statistics.impact import Specification as Terms
from cydwaith.practices.deeds.specifications import IMPACTS_RECALCULATE
from cydwaith.practices.frames import Figures, framed, threats, with_context
from cydwaith.practices.impact_intervals import interval
from cydwaith.practices.impact_numbers import number, numbers, repeated
from cydwaith.practices.models import Impact, Specification, Version
from cydwaith.practices.specifications import terms
from cydwaith.practices.taking_up import TakenUp, taken_up
from cydwaith.shared.deeds import doing
from cydwaith.shared.method import method
from cydwaith.shared.permissions import Actor, require

MEASURED_ELSEWHERE: Final = "measured_elsewhere"
NO_FIGURES: Final = "no_figures"
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Recalculated:
    """What a run did: how many specifications there are, and how many impacts were worked out and written."""

    specifications: int
    worked_out: int


@dataclass(frozen=True)
class Question:
    """A specification with all that its answer depends on."""

    specification: Specification
    terms: Terms
    figures: Figures
    taken: TakenUp
    elsewhere: bool

    @property
    def digest(self) -> str:
        """The same for the same inputs, whenever it is worked out."""
        taken = (sorted(self.taken.starts.items()), sorted(self.taken.tried), self.taken.owner, self.elsewhere)
        measured = self.specification.indicator.measured_at
        told = repr((method(str(engine.__file__)), self.specification.digest, self.figures.digest, taken, measured))
        return hashlib.sha256(told.encode()).hexdigest()


def recalculate(
    indicators: Iterable[str] | None = None, *, by: Actor, progress: Progress | None = None, anew: bool = False
) -> Recalculated:
    """Bring the impacts up to date with figures, dates and specifications; unchanged ones are not touched."""
    require(by, IMPACTS_RECALCULATE)
    asked = questions(None if indicators is None else set(indicators))
    known = dict(Impact.objects.order_by().values_list("specification", "inputs"))
    changed = [one for one in asked if anew or known.get(one.specification.pk) != one.digest]
    for done, question in enumerate(changed):
        if progress:
            progress(done, len(changed))
        keep(question, by)
    return Recalculated(len(asked), len(changed))


def follow(indicators: Iterable[str] | None, *, by: Actor, progress: Progress | None, anew: bool) -> int:
    """The same after the standings; how many were worked out."""
    return recalculate(indicators, by=by, progress=progress, anew=anew).worked_out


def stale() -> list[str]:
    """Specifications whose impact is missing or was worked out from something else than is stored now."""
    known = dict(Impact.objects.order_by().values_list("specification", "inputs"))
    return [str(one.specification) for one in questions(None) if known.get(one.specification.pk) != one.digest]


def questions(indicators: set[str] | None) -> list[Question]:
    """Every specification with what is stored now; figures are read once an indicator, dates once a practice."""
    found = Specification.objects.select_related("practice__owner", "practice__current", "indicator")
    wanted = [one for one in found if indicators is None or one.indicator_id in indicators]
    places = sorted(Place.objects.filter(kind=PlaceKind.COUNCIL).values_list("code", flat=True))
    asked = {one.indicator_id: one.indicator for one in wanted}
    values = {code: with_context(indicator, places) for code, indicator in asked.items()}
    taken = {one.practice_id: one.practice for one in wanted}
    since = {slug: taken_up(practice) for slug, practice in taken.items()}
    return [
        Question(one, terms(one), values[one.indicator_id], since[one.practice_id], contaminated(one)) for one in wanted
    ]


def contaminated(specification: Specification) -> bool:
    """Whether it is recorded that others did the same before."""
    version = specification.practice.current
    return version is not None and bool(Version.elsewhere.of(version))


def keep(question: Question, by: Actor) -> None:
    """Work one impact out and put it in the former one's place."""
    found = answer(question)
    specification = question.specification
    with doing(IMPACTS_RECALCULATE, by=by) as act:
        Impact.objects.filter(specification=specification).delete()
        kept = Impact.objects.create(specification=specification, at=timezone.now(), inputs=question.digest, **found)
        act.tell(kept)


def answer(question: Question) -> dict[str, Any]:
    """The columns of an impact."""
    if question.specification.indicator.measured_at != PlaceKind.COUNCIL:
        return untold(MEASURED_ELSEWHERE)
    if not question.figures.periods:
        return untold(NO_FIGURES)
    made = framed(question.figures, question.taken)
    known = threats(question.figures, made, question.terms, elsewhere=question.elsewhere)
    return told(judge(made, question.terms, known), made, question.taken)


def untold(reason: str) -> dict[str, Any]:
    """Nothing can be worked out, for a reason that lies before any statistics."""
    return {"verdict": Impact.Verdict.CANNOT_TELL.value, "reasons": [reason]}


def told(judged: Judged, made: Frame, taken: TakenUp) -> dict[str, Any]:
    """What was judged, as it is kept."""
    starts = {made.units[row]: int(made.starts[row]) for row in made.adopters}
    facts: dict[str, Any] = {
        "verdict": word(judged.verdict.value),
        "reasons": [word(reason.value) for reason in judged.reasons],
        "settling": settled(judged),
        "effect": number(judged.effect),
        "p_value": number(judged.p_value),
        "power": number(judged.power),
        "adopters": sorted(starts),
        "measured": bool(starts),
        "numbers": numbers(judged, made.periods, starts),
    }
    evidence = judged.evidence
    if evidence is None:
        return facts
    lower, upper = interval(made, judged.specification, evidence) or (None, None)
    facts |= {
        "lower": number(lower),
        "upper": number(upper),
        "least": number(found.least if (found := decided(evidence, judged.specification)) else None),
        "compared": bool(evidence.effects),
        "repeated": repeated(evidence, judged.specification, taken.owner),
    }
    alone = facts["numbers"]["synthetic"] if len(evidence.adopters) == 1 else []
    for own in alone:
        facts |= {"rank": own["rank"], "ranked": own["ranked"]}
    return facts


def settled(judged: Judged) -> dict[str, Any]:
    """What would settle it."""
    found = judged.settling
    if found is None:
        return {}
    together = list(found.together) if found.together else None
    steps = [word(step.value) for step in found.steps]
    return {"steps": steps, "adopters": found.adopters, "periods": found.periods, "together": together}


def word(value: str) -> str:
    """A code as it is stored."""
    return value.replace("-", "_")
