"""The pages on which a council says how its duties go, and replies to findings about it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.engines.clock import FinancialYear
from cydwaith.evidence.models import Indicator
from cydwaith.performance import words
from cydwaith.performance.actions import own as actions
from cydwaith.performance.deeds.own import REPLY_WITHDRAW, STATUS_SAY, STATUS_WITHDRAW
from cydwaith.performance.duties import Duty, Of, duties, owed_by
from cydwaith.performance.elections import term
from cydwaith.performance.forms.own import NothingForm, ReplyForm, StatusForm, WhyForm
from cydwaith.performance.models import DutyStatus, Reply
from cydwaith.performance.pages.regime import the_council
from cydwaith.shared import clock
from cydwaith.shared.permissions import EDITORS, may, require
from cydwaith.shared.posting import posted
from cydwaith.shared.said import Said


def say(request: HttpRequest, code: str) -> HttpResponse:
    """A council says how one of its duties goes."""
    body = the_council(code)
    require(acting(request), STATUS_SAY, body=body.pk)
    form = StatusForm(request.POST or None, choices=choices(body))

    def kept(told: dict[str, Any]) -> DutyStatus:  # Any: as the form has them
        duty, _stroke, period = told["of"].partition("/")
        rest = {name: value for name, value in told.items() if name != "of"}
        return actions.say(by=acting(request), body=body.pk, duty=duty, period=int(period), **rest)

    done = posted(
        request,
        form,
        kept,
        said=_("It stands on the page of the council, with its day."),
        to=lambda one: ("duties_of", {"code": one.body_id}),
    )
    return done or render(request, "performance/say.html", {"section": "councils", "form": form, "body": body})


def choices(body: Body) -> list[tuple[str, str]]:
    """Each duty with each period of which something can be said."""
    today = clock.today()
    found = [(duty, year) for duty in owed_by(body.kind, today) for year in actions.periods(duty, today)]
    return [(f"{duty.code}/{year}", str(named(duty, year))) for duty, year in found]


def named(duty: Duty, year: int) -> Said:
    """A duty with the period of which something is said."""
    of = term(clock.today()) if duty.of is Of.TERM else FinancialYear(year)
    period = words.period(of)
    return Said(f"{duty.title.cy}, {period.cy}", f"{duty.title.en}, {period.en}")


def status(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One thing that a council said of a duty; it stays to be read when it is withdrawn."""
    one = get_object_or_404(DutyStatus.objects.select_related("body"), pk=id)
    context = {
        "section": "councils",
        "one": one,
        "duty": duties()[one.duty],
        "named": named(duties()[one.duty], one.period),
        "words": words,
        "may_withdraw": not one.withdrawn and may(acting(request), STATUS_WITHDRAW, body=one.body_id),
    }
    return render(request, "performance/status.html", context)


def withdraw(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Withdraw what was said, with the reason."""
    one = get_object_or_404(DutyStatus.objects.select_related("body"), pk=id)
    require(acting(request), STATUS_WITHDRAW, body=one.body_id)
    form = WhyForm(request.POST or None)
    done = posted(
        request,
        form,
        lambda told: actions.withdraw(by=acting(request), status=one, **told),
        said=_("Withdrawn. The reason stands beside it."),
        to=lambda made: ("duty_status", {"id": made.pk}),
    )
    return done or render(
        request,
        "performance/withdraw.html",
        {"section": "councils", "form": form, "one": one, "named": named(duties()[one.duty], one.period)},
    )


def new_reply(request: HttpRequest) -> HttpResponse:
    """A council replies to what is found of it on the figure `?indicator=`."""
    indicator = get_object_or_404(Indicator, pk=request.GET.get("indicator", ""))
    bodies = [one for one in own_bodies(request, EDITORS) if one.kind == "council"]
    form = ReplyForm(request.POST or None, bodies=body_choices(bodies))
    done = posted(
        request,
        form,
        lambda told: actions.reply(by=acting(request), indicator=indicator, **told),
        said=_("The statement stands wherever the finding does."),
        to=lambda one: ("reply", {"id": one.pk}),
    )
    return done or render(
        request, "performance/reply_new.html", {"section": "councils", "form": form, "indicator": indicator}
    )


def reply(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One reply; withdrawn, it says so without its words."""
    one = get_object_or_404(Reply.objects.select_related("body", "indicator"), pk=id)
    may_withdraw = not one.withdrawn and may(acting(request), REPLY_WITHDRAW, body=one.body_id)
    context = {"section": "councils", "one": one, "may_withdraw": may_withdraw}
    return render(request, "performance/reply.html", context)


def take_back(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Withdraw a reply."""
    one = get_object_or_404(Reply.objects.select_related("body", "indicator"), pk=id)
    require(acting(request), REPLY_WITHDRAW, body=one.body_id)
    form = NothingForm(request.POST if request.method == "POST" else None)
    done = posted(
        request,
        form,
        lambda _told: actions.take_back(by=acting(request), reply=one),
        said=_("Withdrawn."),
        to=lambda made: ("reply", {"id": made.pk}),
    )
    return done or render(request, "performance/reply_withdraw.html", {"section": "councils", "form": form, "one": one})
