"""Recommendations of panels that reported here, as the register has them beside those that were read elsewhere."""

from typing import Final

from cydwaith.performance.models import PanelAnswer, PanelDate, PanelFinding, PanelView, PanelWording
from cydwaith.performance.panelling import Found, Step, Turn, stand
from cydwaith.performance.registered import Recommendation
from cydwaith.performance.words.panels import VIEWS
from cydwaith.revisions.remembered import remembered
from cydwaith.shared.said import Said

MARK: Final = "P"
"""What the numbers of those made here begin with; those read elsewhere begin with another letter."""


@remembered
def made_here() -> tuple[Recommendation, ...]:
    """Every recommendation of a panel that reported, in the order in which they were written."""
    wanted = {"kind": PanelFinding.Kind.RECOMMENDATION, "assessment__reported__isnull": False}
    found = stand(PanelFinding.objects.filter(**wanted).order_by("pk"))
    if not found:
        return ()
    days = dict(PanelDate.objects.filter(step=Step.REPORT, turn=Turn.DONE).values_list("assessment", "on"))
    return tuple(recommendation(one, days[one.finding.assessment_id].isoformat()) for one in found)


def recommendation(one: Found, on: str) -> Recommendation:
    """One of them; what the council answers and what the panel thinks of that are what was said last."""
    assessment, answer = one.finding.assessment, one.answer
    return Recommendation(
        id=f"{MARK}{one.finding.pk}",
        body=assessment.body_id,
        made_by="panel",
        nature="recommendation",
        on=on,
        topics=(one.finding.topic_id,),
        what=PanelWording.text.of(one.wording),
        answer=answer.answer if answer else "unanswered",
        response=joined(PanelAnswer.reasons.of(answer), PanelAnswer.action.of(answer)) if answer else Said(),
        view=joined(ended(VIEWS[PanelView.View(one.view.view)]), PanelView.text.of(one.view)) if one.view else Said(),
        trust="H",
        seen="here",
        source="",
        assessment=assessment.pk,
        sample=assessment.sample,
    )


def ended(told: Said) -> Said:
    """A sentence with its full stop."""
    return Said(f"{told.cy}.", f"{told.en}.")


def joined(first: Said, second: Said) -> Said:
    """Two texts as one, in each language as far as they are there."""
    return Said(" ".join(filter(None, (first.cy, second.cy))), " ".join(filter(None, (first.en, second.en))))
