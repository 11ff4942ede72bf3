import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.opinion import of_records
from cydwaith.engines.opinion.components import components, places
from cydwaith.engines.opinion.moments import by_pairs, dense, moments
from tests.examples import examples

from . import conversations


def imputed(table: np.ndarray) -> np.ndarray:
    """By hand: every unseen vote is the statement's mean; centred."""
    mean = np.nanmean(table, axis=0)
    return np.where(np.isnan(table), mean, table) - mean


@examples(40)
@given(st.integers(0, 1000), st.integers(8, 60), st.integers(2, 25))
def test_as_mean_imputation_and_a_dense_decomposition(seed: int, people: int, statements: int) -> None:
    votes = conversations.made(seed, people=people, statements=statements, seen=max(2, statements // 2))
    table = conversations.dense(votes)
    whole = imputed(table)
    found = components(moments(votes))
    _, singular, directions = np.linalg.svd(whole)
    shares = singular**2 / max((singular**2).sum(), 1e-300)
    np.testing.assert_allclose(found.shares, shares[:2], atol=1e-12)
    for place in range(2):
        alone = np.min(np.abs(np.delete(shares, place) - shares[place])) > 1e-6  # else any turn of the two is as good
        if alone and shares[place] > 1e-6:
            turned = abs(directions[place] @ found.loadings[place])
            assert turned == pytest.approx(1, abs=1e-7)
    stretched = whole @ found.loadings.T * np.sqrt(table.shape[1] / (~np.isnan(table)).sum(axis=1))[:, None]
    np.testing.assert_allclose(places(votes, found), stretched, atol=1e-9)


@examples(40)
@given(conversations.rows)
def test_moments_are_whole_numbers_however_they_are_added_up(given_: list) -> None:
    votes = of_records(given_)
    table = np.nan_to_num(conversations.dense(votes))
    seen = (~np.isnan(conversations.dense(votes))).astype(int)
    for way in (dense, by_pairs):
        size = len(votes.statements)
        whole = way(votes)
        assert np.array_equal(whole[:size, :size], table.T @ table)
        assert np.array_equal(whole[size:, :size], seen.T @ table)
        assert np.array_equal(whole[size:, size:], seen.T @ seen)


def test_two_parts_of_the_people_add_up_to_the_whole() -> None:
    every = conversations.records()
    first = [one for one in every if int(one[0]) % 3]
    rest = [one for one in every if not int(one[0]) % 3]
    parts, whole = [moments(of_records(part)) for part in (first, rest)], moments(of_records(every))
    assert (parts[0] + parts[1]).gram.tobytes() == whole.gram.tobytes()


def test_red_dwarf_finds_the_same_directions() -> None:
    from reddwarf.utils.reducer.pca import run_pca

    pd = pytest.importorskip("pandas")
    votes = conversations.made(3)
    _, _, theirs = run_pca(pd.DataFrame(conversations.dense(votes)))
    ours = components(moments(votes))
    assert np.abs(ours.loadings @ theirs.components_.T) == pytest.approx(np.eye(2), abs=1e-8)


@pytest.mark.parametrize("given_", [[], [("a", "1", 1, 0)], [(str(one), "1", 1, 0) for one in range(9)]])
def test_nothing_to_tell_apart(given_: list) -> None:
    votes = of_records(given_)
    found = components(moments(votes))
    assert not found.shares.any()
    assert not places(votes, found).any()
