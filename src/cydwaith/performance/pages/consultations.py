"""The pages of consultations: all rounds, whom a council asked and whom nobody did, and the forms."""

from typing import Any, TypeAlias

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting
from cydwaith.performance import consulting
from cydwaith.performance.actions import consultations as actions
from cydwaith.performance.deeds import consultations as deeds
from cydwaith.performance.forms import consultations as forms
from cydwaith.performance.forms.own import WhyForm
from cydwaith.performance.lists.consultations import CONSULTATION_FINDINGS, CONSULTATIONS
from cydwaith.performance.models import Consultation, ConsultationFinding, Group
from cydwaith.performance.pages.regime import the_council
from cydwaith.performance.sentences import consulted as sentences
from cydwaith.performance.words import consultations as words
from cydwaith.policies.pages.writing import topic_choices
from cydwaith.shared import clock
from cydwaith.shared.forms import Form
from cydwaith.shared.meanwhile import stands
from cydwaith.shared.permissions import may, require
from cydwaith.shared.posting import posted
from cydwaith.shared.said import Said

Told: TypeAlias = dict[str, Any]  # Any: as a form has them


def consultations_of(request: HttpRequest, code: str) -> HttpResponse:
    """Whom a council asked this financial year, whom nobody did, and every round with what was said."""
    body, on = the_council(code), clock.today()
    found = consulting.rounds(body.pk, withdrawn=True)
    standing = [one for one in found if not one.consultation.withdrawn]
    now = consulting.asked_in(standing, on)
    context = {
        "section": "councils",
        "body": body,
        "asked": now,
        "finding": sentences.opening(now),
        "rounds": standing,
        "withdrawn": [one for one in found if one.consultation.withdrawn],
        "may_write": may(acting(request), deeds.CONSULTATION_BEGIN, body=body.pk),
        "every": consulting.EVERY,
        "words": words,
        "sentences": sentences,
        "lists": (CONSULTATIONS, CONSULTATION_FINDINGS),
    }
    return render(request, "performance/consultations.html", context)


def begin(request: HttpRequest, code: str) -> HttpResponse:
    """Begin a round, or write one down that is over."""
    body = the_council(code)
    require(acting(request), deeds.CONSULTATION_BEGIN, body=body.pk)
    return sent(
        request,
        body,
        forms.RoundForm(request.POST or None),
        lambda told: actions.begin(by=acting(request), sample=settings.DEMO, body=body.pk, **told),
        title=_("A consultation on how well the council does"),
    )


def sent(
    request: HttpRequest,
    body: Body,
    form: Form,
    do: Any,  # Any: what a form's cleaned data is given to
    *,
    title: str,
    button: str = "",
    told: Said | None = None,
) -> HttpResponse:
    """A page with one form about a council's consultations; then back to them."""
    where = ("consultations_of", {"code": body.pk})
    done = posted(request, form, do, said=_("That is recorded. Everyone can see it now."), to=where)
    shown = {"section": "councils", "body": body, "form": form, "title": title, "told": told}
    return done or render(request, "performance/consultation_write.html", {**shown, "button": button or _("Record it")})


def the_round(number: int) -> Consultation:
    """A round that was not withdrawn. Raises Http404."""
    return get_object_or_404(Consultation.objects.select_related("body"), pk=number, withdrawn=None)


def count(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say when a round ended, and how many answered."""
    one = the_round(id)
    require(acting(request), deeds.CONSULTATION_COUNT, body=one.body_id)

    def now() -> Told:
        return {**stands(Consultation, one.pk, "ended"), **dict(one.groups.values_list("group", "reached"))}

    form = forms.CountForm(request.POST or None, groups=list(one.groups.values_list("group", flat=True)), now=now)

    def kept(told: Told) -> Consultation:
        reached = {name: value for name, value in told.items() if name != "ended"}
        return actions.count(by=acting(request), consultation=one, ended=told["ended"], reached=reached)

    return sent(request, one.body, form, kept, title=_("Who answered"), told=Consultation.title.of(one))


def hear(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Write down what people said."""
    one = the_round(id)
    require(acting(request), deeds.CONSULTATION_HEAR, body=one.body_id)
    groups = [(two.group, str(words.GROUPS[Group(two.group)])) for two in one.groups.all()]
    return sent(
        request,
        one.body,
        forms.HeardForm(request.POST or None, groups=groups, topics=topic_choices()),
        lambda told: actions.hear(by=acting(request), consultation=one, **told),
        title=_("What people said"),
        told=Consultation.title.of(one),
    )


def withdraw(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Withdraw a round."""
    one = the_round(id)
    require(acting(request), deeds.CONSULTATION_WITHDRAW, body=one.body_id)
    return sent(
        request,
        one.body,
        WhyForm(request.POST or None),
        lambda told: actions.withdraw(by=acting(request), consultation=one, **told),
        title=_("Withdraw the consultation"),
        button=_("Withdraw it"),
        told=Consultation.title.of(one),
    )


def take_back(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Take back what was written down wrongly."""
    found = ConsultationFinding.objects.select_related("consultation__body")
    two = get_object_or_404(found, pk=id, withdrawn=None, consultation__withdrawn=None)
    require(acting(request), deeds.CONSULTATION_TAKE_BACK, body=two.consultation.body_id)
    return sent(
        request,
        two.consultation.body,
        WhyForm(request.POST or None),
        lambda told: actions.take_back(by=acting(request), finding=two, **told),
        title=_("Take back what was written down"),
        button=_("Take it back"),
        told=ConsultationFinding.text.of(two),
    )
