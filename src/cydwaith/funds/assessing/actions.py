"""Appointing assessors, declaring interests, scoring, and moderating. The database refuses what must never be."""

from collections.abc import Mapping

from cydwaith.bodies.actions.acting import member
from cydwaith.funds.assessing import refusals
from cydwaith.funds.assessing.deeds import ASSESSOR_APPOINT, ASSESSOR_END, BID_SCORE, INTEREST_DECLARE
from cydwaith.funds.assessing.scores import MOST, assessor_of, own_bids, panel
from cydwaith.funds.bids.refusals import NOT_SENT
from cydwaith.funds.chosen import in_play
from cydwaith.funds.footprints import FOOTPRINT
from cydwaith.funds.models import Assessor, Bid, Call, CallCriterion, Interest, Mark, Scoring
from cydwaith.shared import clock
from cydwaith.shared.deeds import Doing, doing
from cydwaith.shared.pairs import UNSAID, given, in_columns, stripped
from cydwaith.shared.permissions import Actor, Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said

Marks = Mapping[int, tuple[int, Said]]
"""By the number of a criterion, the mark and the reason."""


def appoint(*, by: Actor, body: str, call: Call, of: str, email: str) -> Assessor:
    """Let a member of an organisation assess the bids of a call. Raises NotPossible for nobody's address."""
    with doing(ASSESSOR_APPOINT, by=by, to=call, body=body) as act:
        runs(act.it, body)
        account = member(of, email)
        if there := Assessor.objects.filter(call=act.it, account=account).first():
            raise NotPossible(str(refusals.ENDED if there.ended else refusals.ALREADY), "email")
        number = act.it.assessors.count() + 1
        one = Assessor.objects.create(call=act.it, number=number, body_id=of, account=account, at=clock.moment())
        act.tell(one, **FOOTPRINT.of(one))
    return one


def end(*, by: Actor, body: str, assessor: Assessor) -> Assessor:
    """Let somebody assess no longer; what they scored stays."""
    with doing(ASSESSOR_END, by=by, to=assessor, body=body) as act:
        runs(act.it.call, body)
        if act.it.ended is None:
            act.it.ended = clock.moment()
            act.it.save(update_fields=["ended"])
            act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def runs(call: Call, body: str) -> None:
    """Raise NotPossible for any other organisation than the one that runs a call."""
    if call.body_id != body:
        raise NotPossible(str(refusals.ONLY_MANAGER), "body")


def declare(*, by: Actor, bid: Bid, has: bool, what: Said = UNSAID) -> Interest:
    """Declare that one has no interest in a bid, or which; the last that one says counts. Raises NotPossible."""
    with doing(INTEREST_DECLARE, by=by, to=bid) as act:
        me = assessing(act, by)
        told = stripped(what)
        if act.it.pk in own_bids(act.it.call, me, by) and not has:
            raise NotPossible(str(refusals.OWN_BODY), "has")
        if has:
            told = given(what, "what", str(refusals.SAY_WHICH))
        former = Interest.objects.filter(assessor=me, bid=act.it).order_by("-number").first()
        if former and (former.has, Interest.what.of(former)) == (has, told):
            return former
        number = former.number + 1 if former else 1
        one = Interest.objects.create(
            assessor=me, bid=act.it, number=number, has=has, at=clock.moment(), **in_columns(what=told)
        )
        act.tell(one, **FOOTPRINT.of(one))
    return one


def score(*, by: Actor, bid: Bid, marks: Marks) -> Scoring:
    """Give one's own scores for a bid, each with its reason. Raises NotPossible."""
    return _scored(by, bid, marks, UNSAID, moderated=False)


def moderate(*, by: Actor, bid: Bid, marks: Marks, why: Said) -> Scoring:
    """Give other scores than one's own after everyone who can has scored, with why. Both are kept; the last counts."""
    return _scored(by, bid, marks, why, moderated=True)


def _scored(by: Actor, bid: Bid, marks: Marks, why: Said, *, moderated: bool) -> Scoring:
    with doing(BID_SCORE, by=by, to=bid) as act:
        me = assessing(act, by)
        may_score(act.it, me, by)
        former = Scoring.objects.filter(assessor=me, bid=act.it).order_by("-number").first()
        told = sound(act.it.call, marks)
        if former and not moderated:
            if same(former, told):
                return former
            raise NotPossible(str(refusals.SCORED_ALREADY))
        if moderated and panel(act.it.call).waiting(act.it):
            raise NotPossible(str(refusals.NOT_ALL))
        reason = given(why, "why", str(refusals.WHY)) if moderated else UNSAID
        if former and moderated and same(former, told) and Scoring.why.of(former) == reason:
            return former
        number = former.number + 1 if former else 1
        scoring = Scoring.objects.create(
            assessor=me, bid=act.it, number=number, at=clock.moment(), **in_columns(why=reason)
        )
        rows = [
            Mark.objects.create(scoring=scoring, criterion=criterion, mark=mark, **in_columns(reason=reason_of))
            for criterion, mark, reason_of in told
        ]
        act.tell(scoring, **FOOTPRINT.of(scoring, rows))
    return scoring


def assessing(act: Doing[Bid], by: Actor) -> Assessor:
    """As which assessor somebody acts. Raises NotPossible for nobody's, before the close, or once it is put forward."""
    me = assessor_of(act.it.call, by)
    if me is None:
        raise Refused(act.deed.what, refusals.NOT_AN_ASSESSOR)
    if act.it.sent is None or act.it.withdrawn:
        raise NotPossible(str(NOT_SENT))
    if clock.moment() < act.it.call.bids_close:
        raise NotPossible(str(refusals.NOT_CLOSED))
    if in_play(act.it.call).exists():
        raise NotPossible(str(refusals.DECIDED))
    return me


def may_score(bid: Bid, me: Assessor, by: Actor) -> None:
    """Raise NotPossible for a bid of one's own organisation, or in which one has not said that one has no interest."""
    if bid.pk in own_bids(bid.call, me, by):
        raise NotPossible(str(refusals.OWN_BODY))
    told = Interest.objects.filter(assessor=me, bid=bid).order_by("-number").first()
    if told is None:
        raise NotPossible(str(refusals.DECLARE_FIRST))
    if told.has:
        raise NotPossible(str(refusals.HAS_INTEREST))


def sound(call: Call, marks: Marks) -> list[tuple[CallCriterion, int, Said]]:
    """A mark from 0 to 5 with its reason for every criterion. Raises NotPossible at the first that is not."""
    found = []
    for one in call.criteria.all():
        mark, reason = marks.get(one.number, (-1, UNSAID))
        if not 0 <= mark <= MOST:
            raise NotPossible(str(refusals.MARK), f"mark{one.number}")
        found.append((one, mark, given(reason, f"reason{one.number}", str(refusals.REASON))))
    return found


def same(former: Scoring, told: list[tuple[CallCriterion, int, Said]]) -> bool:
    """Whether scores are the very ones that were given last."""
    there = {one.criterion_id: (one.mark, Mark.reason.of(one)) for one in former.marks.all()}
    return there == {one.pk: (mark, reason) for one, mark, reason in told}
