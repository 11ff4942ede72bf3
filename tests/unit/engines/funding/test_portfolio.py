"""Choices against every choice that there is."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.funding import Bid, Impossible, Rule, choose, prices
from tests.examples import examples

IDS = [f"b{at}" for at in range(7)]


@st.composite
def problems(draw: st.DrawFn) -> tuple[list[Bid], int, list[Rule]]:
    """A few bids with sums that a tolerance would blur, the money, and up to three rules."""
    ids = IDS[: draw(st.integers(0, 7))]
    pence = st.one_of(st.integers(0, 5), st.integers(10**9, 10**9 + 3))
    bids = [Bid(one, draw(st.integers(0, 9)), draw(pence)) for one in ids]
    some = st.dictionaries(st.sampled_from(IDS), st.integers(0, 3), max_size=4)
    rules = [
        Rule(draw(st.sampled_from("rs")), draw(some), draw(st.integers(0, 3)), draw(st.none() | st.integers(0, 4)))
        for _ in range(draw(st.integers(0, 3)))
    ]
    return bids, draw(st.integers(0, 3 * (10**9 + 1))), rules


def best(bids, pence, rules):
    """The greatest score, by trying every choice; None where no choice is allowed."""
    scores = []
    for number in range(len(bids) + 1):
        for chosen in itertools.combinations(bids, number):
            names = {one.id for one in chosen}
            if sum(one.pence for one in chosen) <= pence and not any(rule.broken(names) for rule in rules):
                scores.append(sum(one.score for one in chosen))
    return max(scores, default=None)


@examples(100)
@given(problems())
def test_it_is_the_best_that_is_allowed(problem):
    bids, pence, rules = problem
    expected = best(bids, pence, rules)
    if expected is None:
        with pytest.raises(Impossible) as refused:
            choose(bids, pence, rules)
        assert best(bids, pence, [one for one in rules if one.name in refused.value.rules]) is None
        for name in refused.value.rules:
            kept = [one for one in rules if one.name in refused.value.rules and one.name != name]
            assert best(bids, pence, kept) is not None
        return
    found = choose(bids, pence, rules)
    assert (found.score, found.proven, found.gap) == (expected, True, 0)
    assert found.pence <= pence
    assert not any(rule.broken(set(found.bids)) for rule in rules)


@examples(40)
@given(problems(), st.randoms(use_true_random=False))
def test_the_order_of_bids_makes_no_difference(problem, draw):
    bids, pence, rules = problem
    if best(bids, pence, rules) is not None:
        shuffled = draw.sample(bids, len(bids))
        assert choose(bids, pence, rules) == choose(shuffled, pence, rules)


@examples(40)
@given(problems())
def test_a_rule_costs_what_the_best_choice_without_it_has_more(problem):
    bids, pence, rules = problem
    if best(bids, pence, rules) is None:
        return
    for price in prices(bids, pence, rules, choose(bids, pence, rules)):
        without = best(bids, pence, [one for one in rules if one.name != price.rule])
        assert price.score == without - best(bids, pence, rules)


def test_one_penny_too_much_is_too_much():
    bids = [Bid("a", 3, 50_000_000_01), Bid("b", 3, 50_000_000_00), Bid("c", 1, 50_000_000_00)]
    assert choose(bids, 100_000_000_00).bids == ("b", "c")
    assert choose(bids, 100_000_000_01).bids == ("a", "b")


@pytest.mark.parametrize(
    "bids", [[Bid("a", 1, 1), Bid("a", 2, 2)], [Bid("a", -1, 1)], [Bid("a", 1, -1)], [Bid("a", 1, 1)]]
)
def test_what_contradicts_itself_is_refused(bids):
    with pytest.raises(ValueError, match=r"twice|nought"):
        choose(bids, 1 if len(bids) > 1 or min(bids[0].score, bids[0].pence) < 0 else -1)


def test_with_little_time_the_gap_is_told():
    bids = [Bid(f"b{at}", 1000 + at * 7919 % 97, 100_000 + at * 6007 % 991) for at in range(400)]
    found = choose(bids, 12_345_678, seconds=0.2)
    assert found.score <= found.bound
    assert found.gap < 0.02
