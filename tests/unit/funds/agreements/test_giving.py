"""Awards made here as 360Giving: a grant for each share, tied, whose sums are the award; valid by the standard."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from cydwaith.engines.giving import tied, wrongs
from cydwaith.funds.agreements.actions.agreeing import change
from cydwaith.funds.agreements.actions.paying import claim
from cydwaith.funds.agreements.lists import SharesAsked, shares
from cydwaith.funds.exporting import SAMPLES, given
from tests.awards_world import ARTICLES, CRF, DAY, GOVERNMENT, WHY, awarded, editor, in_force, on, shared, signed_by
from tests.unit.engines.giving.standard import valid

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parties")]
TODAY = dt.date(2026, 11, 30)


def test_a_grant_for_each_share_tied_and_whole() -> None:
    with on(TODAY):
        award = in_force(fund="food-and-fun")
    found = [one for one in given().grants if f"-award-{award.pk}/" in one["id"]]
    assert [one["amountAwarded"] for one in found] == [Decimal("600.01"), Decimal("399.99")]
    assert sum(one["amountAwarded"] for one in found) * 100 == ARTICLES.total
    assert len(set(tied(found).values())) == 1
    assert {one["awardDate"] for one in found} == {"2026-11-30"}
    for one in found:
        assert wrongs(one) == []
        assert valid(one)


def test_what_is_not_signed_or_is_a_sample_is_not_given_out_and_samples_are_said_to_be_left() -> None:
    awarded()
    assert SAMPLES not in given().left
    in_force(replace(ARTICLES, clauses=WHY), sample=True)
    found = given()
    assert [one for one in found.grants if "-award-" in one["id"]] == []
    assert SAMPLES in found.left


def test_a_partner_that_left_without_money_keeps_its_place() -> None:
    with on(TODAY):
        award = in_force(shared(10, 20, 30))
        articles = shared(0, 0, 60)
        gone = tuple(replace(one, leaves=not one.pence, leads=bool(one.pence)) for one in articles.partners)
        articles = replace(articles, partners=gone)
        change(by=editor(GOVERNMENT), body=GOVERNMENT, award=award, articles=articles, reason=WHY, seen=1)
        signed_by(award)
    found = [one for one in given().grants if "-award-" in one["id"]]
    assert [one["amountAwarded"] for one in found] == [0, 0, Decimal("0.60")]
    assert all(wrongs(one) == [] for one in found)


def test_the_list_has_each_share_once() -> None:
    with on(TODAY):
        award = in_force()
        claim(by=editor(CRF), body=CRF, award=award, pence=7, begins=DAY, ends=DAY, what=WHY)
    rows = shares(SharesAsked())
    assert [(one.party.body_id, one.account.awarded, one.account.claimed) for one in rows] == [
        (CRF, 60_001, 7),
        ("GB-PLA-PEM", 39_999, 0),
    ]
    assert len(shares(SharesAsked(body=CRF))) == 2
    assert shares(SharesAsked(fund="arfor-2")) == []
