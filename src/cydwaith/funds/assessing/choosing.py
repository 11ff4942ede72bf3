"""Which bids the money serves best within the rules that people stated, what each rule costs, and the proposal.

A suggestion decides nothing. What is put to the forum is the proposal of whoever runs the call, with its reasons for
departing from the order; what the forum settles is what is chosen.
"""

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Q

from cydwaith.bodies.models import AreaMembership, Body
from cydwaith.decisions.actions import decisions
from cydwaith.decisions.content import Wording
from cydwaith.engines import funding
from cydwaith.engines.json_text import parsed
from cydwaith.funds.assessing import refusals, wording
from cydwaith.funds.assessing.actions import runs
from cydwaith.funds.assessing.deeds import CALL_LOOK_ON, CALL_PROPOSE, CALL_SUGGEST, RULE_END, RULE_STATE
from cydwaith.funds.assessing.scores import Panel, asked_for, panel, places
from cydwaith.funds.chosen import in_play
from cydwaith.funds.footprints import FOOTPRINT
from cydwaith.funds.models import (
    Bid,
    BidCost,
    BidPartner,
    Call,
    CallRule,
    Interest,
    Proposal,
    ProposedBid,
    Scoring,
    Suggestion,
)
from cydwaith.record import outbox
from cydwaith.shared import clock
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import COMMAND_LINE, Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, pair

REGIONS: Final = ("region-north", "region-mid", "region-south-west", "region-south-east")
SCALE: Final = 1000
"""A total is taken to three places."""
SECONDS: Final = 2.0
"""So long the best choice is looked for; where it is not proven by then, how far it may fall short is shown."""
LONGER: Final = 60.0
"""So long it is looked for in the background, and as long without each rule: well within what a worker may take."""
QUEUE: Final = "portfolio"
PERCENT: Final = 100


def state_rule(
    *, by: Actor, body: str, call: Call, kind: str, number: int, why: Said, among: Iterable[str] = ()
) -> CallRule:
    """State a rule for the choice, with why; whoever runs the call does, or a body of the forum. The same is one."""
    with doing(RULE_STATE, by=by, to=call, body=body) as act:
        states(act.it, body)
        which = CallRule.Kind(kind)
        if number < 1:
            raise NotPossible(str(refusals.NUMBER), "number")
        if which == CallRule.Kind.SHARE and number > PERCENT:
            raise NotPossible(str(refusals.PERCENT), "number")
        codes = sorted(set(among)) if which == CallRule.Kind.AMONG else []
        if which == CallRule.Kind.AMONG and not codes:
            raise NotPossible(str(refusals.AMONG), "among")
        key = {"call": act.it, "kind": which, "number": number, "among": " ".join(codes), "ended": None}
        if same := CallRule.objects.filter(**key, body=body).first():
            return same
        told = in_columns(why=given(why, "why"))
        one = CallRule.objects.create(**key, body_id=body, at=clock.moment(), **told)
        act.tell(one, **FOOTPRINT.of(one))
    return one


def end_rule(*, by: Actor, body: str, rule: CallRule) -> CallRule:
    """Take a rule back; whoever stated it does, or whoever runs the call."""
    with doing(RULE_END, by=by, to=rule, body=body) as act:
        if body != act.it.body_id:
            runs(act.it.call, body)
        if act.it.ended is None:
            act.it.ended = clock.moment()
            act.it.save(update_fields=["ended"])
            act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def states(call: Call, body: str) -> None:
    """Raise NotPossible for any but the organisation that runs a call, and those that sit in its forum."""
    if call.body_id != body and not call.forum.seats.filter(body=body, held_to=None).exists():
        raise NotPossible(str(refusals.ONLY_MANAGER), "body")


def suggest(*, by: Actor, body: str, call: Call) -> Suggestion:
    """Work out which bids the money serves best, and what each rule costs. Raises NotPossible, saying why not.

    What is not proven in time is looked for on in the background.
    """
    with doing(CALL_SUGGEST, by=by, to=call, body=body) as act:
        runs(act.it, body)
        one = kept(act, body, worked_out(asked(act.it), SECONDS))
        if not read(one).proven:
            outbox.put(QUEUE, one.pk)
    return one


def look_on(suggestions: Sequence[Any]) -> None:  # Any: as the outbox gives it
    """Look on for what suggestions did not prove; what is found counts where nothing it is made of changed."""
    for first in Suggestion.objects.filter(pk__in=suggestions).select_related("call"):
        with suppress(NotPossible):
            question = asked(first.call)
            found = worked_out(question, LONGER)
            with doing(CALL_LOOK_ON, by=COMMAND_LINE, to=first.call, body=first.body_id) as act:
                if asked(act.it) == question and act.it.suggestions.first() == first:
                    kept(act, first.body_id, found)


def kept(act: Doing[Call], body: str, told: dict[str, Any]) -> Suggestion:
    """What was worked out, as a suggestion; the same as the last is one."""
    text = json.dumps(told, sort_keys=True, separators=(",", ":"))
    last = act.it.suggestions.first()
    if last and last.text == text:
        return last
    one = Suggestion.objects.create(call=act.it, text=text, body_id=body, at=clock.moment())
    act.tell(one, **FOOTPRINT.of(one))
    return one


@dataclass(frozen=True, slots=True)
class Asked:
    """What a choice is made of: the bids with their scores, the money, the rules, and as people stated them."""

    bids: list[funding.Bid]
    pence: int
    rules: list[funding.Rule]
    stated: list[CallRule]


def asked(call: Call) -> Asked:
    """What a choice for a call is made of now, scores in thousandths. Raises NotPossible before all is scored."""
    known = panel(call)
    if not known.bids:
        raise NotPossible(str(refusals.NOTHING))
    if not known.finished:
        raise NotPossible(str(refusals.UNFINISHED))
    stated = list(CallRule.objects.filter(call=call, ended=None))
    totals = {place.bid: place.total for place in places(known)}
    bids = [
        funding.Bid(str(number), round(totals[str(number)] * SCALE), pence)
        for number, pence in asked_for(known).items()
        if str(number) in totals
    ]
    return Asked(bids, call.pence, [rule for one in stated for rule in rules_of(one, known)], stated)


def worked_out(question: Asked, seconds: float) -> dict[str, Any]:
    """The choice and the price of each rule. Raises NotPossible where nothing fits the rules, or in time."""
    bids, pence, rules = question.bids, question.pence, question.rules
    try:
        best = funding.choose(bids, pence, rules, seconds=seconds)
        costs = funding.prices(bids, pence, rules, best, seconds=seconds)
    except funding.Impossible as clash:
        named = {str(one.pk): wording.rule(one) for one in question.stated}
        raise NotPossible(str(refusals.clash(wording.listed([named[name] for name in clash.rules])))) from clash
    except TimeoutError as late:
        raise NotPossible(str(refusals.SLOW)) from late
    return {
        "bids": [int(one) for one in best.bids],
        "score": best.score,
        "pence": best.pence,
        "bound": best.bound,
        "prices": [{"rule": int(one.rule), "score": one.score} for one in costs],
    }


def rules_of(one: CallRule, known: Panel) -> list[funding.Rule]:
    """A stated rule as the engine takes it: a rule for each region or organisation that it is about."""
    name = str(one.pk)
    if one.kind == CallRule.Kind.REGION:
        return [funding.Rule(name, bids, least=one.number) for bids in by_region(known).values()]
    if one.kind == CallRule.Kind.SHARE:
        most = known.call.pence * one.number // PERCENT
        return [funding.Rule(name, pence, most=most) for pence in by_body(known).values()]
    partners = BidPartner.objects.filter(bid__in=known.bids, gone=None, body__in=one.among.split())
    return [funding.Rule(name, dict.fromkeys(map(str, partners.values_list("bid", flat=True)), 1), least=one.number)]


def by_region(known: Panel) -> dict[str, dict[str, int]]:
    """By region, its bids: those with a partner whose place lies in it."""
    members = AreaMembership.objects.filter(group__in=REGIONS, valid_to=None).values_list("group", "place")
    regions: dict[str, set[str]] = {code: set() for code in REGIONS}
    for group, place in members:
        regions[group].add(place)
    found: dict[str, dict[str, int]] = {code: {} for code in REGIONS}
    partners = BidPartner.objects.filter(bid__in=known.bids, gone=None).values_list("bid", "body__place")
    for bid, place in partners:
        for code, those in regions.items():
            if place in those:
                found[code][str(bid)] = 1
    return found


def by_body(known: Panel) -> dict[str, dict[str, int]]:
    """By organisation, the pence of each bid that fall to it."""
    found: dict[str, dict[str, int]] = {}
    costs = BidCost.objects.filter(bid__in=known.bids).values_list("body", "bid", "pence")
    for body, bid, pence in costs:
        of = found.setdefault(body, {})
        of[str(bid)] = of.get(str(bid), 0) + pence
    return found


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a suggestion says, read back."""

    suggestion: Suggestion
    bids: tuple[int, ...]
    score: float
    pence: int
    gap: float
    prices: Mapping[int, float]

    @property
    def proven(self) -> bool:
        """Whether nothing better is possible."""
        return self.gap == 0


def read(suggestion: Suggestion) -> Chosen:
    """What a suggestion says: scores as totals, the gap as a share."""
    told = parsed(suggestion.text)
    score, bound = told["score"], told["bound"]
    costs = {one["rule"]: one["score"] / SCALE for one in told["prices"]}
    gap = (bound - score) / score if score else float(bound > 0)
    return Chosen(suggestion, tuple(told["bids"]), score / SCALE, told["pence"], gap, costs)


def outdated(one: Suggestion) -> bool:
    """Whether scores, interests or rules changed after a suggestion was worked out."""
    after = (
        Scoring.objects.filter(bid__call=one.call_id, at__gt=one.at),
        Interest.objects.filter(bid__call=one.call_id, at__gt=one.at),
        CallRule.objects.filter(Q(at__gt=one.at) | Q(ended__gt=one.at), call=one.call_id),
    )
    return any(rows.exists() for rows in after)


def propose(
    *,
    by: Actor,
    body: str,
    call: Call,
    chosen: Iterable[int],
    reasons: Mapping[int, Said],
    closes: dt.datetime,
) -> Proposal:
    """Put a choice of bids to the call's forum for the consent of every side, by a decision that is frozen at once.

    A bid that stands higher in the order than one that is chosen needs a reason. Raises NotPossible, naming it; for
    more money than the call has; and where a choice waits or was made.
    """
    with doing(CALL_PROPOSE, by=by, to=call, body=body) as act:
        runs(act.it, body)
        if in_play(act.it).exists():
            raise NotPossible(str(refusals.WAITS))
        known, picked = panel(act.it), set(chosen)
        if not picked or not picked <= {bid.pk for bid in known.bids}:
            raise NotPossible(str(refusals.NOTHING), "chosen")
        if not known.finished:
            raise NotPossible(str(refusals.UNFINISHED))
        asked = asked_for(known)
        if sum(asked[one] for one in picked) > act.it.pence:
            raise NotPossible(str(refusals.TOO_MUCH), "chosen")
        ranked = {int(one.bid): one.place for one in places(known)}
        told = {number: stripped(reasons.get(number, UNSAID)) for number in ranked}
        explained(known.bids, picked, ranked, told)
        in_order = sorted(known.bids, key=lambda bid: (ranked[bid.pk], bid.pk))
        lines = [(bid, bid.pk in picked, asked[bid.pk], told[bid.pk]) for bid in in_order]
        text = Wording(pair(act.it, "title"), wording.proposal(act.it, lines))
        decision = decisions.move(by=by, forum=act.it.forum, body=body, wording=text, sample=act.it.sample)
        decisions.freeze(by=by, decision=decision, body=body, seen=1, closes=closes)
        one = Proposal.objects.create(call=act.it, decision=decision, body_id=body, at=clock.moment())
        rows = [
            ProposedBid.objects.create(
                proposal=one, bid=bid, place=ranked[bid.pk], chosen=picks, **in_columns(reason=reason)
            )
            for bid, picks, _pence, reason in lines
        ]
        act.tell(one, **FOOTPRINT.of(one, rows))
    return one


def explained(bids: Sequence[Bid], picked: set[int], ranked: Mapping[int, int], told: Mapping[int, Said]) -> None:
    """Raise NotPossible for a bid that is passed over without a reason."""
    for bid in departures(bids, picked, ranked):
        for language, words in (("cy", told[bid.pk].cy), ("en", told[bid.pk].en)):
            if not words:
                why = refusals.why_passed_over(pair(bid, "title"))
                raise NotPossible(str(why), f"reason{bid.pk}_{language}")


def departures(bids: Sequence[Bid], picked: set[int], ranked: Mapping[int, int]) -> list[Bid]:
    """The bids that are not chosen although they stand higher in the order than one that is."""
    last = max((ranked[number] for number in picked), default=0)
    return [bid for bid in bids if bid.pk not in picked and ranked[bid.pk] < last]


def body_names(codes: Iterable[str]) -> list[Said]:
    """What organisations are called."""
    found = Body.objects.in_bulk(list(codes))
    return [pair(found[code], "name") for code in sorted(found)]
