"""The form of a fund's rules can say all that is known of the funds that ship: each row is used, or says why not."""

import re
from collections import Counter
from typing import get_args

import pytest

from cydwaith.bodies.models import Body, Topic
from cydwaith.funds import facts, words
from cydwaith.funds.bidders import BIDDERS
from cydwaith.funds.facts import FaultyFund
from cydwaith.funds.form import Bidder, Fund
from cydwaith.funds.rules import SAYS, rules, unknown
from cydwaith.funds.sums import amount
from cydwaith.practices.reference import FOLDER as PRACTICES

UNUSED = {
    "review": "no source names a sign on which a taper is looked at again; one tells what happened without any",
    "weights": "no source that was read says what its criteria weigh",
}
"""Rows of the form that no fund that ships can fill, each with its reason."""
FUNDS = facts.funds()


def test_every_row_of_the_form_is_used_by_a_fund_or_says_why_not() -> None:
    used = Counter(line.row for one in FUNDS.values() for line in rules(one))
    assert {row for row in words.ROWS if not used[row]} == set(UNUSED)
    assert set(SAYS) == set(words.ROWS)


NOT_SAID = {
    "arfor-2": "that the challenge fund asked for joint bids, not of whom",
    "integrated-care-fund-west-wales": "who signed, not who could bid",
    "local-growth-fund": "that it goes to regions",
    "regional-business-grants": "which councils have it, not whom they let apply",
    "regional-integration-fund-newport": "what one council’s services had of it",
    "shared-prosperity-fund-north": "that bids of one council and of several came, not who could send them",
    "shared-prosperity-fund-south-east": "what each council had",
    "shared-prosperity-fund-south-west": "that there is a plan of the region",
    "transforming-towns-carmarthenshire": "where applicants are, not of which kind",
}
"""Funds for which bids are sent and whose source does not say by which kinds, each with what it says instead."""


def test_who_may_bid_is_data_wherever_a_source_says_it() -> None:
    assert {code for code, one in FUNDS.items() if one.bid and not one.bidders} == set(NOT_SAID)
    for code in NOT_SAID:
        assert "bidders" in unknown(FUNDS[code])


def test_nobody_is_said_to_bid_for_what_goes_to_all() -> None:
    to_all = {code for code, one in FUNDS.items() if not one.bid}
    assert "local-government-settlement" in to_all
    for code in to_all:
        assert not {"bidders", "bidding"} & {*unknown(FUNDS[code]), *(line.row for line in rules(FUNDS[code]))}


def test_every_choice_of_the_form_is_used() -> None:
    assert {kind for one in FUNDS.values() for kind in one.bidders} == set(BIDDERS)
    assert set(get_args(Bidder)) == set(BIDDERS)
    assert {one.kind for one in FUNDS.values()} == set(words.KINDS)
    assert {one.joint for one in FUNDS.values()} == set(words.JOINT)
    assert {one.pays for one in FUNDS.values()} == set(words.PAYS)


def test_the_thirty_six_known_funds_ship_in_order() -> None:
    assert len(FUNDS) == 36
    orders = [one.order for one in FUNDS.values()]
    assert orders == sorted(set(orders))


@pytest.mark.parametrize("one", FUNDS.values(), ids=lambda one: one.code)
def test_a_fund_is_whole_in_both_languages_and_names_where_it_was_read(one: Fund) -> None:
    for line in rules(one):
        for said in (line.heading, *line.lines):
            assert said.cy
            assert said.en
    assert all(source.trust in words.TRUST for source in one.sources)
    assert not {*unknown(one)} & {line.row for line in rules(one)}


@pytest.mark.parametrize("one", FUNDS.values(), ids=lambda one: one.code)
def test_an_address_of_a_copy_on_a_staging_site_is_marked(one: Fund) -> None:
    for source in one.sources:
        staging = re.search(r"\b(dev|staging|uat)\b|\.dd-", source.url) is not None
        assert (source.seen == "stage") is staging


@pytest.mark.usefixtures("bodies")
def test_what_funds_name_is_known() -> None:
    funders = {code for one in FUNDS.values() for code in one.funders} - {*words.NOT_BODIES}
    paid = {award.to for one in FUNDS.values() for award in one.awards}
    assert funders | paid == known(Body, funders | paid)
    topics = {code for one in FUNDS.values() for code in one.topics}
    assert topics == known(Topic, topics)
    practices = {code for one in FUNDS.values() if one.spread for code in one.spread.practices}
    assert {code for code in practices if not (PRACTICES / f"{code}.toml").exists()} == set()


def known(model: type[Body] | type[Topic], codes: set[str]) -> set[str]:
    return set(model.objects.filter(pk__in=codes).values_list("pk", flat=True))


def test_the_improvement_programme_is_told_as_the_senedd_was_and_nothing_more() -> None:
    one = FUNDS["wlga-improvement-programme"]
    assert [award.pence for award in one.awards] == [800_000_00]
    assert (one.period, one.awards[0].on) == (None, None)
    assert "OQ59656" in one.sources[0].title
    assert {"period", "criteria", "decides"} <= {*unknown(one)}


WRONG = [
    ("pence = 1.5", "money 1 pence"),
    ('per = "decade"', "money 1 per"),
    ("pence = 0", "money 1 pence"),
]


@pytest.mark.parametrize(("line", "where"), WRONG)
def test_a_sum_that_is_none_is_refused_by_its_place(line: str, where: str) -> None:
    whole = {"pence": "pence = 100", "per": 'per = "total"'} | {line.split(maxsplit=1)[0]: line}
    with pytest.raises(FaultyFund) as told:
        facts.fund("x", fund_file("\n[[money]]\n" + "\n".join(whole.values())))
    assert f"x.toml: {where}: " in str(told.value)


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("weight = 3", "weight: Extra inputs"),
        ('[period]\nbegins = "2024"\nends = "2023"', "period: ends before it begins"),
        ('[period]\nbegins = "2024-13"', "period begins"),
        ('[taper]\nwhat = { cy = "a" }', "taper what: needs a text in Welsh"),
        ('[[criteria]]\nwhat = { cy = "a", en = "b" }\nweight = 60', "together they are 100"),
        ('bidders = ["wizard"]', "bidders 1: Input should be"),
        ("[", "x.toml: "),
    ],
)
def test_what_the_form_does_not_know_is_a_clear_fault(more: str, says: str) -> None:
    with pytest.raises(FaultyFund, match=re.escape(says)):
        facts.fund("x", fund_file("\n" + more if more.startswith("[") else "", more if "=" in more[:9] else ""))


@pytest.mark.parametrize(("there", "other"), [('joint = "one"', 'joint = "all"'), ('pays = "grant"', 'pays = "power"')])
def test_bidders_of_what_nobody_bids_for_are_a_clear_fault(there: str, other: str) -> None:
    with pytest.raises(FaultyFund, match="nobody bids for this"):
        facts.fund("x", fund_file(top='bidders = ["council"]').replace(there, other))


def test_a_welsh_name_without_its_source_is_refused() -> None:
    with pytest.raises(FaultyFund, match="title: an official Welsh name"):
        facts.fund("x", fund_file().replace('en = "A fund"', 'en = "A fund"\ncy = "Cronfa"'))


def test_a_taper_with_its_review_and_criteria_with_weights_can_be_said() -> None:
    more = """
[taper]
what = { cy = "Lleihau.", en = "It shrinks." }
review = { cy = "Os bydd dros 10% o swyddi’n wag.", en = "If over 10% of posts are empty." }
[[criteria]]
what = { cy = "Budd", en = "Benefit" }
weight = 60
[[criteria]]
what = { cy = "Lledaenu", en = "Spread" }
weight = 40
"""
    found = {line.row: [said.en for said in line.lines] for line in rules(facts.fund("x", fund_file(more)))}
    assert found["review"] == ["If over 10% of posts are empty."]
    assert found["weights"] == ["Benefit: 60%", "Spread: 40%"]


def test_money_is_said_to_the_penny() -> None:
    said = [amount(pence).en for pence in (290, 204_965_500, 646_700_000, 108_000_000_000, 100, 123_456_701)]
    assert said == ["£2.90", "£2,049,655", "£6.467 million", "£1.08 billion", "£1", "£1,234,567.01"]


def fund_file(more: str = "", top: str = "") -> str:
    """The least that a file of a fund says, and more."""
    return f"""{top}
order = 1
kind = "care"
joint = "one"
pays = "grant"
topics = ["finance"]
funders = ["CYD-WLGA"]
purpose = {{ cy = "Diben.", en = "A purpose." }}
paid_to = {{ cy = "I gynghorau.", en = "To councils." }}
[title]
en = "A fund"
[[sources]]
title = "A page"
url = "https://example.org/"
trust = "H"
{more}
"""
