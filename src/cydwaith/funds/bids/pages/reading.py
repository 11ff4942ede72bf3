"""The page of a bid."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cydwaith.bodies.pages.acting import acting
from cydwaith.engines.json_text import parsed
from cydwaith.funds.agreements.from_bid import award_of
from cydwaith.funds.assessing import says as assessing
from cydwaith.funds.assessing.scores import Panel, panel, sees_scores
from cydwaith.funds.bids import says, words
from cydwaith.funds.bids.pages.asking import partner_codes, the_bid
from cydwaith.funds.bids.whole import WholeBid, lacking, unsent, whole_bid
from cydwaith.funds.chosen import settled
from cydwaith.funds.models import Bid, Scoring
from cydwaith.funds.sums import amount
from cydwaith.shared import clock
from cydwaith.shared.permissions import SPEAKERS, WRITERS, Actor


def bid(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """A bid: how it stands and what is left to do, who has signed, what it costs whom, and what it says."""
    found = the_bid(request, id)
    one = whole_bid(found)
    by, partners = acting(request), set(partner_codes(found))
    mine = partners.intersection(by.bodies(WRITERS))
    speak = partners.intersection(by.bodies(SPEAKERS))
    writing = found.current_id is None and not found.withdrawn and not found.sent
    open_ = clock.now() < found.call.bids_close
    signed = {each.body_id: each for each in one.signatures}
    settles = settled(found) if found.sent and not found.withdrawn else None
    is_chosen = settles is not None and settles.chosen
    known = panel(found.call) if found.sent else None
    told = {each.question: each for each in one.sections}
    context = {
        "section": "programme",
        "says": says,
        "assessing": assessing,
        "words": words,
        "amount": amount,
        "bid": found,
        "call": found.call,
        "one": one,
        "stands": says.bid_stands(one),
        "missing": unsent(one, clock.now()) if mine and not found.sent and not found.withdrawn else None,
        "partners": [
            (each, one.shares.get(each.body_id, 0), own_of(one, each.body_id), signed.get(each.body_id))
            for each in one.partners
        ],
        "sections": [(question, asked, told.get(question)) for question, asked in words.QUESTIONS.items()],
        "terms": [(each, parsed(each.text)) for each in one.indicators],
        "writes": bool(mine) and writing,
        "leads": found.lead_id in speak,
        "speaks": bool(speak),
        "frozen": found.current_id is not None and not found.sent and not found.withdrawn,
        "may_withdraw": found.lead_id in speak and not found.withdrawn and (not found.sent or open_),
        "may_leave": bool(speak - {found.lead_id}) and not found.sent and not found.withdrawn,
        "may_freeze": found.lead_id in speak and writing and not lacking(one),
        "unsigned_own": [each for each in one.unsigned if each.body_id in speak] if found.current_id else [],
        "scores": scores(found, known, by),
        "settled": settles,
        "award": award_of(found) if is_chosen else None,
        "may_award": is_chosen and found.call.body_id in by.bodies(SPEAKERS),
    }
    return render(request, "funds/bid.html", context)


def own_of(one: WholeBid, body: str) -> int:
    """What a partner puts in."""
    return sum(cost.own for cost in one.costs if cost.body_id == body)


def scores(found: Bid, known: Panel | None, by: Actor) -> list[tuple[Scoring, bool]]:
    """What assessors gave a bid, as far as the reader sees it, each with whether nobody with an interest gave it."""
    if known is None or not sees_scores(known, found, by):
        return []
    given = Scoring.objects.filter(bid=found).select_related("assessor__body").prefetch_related("marks__criterion")
    return [(one, (one.assessor_id, found.pk) in known.scored) for one in given.order_by("assessor__number", "number")]
