"""The pages on which what stands in a report besides its words is written: evidence, actions, ratings, updates."""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Post
from cydwaith.bodies.pages.acting import acting
from cydwaith.performance.actions import assessing as actions
from cydwaith.performance.actions.assessing import lines
from cydwaith.performance.deeds import reports as deeds
from cydwaith.performance.forms.own import NothingForm
from cydwaith.performance.forms.reports import (
    ActionForm,
    CarriedForm,
    CiteForm,
    CommitForm,
    EvidenceForm,
    GiveUpdateForm,
    HowFarForm,
    RateForm,
    RewriteForm,
    ScaleForm,
    UpdateForm,
)
from cydwaith.performance.gathering import KINDS
from cydwaith.performance.models import Action, Asked, Carried, Evidence, Rating, Report, Scale, Update
from cydwaith.performance.naming import OVERALL, REQUIREMENTS
from cydwaith.performance.pages.reporting import allowed, sent
from cydwaith.performance.reading import address, read
from cydwaith.performance.words import reports as words
from cydwaith.shared import clock
from cydwaith.shared.forms import Form
from cydwaith.shared.meanwhile import stands
from cydwaith.shared.order import alphabetical
from cydwaith.shared.pairs import both
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

LONGEST_NUMBER = 19
"""So many digits no number of a row has."""
HALF_A_YEAR = dt.timedelta(days=182)
OWED_FIRST = ("CYD-WELSH-GOVERNMENT", "CYD-AUDIT-WALES", "CYD-ESTYN")


def evidence(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Everything that was gathered, to be kept or dropped; gathered anew by its button."""
    found = allowed(request, id, deeds.REPORT_WRITE)
    form = NothingForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            messages.success(request, pressed(request, found))
        except NotPossible as refusal:
            form.add_error(None, refusal.reason)
        else:
            return redirect(f"{reverse('report_evidence', kwargs={'id': found.pk})}{beside(request)}")
    every = list(found.evidence.all())
    shown = {
        "section": "councils",
        "report": found,
        "form": form,
        "requirements": REQUIREMENTS,
        "kinds": KINDS,
        "by": [
            (kind, number, [one for one in every if (one.kind, one.requirement) == (kind, number)])
            for number in REQUIREMENTS
            for kind in KINDS
        ],
        "every": every,
        "waiting": sum(1 for one in every if one.kept == Evidence.Kept.WAITS),
        "stay": sum(1 for one in every if one.kept == Evidence.Kept.KEPT),
        "address": address,
        "named": words,
    }
    return render(request, "performance/report_evidence.html", shown)


def beside(request: HttpRequest) -> str:
    """The place of what was kept or dropped, so that its reader goes on from there."""
    number = request.POST.get("keep") or request.POST.get("drop") or ""
    return f"#e{number}" if number.isdecimal() else ""


def pressed(request: HttpRequest, found: Report) -> str:
    """Do what the button says that was pressed: gather, keep or drop one."""
    by = acting(request)
    for name, kept in (("keep", Evidence.Kept.KEPT), ("drop", Evidence.Kept.DROPPED)):
        if number := request.POST.get(name, ""):
            one = get_object_or_404(Evidence, pk=numbered(number), report=found)
            actions.judge(by=by, evidence=one, kept=kept.value)
            return _("Kept.") if kept == Evidence.Kept.KEPT else _("Dropped. It stays here and can be kept after all.")
    if every := request.POST.get("keep_all", ""):
        kind, _colon, number = every.partition(":")
        requirement = int(number) if number.isdecimal() and len(number) == 1 else 0
        kept_now = actions.keep_all(by=by, report=found, kind=kind, requirement=requirement)
        return _("Kept: %(number)d.") % {"number": kept_now}
    new = actions.gather(by=by, report=found)
    return _("Gathered as it stands today: %(new)d new.") % {"new": new}


def numbered(text: str) -> int:
    """The number that a text writes; 0, which nothing has, where it writes none or one beyond all measure."""
    return int(text) if text.isdecimal() and len(text) < LONGEST_NUMBER else 0


def comment(request: HttpRequest, id: int, evidence: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Keep a piece of evidence, comment on it, or drop it."""
    found = allowed(request, id, deeds.REPORT_WRITE)
    one = get_object_or_404(Evidence, pk=evidence, report=found)
    columns = ("kept", "requirement", "comment_cy", "comment_en")
    form = EvidenceForm(request.POST or None, now=lambda: stands(Evidence, one.pk, *columns))
    return sent(
        request,
        found,
        form,
        lambda told: actions.judge(by=acting(request), evidence=one, **told),
        said=_("It stands in the report as you wrote it."),
        title=both(one, "title"),
        button=_("Keep this"),
        quoted=both(one, "told"),
        to=("report_evidence", {"id": found.pk}),
    )


def cite(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Cite something that was not gathered."""
    found = allowed(request, id, deeds.REPORT_WRITE)
    return sent(
        request,
        found,
        CiteForm(request.POST or None),
        lambda told: actions.cite(by=acting(request), report=found, **told),
        said=_("It stands in the report as it is today."),
        title=_("Cite something else"),
        button=_("Cite it"),
        to=("report_evidence", {"id": found.pk}),
    )


def posts(found: Report) -> list[tuple[str, str]]:
    """The posts of the council."""
    every = Post.objects.filter(body=found.body_id)
    return sorted(((one.pk, one.title.plain) for one in every), key=lambda pair: alphabetical(pair[1]))


def action_new(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say what the council will do; `?asked=` for which recommendation."""
    found = allowed(request, id, deeds.REPORT_WRITE)
    number = request.GET.get("asked", "")
    asked = get_object_or_404(Asked, pk=numbered(number), report=found) if number.isdecimal() else None
    form = ActionForm(request.POST or None, posts=posts(found))
    return sent(
        request,
        found,
        form,
        lambda told: actions.act_on(by=acting(request), report=found, asked=asked, **told),
        said=_("The action stands in the report."),
        title=_("Add an action"),
        button=_("Add it to the report"),
        quoted=both(asked, "words") if asked else None,
    )


def action(request: HttpRequest, id: int, number: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Write an action anew, or take it out."""
    found = allowed(request, id, deeds.REPORT_WRITE)
    one = get_object_or_404(Action, number=number, report=found)

    def now() -> dict[str, Any]:  # Any: as the form has them
        there = stands(Action, one.pk, "text_cy", "text_en", "post", "due", "dropped")
        return {**there, "post": there["post"] or ""}

    form = RewriteForm(request.POST or None, posts=posts(found), now=now)
    return sent(
        request,
        found,
        form,
        lambda told: actions.rewrite(by=acting(request), action=one, **told),
        said=_("The action stands as you wrote it."),
        title=_("Change an action"),
        button=_("Keep it"),
    )


def commit(request: HttpRequest, id: int, number: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Make an action a commitment of the programme."""
    found = allowed(request, id, deeds.REPORT_SEND)
    one = get_object_or_404(Action, number=number, report=found, dropped=False)
    others = Body.objects.exclude(pk=found.body_id)
    order = {code: place for place, code in enumerate(OWED_FIRST)}
    bodies = sorted(others, key=lambda body: (order.get(body.pk, len(order)), alphabetical(body.name.plain)))
    return sent(
        request,
        found,
        CommitForm(request.POST or None, bodies=[(body.pk, body.name.plain) for body in bodies]),
        lambda told: actions.commit(by=acting(request), action=one, **told),
        said=_("It stands in the programme as a commitment, with this report as its source."),
        title=_("Make this action a commitment"),
        button=_("Make it a commitment"),
        quoted=both(one, "text"),
        to=lambda made: ("commitment", {"slug": made.pk}),
    )


def carried(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Last year’s actions, each with how far it worked; and one typed in whose report was not kept here."""
    found = allowed(request, id, deeds.REPORT_WRITE)
    form = CarriedForm(request.POST or None)
    extra = {"read": read(found), "named": words}
    return sent(
        request,
        found,
        form,
        lambda told: actions.carry(by=acting(request), report=found, **told),
        said=_("It stands among last year’s actions. Say how far it worked."),
        title=_("Last year’s actions"),
        button=_("Add it to the report"),
        told=_("The Act asks how far last year’s actions helped. Each needs an answer before the report is final."),
        to=("report_carried", {"id": found.pk}),
        extra=extra,
    )


def how_far(request: HttpRequest, id: int, number: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say how far one of last year’s actions worked."""
    found = allowed(request, id, deeds.REPORT_WRITE)
    one = get_object_or_404(Carried, number=number, report=found, dropped=False)
    form = HowFarForm(request.POST or None, now=lambda: stands(Carried, one.pk, "how_far", "words_cy", "words_en"))
    return sent(
        request,
        found,
        form,
        lambda told: actions.say_how_far(by=acting(request), carried=one, **told),
        said=_("It stands in the report how far it worked."),
        title=_("How far did it work?"),
        button=_("Keep it"),
        quoted=both(one, "text"),
        to=("report_carried", {"id": found.pk}),
    )


def leave_out(request: HttpRequest, id: int, number: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Take out an action of last year’s that somebody typed in."""
    found = allowed(request, id, deeds.REPORT_WRITE)
    one = get_object_or_404(Carried, number=number, report=found, dropped=False)
    return sent(
        request,
        found,
        NothingForm(request.POST if request.method == "POST" else None),
        lambda _told: actions.leave_out(by=acting(request), carried=one),
        said=_("It is taken out."),
        title=_("Take it out"),
        button=_("Take it out"),
        quoted=both(one, "text"),
        to=("report_carried", {"id": found.pk}),
    )


def scale(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """The council’s own scale of rating."""
    found = allowed(request, id, deeds.REPORT_SCALE)
    last = Scale.objects.filter(body=found.body_id).order_by("-pk").first

    def now() -> dict[str, Any]:  # Any: as the form has them
        there = last()
        return {"steps": both(there, "steps") if there else Said(), "best": there.best if there else ""}

    return sent(
        request,
        found,
        ScaleForm(request.POST or None, now=now),
        lambda told: actions.keep_scale(by=acting(request), body=found.body_id, **told),
        said=_("Your scale stands, in your own words and direction. What was rated on the one before stays so."),
        title=_("Your council’s scale"),
        button=_("Keep the scale"),
    )


def rate(request: HttpRequest, id: int, requirement: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Rate the council on one requirement, or overall."""
    found = allowed(request, id, deeds.REPORT_WRITE)
    known = Scale.objects.filter(body=found.body_id).order_by("-pk").first()
    if known is None:
        return redirect("report_scale", id=found.pk)
    pairs = zip(lines(known.steps_cy), lines(known.steps_en), strict=True)
    steps = [(number, str(Said(*pair))) for number, pair in enumerate(pairs, 1)]

    def now() -> dict[str, Any]:  # Any: as the form has them
        there = Rating.objects.filter(report=found, requirement=requirement, scale=known).first()
        return {"step": there.step if there else ""}

    form: Form = RateForm(request.POST or None, steps=steps, now=now)
    return sent(
        request,
        found,
        form,
        lambda told: actions.rate(by=acting(request), report=found, requirement=requirement, scale=known, **told),
        said=_("The rating stands, as your council writes it."),
        title=REQUIREMENTS.get(requirement, OVERALL),
        button=_("Keep the rating"),
        told=words.BEST[Scale.Best(known.best)],
    )


def ask_update(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say that the committee asks how the actions are going."""
    found = allowed(request, id, deeds.REPORT_ASK_UPDATE)
    today = clock.today()
    begins = {"on": today, "due": today + HALF_A_YEAR}
    return sent(
        request,
        found,
        UpdateForm(request.POST or None, initial=begins),
        lambda told: actions.ask_update(by=acting(request), report=found, **told),
        said=_("It stands by when the committee wants to be told."),
        title=_("The committee asks how the actions are going"),
        button=_("Record it"),
        told=_("Some committees ask for an update after six months."),
    )


def give_update(request: HttpRequest, id: int, update: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Tell the committee how the actions are going."""
    found = allowed(request, id, deeds.REPORT_ASK_UPDATE)
    one = get_object_or_404(Update, pk=update, report=found)
    return sent(
        request,
        found,
        GiveUpdateForm(request.POST or None, initial={"on": clock.today()}),
        lambda told: actions.give_update(by=acting(request), update=one, **told),
        said=_("The update stands beside the report."),
        title=_("How the actions are going"),
        button=_("Give the update"),
    )
