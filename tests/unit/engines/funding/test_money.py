"""No penny made or lost: shares, and accounts on every day of any history."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.funding import Account, Kind, Line, Overdrawn, split
from cydwaith.engines.funding.account import accounts

weights = st.dictionaries(st.text(max_size=3), st.integers(0, 10**6), min_size=1).filter(
    lambda given: sum(given.values())
)
DAY = dt.date(2026, 4, 1)
lines = st.builds(
    Line,
    st.sampled_from(list(Kind)),
    st.sampled_from("ab"),
    st.integers(0, 9).map(lambda after: DAY + dt.timedelta(after)),
    st.integers(-5, 9),
)


@given(st.integers(0, 10**12), weights)
def test_shares_add_up_and_are_within_a_penny(total, given):
    found = split(total, given)
    assert sum(found.values()) == total
    whole = sum(given.values())
    assert all(abs(found[name] * whole - total * weight) < whole for name, weight in given.items())


def test_a_third_of_a_penny_goes_to_the_first_by_name():
    assert split(100, {"c": 1, "a": 1, "b": 1}) == {"a": 34, "b": 33, "c": 33}


@pytest.mark.parametrize(("total", "given"), [(-1, {"a": 1}), (1, {"a": 0}), (1, {"a": -1, "b": 2}), (1, {})])
def test_what_cannot_be_shared_is_refused(total, given):
    with pytest.raises(ValueError, match="a sum is divided"):
        split(total, given)


@given(st.lists(lines, max_size=30))
def test_an_account_holds_after_every_line_that_it_takes(history):
    taken: dict[str, Account] = {}
    sums = dict.fromkeys(Kind, 0)
    for line in history:
        try:
            taken[line.body] = taken.get(line.body, Account()).after(line)
        except ValueError:
            continue
        sums[line.kind] += line.pence
    whole = sum(taken.values(), Account())
    assert whole == Account(
        sums[Kind.AWARDED] + sums[Kind.VARIED],
        sums[Kind.CLAIMED] + sums[Kind.REDUCED],
        *(sums[kind] for kind in (Kind.PAID, Kind.RECALLED, Kind.RETURNED)),
    )
    for one in (*taken.values(), whole):
        assert 0 <= one.returned <= one.recalled <= one.paid <= one.claimed <= one.awarded
        assert one.left + one.owed + one.kept + one.returned == one.awarded


@given(st.lists(lines, max_size=12), st.randoms(use_true_random=False))
def test_the_order_in_which_lines_were_written_makes_no_difference(history, draw):
    def told(every):
        try:
            return accounts(every, DAY + dt.timedelta(5))
        except Overdrawn as refused:
            return str(refused)
        except ValueError:
            return "no sum"

    assert told(history) == told(draw.sample(history, len(history)))


def test_a_claim_over_the_award_says_by_how_much():
    with pytest.raises(Overdrawn) as refused:
        Account(awarded=500, claimed=400).after(Line(Kind.CLAIMED, "a", DAY, 150))
    assert (refused.value.over, refused.value.pence) == ("awarded", 50)


def test_what_a_claim_is_reduced_by_may_be_claimed_again_on_the_same_day():
    told = [(Kind.AWARDED, 100), (Kind.CLAIMED, 100), (Kind.REDUCED, -40), (Kind.CLAIMED, 40), (Kind.PAID, 60)]
    history = [Line(kind, "a", DAY, pence) for kind, pence in told]
    assert accounts(history, DAY)["a"] == Account(awarded=100, claimed=100, paid=60)


def test_what_is_asked_back_waits_until_it_is_given_back():
    found = Account(awarded=9, claimed=9, paid=9).after(Line(Kind.RECALLED, "a", DAY, 5))
    assert found.after(Line(Kind.RETURNED, "a", DAY, 2)).to_return == 3
    with pytest.raises(Overdrawn):
        found.after(Line(Kind.RETURNED, "a", DAY, 6))


def test_a_later_line_does_not_count_before_its_day():
    history = [Line(Kind.AWARDED, "a", DAY, 5), Line(Kind.CLAIMED, "a", DAY + dt.timedelta(3), 5)]
    assert accounts(history, DAY + dt.timedelta(2))["a"].left == 5
    assert accounts(history, DAY + dt.timedelta(3))["a"].left == 0
