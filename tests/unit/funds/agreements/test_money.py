"""Money of an award: claims, payments, what is asked back, variations, leaving, closing; to the penny on every day."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from cydwaith.funds.agreements.accounts import books, sums
from cydwaith.funds.agreements.actions.agreeing import change
from cydwaith.funds.agreements.actions.paying import claim, close, decide, pay, recall, take_back
from cydwaith.funds.agreements.models import Claim, JointAward, MoneyLine
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.awards_world import (
    ARTICLES,
    CLAIMS_BY,
    CRF,
    DAY,
    GOVERNMENT,
    PEM,
    WHY,
    editor,
    in_force,
    on,
    shared,
    signed_by,
)
from tests.forum_world import found_wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parties")]
PAYER: dict[str, Any] = {"body": GOVERNMENT}
TODAY = dt.date(2026, 11, 30)


def claimed(award: JointAward, pence: int, body: str = CRF, **more: dt.date) -> Claim:
    span: dict[str, Any] = {"begins": DAY, "ends": dt.date(2026, 9, 30), **more}
    return claim(by=editor(body), body=body, award=award, pence=pence, what=WHY, **span)


def paid(award: JointAward, pence: int, body: str = CRF) -> Claim:
    one = claimed(award, pence, body)
    decide(by=editor(GOVERNMENT), **PAYER, claim=one, accepted=pence)
    pay(by=editor(GOVERNMENT), **PAYER, claim=one, pence=pence, on=TODAY)
    return one


@pytest.fixture
def award() -> Iterator[JointAward]:
    with on(TODAY):
        yield in_force()


def test_a_claim_beyond_the_share_is_refused_by_how_much(award: JointAward) -> None:
    claimed(award, 60_000)
    with pytest.raises(NotPossible, match=r"£0\.01 more than is left"):
        claimed(award, 2, ends=dt.date(2026, 8, 1))
    assert claimed(award, 1, ends=dt.date(2026, 8, 1)).number == 2
    assert found_wrong({"awards"}) == []


def test_the_same_claim_sent_twice_is_one(award: JointAward) -> None:
    assert claimed(award, 5) == claimed(award, 5)
    assert books(award).whole.claimed == 5


def test_claims_before_it_is_signed_after_the_end_or_for_another_time(award: JointAward) -> None:
    with pytest.raises(NotPossible, match="within the time"):
        claimed(award, 5, begins=dt.date(2026, 3, 31))
    with pytest.raises(NotPossible, match="within the time"):
        claimed(award, 5, ends=dt.date(2026, 12, 1))
    with on(CLAIMS_BY):
        claimed(award, 5)
    with on(CLAIMS_BY + dt.timedelta(1)), pytest.raises(NotPossible, match=r"last day for claims was 30 June 2027"):
        claimed(award, 6)
    late = {"begins": DAY, "ends": DAY, "on": CLAIMS_BY + dt.timedelta(1), "at": award.at}
    with pytest.raises(IntegrityError), transaction.atomic():
        Claim.objects.create(award=award, body_id=CRF, number=9, pence=1, what_en="Late", **late)


def test_what_is_not_accepted_has_a_reason_and_may_be_claimed_again(award: JointAward) -> None:
    one = claimed(award, 60_001)
    with pytest.raises(NotPossible, match="reason"):
        decide(by=editor(GOVERNMENT), **PAYER, claim=one, accepted=1)
    with pytest.raises(NotPossible, match="more than was claimed"):
        decide(by=editor(GOVERNMENT), **PAYER, claim=one, accepted=60_002)
    with pytest.raises(NotPossible, match="the organisation that pays"):
        decide(by=editor(CRF), body=CRF, claim=one, accepted=60_001)
    decide(by=editor(GOVERNMENT), **PAYER, claim=one, accepted=1, reason=WHY)
    assert books(award).of[CRF].left == 60_000
    with pytest.raises(NotPossible, match="decided already"):
        decide(by=editor(GOVERNMENT), **PAYER, claim=one, accepted=2, reason=WHY)
    assert claimed(award, 60_000).number == 2


def test_payments_in_parts_and_not_beyond_what_was_accepted(award: JointAward) -> None:
    one = claimed(award, 100)
    with pytest.raises(NotPossible, match="Decide on the claim"):
        pay(by=editor(GOVERNMENT), **PAYER, claim=one, pence=1, on=TODAY)
    decide(by=editor(GOVERNMENT), **PAYER, claim=one, accepted=100)
    pay(by=editor(GOVERNMENT), **PAYER, claim=one, pence=33, on=TODAY)
    with pytest.raises(NotPossible, match=r"£0\.01 more"):
        pay(by=editor(GOVERNMENT), **PAYER, claim=one, pence=68, on=TODAY)
    with pytest.raises(NotPossible, match="future"):
        pay(by=editor(GOVERNMENT), **PAYER, claim=one, pence=67, on=TODAY + dt.timedelta(1))
    pay(by=editor(GOVERNMENT), **PAYER, claim=one, pence=67, on=TODAY)
    assert books(award).of[CRF].owed == 0


def test_money_asked_back_and_given_back(award: JointAward) -> None:
    paid(award, 1_000)
    recall(by=editor(GOVERNMENT), **PAYER, award=award, of=CRF, pence=300, due=TODAY, reason=WHY)
    assert books(award).of[CRF].to_return == 300
    with pytest.raises(NotPossible, match="more than was paid"):
        recall(by=editor(GOVERNMENT), **PAYER, award=award, of=CRF, pence=701, due=TODAY, reason=WHY)
    with pytest.raises(NotPossible, match="reason"):
        take_back(by=editor(GOVERNMENT), **PAYER, award=award, of=CRF, pence=301, on=TODAY)
    take_back(by=editor(GOVERNMENT), **PAYER, award=award, of=CRF, pence=400, on=TODAY, reason=WHY)
    account = books(award).of[CRF]
    assert (account.recalled, account.returned, account.kept) == (400, 400, 600)
    assert sums([award.pk])[award.pk] == books(award).whole
    assert found_wrong({"awards"}) == []


def test_money_never_paid_cannot_come_back(award: JointAward) -> None:
    with pytest.raises(NotPossible, match="more than was paid"):
        take_back(by=editor(GOVERNMENT), **PAYER, award=award, of=CRF, pence=1, on=TODAY, reason=WHY)


def test_a_share_stays_above_what_was_claimed(award: JointAward) -> None:
    claimed(award, 50_000)
    told: dict[str, Any] = {"by": editor(GOVERNMENT), **PAYER, "award": award, "reason": WHY, "seen": 1}
    with pytest.raises(NotPossible, match="£500 is claimed already"):
        change(**told, articles=shared(49_999, 39_999))
    only = replace(ARTICLES, partners=(ARTICLES.partners[1], replace(ARTICLES.partners[1])), schedule=())
    with pytest.raises(NotPossible):
        change(**told, articles=only)
    change(**told, articles=shared(50_000, 39_999))
    claimed(award, 1, ends=DAY)
    with pytest.raises(NotPossible, match="more than is left"):
        signed_by(award)


def test_a_partner_leaves_with_what_it_claimed(award: JointAward) -> None:
    paid(award, 10_000, PEM)
    leaving = (replace(ARTICLES.partners[0], pence=90_000), replace(ARTICLES.partners[1], pence=10_000, leaves=True))
    articles = replace(ARTICLES, partners=leaving, schedule=())
    change(by=editor(CRF), body=CRF, award=award, articles=articles, reason=WHY, seen=1)
    award = signed_by(award)
    assert books(award).of[PEM].left == 0
    assert books(award).whole.awarded == ARTICLES.total
    with pytest.raises(NotPossible, match="leaves"):
        claimed(award, 1, PEM)
    assert list(award.returns.filter(body=PEM).values_list("dropped", flat=True)) == [True, True]
    assert claimed(award, 90_000).number == 2


def test_closing_gives_back_what_was_not_claimed(award: JointAward) -> None:
    one = paid(award, 1_000)
    told: dict[str, Any] = {"by": editor(GOVERNMENT), **PAYER, "award": award}
    with pytest.raises(NotPossible, match="Claims can still come"):
        close(**told)
    waits = claimed(award, 7, PEM)
    with on(CLAIMS_BY + dt.timedelta(1)):
        with pytest.raises(NotPossible, match="waits to be decided"):
            close(**told)
        decide(by=editor(GOVERNMENT), **PAYER, claim=waits, accepted=0, reason=WHY)
        assert close(**told).closed == CLAIMS_BY + dt.timedelta(1)
        assert books(award).whole.awarded == 1_000
        with pytest.raises(NotPossible, match="closed"):
            pay(by=editor(GOVERNMENT), **PAYER, claim=one, pence=1, on=TODAY)
    assert books(award, CLAIMS_BY).whole.awarded == ARTICLES.total
    assert found_wrong({"awards"}) == []


BAD_LINES: dict[str, dict[str, Any]] = {
    "more than awarded": {"kind": "claimed", "pence": 60_002},
    "paid beyond its claim": {"kind": "paid", "pence": 11},
    "back without being paid": {"kind": "recalled", "pence": 1},
    "awarded beyond the share": {"kind": "varied", "pence": 1},
    "before the last line": {"kind": "claimed", "pence": 1, "on": DAY},
    "nothing": {"kind": "varied", "pence": 0},
    "a payment below nothing": {"kind": "paid", "pence": -1},
}


@pytest.mark.parametrize("what", BAD_LINES)
def test_the_database_refuses_a_line(award: JointAward, what: str) -> None:
    one = claimed(award, 10)
    told: dict[str, Any] = {"body_id": CRF, "on": TODAY, "at": award.at, **BAD_LINES[what]}
    of: dict[str, Any] = {"recalled": {}, "varied": {"version": award.current}}.get(told["kind"], {"claim": one})
    with pytest.raises(IntegrityError), transaction.atomic():
        MoneyLine.objects.create(award=award, **told, **of)


def test_the_database_keeps_every_line(award: JointAward) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        award.lines.update(pence=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        award.lines.all().delete()


def test_a_claim_says_what_for(award: JointAward) -> None:
    with pytest.raises(NotPossible, match="Say what you claim for"):
        claim(by=editor(CRF), body=CRF, award=award, pence=1, begins=DAY, ends=DAY, what=Said())
