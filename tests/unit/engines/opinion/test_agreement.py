import numpy as np
import pytest

from cydwaith.engines.opinion.agreement import across, share


def test_the_product_of_smoothed_shares():
    agrees, votes = np.array([[3, 0], [8, 5]]), np.array([[4, 0], [10, 5]])
    found = across(agrees, votes)
    assert found.mean.tolist() == pytest.approx([4 / 6 * 9 / 12, 1 / 2 * 6 / 7])
    assert np.array_equal(found.mean, share(agrees, votes).prod(axis=0))


def test_one_group_has_the_interval_of_its_beta():
    from scipy.stats import beta

    found = across([[7]], [[9]])
    assert (found.lower[0], found.upper[0]) == pytest.approx(beta(8, 3).interval(0.95))
    assert found.variance[0] == pytest.approx(beta(8, 3).var())


@pytest.mark.parametrize("weights", [None, (1, 1, 1), (0.5, 1, 3)])
def test_as_drawn_at_random(weights):
    chance = np.random.default_rng(1)
    agrees, votes = np.array([30, 4, 70]), np.array([40, 5, 140])
    power = np.ones(3) if weights is None else np.array(weights) / np.mean(weights)
    drawn = (chance.beta(agrees + 1, votes - agrees + 1, (200_000, 3)) ** power).prod(axis=1)
    found = across(agrees[:, None], votes[:, None], weights)
    assert found.mean[0] == pytest.approx(drawn.mean(), rel=0.01)
    assert found.variance[0] == pytest.approx(drawn.var(), rel=0.03)
    assert (found.lower[0], found.upper[0]) == pytest.approx(np.quantile(drawn, [0.025, 0.975]), abs=0.025)


def test_more_votes_are_surer():
    few, many = across([[3]], [[4]]), across([[300]], [[400]])
    assert many.upper[0] - many.lower[0] < few.upper[0] - few.lower[0]


def test_equal_weights_change_nothing():
    assert np.array_equal(across([[3], [4]], [[5], [9]]).mean, across([[3], [4]], [[5], [9]], [7, 7]).mean)


@pytest.mark.parametrize("weights", [(0, 1), (-1, 2), (np.nan, 1), (np.inf, 1)])
def test_a_weight_is_positive(weights):
    with pytest.raises(ValueError, match="not positive"):
        across([[1], [1]], [[2], [2]], weights)
