"""The order of bids, and what is said of how sure it is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.funding import order

WEIGHTS = {"need": 60.0, "plan": 40.0}
marks = st.fixed_dictionaries({"need": st.integers(0, 5), "plan": st.integers(0, 5)})
scores = st.dictionaries(
    st.sampled_from("wxyz"), st.dictionaries(st.sampled_from("abcd"), marks, max_size=4), max_size=4
)


@given(scores, st.randoms(use_true_random=False))
def test_totals_are_means_and_places_follow_them(given_scores, draw):
    found = order(given_scores, WEIGHTS, line=1, seed=1)
    for one in found:
        gave = [each[one.bid] for each in given_scores.values() if one.bid in each]
        assert one.total == pytest.approx(np.mean([0.6 * each["need"] + 0.4 * each["plan"] for each in gave]))
        assert one.place == 1 + sum(other.total > one.total + 1e-6 for other in found)
        assert (one.above is None) == (len(gave) < 2)
        if one.best is not None:
            assert 1 <= one.best <= one.worst <= len(found)
    names = draw.sample(sorted(given_scores), len(given_scores))
    assert order({name: given_scores[name] for name in names}, WEIGHTS, line=1, seed=1) == found


def test_assessors_who_agree_make_it_sure_and_who_turns_it_is_named():
    agreed = {one: {"a": {"need": 5, "plan": 5}, "b": {"need": 1, "plan": 1}} for one in "xyz"}
    first, second = order(agreed, WEIGHTS, line=1, seed=1)
    assert (first.bid, first.best, first.worst, first.above, first.alone) == ("a", 1, 1, 1.0, ())
    assert (second.above, second.worst) == (0.0, 2)
    # q alone puts b first: 0 and 20 against three times 5 and 1.
    turned = agreed | {"q": {"a": {"need": 0, "plan": 0}, "b": {"need": 20, "plan": 20}}}
    found = {one.bid: one for one in order(turned, WEIGHTS, line=1, seed=1)}
    assert (found["b"].place, found["b"].alone) == (1, ("q",))


def test_the_share_of_draws_is_that_of_the_bootstrap():
    # Two assessors of opposite minds: either is as likely to weigh more.
    scores = {"x": {"a": {"need": 5, "plan": 5}, "b": {"need": 3, "plan": 3}}}
    scores["y"] = {"a": {"need": 3, "plan": 3}, "b": {"need": 5, "plan": 5}}
    found = {one.bid: one for one in order(scores, WEIGHTS, line=1, seed=3)}
    assert found["a"].place == found["b"].place == 1
    assert found["a"].above == pytest.approx(0.5, abs=0.05)
    assert found["a"].alone == ("x",)


def test_a_criterion_that_is_missing_is_told():
    with pytest.raises(ValueError, match="x gave a no score for plan"):
        order({"x": {"a": {"need": 1}}}, WEIGHTS, line=1, seed=1)


@pytest.mark.parametrize("weights", [{}, {"need": 0.0}, {"need": -1.0, "plan": 2.0}])
def test_weights_are_from_nought_up(weights):
    with pytest.raises(ValueError, match="criteria have weights"):
        order({}, weights, line=1, seed=1)
