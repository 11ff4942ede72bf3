"""The pages on which a council appoints a panel, and what goes on until its report is sent."""

from collections.abc import Callable, Collection
from typing import Any, TypeAlias

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting
from cydwaith.performance import panelling
from cydwaith.performance.actions import panel_findings as findings
from cydwaith.performance.actions import panels as actions
from cydwaith.performance.deeds import panels as deeds
from cydwaith.performance.forms import panels as forms
from cydwaith.performance.forms.own import NothingForm, WhyForm
from cydwaith.performance.models import (
    PanelAssessment,
    PanelEvidence,
    PanelMember,
    PanelScope,
)
from cydwaith.performance.pages.panels import the_assessment
from cydwaith.performance.pages.regime import the_council
from cydwaith.performance.panel_recipients import recipients
from cydwaith.performance.words import panels as words
from cydwaith.policies.forms.policies import SpokenForm
from cydwaith.shared.forms import Form
from cydwaith.shared.order import alphabetical
from cydwaith.shared.pairs import UNSAID, both
from cydwaith.shared.permissions import Refused, Rule, require
from cydwaith.shared.posting import posted
from cydwaith.shared.said import Said

Told: TypeAlias = dict[str, Any]  # Any: as a form has them


def speaking(request: HttpRequest, what: Rule, bodies: Collection[str]) -> list[tuple[str, str]]:
    """Those of some organisations for whom the reader may do something, as a form offers them. Raises Refused."""
    held = [one for one in acting(request).bodies(what.who) if one in bodies]
    if not held:
        raise Refused(what.what)
    found = Body.objects.filter(pk__in=held)
    return sorted(((one.pk, one.name.plain) for one in found), key=lambda pair: alphabetical(pair[1]))


def sent(
    request: HttpRequest,
    one: PanelAssessment,
    form: Form,
    do: Callable[[Told], object],
    *,
    title: str,
    button: str = "",
    lead: str = "",
    told: Said | None = None,
    page: str = "panel_assessment",
) -> HttpResponse:
    """A page with one form about an assessment; then back to it."""
    shown = {"section": "councils", "one": one, "form": form, "title": title, "lead": lead, "told": told, "page": page}
    done = posted(request, form, do, said=_("That is recorded. Everyone can see it now."), to=(page, {"id": one.pk}))
    return done or render(request, "performance/panel_write.html", {**shown, "button": button or _("Record it")})


def of_council(request: HttpRequest, number: int, what: Rule) -> PanelAssessment:
    """An assessment about which the reader may do something for its council. Raises Refused."""
    one = the_assessment(number)
    require(acting(request), what, body=one.body_id)
    return one


def begin(request: HttpRequest, code: str) -> HttpResponse:
    """A council begins an assessment of itself by a panel."""
    body = the_council(code)
    require(acting(request), deeds.PANEL_BEGIN, body=body.pk)
    form = NothingForm(request.POST if request.method == "POST" else None)
    done = posted(
        request,
        form,
        lambda _told: actions.begin(by=acting(request), sample=settings.DEMO, body=body.pk),
        said=_("The assessment stands here. Write its scope next, and who is to assess."),
        to=lambda made: ("panel_assessment", {"id": made.pk}),
    )
    return done or render(request, "performance/panel_begin.html", {"section": "councils", "form": form, "body": body})


def withdraw(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Withdraw an assessment that has not reported."""
    one = of_council(request, id, deeds.PANEL_WITHDRAW)
    return sent(
        request,
        one,
        WhyForm(request.POST or None),
        lambda told: actions.withdraw(by=acting(request), assessment=one, **told),
        title=_("Withdraw the assessment"),
        button=_("Withdraw it"),
        lead=_("It stays to be read, with your reason beside it, and counts no longer."),
    )


def scope(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Write the scope, or write it anew."""
    one = of_council(request, id, deeds.PANEL_SCOPE)

    def stands() -> Told:
        last = panelling.scope(one)
        return {"text": PanelScope.text.of(last) if last else UNSAID}

    form = forms.ScopeForm(request.POST or None, now=stands)
    if panelling.scope(one) is None:
        form.leave_out("reason")
    return sent(
        request,
        one,
        form,
        lambda told: actions.write_scope(by=acting(request), assessment=one, **told),
        title=_("The scope of the assessment"),
        lead=_("Agree it with the governance and audit committee before the panel is convened."),
    )


def member(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Add a member."""
    one = of_council(request, id, deeds.PANEL_JOIN)
    bodies = sorted(
        ((body.pk, body.name.plain) for body in Body.objects.exclude(pk=one.body_id)),
        key=lambda pair: alphabetical(pair[1]),
    )
    return sent(
        request,
        one,
        forms.MemberForm(request.POST or None, bodies=bodies),
        lambda told: actions.add_member(by=acting(request), assessment=one, **told),
        title=_("Add a member"),
        lead=_("By role, home organisation and office; nobody is named here."),
    )


def the_member(number: int) -> PanelMember:
    """A member who has not left. Raises Http404."""
    return get_object_or_404(PanelMember.objects.select_related("assessment__body", "body"), pk=number, left=None)


def declare(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say what a member declares."""
    two = the_member(id)
    choices = speaking(request, deeds.PANEL_DECLARE, {two.assessment.body_id, two.body_id or ""})

    def stands() -> Told:
        two.refresh_from_db()
        return {"declared": two.declared, "interests": PanelMember.interests.of(two)}

    return sent(
        request,
        two.assessment,
        forms.DeclareForm(request.POST or None, bodies=choices, now=stands),
        lambda told: actions.declare(by=acting(request), member=two, **told),
        title=_("What a member declares"),
        told=called(two),
    )


def called(two: PanelMember) -> Said:
    """A member by role, office and home."""
    home = both(two.body, "name") if two.body else PanelMember.home.of(two)
    role, office = words.ROLES[PanelMember.Role(two.role)], PanelMember.office.of(two)
    return Said(
        f"{role.cy}: {office.cy or office.en}, {home.cy or home.en}",
        f"{role.en}: {office.en or office.cy}, {home.en or home.cy}",
    )


def leave(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """A member leaves."""
    two = the_member(id)
    require(acting(request), deeds.PANEL_LEAVE, body=two.assessment.body_id)
    return sent(
        request,
        two.assessment,
        WhyForm(request.POST or None),
        lambda told: actions.leave(by=acting(request), member=two, **told),
        title=_("A member leaves"),
        told=called(two),
    )


def date(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Plan a step, move it, or say that it was done."""
    one = of_council(request, id, deeds.PANEL_DATE)
    return sent(
        request,
        one,
        forms.DateForm(request.POST or None),
        lambda told: actions.set_date(by=acting(request), assessment=one, body=one.body_id, **told),
        title=_("A step of the timetable"),
        lead=_("A day that is moved stays to be read, with its reason."),
    )


def report(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """The panel reports."""
    one = the_assessment(id)
    choices = speaking(request, deeds.PANEL_REPORT, panelling.writers(one))
    return sent(
        request,
        one,
        forms.PanelReportForm(request.POST or None, bodies=choices),
        lambda told: actions.report(by=acting(request), assessment=one, **told),
        title=_("The panel reports"),
        button=_("Make it public"),
        lead=_(
            "From now on everyone reads its conclusion, its strengths and its recommendations; nothing is taken away."
        ),
    )


def lay(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Lay something in the evidence room."""
    one = the_assessment(id)
    choices = speaking(request, deeds.PANEL_LAY, panelling.writers(one))
    asked = {name: request.GET[name] for name in ("kind", "key") if name in request.GET}
    return sent(
        request,
        one,
        forms.EvidenceForm(request.POST or None, bodies=choices, initial=asked),
        lambda told: findings.lay(by=acting(request), assessment=one, **told),
        title=_("Lay something in the evidence room"),
        page="panel_evidence",
    )


def take(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Take something out of the evidence room."""
    two = get_object_or_404(PanelEvidence.objects.select_related("assessment__body"), pk=id, removed=None)
    choices = speaking(request, deeds.PANEL_TAKE, {two.body_id, two.assessment.body_id})
    return sent(
        request,
        two.assessment,
        SpokenForm(request.POST or None, bodies=choices),
        lambda told: findings.take_away(by=acting(request), evidence=two, **told),
        title=_("Take it out of the evidence room"),
        button=_("Take it away"),
        told=PanelEvidence.title.of(two),
        page="panel_evidence",
    )


def send(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say to whom the report was sent."""
    one = the_assessment(id)
    choices = speaking(request, deeds.PANEL_SEND, panelling.writers(one))
    to = [(code, str(name)) for code, name in recipients(one).items()]
    return sent(
        request,
        one,
        forms.SendingForm(request.POST or None, bodies=choices, recipients=to),
        lambda told: findings.send(by=acting(request), assessment=one, **told),
        title=_("To whom the report was sent"),
    )
