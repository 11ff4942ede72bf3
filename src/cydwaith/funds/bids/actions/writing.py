"""Beginning a bid and writing it together: answers, costs, figures and promises. While it is frozen nothing changes."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Indicator
from cydwaith.funds.bids import deeds, refusals
from cydwaith.funds.bids.actions.allowed import may_bid, takes_part, writes
from cydwaith.funds.bids.judging import specification
from cydwaith.funds.footprints import FOOTPRINT
from cydwaith.funds.models import Bid, BidCost, BidIndicator, BidPartner, BidPromise, BidSection, Call, Problem
from cydwaith.practices.models import Practice
from cydwaith.shared import clock
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.pairs import given, in_columns
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

YEARS: Final = 10
"""For so many years after a call its bids may plan."""


def begin(
    *,
    by: Actor,
    body: str,
    call: Call,
    title: Said,
    partners: Iterable[str] = (),
    problem: Problem | None = None,
    sample: bool = False,
) -> Bid:
    """Begin a bid that a body leads, with its partners. The same sent twice is one. Raises NotPossible."""
    with doing(deeds.BID_BEGIN, by=by, body=body) as act:
        told = in_columns(title=given(title, "title", str(refusals.TITLE)))
        now = clock.moment()
        if now >= call.bids_close:
            raise NotPossible(str(refusals.CLOSED))
        if problem is not None and problem.call_id != call.pk:
            raise NotPossible(str(refusals.PROBLEM_ELSEWHERE), "problem")
        bodies = list(dict.fromkeys([body, *partners]))
        if Body.objects.filter(pk__in=bodies).count() < len(bodies):
            raise NotPossible(str(refusals.NO_SUCH_BODY), "partners")
        may_bid(call, [body], "body")
        may_bid(call, bodies, "partners")
        if same := Bid.objects.filter(call=call, lead=body, problem=problem, withdrawn=None, **told).first():
            return same
        bid = Bid.objects.create(call=call, lead_id=body, problem=problem, at=now, sample=sample, **told)
        joined = [BidPartner.objects.create(bid=bid, body_id=one, joined=now) for one in bodies]
        deeds.hide(act, bid)
        act.tell(bid, **FOOTPRINT.of(bid, joined))
    return bid


def describe(*, by: Actor, bid: Bid, body: str, title: Said, lead: str, practice: str = "", uses: str = "") -> Bid:
    """Say what the bid is called, which partner leads it, and which practice it takes up or makes."""
    with deeds.quietly(deeds.BID_WRITE, by=by, bid=bid, body=body) as act:
        writes(act.it, body)
        told: dict[str, Any] = in_columns(title=given(title, "title", str(refusals.TITLE)))
        told |= {"practice": found_practice(practice, uses), "uses": uses if practice else "", "lead_id": lead}
        if act.it.lead_id not in {lead, body}:
            raise NotPossible(str(refusals.ONLY_LEAD), "lead")
        if not act.it.partners.filter(body=lead, gone=None).exists():
            raise NotPossible(str(refusals.LEAD_IN), "lead")
        changed = any(getattr(act.it, name) != value for name, value in told.items())
        if changed:
            put(act, act.it, told)
    return act.it


def found_practice(practice: str, uses: str) -> Practice | None:
    """The practice that is named. Raises NotPossible for one that is not there, or half of what is to be said."""
    if not practice:
        if uses:
            raise NotPossible(str(refusals.PRACTICE_TOO), "practice")
        return None
    found = Practice.objects.filter(pk=practice).exclude(current=None).first()
    if found is None:
        raise NotPossible(str(refusals.NO_SUCH_PRACTICE), "practice")
    if not uses:
        raise NotPossible(str(refusals.SAYS_USES), "uses")
    return found


def write(*, by: Actor, bid: Bid, body: str, question: str, words: Said) -> BidSection:
    """Answer one question of the form, for a partner. The same words change nothing."""
    with deeds.quietly(deeds.BID_WRITE, by=by, bid=bid, body=body) as act:
        writes(act.it, body)
        told = in_columns(words=given(words, "words", str(refusals.SECTION_EMPTY)))
        kind = BidSection.Question(question)
        found = BidSection.objects.filter(bid=act.it, question=kind).first()
        if found and all(getattr(found, name) == value for name, value in told.items()):
            return found
        one = found or BidSection(bid=act.it, question=kind)
        put(act, one, {**told, "body_id": body, "at": clock.moment()})
    return one


def cost(*, by: Actor, bid: Bid, body: str, of: str, year: int, kind: str, pence: int, own_pence: int = 0) -> BidCost:
    """Say what one partner's work of one kind costs in one financial year; nothing takes it out. Raises NotPossible."""
    with deeds.quietly(deeds.BID_WRITE, by=by, bid=bid, body=body) as act:
        writes(act.it, body)
        takes_part(act.it, of, "of")
        first = financial_year(act.it.call.bids_close)
        if not first <= year <= first + YEARS:
            raise NotPossible(str(refusals.YEAR), "year")
        key = {"bid": act.it, "body_id": of, "year": year, "kind": BidCost.Kind(kind)}
        one = BidCost.objects.filter(**key).first() or BidCost(**key)
        if (one.pence, one.own) != (pence, own_pence) or one.pk is None:
            put(act, one, {"pence": pence, "own": own_pence})
    return one


def financial_year(at: dt.datetime) -> int:
    """The year in which the financial year of a moment began."""
    day = clock.day_of(at)
    return day.year - (day.month < 4)  # April


def judge_by(*, by: Actor, bid: Bid, body: str, indicator: Indicator, direction: str) -> BidIndicator:
    """Name a figure that the bid is meant to move, with how that will be judged. Raises NotPossible."""
    with deeds.quietly(deeds.BID_WRITE, by=by, bid=bid, body=body) as act:
        writes(act.it, body)
        terms = specification(act.it, indicator, direction)
        one = BidIndicator.objects.filter(bid=act.it, indicator=indicator).first()
        one = one or BidIndicator(bid=act.it, indicator=indicator)
        told = {"direction": direction, "text": terms.canonical(), "digest": terms.digest, "dropped": False}
        if one.pk is None or any(getattr(one, name) != value for name, value in told.items()):
            put(act, one, told)
    return one


def promise(*, by: Actor, bid: Bid, body: str, of: str, what: Said, due: dt.date) -> BidPromise:
    """Say what a partner promises to do by a day, should the bid be chosen."""
    with deeds.quietly(deeds.BID_WRITE, by=by, bid=bid, body=body) as act:
        writes(act.it, body)
        takes_part(act.it, of, "of")
        told = in_columns(what=given(what, "what", str(refusals.PROMISE)))
        if due <= clock.day_of(act.it.call.bids_close):
            raise NotPossible(str(refusals.PAST), "due")
        key = {"bid": act.it, "body_id": of, "due": due, "dropped": False, **told}
        if same := BidPromise.objects.filter(**key).first():
            return same
        one = BidPromise(**key)
        put(act, one, {})
    return one


def drop(*, by: Actor, part: BidIndicator | BidPromise, body: str) -> None:
    """Take a figure or a promise out of the bid."""
    with deeds.quietly(deeds.BID_WRITE, by=by, bid=part.bid, body=body) as act:
        writes(act.it, body)
        part.refresh_from_db()
        if not part.dropped:
            put(act, part, {"dropped": True})


def put(act: Doing[Bid], row: Any, told: dict[str, Any]) -> None:  # Any: a row of a bid
    """Store a row of the bid, and tell of it."""
    for name, value in told.items():
        setattr(row, name, value)
    row.save()
    act.tell(act.it, **FOOTPRINT.of(act.it, row))
