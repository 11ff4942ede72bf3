"""What partners write into a bid."""

from collections.abc import Mapping
from typing import Any, Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from cydwaith.bodies.pages.acting import acting
from cydwaith.evidence.models import Indicator
from cydwaith.funds.bids import forms, says, words
from cydwaith.funds.bids.actions import writing as actions
from cydwaith.funds.bids.pages.asking import asked, partner_choices, writing
from cydwaith.funds.bids.whole import whole_bid
from cydwaith.funds.calls.pages import the_call
from cydwaith.funds.calls.queries import problems
from cydwaith.funds.calls.says import BEGIN_BID, BEGIN_LEAD
from cydwaith.funds.fields import in_pounds
from cydwaith.funds.models import BidCost, BidIndicator, BidPromise, Problem
from cydwaith.funds.sending import Do, by_name, choices, written
from cydwaith.funds.speaking import must_speak
from cydwaith.practices.models import Practice
from cydwaith.shared.order import alphabetical
from cydwaith.shared.pairs import UNSAID, both
from cydwaith.shared.permissions import WRITERS
from cydwaith.shared.said import Said

KEY: Final = ("of", "year", "kind")
"""By these a cost is known."""


def begin(request: HttpRequest, code: str) -> HttpResponse:
    """Begin a bid, from a problem where one is named: those who have it are proposed as partners."""
    found, by = the_call(code), acting(request)
    problem = the_problem(request.GET.get("problem") or request.POST.get("problem", ""))
    first: dict[str, Any] = {}
    if problem:
        held = next((one for one in problems(found) if one.problem.pk == problem.pk), None)
        first = {"title": both(problem, "title"), "partners": [one.pk for one in held.bodies] if held else []}
    form = forms.BeginForm(request.POST or None, bodies=must_speak(request, WRITERS), initial=first)
    choices(form, partners=partner_choices(found))

    def do(told: dict[str, Any]) -> object:
        return actions.begin(by=by, call=found, problem=problem, sample=settings.DEMO, **told)

    hidden = {"problem": problem.pk} if problem else {}
    return written(
        request,
        form,
        do,
        BEGIN_BID,
        BEGIN_LEAD,
        lambda one: ("bid", {"id": one.pk}),
        found,
        hidden=hidden,
    )


def the_problem(number: str) -> Problem | None:
    """The problem that an address names, if it names one."""
    return Problem.objects.filter(pk=number).first() if number.isdigit() and len(number) < 10 else None


def about(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Change what a bid is called, who leads it, and its practice."""
    found, bodies = asked(request, id, WRITERS)
    stands = lambda: {  # noqa: E731  # what the form changes
        "title": both(found, "title"),
        "lead": found.lead_id,
        "practice": found.practice_id or "",
        "uses": found.uses,
    }
    form = forms.AboutForm(request.POST or None, bodies=bodies, now=stands)
    partners = by_name((one.body_id, one.body.name) for one in whole_bid(found).partners)
    known = Practice.objects.exclude(current=None).select_related("current")
    practices = sorted(
        ((one.pk, one.current.title) for one in known if one.current), key=lambda one: alphabetical(one[1].plain)
    )
    choices(form, lead=partners, practice=[("", "–"), *practices], uses=[("", "–"), *words.USES.items()])
    by = acting(request)
    return writing(request, found, form, lambda told: actions.describe(by=by, bid=found, **told), says.ABOUT)


def section(request: HttpRequest, id: int, question: str) -> HttpResponse:  # noqa: A002  # the same
    """Answer one question of the form; whoever else wrote meanwhile is not overwritten."""
    found, bodies = asked(request, id, WRITERS)
    if question not in words.QUESTIONS:
        raise Http404(question)

    def stands() -> dict[str, Any]:
        there = found.sections.filter(question=question).first()
        return {"words": both(there, "words") if there else UNSAID}

    form = forms.SectionForm(request.POST or None, bodies=bodies, now=stands)
    by = acting(request)
    do: Do = lambda told: actions.write(by=by, bid=found, question=question, **told)  # noqa: E731  # named for its type
    return writing(request, found, form, do, words.QUESTIONS[question], button=says.SAVE)


def cost(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Say what one partner's work costs."""
    found, bodies = asked(request, id, WRITERS)
    known = {name: value for name in KEY if (value := request.GET.get(name))}

    def there_at(key: Mapping[str, str]) -> BidCost | None:
        told = {"body": key.get("of"), "kind": key.get("kind", ""), "year": number(key.get("year"))}
        return found.costs.filter(**told).first()

    def stands() -> dict[str, Any]:
        there = there_at(request.POST or known)
        pence, own_pence = (there.pence, there.own) if there else (0, 0)
        return {"pence": in_pounds(pence) if there else "", "own_pence": in_pounds(own_pence) if there else ""}

    form = forms.CostForm(request.POST or None, bodies=bodies, initial=known, now=stands)
    elsewhere = any(request.POST.get(name) != known.get(name) for name in KEY)
    if elsewhere and (there := there_at(request.POST)):
        form.otherwise = says.stands_already(there.pence)
    begins = actions.financial_year(found.call.bids_close)
    choices(
        form,
        of=by_name((one.body_id, one.body.name) for one in whole_bid(found).partners),
        year=[(year, words.year(year)) for year in range(begins, begins + actions.YEARS + 1)],
        kind=words.KINDS,
    )
    by = acting(request)

    def do(told: dict[str, Any]) -> object:
        return actions.cost(by=by, bid=found, **(told | {"own_pence": told["own_pence"] or 0}))

    return writing(request, found, form, do, says.ADD_COST, says.COST_LEAD)


def number(text: str | None) -> int:
    """A year that an address names; nought for anything else."""
    return int(text) if text and text.isdigit() and len(text) == 4 else 0  # a year


def figure(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Name a figure that the bid is meant to move."""
    found, bodies = asked(request, id, WRITERS)
    form = forms.FigureForm(request.POST or None, bodies=bodies)
    known = Indicator.objects.filter(smallest_worthwhile__gt=0)
    figures = sorted(((one.pk, one.label) for one in known), key=lambda one: alphabetical(one[1].plain))
    choices(form, indicator=figures, direction=words.DIRECTIONS)
    by = acting(request)

    def do(told: dict[str, Any]) -> object:
        return actions.judge_by(by=by, bid=found, **(told | {"indicator": Indicator.objects.get(pk=told["indicator"])}))

    return writing(request, found, form, do, says.ADD_FIGURE)


def promise(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Give a promise."""
    found, bodies = asked(request, id, WRITERS)
    form = forms.PromiseForm(request.POST or None, bodies=bodies)
    choices(form, of=by_name((one.body_id, one.body.name) for one in whole_bid(found).partners))
    by = acting(request)
    return writing(request, found, form, lambda told: actions.promise(by=by, bid=found, **told), says.ADD_PROMISE)


def figure_out(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Take a figure out of a bid."""
    part = get_object_or_404(BidIndicator.objects.select_related("bid", "indicator"), pk=id)
    return taken_out(request, part, both(part.indicator, "label"))


def promise_out(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Take a promise out of a bid."""
    part = get_object_or_404(BidPromise.objects.select_related("bid"), pk=id)
    return taken_out(request, part, both(part, "what"))


def taken_out(request: HttpRequest, part: BidIndicator | BidPromise, lead: Said) -> HttpResponse:
    """Take a part out of a bid."""
    found, bodies = asked(request, part.bid_id, WRITERS)
    form = forms.DoForm(request.POST or None, bodies=bodies)
    by = acting(request)
    return writing(request, found, form, lambda told: actions.drop(by=by, part=part, **told), says.TAKE_OUT, lead)
