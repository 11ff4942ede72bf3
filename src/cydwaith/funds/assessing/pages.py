"""The pages of those who assess the bids of a call and put a choice to its forum."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from cydwaith.bodies.pages.acting import acting
from cydwaith.decisions.words import STATES
from cydwaith.funds.assessing import actions, choosing, forms, says, wording
from cydwaith.funds.assessing.scores import Panel, assessor_of, panel, places
from cydwaith.funds.bids.pages.asking import partner_choices, the_bid
from cydwaith.funds.calls.pages import seated, the_call
from cydwaith.funds.chosen import in_play
from cydwaith.funds.models import Assessor, Bid, Call, CallRule, Interest, Mark, Proposal
from cydwaith.funds.sending import Do, by_name, choices, written
from cydwaith.funds.speaking import must_speak
from cydwaith.funds.sums import amount
from cydwaith.shared import clock
from cydwaith.shared.clock import end_of
from cydwaith.shared.forms import Form
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import SPEAKERS, Refused
from cydwaith.shared.said import Said, pair


def assess(request: HttpRequest, code: str) -> HttpResponse:
    """A call as those see it who assess it or run it: what waits for them, the order, the suggestion, the proposal."""
    found, by = the_call(code), acting(request)
    me, runs = assessor_of(found, by), found.body_id in by.roles
    if me is None and not runs:
        raise Refused
    known = panel(found)
    closed = clock.now() >= found.bids_close
    waiting = [(bid, waits(known, bid)) for bid in known.bids if known.waiting(bid) or not known.able(bid)]
    ordered = places(known) if runs and known.finished and closed else []
    last = found.suggestions.first() if runs else None
    chosen = choosing.read(last) if last else None
    context = {
        "section": "programme",
        "says": says,
        "wording": wording,
        "amount": amount,
        "call": found,
        "finding": says.assessed(len(known.bids), len(known.bids) - len(waiting), closed=closed),
        "me": me,
        "runs": runs and found.body_id in by.bodies(SPEAKERS),
        "closed": closed,
        "known": known,
        "mine": [(bid, state(known, me, bid)) for bid in known.bids] if me else [],
        "waiting": waiting,
        "ordered": [(one, next(bid for bid in known.bids if str(bid.pk) == one.bid)) for one in ordered],
        "rules": CallRule.objects.filter(call=found, ended=None).select_related("body") if runs else [],
        "chosen": chosen,
        "suggestion": chosen and says.suggestion(len(chosen.bids), chosen.score, chosen.pence, chosen.gap),
        "outdated": last is not None and choosing.outdated(last),
        "proposals": Proposal.objects.filter(call=found).select_related("decision"),
        "in_play": in_play(found).exists(),
        "states": STATES,
    }
    return render(request, "funds/assess.html", context)


def state(known: Panel, me: Assessor, bid: Bid) -> str:
    """What is to be done with a bid by an assessor: declare, score, or nothing, and why."""
    if bid.pk in known.own[me.pk]:
        return "own"
    told = known.declared.get((me.pk, bid.pk))
    if told is None:
        return "declare"
    if told.has:
        return "interest"
    if (me.pk, bid.pk) not in known.scored:
        return "score"
    return "moderate" if not known.waiting(bid) else "scored"


def waits(known: Panel, bid: Bid) -> Said:
    """For whom a bid waits."""
    names = [says.assessor(one.number, pair(one.body, "name")) for one in known.waiting(bid)]
    if not known.assessors:
        return says.NO_PANEL
    return says.waits(names) if names else says.NOBODY_CAN


def manager(request: HttpRequest, found: Call) -> list[tuple[str, str]]:
    """The organisation that runs a call, where the reader speaks for it. Raises Refused otherwise."""
    return must_speak(request, SPEAKERS, {found.body_id})


def in_call(
    request: HttpRequest, found: Call, form: Form, do: Do, title: Said, lead: Said, **more: Any
) -> HttpResponse:
    """A form about a call. Any: what is done, and what its template shows besides."""
    return written(request, form, do, title, lead, ("call_assess", {"code": found.pk}), found, **more)


def appoint(request: HttpRequest, code: str) -> HttpResponse:
    """Appoint an assessor."""
    found, by = the_call(code), acting(request)
    form = forms.AssessorForm(request.POST or None, bodies=manager(request, found))
    choices(form, of=by_name(partner_choices()))
    do = lambda told: actions.appoint(by=by, call=found, **told)  # noqa: E731  # named, as its line is full
    return in_call(request, found, form, do, says.APPOINT, says.APPOINT_LEAD)


def dismiss(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Let somebody assess no longer."""
    one = get_object_or_404(Assessor.objects.select_related("call", "body"), pk=id)
    form = forms.DoForm(request.POST or None, bodies=manager(request, one.call))
    by = acting(request)
    do = lambda told: actions.end(by=by, assessor=one, **told)  # noqa: E731  # the same
    return in_call(request, one.call, form, do, says.DISMISS, says.DISMISS_LEAD)


def the_assessed(request: HttpRequest, number: int) -> tuple[Bid, Assessor]:
    """A bid that the reader assesses, and as whom."""
    found = the_bid(request, number)
    me = assessor_of(found.call, acting(request))
    if me is None:
        raise Refused
    return found, me


def interest(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Declare an interest, or none."""
    found, me = the_assessed(request, id)
    last = Interest.objects.filter(assessor=me, bid=found).order_by("-number").first()
    first = {"has": "yes" if last.has else "no", "what": both(last, "what")} if last else {}
    form = forms.InterestForm(request.POST or None, initial=first)
    by = acting(request)
    do = lambda told: actions.declare(by=by, bid=found, **told)  # noqa: E731  # the same
    return in_call(request, found.call, form, do, says.DECLARE, both(found, "title"), bid=found)


def score(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Give one's own scores."""
    return scoring(request, id, moderated=False)


def moderate(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Give other scores after everyone has."""
    return scoring(request, id, moderated=True)


def scoring(request: HttpRequest, id: int, *, moderated: bool) -> HttpResponse:  # noqa: A002  # the same
    """Scores for a bid."""
    found, me = the_assessed(request, id)
    former = Mark.objects.filter(scoring__assessor=me, scoring__bid=found).order_by("scoring__number")
    first: dict[str, Any] = {}
    for one in former.select_related("criterion") if moderated else ():
        first |= {f"mark{one.criterion.number}": str(one.mark), f"reason{one.criterion.number}": both(one, "reason")}
    if request.method == "GET" and not Interest.objects.filter(assessor=me, bid=found).exists():
        return redirect("bid_interest", id=found.pk)  # declared first, so that nothing typed is in vain
    criteria = list(found.call.criteria.all())
    form = forms.ScoreForm(request.POST or None, criteria=criteria, moderated=moderated, initial=first)
    by = acting(request)

    def do(told: dict[str, Any]) -> object:
        if moderated:
            return actions.moderate(by=by, bid=found, marks=form.marks(), why=told["why"])
        return actions.score(by=by, bid=found, marks=form.marks())

    title = says.MODERATE if moderated else says.SCORE
    lead = says.MODERATE_LEAD if moderated else says.SCORE_LEAD
    return in_call(request, found.call, form, do, title, lead, bid=found)


def rule(request: HttpRequest, code: str) -> HttpResponse:
    """State a rule for the choice."""
    found, by = the_call(code), acting(request)
    form = forms.RuleForm(request.POST or None, bodies=must_speak(request, SPEAKERS, {found.body_id, *seated(found)}))
    choices(form, kind=wording.KINDS, among=partner_choices())
    do = lambda told: choosing.state_rule(by=by, call=found, **told)  # noqa: E731  # the same
    return of_rule(request, found, form, do, says.STATE_RULE, says.RULE_LEAD)


def rule_end(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # the same
    """Take a rule back."""
    one = get_object_or_404(CallRule.objects.select_related("call"), pk=id)
    form = forms.DoForm(request.POST or None, bodies=must_speak(request, SPEAKERS, {one.call.body_id, one.body_id}))
    by = acting(request)
    do = lambda told: choosing.end_rule(by=by, rule=one, **told)  # noqa: E731  # the same
    return of_rule(request, one.call, form, do, says.END_RULE, wording.rule(one))


def of_rule(request: HttpRequest, found: Call, form: Form, do: Do, title: Said, lead: Said) -> HttpResponse:
    """A form about a rule; whoever runs the call goes on to its assessment, others to the call."""
    to = "call_assess" if found.body_id in acting(request).roles else "call"
    return written(request, form, do, title, lead, (to, {"code": found.pk}), found)


def suggest(request: HttpRequest, code: str) -> HttpResponse:
    """Work out which bids the money serves best."""
    found, by = the_call(code), acting(request)
    form = forms.DoForm(request.POST or None, bodies=manager(request, found))
    do = lambda told: choosing.suggest(by=by, call=found, **told)  # noqa: E731  # the same
    return in_call(request, found, form, do, says.SUGGEST, says.SUGGEST_LEAD)


def propose(request: HttpRequest, code: str) -> HttpResponse:
    """Put the choice to the forum."""
    found, by = the_call(code), acting(request)
    bodies = manager(request, found)
    known = panel(found)
    if not known.finished:  # the page of the assessment says for whom it waits
        return redirect("call_assess", code=code)
    titles = {bid.pk: pair(bid, "title") for bid in known.bids}
    ordered = {int(one.bid): titles[int(one.bid)] for one in places(known)}
    last = found.suggestions.first()
    first = {"chosen": list(choosing.read(last).bids) if last else []}
    form = forms.ProposeForm(request.POST or None, bodies=bodies, bids=ordered, initial=first)

    def do(told: dict[str, Any]) -> object:
        closes = end_of(told["closes"])
        return choosing.propose(
            by=by, body=told["body"], call=found, chosen=told["chosen"], reasons=form.reasons(), closes=closes
        )

    return in_call(request, found, form, do, says.PROPOSE, says.PROPOSE_LEAD)
