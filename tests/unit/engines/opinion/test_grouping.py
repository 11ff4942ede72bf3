import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import adjusted_rand_score, silhouette_score

from cydwaith.engines.disclosure.threshold import FEWEST
from cydwaith.engines.opinion import of_records
from cydwaith.engines.opinion.clustering import distinct, silhouette
from cydwaith.engines.opinion.components import components, places
from cydwaith.engines.opinion.grouping import BASE, ENOUGH, based, grouped
from cydwaith.engines.opinion.moments import moments
from tests.examples import examples

from .conversations import made, rows


def groups_of(votes):
    return grouped(votes, places(votes, components(moments(votes))))


def minds(seed, sizes):
    """People who stand near as many middles as there are sizes, and who belongs to which."""
    chance = np.random.default_rng(seed)
    middles = np.array(
        [(8 * np.cos(turn), 8 * np.sin(turn)) for turn in 2 * np.pi * np.arange(len(sizes)) / len(sizes)]
    )
    truth = np.repeat(np.arange(len(sizes)), sizes)
    return middles[truth] + chance.normal(size=(truth.size, 2)), truth


def voters(people):
    """As many participants, each with enough votes."""
    return of_records([(str(one), str(statement), 1, 0) for one in range(people) for statement in range(ENOUGH)])


@pytest.mark.parametrize("sizes", [(40, 30), (200, 90, 60), (9, 8, 7, 6), (400, 300, 200, 100, 50)])
def test_groups_that_are_there_are_found(sizes):
    at, truth = minds(1, sizes)
    found = grouped(voters(sum(sizes)), at)
    assert adjusted_rand_score(truth, found.labels) > 0.99
    assert sorted(found.sizes.tolist(), reverse=True) == found.sizes.tolist()


@examples(60)
@given(rows)
def test_every_group_may_be_told_of(given_):
    votes = of_records(given_)
    found = groups_of(votes)
    enough = votes.cast >= max(1, min(ENOUGH, len(votes.statements)))
    assert np.array_equal(found.labels >= 0, enough & (enough.sum() >= FEWEST))
    assert np.all(found.sizes >= FEWEST)


@examples(20)
@given(st.integers(0, 99), st.integers(4, 40))
def test_silhouette_by_weights_is_that_of_the_people(seed, many):
    chance = np.random.default_rng(seed)
    points, weights = chance.normal(size=(many, 2)), chance.integers(1, 5, many)
    labels = np.arange(many) % 3
    every = np.repeat(points, weights, axis=0), np.repeat(labels, weights)
    assert silhouette(points, weights.astype(float), labels) == pytest.approx(silhouette_score(*every), abs=1e-6)


def test_people_at_one_place_are_one_point():
    at = np.array([[1.0, 2.0], [0.0, 0.0], [1.0, 2.0]])
    points, counts, where = distinct(at)
    assert np.array_equal(points[where], at)
    assert counts.tolist() == [1, 2]


def test_many_people_are_put_into_base_clusters():
    at, _ = minds(2, (2000, 1000))
    points, counts, _ = distinct(at)
    centres, weights, where = based(points, counts.astype(float))
    assert len(centres) <= BASE
    assert weights.sum() == len(at)
    assert np.array_equal(np.bincount(where), weights)


def test_an_outlier_is_no_group():
    at, _ = minds(3, (30, 30))
    far = np.vstack([at, [[500.0, 500.0]]])
    assert grouped(voters(61), far).sizes.min() >= FEWEST


def test_the_same_whatever_voters_are_called():
    votes = made(5)
    names = dict(zip(votes.participants, np.random.default_rng(0).permutation(len(votes.participants)), strict=True))
    renamed = of_records(
        (str(names[votes.participants[row]]), votes.statements[column], int(value), 0)
        for row, column, value in zip(votes.rows, votes.columns, votes.values, strict=True)
    )
    label = dict(zip(renamed.participants, groups_of(renamed).labels, strict=True))
    assert [label[str(names[name])] for name in votes.participants] == groups_of(votes).labels.tolist()
