"""Freezing a bid, signing the frozen text, sending it, and taking it back. Reopening it voids every signature."""

from cydwaith.funds import signing
from cydwaith.funds.bids import deeds, refusals
from cydwaith.funds.bids.actions.allowed import closed, leads, takes_part, unsent_only
from cydwaith.funds.bids.judging import specification
from cydwaith.funds.bids.text import text_of
from cydwaith.funds.bids.whole import lacking, out_of_time, unsent, whole_bid
from cydwaith.funds.footprints import FOOTPRINT
from cydwaith.funds.models import Bid, BidIndicator, BidSignature, BidVersion
from cydwaith.record.canonical import digest
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said


def freeze(*, by: Actor, bid: Bid, body: str) -> BidVersion:
    """Fix the bid word for word and penny for penny, to be signed. Raises NotPossible with everything it lacks."""
    with deeds.quietly(deeds.BID_FREEZE, by=by, bid=bid, body=body) as act:
        takes_part(act.it, body)
        unsent_only(act.it)
        leads(act.it, body)
        if act.it.current is not None:
            return act.it.current
        now = clock.moment()
        judged = [judged_anew(act.it, one) for one in act.it.indicators.filter(dropped=False)]
        if lacks := [
            *lacking(whole_bid(act.it)),
            *(one for one in out_of_time(act.it.call, now) if closed(act.it, now)),
        ]:
            raise NotPossible(str(listed(lacks)))
        text = text_of(whole_bid(act.it))
        version = BidVersion.objects.create(
            bid=act.it, number=act.it.versions.count() + 1, text=text, digest=digest(text), body_id=body, at=now
        )
        act.it.current = version
        act.it.save(update_fields=["current"])
        act.tell(version, **FOOTPRINT.of(act.it, version, *judged))
    return version


def judged_anew(bid: Bid, one: BidIndicator) -> BidIndicator:
    """A figure with how it will be judged as it holds now: with more partners the method is another."""
    terms = specification(bid, one.indicator, one.direction)
    one.text, one.digest = terms.canonical(), terms.digest
    one.save(update_fields=["text", "digest"])
    return one


def listed(lacks: list[Said]) -> Said:
    """What is lacking, one after the other."""
    return said(cy=" ".join(one.cy for one in lacks), en=" ".join(one.en for one in lacks))


def reopen(*, by: Actor, bid: Bid, body: str) -> Bid:
    """Let the bid be changed again; any partner may. Every signature is void, and stays to be seen as such."""
    with deeds.quietly(deeds.BID_REOPEN, by=by, bid=bid, body=body) as act:
        takes_part(act.it, body)
        unsent_only(act.it)
        if act.it.current_id is None:
            return act.it
        reopened(act.it)
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def reopened(bid: Bid) -> None:
    """Nothing is frozen any more."""
    bid.current = None
    bid.save(update_fields=["current"])


def sign(*, by: Actor, bid: Bid, body: str, seen: str) -> BidSignature:
    """Sign the frozen text whose digest was `seen`, as the post for which one acts. Twice is once.

    Raises NotPossible where nothing is frozen, where it is another text by now, or for whoever acts for no post that
    binds the organisation.
    """
    with deeds.quietly(deeds.BID_SIGN, by=by, bid=bid, body=body) as act:
        takes_part(act.it, body)
        unsent_only(act.it)
        version, now = act.it.current, clock.moment()
        if version is None:
            raise NotPossible(str(refusals.NOT_FROZEN))
        signing.same_text(version.digest, seen)
        if closed(act.it, now):
            raise NotPossible(str(refusals.CLOSED))
        post = signing.acting_post(by, body)
        if done := BidSignature.objects.filter(version=version, body=body).first():
            return done
        one = BidSignature.objects.create(version=version, body_id=body, post=post, digest=version.digest, at=now)
        act.tell(one, **FOOTPRINT.of(one, version))
    return one


def send(*, by: Actor, bid: Bid, body: str) -> Bid:
    """Send the bid that every partner signed, before the call closes. Sent twice it is sent once, at the first moment.

    Raises NotPossible with everything that is missing, in words.
    """
    with doing(deeds.BID_SEND, by=by, to=bid, body=body) as act:
        takes_part(act.it, body)
        leads(act.it, body)
        if act.it.sent:
            return act.it
        unsent_only(act.it)
        now = clock.moment()
        if missing := unsent(whole_bid(act.it), now):
            raise NotPossible(str(listed(missing)))
        act.it.sent = now
        act.it.save(update_fields=["sent"])
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it


def withdraw(*, by: Actor, bid: Bid, body: str) -> Bid:
    """Take the bid back, before the call closes; the lead does."""
    with deeds.quietly(deeds.BID_WITHDRAW, by=by, bid=bid, body=body) as act:
        takes_part(act.it, body)
        leads(act.it, body)
        if act.it.withdrawn:
            return act.it
        now = clock.moment()
        if act.it.sent and closed(act.it, now):
            raise NotPossible(str(refusals.CLOSED))
        act.it.withdrawn = now
        act.it.save(update_fields=["withdrawn"])
        act.tell(act.it, **FOOTPRINT.of(act.it))
    return act.it
