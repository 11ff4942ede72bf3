"""Claims, what is accepted and paid of them, money asked back and given back, and closing an award."""

import datetime as dt

from django.db.models import Max

from cydwaith.engines.funding import Kind, Line
from cydwaith.funds.agreements import refusals
from cydwaith.funds.agreements.accounts import books, must_hold
from cydwaith.funds.agreements.actions.agreeing import latest, still_open
from cydwaith.funds.agreements.deeds import (
    AWARD_CLOSE,
    AWARD_PAY,
    AWARD_RECALL,
    AWARD_RETURNED,
    CLAIM_DECIDE,
    CLAIM_SEND,
)
from cydwaith.funds.agreements.footprints import FOOTPRINT
from cydwaith.funds.agreements.models import AgreementVersion, Claim, JointAward, MoneyLine
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.formats import date
from cydwaith.shared.pairs import UNSAID, given, in_columns
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said


def in_force(award: JointAward) -> AgreementVersion:
    """The agreement that holds. Raises NotPossible where there is none, or the award is closed."""
    still_open(award)
    if award.current is None:
        raise NotPossible(str(refusals.NOT_AGREED))
    return award.current


def by_funder(award: JointAward, body: str) -> None:
    """Raise NotPossible for any other organisation than the one that pays."""
    if body != award.funder_id:
        raise NotPossible(str(refusals.ONLY_FUNDER), "body")


def not_later(on: dt.date) -> None:
    """Raise NotPossible for a day that has not come."""
    if on > clock.today():
        raise NotPossible(str(refusals.NOT_YET), "on")


def line(award: JointAward, body: str, kind: Kind, on: dt.date, pence: int, **more: object) -> MoneyLine:
    """Add a line to the account of a party. Raises NotPossible, by how much, where the account would not hold."""
    must_hold(award, body, [Line(kind, body, on, pence)])
    made = MoneyLine(award=award, body_id=body, kind=kind.value, on=on, pence=pence, at=clock.moment(), **more)
    made.save(force_insert=True)
    return made


def claim(*, by: Actor, body: str, award: JointAward, pence: int, begins: dt.date, ends: dt.date, what: Said) -> Claim:
    """Claim for work done between two days. The same that still waits, sent again, is one.

    Raises NotPossible: for more than is left of the share, after the last day for claims, for work outside the time of
    the agreement, and for a party that leaves.
    """
    with doing(CLAIM_SEND, by=by, body=body, to=award) as act:
        agreed, today = in_force(act.it), clock.today()
        told = given(what, "what", str(refusals.CLAIM_WHAT))
        refuse_claim(agreed, body, begins, ends, today)
        columns = {"body_id": body, "pence": pence, "begins": begins, "ends": ends, **in_columns(what=told)}
        if same := act.it.claims.filter(decided=None, **columns).first():
            return same
        must_hold(act.it, body, [Line(Kind.CLAIMED, body, today, pence)])
        number = (act.it.claims.aggregate(last=Max("number"))["last"] or 0) + 1
        made = Claim.objects.create(award=act.it, number=number, on=today, at=clock.moment(), **columns)
        added = line(act.it, body, Kind.CLAIMED, today, pence, claim=made)
        act.tell(made, **FOOTPRINT.of(act.it, made, added))
    return made


def refuse_claim(agreed: AgreementVersion, body: str, begins: dt.date, ends: dt.date, today: dt.date) -> None:
    """Raise NotPossible for a claim that comes too late, from somebody else, or for work of another time."""
    party = agreed.parties.filter(body=body).exclude(role="funder").first()
    if party is None:
        raise NotPossible(str(refusals.NO_PARTY), "body")
    if party.leaves:
        raise NotPossible(str(refusals.LEAVES), "body")
    if today > agreed.claims_by:
        last = said(cy=date(agreed.claims_by, "day", "cy"), en=date(agreed.claims_by, "day", "en"))
        raise NotPossible(str(refusals.too_late(last)))
    if not agreed.begins <= begins <= ends <= min(agreed.ends, today):
        raise NotPossible(str(refusals.SPAN), "begins")


def decide(*, by: Actor, body: str, claim: Claim, accepted: int, reason: Said = UNSAID) -> Claim:
    """Take a claim, whole or in part or not at all; what is not taken has a reason, and may be claimed again."""
    with doing(CLAIM_DECIDE, by=by, body=body, to=claim.award) as act:
        still_open(act.it)
        by_funder(act.it, body)
        one, today = Claim.objects.select_for_update().get(pk=claim.pk), clock.today()
        if one.decided is not None:
            raise NotPossible(str(refusals.DECIDED))
        if not 0 <= accepted <= one.pence:
            raise NotPossible(str(refusals.MORE_THAN_CLAIMED), "accepted")
        less = accepted - one.pence
        one.accepted, one.decided = accepted, today
        one.reason = given(reason, "reason") if less else reason
        one.save(update_fields=["accepted", "decided", "reason_cy", "reason_en"])
        lines = [line(act.it, one.body_id, Kind.REDUCED, today, less, claim=one)] if less else []
        act.tell(one, **FOOTPRINT.of(act.it, one, lines))
    return one


def pay(*, by: Actor, body: str, claim: Claim, pence: int, on: dt.date) -> MoneyLine:
    """Say that some of an accepted claim was paid on a day. Raises NotPossible for more than is left to pay of it."""
    with doing(AWARD_PAY, by=by, body=body, to=claim.award) as act:
        still_open(act.it)
        by_funder(act.it, body)
        one = Claim.objects.select_for_update().get(pk=claim.pk)
        if one.accepted is None or one.decided is None:
            raise NotPossible(str(refusals.NOT_DECIDED))
        not_later(on)
        if (over := paid_of(one) + pence - one.accepted) > 0:
            raise NotPossible(str(refusals.over("claimed", over)), "pence")
        made = line(act.it, one.body_id, Kind.PAID, on, pence, claim=one)
        act.tell(made, **FOOTPRINT.of(act.it, made))
    return made


def paid_of(claim: Claim) -> int:
    """What was paid of a claim, in pence."""
    return sum(claim.lines.filter(kind=MoneyLine.Kind.PAID).values_list("pence", flat=True))


def recall(*, by: Actor, body: str, award: JointAward, of: str, pence: int, due: dt.date, reason: Said) -> MoneyLine:
    """Ask a party for money back by a day, and why. Raises NotPossible for more than it has been paid."""
    with doing(AWARD_RECALL, by=by, body=body, to=award) as act:
        still_open(act.it)
        by_funder(act.it, body)
        if due < clock.today():
            raise NotPossible(str(refusals.PAST), "due")
        told = in_columns(reason=given(reason, "reason"))
        made = line(act.it, of, Kind.RECALLED, clock.today(), pence, due=due, **told)
        act.tell(made, **FOOTPRINT.of(act.it, made))
    return made


def take_back(
    *, by: Actor, body: str, award: JointAward, of: str, pence: int, on: dt.date, reason: Said = UNSAID
) -> MoneyLine:
    """Say that a party gave money back on a day. What it gives unasked counts as asked for, with the reason.

    Raises NotPossible for more than it was paid and has not given back.
    """
    with doing(AWARD_RETURNED, by=by, body=body, to=award) as act:
        still_open(act.it)
        by_funder(act.it, body)
        not_later(on)
        account = books(act.it).of.get(of)
        unasked = max(0, pence - account.to_return) if account else 0
        lines = []
        if unasked:
            why = in_columns(reason=given(reason, "reason"))
            lines.append(line(act.it, of, Kind.RECALLED, on, unasked, **why))
        made = line(act.it, of, Kind.RETURNED, on, pence, **in_columns(reason=reason))
        act.tell(made, **FOOTPRINT.of(act.it, made, lines))
    return made


def close(*, by: Actor, body: str, award: JointAward) -> JointAward:
    """Close an award: what was not claimed goes back to the fund. Raises NotPossible while anything is unsettled."""
    with doing(AWARD_CLOSE, by=by, body=body, to=award) as act:
        agreed, today = in_force(act.it), clock.today()
        by_funder(act.it, body)
        if today <= agreed.claims_by:
            raise NotPossible(str(refusals.OPEN_STILL))
        if latest(act.it).pk != agreed.pk:
            raise NotPossible(str(refusals.WAITS))
        accounts = books(act.it).of
        if any(one.owed or one.to_return for one in accounts.values()) or act.it.claims.filter(decided=None).exists():
            raise NotPossible(str(refusals.UNSETTLED))
        lines = [
            line(act.it, code, Kind.VARIED, today, -one.left, version=agreed)
            for code, one in accounts.items()
            if one.left
        ]
        act.it.closed = today
        act.it.save(update_fields=["closed"])
        act.tell(act.it, **FOOTPRINT.of(act.it, lines))
    return act.it
