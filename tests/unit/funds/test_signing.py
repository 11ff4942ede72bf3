"""A bid is signed as it is frozen, sent when all have signed and in time; the database refuses anything else."""

import datetime as dt
from collections.abc import Callable
from contextlib import contextmanager
from unittest.mock import patch

import pytest
from django.db import IntegrityError, transaction

from cydwaith.bodies.models import Post
from cydwaith.bodies.post_kinds import kinds
from cydwaith.engines.json_text import parsed
from cydwaith.funds import signing as funds_signing
from cydwaith.funds.bids import refusals
from cydwaith.funds.bids.actions import joining, signing, writing
from cydwaith.funds.bids.whole import FROZEN, SENT, SIGNED, WRITING, whole_bid
from cydwaith.funds.models import Bid, BidCost, BidPartner, BidSection, BidSignature, Call
from cydwaith.record.models import Entry
from cydwaith.shared import clock
from cydwaith.shared.permissions import Actor, NoSecondStep, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.bids_world import CARDIFF, COUNCILS, PEMBROKESHIRE, POWYS, WORDS, again, chief, frozen, judged, sign, written
from tests.forum_world import STRANGER, editor, found_wrong
from tests.kept import kept

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
kept_bid = kept(lambda: frozen(judged(written())))


@pytest.fixture
def bid(kept_bid: Callable[[], Bid], db: None) -> Bid:
    """A bid of three councils, frozen to be signed."""
    return again(kept_bid())


@contextmanager
def refused(words: object):
    with pytest.raises(NotPossible) as refusal, transaction.atomic():
        yield refusal
    assert str(words) in refusal.value.reason


def at(moment: dt.datetime):
    return patch.object(clock, "moment", lambda: moment)


@contextmanager
def guarded():
    with pytest.raises(IntegrityError), transaction.atomic():
        yield


def test_from_frozen_to_sent_and_the_record_holds(bid: Bid) -> None:
    assert whole_bid(bid).state == FROZEN
    signed = sign(bid)
    assert whole_bid(signed).state == SIGNED
    sent = signing.send(by=editor(CARDIFF), bid=signed, body=CARDIFF)
    assert whole_bid(again(sent)).state == SENT
    assert found_wrong({"bids"}) == []


def test_shares_are_the_total_and_stand_in_what_is_signed(bid: Bid) -> None:
    assert bid.current is not None
    told = parsed(bid.current.text)
    assert sum(one["pence"] for one in told["costs"]) == told["pence"] == whole_bid(bid).pence == 30_000_00
    assert sum(whole_bid(bid).shares.values()) == whole_bid(bid).pence
    assert told["indicators"][0]["terms"] == bid.indicators.get().text


def test_half_signed_is_not_sent_and_is_told_who_has_not(bid: Bid) -> None:
    signed = sign(bid, CARDIFF, POWYS)
    with refused("Pembrokeshire County Council has not signed"):
        signing.send(by=editor(CARDIFF), bid=signed, body=CARDIFF)
    with guarded():
        Bid.objects.filter(pk=bid.pk).update(sent=clock.moment())
    with guarded():
        Bid.objects.create(
            call=bid.call, lead_id=CARDIFF, title_en="x", at=clock.moment(), current=bid.current, sent=clock.moment()
        )


def test_only_the_lead_sends_and_only_once(bid: Bid) -> None:
    signed = sign(bid)
    with refused(refusals.ONLY_LEAD):
        signing.send(by=editor(POWYS), bid=signed, body=POWYS)
    first = signing.send(by=editor(CARDIFF), bid=signed, body=CARDIFF)
    entries = Entry.objects.count()
    second = signing.send(by=editor(CARDIFF), bid=again(signed), body=CARDIFF)
    assert (second.sent, Entry.objects.count()) == (first.sent, entries)
    for change in (
        {"sent": clock.moment()},
        {"sent": None},
        {"current": None},
        {"title_en": "Another"},
        {"lead": POWYS},
    ):
        with guarded():
            Bid.objects.filter(pk=bid.pk).update(**change)


def test_one_second_late_is_late(bid: Bid) -> None:
    signed = sign(bid)
    close = signed.call.bids_close
    second = dt.timedelta(seconds=1)
    for moment, late in ((close + second, True), (close, True), (close - second, False)):
        with at(moment):
            if late:
                with refused("The call closed"):
                    signing.send(by=editor(CARDIFF), bid=signed, body=CARDIFF)
                with guarded():
                    Bid.objects.filter(pk=bid.pk).update(sent=moment)
            else:
                assert signing.send(by=editor(CARDIFF), bid=signed, body=CARDIFF).sent == moment


def test_it_closes_at_one_moment_whatever_clock_says_so(bid: Bid) -> None:
    signed = sign(bid)
    abroad = signed.call.bids_close.astimezone(dt.timezone(dt.timedelta(hours=5)))
    assert abroad.hour != signed.call.bids_close.hour
    with at(abroad), refused("The call closed"):
        signing.send(by=editor(CARDIFF), bid=signed, body=CARDIFF)
    Call.objects.filter(pk=bid.call_id).update(bids_open=signed.call.bids_close - dt.timedelta(hours=1))
    with refused("The call opens"):
        signing.send(by=editor(CARDIFF), bid=again(signed), body=CARDIFF)


def test_a_signature_is_of_a_post_that_binds(bid: Bid) -> None:
    assert bid.current is not None
    seen = bid.current.digest
    with refused("Sign as a post"):
        signing.sign(by=editor(CARDIFF), bid=bid, body=CARDIFF, seen=seen)
    by = chief(CARDIFF)
    with pytest.raises(Refused):
        signing.sign(
            by=Actor(by.pseudonym, by.roles, second_step=True, under=by.under, binds=False),
            bid=bid,
            body=CARDIFF,
            seen=seen,
        )
    with pytest.raises(NoSecondStep):
        signing.sign(by=Actor(by.pseudonym, by.roles, under=by.under), bid=bid, body=CARDIFF, seen=seen)
    others = Actor(by.pseudonym, {POWYS: Role.EDITOR}, second_step=True, under=by.under)
    with refused(funds_signing.OTHERS_POST):
        signing.sign(by=others, bid=bid, body=POWYS, seen=seen)
    with refused(refusals.NOT_A_PARTNER):
        signing.sign(by=chief(STRANGER), bid=bid, body=STRANGER, seen=seen)
    one = signing.sign(by=by, bid=bid, body=CARDIFF, seen=seen)
    assert signing.sign(by=by, bid=bid, body=CARDIFF, seen=seen) == one


def test_no_signature_on_another_text(bid: Bid) -> None:
    assert bid.current is not None
    with refused(funds_signing.TEXT_CHANGED):
        signing.sign(by=chief(CARDIFF), bid=bid, body=CARDIFF, seen="0" * 64)
    signed = sign(bid, CARDIFF)
    old = signed.current
    signing.reopen(by=editor(POWYS), bid=signed, body=POWYS)
    writing.write(by=editor(POWYS), bid=again(bid), body=POWYS, question="work", words=Said(en="Other words"))
    new = frozen(again(bid))
    assert new.current != old
    assert [one.body_id for one in whole_bid(new).unsigned] == list(COUNCILS)
    posts = {body: f"{body}/test-chief" for body in COUNCILS}
    sign(new, PEMBROKESHIRE, POWYS)
    told = {"body_id": CARDIFF, "post_id": posts[CARDIFF], "at": clock.moment()}
    with guarded():
        BidSignature.objects.create(
            version=old, digest=old.digest, **(told | {"body_id": POWYS, "post_id": posts[POWYS]})
        )
    with guarded():
        BidSignature.objects.create(version=new.current, digest="0" * 64, **told)
    with guarded():
        BidSignature.objects.create(
            version=new.current, digest=new.current.digest, **(told | {"post_id": posts[POWYS]})
        )
    with guarded():
        BidSignature.objects.create(version=new.current, digest=new.current.digest, **(told | {"body_id": STRANGER}))
    with guarded():
        BidSignature.objects.filter(version=old).update(version=new.current)
    with guarded():
        Bid.objects.filter(pk=bid.pk).update(current=old)


def test_only_posts_that_bind_sign_whoever_writes(bid: Bid) -> None:
    assert {kind for kind, goes_with in kinds().items() if goes_with.binds} == {"political", "officer"}
    chief(CARDIFF)
    Post.objects.filter(pk=f"{CARDIFF}/test-chief").update(kind="contact")
    told = {"version": bid.current, "body_id": CARDIFF, "post_id": f"{CARDIFF}/test-chief", "at": clock.moment()}
    with guarded():
        BidSignature.objects.create(digest=bid.current.digest, **told)


@pytest.mark.parametrize(
    "edit",
    [
        lambda bid: writing.write(by=editor(POWYS), bid=bid, body=POWYS, question="need", words=Said(en="New")),
        lambda bid: writing.cost(by=editor(CARDIFF), bid=bid, body=CARDIFF, of=POWYS, year=2030, kind="other", pence=1),
        lambda bid: joining.add_partner(by=editor(CARDIFF), bid=bid, body=CARDIFF, partner=STRANGER),
        lambda bid: writing.describe(by=editor(CARDIFF), bid=bid, body=CARDIFF, title=WORDS, lead=CARDIFF),
        lambda bid: writing.drop(by=editor(CARDIFF), part=bid.promises.get(), body=CARDIFF),
    ],
)
def test_nothing_of_a_frozen_bid_changes(bid: Bid, edit: Callable[[Bid], object]) -> None:
    with refused(refusals.IS_FROZEN):
        edit(bid)


def test_the_database_lets_nothing_of_a_frozen_bid_change(bid: Bid) -> None:
    now = clock.moment()
    for change in (
        lambda: BidCost.objects.filter(bid=bid).update(pence=1),
        lambda: BidCost.objects.filter(bid=bid).delete(),
        lambda: BidCost.objects.create(bid=bid, body_id=POWYS, year=2029, kind="other", pence=1),
        lambda: BidSection.objects.filter(bid=bid).update(words_en="x"),
        lambda: BidPartner.objects.filter(bid=bid, body=POWYS).update(gone=now),
        lambda: BidPartner.objects.create(bid=bid, body_id=STRANGER, joined=now),
        lambda: bid.indicators.update(direction="down"),
        lambda: bid.promises.update(dropped=True),
        lambda: Bid.objects.filter(pk=bid.pk).update(title_en="x"),
    ):
        with guarded():
            change()


def test_reopening_voids_every_signature_and_says_nothing_twice(bid: Bid) -> None:
    sign(bid, CARDIFF)
    signing.reopen(by=editor(POWYS), bid=bid, body=POWYS)
    entries = Entry.objects.count()
    signing.reopen(by=editor(POWYS), bid=again(bid), body=POWYS)
    assert Entry.objects.count() == entries
    assert whole_bid(again(bid)).state == WRITING
    with refused("not frozen"):
        signing.send(by=editor(CARDIFF), bid=again(bid), body=CARDIFF)


def test_a_partner_that_leaves_voids_the_signatures_and_takes_its_costs_along(bid: Bid) -> None:
    sign(bid)
    joining.leave(by=editor(POWYS), bid=again(bid), body=POWYS)
    left = again(bid)
    assert whole_bid(left).state == WRITING
    assert whole_bid(left).bodies == {CARDIFF, PEMBROKESHIRE}
    assert whole_bid(left).pence == 20_000_00
    with refused(refusals.NOT_A_PARTNER):
        writing.write(by=editor(POWYS), bid=left, body=POWYS, question="need", words=WORDS)
    with refused(refusals.STAYS):
        joining.leave(by=editor(CARDIFF), bid=left, body=CARDIFF)
    ready = sign(frozen(left), CARDIFF, PEMBROKESHIRE)
    assert signing.send(by=editor(CARDIFF), bid=ready, body=CARDIFF).sent
    assert found_wrong({"bids"}) == []


def test_a_bid_says_everything_it_lacks(bid: Bid) -> None:
    bare = writing.begin(by=editor(CARDIFF), body=CARDIFF, call=bid.call, title=Said(en="Bare"))
    with pytest.raises(NotPossible) as refusal:
        signing.freeze(by=editor(CARDIFF), bid=bare, body=CARDIFF)
    assert "at least two organisations" in refusal.value.reason
    assert refusal.value.reason.count("has no answer") == 7
    assert "asks for no money" in refusal.value.reason


def test_nobody_speaks_for_a_body_of_others(bid: Bid) -> None:
    for do in (signing.send, signing.reopen, joining.leave, signing.withdraw, signing.freeze):
        with pytest.raises((Refused, NotPossible)):
            do(by=editor(STRANGER), bid=bid, body=CARDIFF)
        with pytest.raises((Refused, NotPossible)):
            do(by=editor(STRANGER), bid=bid, body=STRANGER)


def test_a_withdrawn_bid_is_neither_signed_nor_sent(bid: Bid) -> None:
    signed = sign(bid)
    signing.withdraw(by=editor(CARDIFF), bid=signed, body=CARDIFF)
    with refused(refusals.IS_WITHDRAWN):
        signing.send(by=editor(CARDIFF), bid=again(signed), body=CARDIFF)
    with guarded():
        Bid.objects.filter(pk=bid.pk).update(sent=clock.moment())
