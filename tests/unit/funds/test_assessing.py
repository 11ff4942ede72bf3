"""Nobody scores a bid of their own organisation, nor sees others’ scores first; departures have reasons."""

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from cydwaith.bodies.actions.accounts import erase
from cydwaith.bodies.models import Membership
from cydwaith.decisions.actions import decisions
from cydwaith.decisions.actions.decisions import settle
from cydwaith.decisions.content import Wording
from cydwaith.engines import funding
from cydwaith.funds.assessing import actions, choosing, refusals
from cydwaith.funds.assessing.scores import panel, places, sees_scores
from cydwaith.funds.bids.actions import joining, signing
from cydwaith.funds.bids.reading import readable
from cydwaith.funds.chosen import chosen
from cydwaith.funds.models import Bid, Call, Interest, Mark, Proposal, Scoring
from cydwaith.record.models import Due
from cydwaith.shared import clock
from cydwaith.shared.permissions import PUBLIC, Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.bids_world import (
    CARDIFF,
    DAY,
    GOVERNMENT,
    PEMBROKESHIRE,
    POWYS,
    STRANGER,
    WORDS,
    again,
    assessor,
    closed,
    frozen,
    marks,
    opened,
    person,
    scored,
    sent,
    sign,
    written,
)
from tests.decision_world import again as decided
from tests.decision_world import everyone
from tests.forum_world import editor, found_wrong
from tests.kept import kept

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]


BEFORE = Said("Fe’i hariannwyd o’r blaen.", "It was funded before.")


def two_bids() -> tuple[Call, Bid, Bid]:
    """A call that has closed, and the two bids that were sent."""
    call = opened()
    first = sent(call)
    second = sent(call, lead=POWYS, title=Said(en="A second one"), pence=20_000_00)
    return closed(call), again(first), again(second)


kept_call = kept(two_bids)
Three = tuple[Call, Bid, Bid]


@pytest.fixture
def world(kept_call: Callable[[], Three], db: None) -> Three:
    return kept_call()


@contextmanager
def refused(words: object):
    with pytest.raises(NotPossible) as refusal, transaction.atomic():
        yield
    assert str(words) in refusal.value.reason


def wrong() -> list[str]:
    """What the record finds changed, but for the call, whose time these tests let go by."""
    return [fault.about for fault in found_wrong({"bids"}) if not fault.about.startswith("call:")]


@contextmanager
def guarded():
    with pytest.raises(IntegrityError), transaction.atomic():
        yield


def test_nobody_scores_a_bid_of_their_own_organisation(world: Three) -> None:
    call, bid, _other = world
    me, by = assessor(call, "own", CARDIFF)
    with refused(refusals.OWN_BODY):
        actions.declare(by=by, bid=bid, has=False)
    actions.declare(by=by, bid=bid, has=True, what=WORDS)
    with refused(refusals.OWN_BODY):
        actions.score(by=by, bid=bid, marks=marks(5, 5))
    Interest.objects.create(assessor=me, bid=bid, number=2, has=False, at=clock.moment())
    with refused(refusals.OWN_BODY):
        actions.score(by=by, bid=bid, marks=marks(5, 5))
    with guarded():
        Scoring.objects.create(assessor=me, bid=bid, number=1, at=clock.moment())


def test_nor_whoever_has_a_role_there_beside_the_organisation_they_come_from(world: Three) -> None:
    call, bid, _other = world
    me, by = assessor(call, "both")
    scored_first = actions.declare(by=by, bid=bid, has=False)
    Membership.objects.create(account=me.account, body_id=PEMBROKESHIRE, role="reader")
    with refused(refusals.OWN_BODY):
        actions.score(by=by, bid=bid, marks=marks(5, 5))
    with guarded():
        Scoring.objects.create(assessor=me, bid=bid, number=1, at=clock.moment())
    assert not scored_first.has


def test_interests_are_declared_first(world: Three) -> None:
    call, bid, _other = world
    me, by = assessor(call, "one")
    with refused(refusals.DECLARE_FIRST):
        actions.score(by=by, bid=bid, marks=marks(4, 4))
    with guarded():
        Scoring.objects.create(assessor=me, bid=bid, number=1, at=clock.moment())
    with refused(refusals.SAY_WHICH):
        actions.declare(by=by, bid=bid, has=True)
    actions.declare(by=by, bid=bid, has=True, what=WORDS)
    with refused(refusals.HAS_INTEREST):
        actions.score(by=by, bid=bid, marks=marks(4, 4))
    with guarded():
        Scoring.objects.create(assessor=me, bid=bid, number=1, at=clock.moment())
    assert panel(call).nobody[:1] == [bid]


def test_strangers_neither_declare_nor_score(world: Three) -> None:
    _call, bid, _other = world
    for by in (editor(GOVERNMENT), editor(CARDIFF), PUBLIC):
        with pytest.raises(Refused):
            actions.declare(by=by, bid=bid, has=False)
        with pytest.raises(Refused):
            actions.score(by=by, bid=bid, marks=marks(1, 1))


def test_nobody_sees_the_scores_of_others_before_giving_their_own(world: Three) -> None:
    call, bid, _other = world
    _one, first = assessor(call, "one")
    _two, second = assessor(call, "two")
    scored(bid, first)
    assert sees_scores(panel(call), bid, first)
    assert not sees_scores(panel(call), bid, second)
    assert not sees_scores(panel(call), bid, editor(GOVERNMENT))
    assert not sees_scores(panel(call), bid, editor(CARDIFF))
    scored(bid, second)
    assert sees_scores(panel(call), bid, second)
    assert sees_scores(panel(call), bid, editor(GOVERNMENT))
    _three, third = assessor(call, "three")
    actions.declare(by=third, bid=bid, has=True, what=WORDS)
    assert not sees_scores(panel(call), bid, third)
    _manager, both = person("manager", GOVERNMENT)
    actions.appoint(by=editor(GOVERNMENT), body=GOVERNMENT, call=call, of=GOVERNMENT, email="manager@test.example")
    assert not sees_scores(panel(call), bid, both)


def test_scores_have_reasons_and_moderation_keeps_both(world: Three) -> None:
    call, bid, _other = world
    _one, first = assessor(call, "one")
    _two, second = assessor(call, "two")
    actions.declare(by=first, bid=bid, has=False)
    for bad in ({}, {1: (6, WORDS), 2: (1, WORDS)}, {1: (1, Said()), 2: (1, WORDS)}):
        with pytest.raises(NotPossible):
            actions.score(by=first, bid=bid, marks=bad)
    actions.score(by=first, bid=bid, marks=marks(4, 3))
    with refused(refusals.SCORED_ALREADY):
        actions.score(by=first, bid=bid, marks=marks(5, 5))
    with refused(refusals.NOT_ALL):
        actions.moderate(by=first, bid=bid, marks=marks(5, 5), why=WORDS)
    scored(bid, second, 1, 1)
    with pytest.raises(NotPossible):
        actions.moderate(by=first, bid=bid, marks=marks(2, 2), why=Said())
    actions.moderate(by=first, bid=bid, marks=marks(2, 2), why=WORDS)
    assert list(Scoring.objects.filter(assessor=_one).values_list("number", flat=True)) == [1, 2]
    assert places(panel(call))[0].total == pytest.approx((40 + 20) / 2)
    for change in (
        lambda: Mark.objects.update(mark=5),
        lambda: Scoring.objects.all().delete(),
        lambda: Scoring.objects.create(assessor=_two, bid=bid, number=3, why_en="x", at=clock.moment()),
    ):
        with guarded():
            change()
    assert wrong() == []


def test_a_bid_is_scored_once_its_call_has_closed(world: Three) -> None:
    call, bid, _other = world
    _one, by = assessor(call, "one")
    Call.objects.filter(pk=call.pk).update(bids_close=clock.moment() + DAY)
    with refused(refusals.NOT_CLOSED):
        actions.declare(by=by, bid=again(bid), has=False)


def test_what_is_put_to_the_forum_gives_reasons_against_the_order(world: Three) -> None:
    call, first, second = world
    told = {"by": editor(GOVERNMENT), "body": GOVERNMENT, "call": call}
    closes = clock.moment() + 10 * DAY
    _one, by = assessor(call, "one")
    with refused(refusals.UNFINISHED):
        choosing.suggest(**told)
    scored(first, by, 2, 2)
    scored(second, by, 5, 5)
    choosing.state_rule(**told, kind="share", number=30, why=WORDS)
    suggestion = choosing.read(choosing.suggest(**told))
    assert (suggestion.bids, suggestion.proven) == (tuple(sorted((first.pk, second.pk))), True)
    assert choosing.suggest(**told) == suggestion.suggestion
    for reasons in ({}, {second.pk: Said(en="In one language alone.")}):
        with refused("stands higher in the order"):
            choosing.propose(**told, chosen=[first.pk], reasons=reasons, closes=closes)
    with refused(refusals.ONLY_MANAGER):
        choosing.propose(by=editor(CARDIFF), body=CARDIFF, call=call, chosen=[first.pk], reasons={}, closes=closes)
    made = choosing.propose(**told, chosen=[first.pk], reasons={second.pk: BEFORE}, closes=closes)
    assert made.decision.current is not None
    assert "It was funded before." in made.decision.current.text_en
    assert not chosen(first)
    assert first not in readable(PUBLIC)
    with refused(refusals.WAITS):
        choosing.propose(**told, chosen=[second.pk], reasons={}, closes=closes)
    with refused(refusals.DECIDED):
        actions.moderate(by=by, bid=first, marks=marks(5, 5), why=WORDS)
    everyone(made.decision)
    settle(by=editor(GOVERNMENT), decision=made.decision)
    assert chosen(first)
    assert not chosen(second)
    assert {first, second} <= {*readable(PUBLIC)}
    assert wrong() == []


def put_forward(call: Call, first: Bid, second: Bid) -> Proposal:
    """The choice of the first bid of two, before the forum."""
    _one, by = assessor(call, "one")
    scored(first, by, 5, 5)
    scored(second, by, 2, 2)
    closes = clock.moment() + 10 * DAY
    told = {"by": editor(GOVERNMENT), "body": GOVERNMENT, "call": call}
    return choosing.propose(**told, chosen=[first.pk], reasons={}, closes=closes)


def test_an_interest_that_is_declared_afterwards_takes_the_scores_out(world: Three) -> None:
    call, bid, other = world
    _one, first = assessor(call, "one")
    _two, second = assessor(call, "two")
    for by, mark in ((first, 1), (second, 5)):
        scored(bid, by, mark, mark)
        scored(other, by, 3, 3)
    told = {"by": editor(GOVERNMENT), "body": GOVERNMENT, "call": call}
    suggestion = choosing.suggest(**told)
    assert not choosing.outdated(suggestion)
    actions.declare(by=second, bid=bid, has=True, what=WORDS)
    assert choosing.outdated(suggestion)
    assert {one.bid: one.total for one in places(panel(call))}[str(bid.pk)] == 20
    assert not sees_scores(panel(call), bid, second)
    with refused(refusals.HAS_INTEREST):
        actions.moderate(by=second, bid=bid, marks=marks(5, 5), why=WORDS)
    actions.declare(by=first, bid=bid, has=True, what=WORDS)
    assert panel(call).nobody == [bid]
    with refused(refusals.UNFINISHED):
        choosing.suggest(**told)
    assert wrong() == []


def test_those_who_decide_read_what_they_decide_on(world: Three) -> None:
    call = opened(world[0].forum, title=Said("Galwad arall", "Another call"))
    bid = written(call)
    joining.leave(by=editor(POWYS), bid=bid, body=POWYS)
    bid = sign(frozen(again(bid)), CARDIFF, PEMBROKESHIRE)
    signing.send(by=editor(CARDIFF), bid=bid, body=CARDIFF)
    call, bid = closed(call), again(bid)
    _one, by = assessor(call, "one")
    scored(bid, by, 3, 3)
    seat = editor(POWYS)
    assert bid not in readable(seat)
    told = {"by": editor(GOVERNMENT), "body": GOVERNMENT, "call": call}
    choosing.propose(**told, chosen=[bid.pk], reasons={}, closes=clock.moment() + 10 * DAY)
    assert bid in readable(seat)
    assert sees_scores(panel(call), bid, seat)
    assert bid in readable(editor(CARDIFF))
    assert not sees_scores(panel(call), bid, editor(CARDIFF)), "a partner, though it has a seat"
    for other in (editor(STRANGER), PUBLIC):
        assert bid not in readable(other)


def test_a_text_that_the_forum_puts_in_its_place_chooses_nothing(world: Three) -> None:
    call, first, second = world
    made = put_forward(call, first, second)
    wording = Wording(Said("Galwad", "Call"), Said("Dewisir yr ail.", "The second is chosen."))
    decisions.amend(by=editor(CARDIFF), decision=made.decision, body=CARDIFF, wording=wording, seen=1)
    closes = clock.moment() + 10 * DAY
    told = {"by": editor(GOVERNMENT), "body": GOVERNMENT, "call": call}
    with refused(refusals.WAITS):
        choosing.propose(**told, chosen=[second.pk], reasons={first.pk: BEFORE}, closes=closes)
    decision = decided(made.decision)
    decisions.freeze(by=editor(CARDIFF), decision=decision, body=CARDIFF, seen=2, closes=closes)
    everyone(decided(decision))
    settle(by=editor(GOVERNMENT), decision=decision)
    assert decided(decision).state == "agreed"
    assert not chosen(first)
    assert not chosen(second)
    later = choosing.propose(**told, chosen=[second.pk], reasons={first.pk: BEFORE}, closes=closes)
    everyone(later.decision)
    settle(by=editor(GOVERNMENT), decision=later.decision)
    assert (chosen(first), chosen(second)) == (False, True)


def test_what_is_not_proven_in_time_is_looked_for_on_in_the_background(
    world: Three, monkeypatch: pytest.MonkeyPatch
) -> None:
    call, first, second = world
    told = {"by": editor(GOVERNMENT), "body": GOVERNMENT, "call": call}
    _one, by = assessor(call, "one")
    scored(first, by, 2, 2)
    scored(second, by, 5, 5)
    whole, waits = funding.choose, Due.objects.filter(queue=choosing.QUEUE)

    def in_time(*asked: Any, seconds: float) -> funding.Choice:
        found = whole(*asked, seconds=seconds)
        return found if seconds == choosing.LONGER else replace(found, bound=found.score + 10)

    monkeypatch.setattr(funding, "choose", in_time)
    unproven = choosing.suggest(**told)
    assert not choosing.read(unproven).proven
    assert [one.what for one in waits] == [unproven.pk]
    choosing.look_on([unproven.pk])
    proven = choosing.read(call.suggestions.first())
    assert (proven.proven, proven.suggestion.body_id) == (True, GOVERNMENT)
    choosing.look_on([unproven.pk])
    assert call.suggestions.count() == 2, "another was made since"
    again_unproven = choosing.suggest(**told)
    monkeypatch.setattr(choosing, "worked_out", stated_meanwhile(told, choosing.worked_out))
    choosing.look_on([again_unproven.pk])
    assert call.suggestions.first() == again_unproven, "a rule was stated meanwhile"
    assert wrong() == []


def stated_meanwhile(told: dict[str, Any], work: Callable[..., Any]) -> Callable[..., Any]:
    """The working out, during which somebody states a rule."""

    def worked_out(question: choosing.Asked, seconds: float) -> Any:
        choosing.state_rule(**told, kind="share", number=80, why=WORDS)
        return work(question, seconds)

    return worked_out


def test_rules_that_cannot_all_be_kept_are_named(world: Three) -> None:
    call, first, second = world
    told = {"by": editor(GOVERNMENT), "body": GOVERNMENT, "call": call}
    _one, by = assessor(call, "one")
    scored(first, by)
    scored(second, by)
    rule = choosing.state_rule(**told, kind="among", number=3, why=WORDS, among=[POWYS])
    with refused("at least three bids with one of these: Powys County Council"):
        choosing.suggest(**told)
    choosing.end_rule(by=editor(GOVERNMENT), body=GOVERNMENT, rule=rule)
    assert choosing.read(choosing.suggest(**told)).bids
    with refused(refusals.TOO_MUCH):
        Call.objects.filter(pk=call.pk).update(pence=1)
        choosing.propose(**told, chosen=[first.pk], reasons={}, closes=clock.moment() + DAY)


def test_of_an_erased_assessor_the_scores_stay_and_lead_to_nobody(world: Three) -> None:
    call, bid, _other = world
    me, by = assessor(call, "gone")
    scored(bid, by)
    account = me.account
    assert account is not None
    erase(by=by, account=account)
    me.refresh_from_db()
    assert me.account is None
    assert Scoring.objects.filter(assessor=me).exists()
    assert wrong() == []
