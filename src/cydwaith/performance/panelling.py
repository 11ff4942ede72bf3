"""An assessment by a panel as it stands: who may speak for whom, what is missing, what each recommendation says now."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Prefetch, QuerySet

from cydwaith.performance.models import (
    PanelAnswer,
    PanelAssessment,
    PanelDate,
    PanelEvidence,
    PanelFinding,
    PanelMember,
    PanelScope,
    PanelView,
    PanelWording,
)
from cydwaith.performance.refusals import panels as refusals
from cydwaith.shared.permissions import Actor, Refused, Rule
from cydwaith.shared.said import Said

Step = PanelDate.Step
Turn = PanelDate.Turn
ORDER: Final = (Step.VISIT, Step.REPORT, Step.COMMITTEE, Step.PUBLISHED)
PEERS: Final = (PanelMember.Role.OFFICER, PanelMember.Role.COUNCILLOR)


@dataclass(frozen=True, slots=True)
class Timed:
    """A step of the timetable: every line of it, the first first."""

    step: Step
    lines: tuple[PanelDate, ...]

    @property
    def last(self) -> PanelDate | None:
        """What counts now."""
        return self.lines[-1] if self.lines else None

    @property
    def done(self) -> PanelDate | None:
        """The line that says it was done; None until then."""
        return self.last if self.last and self.last.turn == Turn.DONE else None

    @property
    def moved(self) -> list[PanelDate]:
        """Each time it was moved."""
        return [one for one in self.lines if one.turn == Turn.MOVED]


@dataclass(frozen=True, slots=True)
class Found:
    """A finding as it stands: its last wording, the council's last answer, the panel's last view of that answer.

    `amended`: the wording was amended after it was answered. `stale`: the view is of an earlier answer.
    """

    finding: PanelFinding
    wordings: tuple[PanelWording, ...]
    answers: tuple[PanelAnswer, ...]
    views: tuple[PanelView, ...]

    @property
    def wording(self) -> PanelWording:
        """What it says now."""
        return self.wordings[-1]

    @property
    def answer(self) -> PanelAnswer | None:
        """The answer that counts."""
        return self.answers[-1] if self.answers else None

    @property
    def view(self) -> PanelView | None:
        """The view that counts."""
        return self.views[-1] if self.views else None

    @property
    def amended(self) -> bool:
        """Whether it was amended after it was answered."""
        return self.answer is not None and self.answer.wording_id != self.wording.pk

    @property
    def stale(self) -> bool:
        """Whether the view is of an answer that another has followed."""
        return self.view is not None and self.answer is not None and self.view.answer_id != self.answer.pk


def timetable(assessment: PanelAssessment) -> dict[Step, Timed]:
    """The timetable, step by step in their order."""
    lines = list(assessment.dates.select_related("body"))
    return {step: Timed(step, tuple(one for one in lines if one.step == step)) for step in ORDER}


def scope(assessment: PanelAssessment) -> PanelScope | None:
    """The scope that counts."""
    return assessment.scopes.last()


def members(assessment: PanelAssessment) -> list[PanelMember]:
    """The members who have not left, the chair first."""
    found = assessment.members.filter(left=None).select_related("body")
    return sorted(found, key=lambda one: (list(PanelMember.Role).index(PanelMember.Role(one.role)), one.pk))


def homes(assessment: PanelAssessment) -> set[str]:
    """The organisations here from which members come: they write what the panel found."""
    return {one.body_id for one in members(assessment) if one.body_id}


def writers(assessment: PanelAssessment) -> set[str]:
    """Who may write the panel's findings down: its members' organisations, and the council, which is then named."""
    return homes(assessment) | {assessment.body_id}


def speaks(by: Actor, body: str, bodies: set[str], what: Rule) -> None:
    """Raise Refused for whoever has no role in a body, and for a body whose part this is not."""
    if body not in bodies or body not in by.roles:
        raise Refused(what.what)


def reads(by: Actor, assessment: PanelAssessment, what: Rule) -> bool:
    """Whether somebody reads what is only for the council and the members' organisations."""
    return bool(writers(assessment) & set(by.bodies(what.who)))


def missing(assessment: PanelAssessment) -> list[Said]:
    """What there must be before the visit."""
    there = members(assessment)
    wanted = (
        (scope(assessment) is None, refusals.NO_SCOPE),
        (not any(one.role == PanelMember.Role.CHAIR for one in there), refusals.NO_CHAIR),
        (not any(one.role in PEERS for one in there), refusals.NO_PEER),
        (any(not one.declared for one in there), refusals.UNDECLARED),
    )
    return [words for lacking, words in wanted if lacking]


def findings(assessment: PanelAssessment) -> list[Found]:
    """Its findings as they stand, strengths apart from recommendations, without drafts that were taken away."""
    return stand(assessment.findings.all())


def stand(found: "QuerySet[PanelFinding]") -> list[Found]:
    """Findings as they stand, with all that was said of each, in a fixed number of questions."""
    views = PanelView.objects.select_related("body")
    answers = PanelAnswer.objects.select_related("post").prefetch_related(Prefetch("views", views))
    wordings = PanelWording.objects.select_related("body").prefetch_related(Prefetch("answers", answers))
    there = found.filter(removed=None).select_related("topic", "assessment__body")
    return [standing_now(one) for one in there.prefetch_related(Prefetch("wordings", wordings))]


def standing_now(one: PanelFinding) -> Found:
    """One finding, of which everything is read already."""
    wordings = tuple(one.wordings.all())
    answers = tuple(sorted((two for word in wordings for two in word.answers.all()), key=lambda two: two.pk))
    views = tuple(sorted((view for two in answers for view in two.views.all()), key=lambda view: view.pk))
    return Found(one, wordings, answers, views)


def evidence(assessment: PanelAssessment, *, everything: bool) -> list[PanelEvidence]:
    """What lies in the evidence room; what is only for some only where `everything` is asked for."""
    found = assessment.evidence.filter(removed=None).select_related("body")
    return list(found if everything else found.filter(readers=PanelEvidence.Readers.EVERYBODY))


def unanswered(found: Sequence[Found]) -> list[Found]:
    """The recommendations that have no answer, or were amended after it."""
    return [one for one in recommendations(found) if one.answer is None or one.amended]


def unviewed(found: Sequence[Found]) -> list[Found]:
    """The recommendations whose answer the panel has not looked at."""
    return [one for one in recommendations(found) if one.answer and (one.view is None or one.stale)]


def recommendations(found: Sequence[Found]) -> list[Found]:
    """Recommendations alone."""
    return [one for one in found if one.finding.kind == PanelFinding.Kind.RECOMMENDATION]


def strengths(found: Sequence[Found]) -> list[Found]:
    """Strengths alone."""
    return [one for one in found if one.finding.kind == PanelFinding.Kind.STRENGTH]


def day_of(assessment: PanelAssessment, step: Step) -> dt.date | None:
    """On which day a step was done; None until then."""
    return assessment.dates.filter(step=step, turn=Turn.DONE).values_list("on", flat=True).first()


def state(assessment: PanelAssessment) -> str:
    """How far it has come: withdrawn, reported, visited, planned or begun; its dates may have been read already."""
    if assessment.withdrawn:
        return "withdrawn"
    if assessment.reported:
        return "reported"
    visits = [one for one in assessment.dates.all() if one.step == Step.VISIT]
    if any(one.turn == Turn.DONE for one in visits):
        return "visited"
    return "planned" if visits else "begun"


def assessments(body: str = "") -> list[PanelAssessment]:
    """Every assessment that is kept here, or those of a council, the last begun first."""
    found = PanelAssessment.objects.filter(**({"body": body} if body else {}))
    return list(found.select_related("body").prefetch_related("dates").order_by("-at", "-pk"))
