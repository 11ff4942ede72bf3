"""The pages on which a panel writes what it found, a council answers, and the panel says what it thinks of that."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Post
from cydwaith.bodies.pages.acting import acting
from cydwaith.performance import panelling
from cydwaith.performance.actions import panel_findings as findings
from cydwaith.performance.deeds import panels as deeds
from cydwaith.performance.forms import panels as forms
from cydwaith.performance.models import (
    PanelAnswer,
    PanelFinding,
    PanelWording,
)
from cydwaith.performance.pages.panel_writing import Told, sent, speaking
from cydwaith.performance.pages.panels import the_assessment
from cydwaith.policies.forms.policies import SpokenForm
from cydwaith.policies.pages.writing import topic_choices
from cydwaith.shared.order import alphabetical
from cydwaith.shared.pairs import UNSAID
from cydwaith.shared.permissions import require
from cydwaith.shared.said import Said


def find(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Draft a strength or a recommendation."""
    one = the_assessment(id)
    choices = speaking(request, deeds.PANEL_FIND, panelling.writers(one))
    return sent(
        request,
        one,
        forms.FindingForm(request.POST or None, bodies=choices, topics=topic_choices()),
        lambda told: findings.write_finding(by=acting(request), assessment=one, **told),
        title=_("Write what the panel found"),
        lead=_("Until the report, only the council and the organisations of the panel’s members read it."),
    )


def the_finding(number: int) -> PanelFinding:
    """A finding that was not taken away. Raises Http404."""
    found = PanelFinding.objects.select_related("assessment__body", "topic")
    return get_object_or_404(found, pk=number, removed=None)


def said_now(finding: PanelFinding) -> Said:
    """What a finding says now."""
    return PanelWording.text.of(findings.of(finding).wording)


def amend(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Word a finding anew."""
    two = the_finding(id)
    choices = speaking(request, deeds.PANEL_AMEND, panelling.writers(two.assessment))
    form = forms.AmendForm(request.POST or None, bodies=choices, now=lambda: {"text": said_now(two)})
    if not two.assessment.reported:
        form.leave_out("reason")
    return sent(
        request,
        two.assessment,
        form,
        lambda told: findings.amend(by=acting(request), finding=two, **told),
        title=_("Amend what the panel found"),
        lead=_("The wording before, and every answer to it, stay to be read."),
    )


def drop(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Take a draft away."""
    two = the_finding(id)
    choices = speaking(request, deeds.PANEL_DROP, panelling.writers(two.assessment))
    return sent(
        request,
        two.assessment,
        SpokenForm(request.POST or None, bodies=choices),
        lambda told: findings.drop(by=acting(request), finding=two, **told),
        title=_("Take the draft away"),
        button=_("Take it away"),
        told=said_now(two),
    )


def answer(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """The council answers a recommendation."""
    two = the_finding(id)
    require(acting(request), deeds.PANEL_ANSWER, body=two.assessment.body_id)
    there = findings.of(two)

    def stands() -> Told:
        last = findings.of(two).answer
        names = ("answer", "post_id", "due")
        plain = {name.removesuffix("_id"): getattr(last, name) if last else None for name in names}
        pairs = {"reasons": PanelAnswer.reasons, "action": PanelAnswer.action}
        return {**plain, **{name: pair.of(last) if last else UNSAID for name, pair in pairs.items()}}

    posts = [(one.pk, one.title.plain) for one in Post.objects.filter(body=two.assessment.body_id)]
    form = forms.AnswerForm(
        request.POST or None,
        posts=sorted(posts, key=lambda pair: alphabetical(pair[1])),
        initial={"seen": there.wording.number},
        now=stands,
    )
    return sent(
        request,
        two.assessment,
        form,
        lambda told: findings.answer(by=acting(request), finding=two, **told),
        title=_("The council’s answer"),
        button=_("Publish it"),
        told=PanelWording.text.of(there.wording),
    )


def view(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """The panel says what it thinks of the council's answer."""
    two = the_finding(id)
    choices = speaking(request, deeds.PANEL_VIEW, panelling.homes(two.assessment))
    there = findings.of(two)
    form = forms.ViewForm(
        request.POST or None, bodies=choices, initial={"seen": there.answer.pk if there.answer else 0}
    )
    return sent(
        request,
        two.assessment,
        form,
        lambda told: findings.give_view(by=acting(request), finding=two, **told),
        title=_("What the panel thinks of the answer"),
        button=_("Publish it"),
        told=PanelWording.text.of(there.wording),
    )
