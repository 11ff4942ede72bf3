"""What waits for an organisation in assessments by a panel: recommendations to answer, answers to have a view of."""

from typing import Final

from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.performance.models import PanelFinding, PanelMember, PanelWording
from cydwaith.performance.panelling import Found, stand, unanswered, unviewed
from cydwaith.performance.sentences.by_panel import AMENDED, UNANSWERED
from cydwaith.performance.telling.panels import called
from cydwaith.shared.permissions import Actor
from cydwaith.shared.said import Said, said

TITLE: Final = said(cy="Argymhellion panel sy’n aros amdanoch", en="Panel recommendations that wait for you")
ANSWER: Final = said(cy="Ateb yr argymhelliad", en="Answer the recommendation")
VIEW: Final = said(cy="Dweud barn y panel am yr ateb", en="Give the panel’s view of the answer")
ALL: Final = said(cy="Pob asesiad gan banel", en="Every panel assessment")
LOOK: Final = said(cy="Mae’r cyngor wedi ateb", en="The council has answered")


def waiting(body: Body, by: Actor) -> Part | None:  # noqa: ARG001  # as every source is called
    """The recommendations that a council is to answer, and the answers that a member's organisation is to look at."""
    reported = PanelFinding.objects.filter(assessment__reported__isnull=False)
    lines = [
        line(one, AMENDED if one.answer else UNANSWERED, ANSWER, "panel_answer")
        for one in unanswered(stand(reported.filter(assessment__body=body)))
    ]
    sat = PanelMember.objects.filter(body=body, left=None).values("assessment")
    lines += [line(one, LOOK, VIEW, "panel_view") for one in unviewed(stand(reported.filter(assessment__in=sat)))]
    if not lines:
        return None
    return Part("panels", Turn.ANSWER, TITLE, lines[:MOST], len(lines), Step(ALL, reverse("panel_assessments")))


def line(one: Found, note: Said, todo: Said, page: str) -> Line:
    """A recommendation, and what is to be done with it."""
    whole, name = one.finding.assessment, called(one.finding.assessment)
    where = f"{reverse('panel_assessment', kwargs={'id': whole.pk})}#P{one.finding.pk}"
    told = said(cy=f"{name.cy}. {note.cy}", en=f"{name.en}. {note.en}")
    step = Step(todo, reverse(page, kwargs={"id": one.finding.pk}))
    return Line(PanelWording.text.of(one.wording), where, told, step, sample=whole.sample)
