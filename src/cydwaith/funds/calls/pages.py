"""The pages of calls and of their problems."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.models import Forum
from cydwaith.funds import facts
from cydwaith.funds.assessing import wording
from cydwaith.funds.assessing.says import ASSESS, END_RULE, STATE_RULE, STATED
from cydwaith.funds.bidders import NOT_KNOWN, kinds, may_bid
from cydwaith.funds.bids.reading import readable
from cydwaith.funds.bids.says import bid_stands
from cydwaith.funds.bids.whole import whole_bid
from cydwaith.funds.calls import actions, forms, says
from cydwaith.funds.calls.lists import CALLS
from cydwaith.funds.calls.queries import Held, alike, calls, problems, stages
from cydwaith.funds.chosen import in_play
from cydwaith.funds.form import Fund
from cydwaith.funds.models import Call, Problem, ProblemShared
from cydwaith.funds.sending import by_name, choices, written
from cydwaith.funds.speaking import must_speak
from cydwaith.funds.sums import amount
from cydwaith.funds.words import ROWS
from cydwaith.shared import clock
from cydwaith.shared.order import alphabetical
from cydwaith.shared.pairs import UNSAID, both
from cydwaith.shared.permissions import SPEAKERS, WRITERS, Refused

A_PAGE = 12
PROBLEMS_A_PAGE = 30


def listing(request: HttpRequest) -> HttpResponse:
    """Every call, the last to close first."""
    now, every = clock.now(), calls()
    page = Paginator(every, A_PAGE).get_page(request.GET.get("page"))
    open_ = every.filter(bids_close__gt=now).count()
    context = {
        "section": "programme",
        "says": says,
        "page": page,
        "now": now,
        "amount": amount,
        "finding": says.finding(page.paginator.count, open_),
        "may_open": bool(own_funds(request)),
        "list": CALLS,
    }
    return render(request, "funds/calls.html", context)


def own_funds(request: HttpRequest) -> list[Fund]:
    """The funds for which the reader can open a call: bid for, and of an organisation for which they speak."""
    mine = {*acting(request).bodies(SPEAKERS)}
    return [one for one in facts.funds().values() if one.bid and {*one.funders} & mine]


def call(request: HttpRequest, code: str) -> HttpResponse:
    """One call: what it takes now, its rules, its problems and who has them, and how many are joint at each stage."""
    found, by, now = the_call(code), acting(request), clock.now()
    held = problems(found)
    told = stages(found, held, now)
    own = readable(by).filter(call=found)
    fund, speak = facts.funds().get(found.fund), {*by.bodies(SPEAKERS)}
    taking = bool(found.problems_open and found.problems_close and found.problems_open <= now < found.problems_close)
    context = {
        "section": "programme",
        "says": says,
        "bid_stands": bid_stands,
        "to_assess": ASSESS,
        "stated": STATED,
        "state_rule": STATE_RULE,
        "end_rule": END_RULE,
        "speak": speak,
        "call": found,
        "fund": fund,
        "who_may": ROWS["bidders"],
        "may_bid": (fund and may_bid(fund)) or NOT_KNOWN,
        "rules": found.rules.filter(ended=None).select_related("body"),
        "wording": wording,
        "criteria": found.criteria.all(),
        "stands": says.call_stands(found, now),
        "joint": says.joint(told),
        "stages": told,
        "closed": now >= found.bids_close,
        "amount": amount,
        "page": Paginator(held, PROBLEMS_A_PAGE).get_page(request.GET.get("page")),
        "bids": [whole_bid(one) for one in own[:PROBLEMS_A_PAGE]],
        "may_bring": taking and bool(by.bodies(WRITERS)),
        "may_begin": now < found.bids_close and can_bid(fund, by.bodies(WRITERS)),
        "may_state": bool(speak) and bool(speak & {found.body_id, *seated(found)}) and not in_play(found).exists(),
        "may_assess": found.body_id in by.roles
        or found.assessors.filter(account__pseudonym=by.pseudonym, ended=None).exists(),
    }
    return render(request, "funds/call.html", context)


def can_bid(fund: Fund | None, bodies: Iterable[str]) -> bool:
    """Whether one of some organisations may bid to a fund, as far as a source says who may."""
    found = Body.objects.filter(pk__in=list(bodies))
    return (found.filter(kind__in=kinds(fund)) if fund and fund.bidders else found).exists()


def seated(call: Call) -> list[str]:
    """The organisations that sit in the forum that decides a call."""
    return list(call.forum.seats.filter(held_to=None).values_list("body", flat=True))


def the_call(code: str) -> Call:
    """A call. Raises Http404 where there is none."""
    return get_object_or_404(calls(), pk=code)


def new(request: HttpRequest) -> HttpResponse:
    """Open a call."""
    funds = own_funds(request)
    bodies = must_speak(request, SPEAKERS, {code for fund in funds for code in fund.funders})
    form = forms.CallForm(request.POST or None, bodies=bodies)
    seated = Forum.objects.filter(stage="active", seats__body__in=dict(bodies), seats__held_to=None).distinct()
    forums = sorted(seated, key=lambda one: alphabetical(one.name.plain))
    choices(form, fund=by_name((one.code, one.name) for one in funds), forum=[(one.pk, one.name) for one in forums])

    def do(_told: dict[str, Any]) -> Call:
        told = form.call()
        told["forum"] = Forum.objects.get(pk=told["forum"])
        return actions.open_call(by=acting(request), sample=settings.DEMO, **told)

    return written(request, form, do, says.OPEN_CALL, says.CALL_LEAD, lambda one: ("call", {"code": one.pk}), None)


def bring(request: HttpRequest, code: str) -> HttpResponse:
    """Bring a problem."""
    found = the_call(code)
    form = forms.ProblemForm(request.POST or None, bodies=must_speak(request, WRITERS))
    by = acting(request)
    return written(
        request,
        form,
        lambda told: actions.bring(by=by, call=found, sample=settings.DEMO, **told),
        says.BRING,
        says.BRING_LEAD,
        lambda one: ("problem", {"id": one.pk}),
        found,
    )


def problem(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """A problem: who has it, who looks for partners, and which may be the same."""
    found, by, now = the_problem(id), acting(request), clock.now()
    every = problems(found.call)
    held = next((one for one in every if one.problem.pk == found.pk), Held(found, (), ()))
    near = [
        first if second.problem.pk == found.pk else second
        for first, second in alike(every)
        if found.pk in {first.problem.pk, second.problem.pk}
    ]
    runs, open_ = found.call.body_id in by.bodies(SPEAKERS), now < found.call.bids_close
    others = {*by.bodies(WRITERS)} - {found.body_id}
    context = {
        "section": "programme",
        "says": says,
        "problem": found,
        "held": held,
        "near": near,
        "call": found.call,
        "may_share": open_ and not found.merged_id and bool(others),
        "shares": bool(others & {one.body_id for one in held.shared}),
        "may_begin": open_ and not found.merged_id and can_bid(facts.funds().get(found.call.fund), by.bodies(WRITERS)),
        "may_merge": runs,
    }
    return render(request, "funds/problem.html", context)


def the_problem(number: int) -> Problem:
    """A problem. Raises Http404 where there is none."""
    return get_object_or_404(Problem.objects.select_related("call__forum", "body", "merged"), pk=number)


def to_problem(found: Problem) -> Any:  # Any: where one goes on
    """The page of a problem."""
    return ("problem", {"id": found.pk})


def share(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Say that one's organisation has a problem too."""
    found, by = the_problem(id), acting(request)
    bodies = [one for one in must_speak(request, WRITERS) if one[0] != found.body_id]
    if not bodies:
        raise Refused

    def stands() -> dict[str, Any]:
        body = request.POST.get("body") or bodies[0][0]
        there = ProblemShared.objects.filter(problem=found, body=body).first()
        return {"seeks": there.seeks, "note": both(there, "note")} if there else {"seeks": False, "note": UNSAID}

    form = forms.ShareForm(request.POST or None, bodies=bodies, now=stands)

    def do(told: dict[str, Any]) -> object:
        return actions.share(by=by, problem=found, sample=settings.DEMO, **told)

    return written(request, form, do, says.WE_TOO, says.WE_TOO_LEAD, to_problem(found), found.call)


def merge(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Say that a problem is the same as another."""
    found, by = the_problem(id), acting(request)
    bodies = must_speak(request, SPEAKERS, {found.call.body_id})
    form = forms.MergeForm(request.POST or None, bodies=bodies, initial={"into": found.merged_id})
    others = [
        (one.problem.pk, both(one.problem, "title")) for one in problems(found.call) if one.problem.pk != found.pk
    ]
    choices(form, into=[("", says.APART), *others])

    def do(told: dict[str, Any]) -> Problem:
        into = Problem.objects.filter(pk=told["into"]).first() if told["into"] else None
        return actions.merge(by=by, body=told["body"], problem=found, into=into)

    return written(request, form, do, says.MERGE, says.MERGE_LEAD, to_problem(found), found.call)
