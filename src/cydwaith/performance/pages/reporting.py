"""The pages on which a report takes its steps: begun, given, reviewed, answered, final, published, sent, withdrawn."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.performance.actions import assessing
from cydwaith.performance.actions import reports as actions
from cydwaith.performance.actions.own import periods
from cydwaith.performance.deeds import reports as deeds
from cydwaith.performance.duties import Of, duties, owed_by
from cydwaith.performance.forms.own import NothingForm, WhyForm
from cydwaith.performance.forms.reports import (
    AcknowledgeForm,
    AnswerForm,
    BeginForm,
    DayForm,
    ReviewForm,
    SeenForm,
    SendForm,
)
from cydwaith.performance.holding import text_of
from cydwaith.performance.models import Asked, Report, Sending
from cydwaith.performance.naming import of_period
from cydwaith.performance.pages.reports import the_report
from cydwaith.performance.recipients import unsent
from cydwaith.performance.refusals import reports as refusals
from cydwaith.shared import clock
from cydwaith.shared.forms import Form
from cydwaith.shared.meanwhile import stands
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import CONTRIBUTORS, Rule, require
from cydwaith.shared.posting import Where, posted
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

Told = dict[str, Any]  # Any: as forms have it


def new(request: HttpRequest) -> HttpResponse:
    """Begin a report of one’s own council."""
    bodies = [one for one in own_bodies(request, CONTRIBUTORS) if one.kind == "council"]
    today = clock.today()
    choices = [
        (f"{code}/{period}", f"{duties()[code].title}, {of_period(code, period)}")
        for code in actions.KEPT_HERE
        for period in periods(duties()[code], today)[:3]
    ]
    others = [(one.code, str(one.title)) for one in owed_by("council", today) if one.of is Of.LAST_YEAR]
    others = [one for one in others if one[0] != "self-assessment"]
    form = BeginForm(request.POST or None, bodies=body_choices(bodies), choices=choices, others=others)

    def do(told: Told) -> Report:
        duty, _stroke, period = told["of"].partition("/")
        more = {name: told[name] for name in ("body", "also")}
        return actions.begin(by=acting(request), sample=settings.DEMO, duty=duty, period=int(period), **more)

    done = posted(request, form, do, said=_("The report is begun. Only your council reads it."), to=where)
    return done or render(request, "performance/report_new.html", {"section": "councils", "form": form, "own": bodies})


def where(made: Report) -> tuple[str, dict[str, int]]:
    """Where a report is shown."""
    return "report", {"id": made.pk}


def allowed(request: HttpRequest, number: int, rule: Rule) -> Report:
    """A report to which somebody may do something for its council. Raises Refused, or Http404 for what is not there."""
    found = the_report(acting(request), number)
    require(acting(request), rule, body=found.body_id)
    return found


def sent(
    request: HttpRequest,
    report: Report,
    form: Form,
    do: Callable[[Told], object],
    *,
    said: str,
    title: str | Promise | Said,
    button: str,
    told: str | Said | None = None,
    quoted: Said | None = None,
    to: Where | None = None,
    extra: Told | None = None,
) -> HttpResponse:
    """A page with one form about a report: what it asks, what it is about, the form, its button; then back."""
    shown = {"section": "councils", "report": report, "form": form, "title": title, "button": button}
    shown |= {"told": told, "quoted": quoted, "read": None, **(extra or {})}
    back: Where = to or ("report", {"id": report.pk})
    return posted(request, form, do, said=said, to=back) or render(request, "performance/report_form.html", shown)


def version_seen(report: Report) -> int:
    """The number of the version of its text that counts."""
    current = text_of(report).current
    assert current is not None
    return current.number


def begins(report: Report) -> Told:
    """With what a form begins that does something today to the text as it stands."""
    return {"seen": version_seen(report), "on": clock.today()}


def give(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Make the draft available to the governance and audit committee."""
    found = allowed(request, id, deeds.REPORT_GIVE)
    form = SeenForm(request.POST or None, initial=begins(found))
    return sent(
        request,
        found,
        form,
        lambda told: actions.give(by=acting(request), report=found, **told),
        said=_("The draft is with the committee. Its chair is told."),
        title=_("Give the draft to the governance and audit committee"),
        button=_("Give it to the committee"),
        told=_("The committee gets the text as it stands now. You can go on writing, and give it a newer draft later."),
    )


def review(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say that the committee reviewed it, and what it recommended."""
    found = allowed(request, id, deeds.REPORT_REVIEW)
    form = ReviewForm(request.POST or None, initial={"on": clock.today()})

    def do(told: Told) -> Report:
        asked = assessing.recommendations_of(told["asked"])
        if told["came"] == "without" and asked:
            raise NotPossible(str(refusals.WITH_OR_WITHOUT), "came")
        if told["came"] == "with" and not asked:
            raise NotPossible(str(refusals.WHICH), "asked")
        more = {name: told[name] for name in ("on", "minutes")}
        return actions.review(by=acting(request), report=found, asked=asked, **more)

    return sent(
        request,
        found,
        form,
        do,
        said=_("The review stands. Answer each recommendation before the report is final."),
        title=_("The committee’s review"),
        button=_("Record the review"),
        told=_("The Act asks the committee to review the draft. It may recommend changes; it need not."),
    )


def answer(request: HttpRequest, id: int, asked: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Answer something that was recommended."""
    found = allowed(request, id, deeds.REPORT_WRITE)
    one = get_object_or_404(Asked, pk=asked, report=found)
    form = AnswerForm(
        request.POST or None,
        chain=one.chain,
        now=lambda: stands(Asked, one.pk, "answer", "reason_cy", "reason_en"),
    )
    return sent(
        request,
        found,
        form,
        lambda told: actions.answer(by=acting(request), asked=one, **told),
        said=_("The answer stands in the report."),
        title=_("Answer a recommendation"),
        button=_("Keep the answer"),
        told=both(one, "by"),
        quoted=both(one, "words"),
    )


def bring(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Copy what was recommended since, and the words of what was amended."""
    found = allowed(request, id, deeds.REPORT_WRITE)
    return sent(
        request,
        found,
        NothingForm(request.POST if request.method == "POST" else None),
        lambda _told: actions.bring(by=acting(request), report=found),
        said=_("The report has the recommendations as they stand now."),
        title=_("Take in recommendations as they stand now"),
        button=_("Take them in"),
        told=_(
            "What was amended is to be answered again: an answer to other words is no answer. Both stay in the record."
        ),
    )


def finish(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Make the report final."""
    found = allowed(request, id, deeds.REPORT_FINISH)
    form = SeenForm(request.POST or None, initial=begins(found))
    return sent(
        request,
        found,
        form,
        lambda told: actions.finish(by=acting(request), report=found, **told),
        said=_("The report is final: it does not change any more. The next step is to publish it and send it."),
        title=_("Make the report final"),
        button=_("Make it final"),
        told=_(
            "From then on not a word of it changes. Give the day on which your council or its executive approved it."
        ),
    )


def publish(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Publish the report."""
    found = allowed(request, id, deeds.REPORT_PUBLISH)
    return sent(
        request,
        found,
        DayForm(request.POST or None, initial={"on": clock.today()}),
        lambda told: actions.publish(by=acting(request), report=found, **told),
        said=_("The report is published. Everyone can read it, in both languages."),
        title=_("Publish the report"),
        button=_("Publish the report"),
    )


def send(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say to whom it was sent."""
    found = allowed(request, id, deeds.REPORT_SEND)
    left = [(one.key, str(one.name)) for one in unsent(found, clock.today())]
    done = [(one.key, str(both(one, "name"))) for one in found.sendings.all()]
    initial = {"on": clock.today(), "key": request.GET.get("to")}
    return sent(
        request,
        found,
        SendForm(request.POST or None, recipients=[*left, *done], initial=initial),
        lambda told: actions.send(by=acting(request), report=found, **told),
        said=_("It stands to whom the report was sent, when and how."),
        title=_("To whom the report was sent"),
        button=_("Record it"),
        told=_("The list is the one of the duty. Sending itself is yours: nothing is sent from here."),
    )


def acknowledge(request: HttpRequest, id: int, sending: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say that it was received."""
    found = the_report(acting(request), id)
    one = get_object_or_404(Sending, pk=sending, report=found)
    may_speak = acting(request).bodies(deeds.REPORT_ACKNOWLEDGE.who)
    bodies = Body.objects.filter(pk__in=[code for code in (found.body_id, one.to_id) if code in may_speak])
    if not bodies:
        require(acting(request), deeds.REPORT_ACKNOWLEDGE, body=found.body_id)
    form = AcknowledgeForm(request.POST or None, bodies=body_choices(bodies), initial={"on": clock.today()})
    return sent(
        request,
        found,
        form,
        lambda told: actions.acknowledge(by=acting(request), sending=one, **told),
        said=_("It stands that the report was received."),
        title=_("Receipt of the report"),
        button=_("Record it"),
        told=both(one, "name"),
    )


def withdraw(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Withdraw the report, with the reason."""
    found = allowed(request, id, deeds.REPORT_WITHDRAW)
    return sent(
        request,
        found,
        WhyForm(request.POST or None),
        lambda told: actions.withdraw(by=acting(request), report=found, **told),
        said=_("The report is withdrawn. It stays to be read, with the reason."),
        title=_("Withdraw the report"),
        button=_("Withdraw it"),
        told=_("It no longer counts for its duty. Nothing is deleted: what was read of it stays where it was."),
    )
