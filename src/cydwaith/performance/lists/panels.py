"""The list of assessments by a panel that councils keep here."""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Any, Final

from cydwaith.performance.deeds.own import PERFORMANCE_READ
from cydwaith.performance.models import PanelAssessment, PanelFinding
from cydwaith.performance.panelling import Found, Step, Turn, assessments, recommendations, stand, state, strengths
from cydwaith.performance.words.panels import STATES
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Code, Row, Texts
from cydwaith.shared.said import said
from cydwaith.shared.table import titled


@dataclass(frozen=True, slots=True)
class Counted:
    """An assessment with what it found, which is nothing until it reported."""

    assessment: PanelAssessment
    found: list[Found]


class PanelAssessmentRow(Row):
    """An assessment of a council by a panel, as far as the council keeps it here.

    `period` is the year in which the term began, `number` counts the assessments of a term. Nothing is counted before
    the panel has reported.
    """

    id: Annotated[int, titled(cy="Rhif", en="Number")]
    body: Annotated[str, titled(cy="Cod y cyngor", en="Code of the council")]
    body_name: Annotated[Texts, titled(cy="Cyngor", en="Council")]
    period: Annotated[int, titled(cy="Blwyddyn gyntaf y tymor", en="First year of the term")]
    number: Annotated[int, titled(cy="Pa un yn y tymor", en="Which of the term")]
    state: Annotated[str, titled(cy="Cod y cyflwr", en="Code of how it stands")]
    state_name: Annotated[Texts, titled(cy="Cyflwr", en="How it stands")]
    visited: Annotated[dt.date | None, titled(cy="Ymwelwyd", en="Visited")]
    reported: Annotated[dt.date | None, titled(cy="Adroddwyd", en="Reported")]
    strengths: Annotated[int | None, titled(cy="Cryfderau", en="Strengths")]
    recommendations: Annotated[int | None, titled(cy="Argymhellion", en="Recommendations")]
    answered: Annotated[int | None, titled(cy="Wedi’u hateb", en="Answered")]
    viewed: Annotated[int | None, titled(cy="Â barn y panel am yr ateb", en="With the panel’s view of the answer")]
    sample: Annotated[bool, titled(cy="Data enghreifftiol", en="Sample data")]

    @classmethod
    def parts(cls, thing: Counted, /) -> dict[str, Any]:
        one, wanted = thing.assessment, recommendations(thing.found)
        done = {two.step: two.on for two in one.dates.all() if two.turn == Turn.DONE}
        numbers = {
            "strengths": len(strengths(thing.found)),
            "recommendations": len(wanted),
            "answered": sum(two.answer is not None for two in wanted),
            "viewed": sum(two.view is not None for two in wanted),
        }
        now = state(one)
        return {
            "id": one.pk,
            "body": one.body_id,
            "body_name": Texts.of(one.body, "name"),
            "period": one.period,
            "number": one.number,
            "state": now,
            "state_name": Texts.said(STATES[now]),
            "visited": done.get(Step.VISIT),
            "reported": done.get(Step.REPORT),
            "sample": one.sample,
            **(numbers if one.reported else dict.fromkeys(numbers)),
        }


class PanelAssessmentsAsked(Asked):
    body: Code | None = None


def rows(asked: PanelAssessmentsAsked) -> list[Counted]:
    """The assessments asked for."""
    found = assessments(asked.body or "")
    made = stand(PanelFinding.objects.filter(assessment__in=[one.pk for one in found if one.reported]))
    return [Counted(one, [two for two in made if two.finding.assessment_id == one.pk]) for one in found]


PANEL_ASSESSMENTS: Final = List(
    name="panel_assessments",
    title=said(cy="Asesiadau perfformiad gan banel", en="Panel performance assessments"),
    row=PanelAssessmentRow,
    rows=rows,
    may=PERFORMANCE_READ,
    asked=PanelAssessmentsAsked,
)
LISTS: Final = (PANEL_ASSESSMENTS,)
