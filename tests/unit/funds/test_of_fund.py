"""A call lets nothing through that its fund does not, and a bid is told in words what the fund’s own rules ask."""

from typing import Any
from unittest.mock import patch

import pytest

from cydwaith.funds import facts
from cydwaith.funds.bids.actions import allowed, joining, signing, writing
from cydwaith.funds.bids.whole import lacking, unsent, whole_bid
from cydwaith.funds.calls import actions as calls
from cydwaith.funds.calls import of_fund
from cydwaith.funds.form import Fund
from cydwaith.shared import clock
from cydwaith.shared.refusals import NotPossible
from tests.bids_world import (
    CARDIFF,
    COUNCILS,
    FUND,
    FUND_TEXT,
    GOVERNMENT,
    WORDS,
    again,
    begun,
    frozen,
    opened,
    sign,
    written,
)
from tests.forum_world import DAY, editor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
More = dict[str, Any]
RATES = "[[rates]]\npercent = 90\nbelow_pence = 5000000\n[[rates]]\npercent = 100\nabove_pence = 5000000\n"
MONEY = '[[money]]\nper = "project"\npence = {pence}\nhow = "{how}"\n'


def fund(top: str = "", tables: str = "") -> Fund:
    """The test fund with more rules."""
    return facts.fund(FUND, top + FUND_TEXT.replace('"asked"', '"required"') + tables)


def open_with(known: Fund, **more: Any) -> None:
    """Open a call of a fund."""
    now = clock.moment()
    told = {
        "forum": more.pop("forum", None) or begun(),
        "title": WORDS,
        "about": WORDS,
        "criteria": ((WORDS, 100),),
        "pence": 100_000_00,
        "bids_open": now,
        "bids_close": now + DAY,
        **more,
    }
    with patch.object(calls, "funds", lambda: {FUND: known}):
        calls.open_call(by=editor(GOVERNMENT), body=GOVERNMENT, fund=FUND, **told)


@pytest.mark.parametrize(
    ("top", "tables", "wrong", "right", "field"),
    [
        ("", MONEY.format(pence=500_00, how="exactly"), {}, {"ceiling": 500_00}, "ceiling"),
        ("", MONEY.format(pence=500_00, how="up_to"), {"ceiling": 500_01}, {"ceiling": 499_00}, "ceiling"),
        ("least_bodies = 4\n", "", {"least_bodies": 3}, {"least_bodies": 4}, "least_bodies"),
        ("", "[[rates]]\npercent = 70\n", {"rate": 71}, {"rate": 70}, "rate"),
        ("", "", {"least_bodies": 1}, {"least_bodies": 2}, "least_bodies"),
    ],
)
def test_a_call_keeps_to_its_fund(
    top: str, tables: str, wrong: dict[str, Any], right: dict[str, Any], field: str
) -> None:
    known, forum = fund(top, tables), begun()
    with pytest.raises(NotPossible, match="The fund") as refused:
        open_with(known, forum=forum, **wrong)
    assert refused.value.field == field
    open_with(known, forum=forum, **right)


def test_a_sum_that_is_only_about_right_holds_nobody() -> None:
    open_with(fund("", MONEY.format(pence=500_00, how="about")), ceiling=600_00)


@pytest.mark.parametrize(
    ("top", "tables", "said"),
    [
        ("", MONEY.format(pence=29_999_99, how="exactly"), "one project £29,999.99 at the most"),
        ("least_bodies = 4\n", "", "at least four organisations together"),
        ("least_sides = 2\n", "", "at least two sides of the forum; the bid has 1"),
        (
            "",
            "[[rates]]\npercent = 90\nbelow_pence = 5000000\n[[rates]]\npercent = 100\nabove_pence = 5000000\n",
            "90% of",
        ),
        ('bidders = ["health_board", "cjc"]\n', "", "may: Health boards and corporate joint committees."),
    ],
)
def test_a_bid_is_told_what_its_fund_asks(top: str, tables: str, said: str) -> None:
    bid = written(opened())
    assert lacking(whole_bid(bid)) == []
    with patch.object(of_fund, "funds", lambda: {FUND: fund(top, tables)}):
        (told,) = lacking(whole_bid(bid))
        assert said in str(told)
        with pytest.raises(NotPossible, match="fund"):
            signing.freeze(by=editor(CARDIFF), bid=bid, body=CARDIFF)


def test_what_was_signed_is_checked_again_when_it_is_sent() -> None:
    bid = sign(frozen(written(opened())))
    with patch.object(of_fund, "funds", lambda: {FUND: fund("least_bodies = 4\n")}):
        assert len(unsent(whole_bid(bid), clock.moment())) == 1
        with pytest.raises(NotPossible, match="at least four"):
            signing.send(by=editor(CARDIFF), bid=bid, body=CARDIFF)
    assert signing.send(by=editor(CARDIFF), bid=again(bid), body=CARDIFF).sent


def test_what_a_fund_pays_depends_on_the_cost() -> None:
    known = fund("", "[[rates]]\npercent = 70\nbelow_pence = 100\n[[rates]]\npercent = 45\nabove_pence = 100\n")
    assert [of_fund.rate(known, whole) for whole in (99, 100, 101, None)] == [70, 45, 45, 70]


def test_partners_of_two_sides_are_enough_for_a_fund_that_asks_for_two() -> None:
    call = opened()
    bid = writing.begin(by=editor(CARDIFF), body=CARDIFF, call=call, title=WORDS, partners=[*COUNCILS, GOVERNMENT])
    with patch.object(of_fund, "funds", lambda: {FUND: fund("least_sides = 2\n")}):
        assert not any("sides" in str(one) for one in lacking(whole_bid(bid)))


@pytest.mark.parametrize("kind", ["council", "public", "partnership_board"])
def test_councils_stand_among_those_of_whom_several_kinds_may_bid(kind: str) -> None:
    bid = written(opened())
    with patch.object(of_fund, "funds", lambda: {FUND: fund(f'bidders = ["firm", "{kind}"]\n')}):
        assert lacking(whole_bid(bid)) == []


def test_who_may_not_bid_is_told_when_they_begin_and_when_they_join() -> None:
    call, known = opened(), fund('bidders = ["council"]\n')
    told = {"call": call, "title": WORDS}
    with patch.object(allowed, "funds", lambda: {FUND: known}):
        for by, partners, field in ((GOVERNMENT, COUNCILS, "body"), (CARDIFF, [GOVERNMENT], "partners")):
            with pytest.raises(NotPossible, match="Those who may: Councils") as refused:
                writing.begin(by=editor(by), body=by, partners=partners, **told)
            assert refused.value.field == field
        bid = writing.begin(by=editor(CARDIFF), body=CARDIFF, partners=COUNCILS, **told)
        with pytest.raises(NotPossible, match="Those who may: Councils") as refused:
            joining.add_partner(by=editor(CARDIFF), bid=bid, body=CARDIFF, partner=GOVERNMENT)
        assert refused.value.field == "partner"


@pytest.mark.parametrize(("there", "other"), [('"required"', '"all"'), ('"grant"', '"power"')])
def test_what_nobody_bids_for_has_no_call(there: str, other: str) -> None:
    text = FUND_TEXT.replace('"asked"', '"required"').replace(there, other)
    with pytest.raises(NotPossible, match="Nobody bids") as refused:
        open_with(facts.fund(FUND, text))
    assert refused.value.field == "fund"
