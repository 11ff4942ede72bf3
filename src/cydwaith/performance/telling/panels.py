"""What deeds of an assessment by a panel tell: to those who follow the council, and to whoever is to answer."""

from typing import Any, Final

from cydwaith.bodies.topics import with_those_above
from cydwaith.performance.models import PanelAnswer, PanelAssessment, PanelMember, PanelWording
from cydwaith.shared.pairs import both
from cydwaith.shared.said import Said, said
from cydwaith.shared.telling import Telling, Tells


def called(one: PanelAssessment) -> Said:
    """An assessment by a panel, by its council."""
    name = both(one.body, "name")
    return said(cy=f"Asesiad perfformiad gan banel: {name.cy}", en=f"Panel performance assessment: {name.en}")


def whole(one: PanelAssessment) -> Telling:
    """The assessment itself."""
    return Telling(title=called(one), of={"council": [one.body_id]}, sample=one.sample)


def part(one: Any) -> Telling:  # Any: whatever belongs to an assessment
    """The assessment to which something belongs."""
    answer = getattr(one, "answer", None)
    if isinstance(answer, PanelAnswer):
        return whole(answer.wording.finding.assessment)
    return whole(one.assessment)


def reported(one: PanelAssessment) -> Telling:
    """A report: the council is to answer each recommendation."""
    return Telling(title=called(one), of={"council": [one.body_id]}, turn=[one.body_id], sample=one.sample)


def amended(one: PanelWording) -> Telling:
    """A recommendation that was amended: the council may have to answer it anew."""
    of = {"council": [one.finding.assessment.body_id], "topic": with_those_above([one.finding.topic])}
    return Telling(
        title=called(one.finding.assessment),
        of=of,
        turn=[one.finding.assessment.body_id],
        sample=one.finding.assessment.sample,
    )


def answered(one: PanelAnswer) -> Telling:
    """An answer: the organisations of the panel's members may say what the panel thinks of it."""
    finding = one.wording.finding
    homes = PanelMember.objects.filter(assessment=finding.assessment, left=None, body__isnull=False)
    return Telling(
        title=called(finding.assessment),
        of={"council": [finding.assessment.body_id], "topic": with_those_above([finding.topic])},
        turn=sorted(set(homes.values_list("body", flat=True))),
        sample=finding.assessment.sample,
    )


WHOLE: Final = Tells(followers=("council",), telling=whole)
PART: Final = Tells(followers=("council",), telling=part)
REPORTED: Final = Tells(
    followers=("council",),
    telling=reported,
    turn="panel.answer",
    to_do=said(cy="Atebwch bob argymhelliad gan y panel", en="Answer each of the panel’s recommendations"),
)
AMENDED: Final = Tells(
    followers=("council", "topic"),
    telling=amended,
    turn="panel.answer",
    to_do=said(cy="Edrychwch a yw eich ateb yn addas o hyd", en="See whether your answer still stands"),
)
ANSWERED: Final = Tells(
    followers=("council", "topic"),
    telling=answered,
    turn="panel.give_view",
    to_do=said(cy="Dywedwch beth yw barn y panel am yr ateb", en="Say what the panel thinks of the answer"),
)
