"""Which statement comes next, and how fair that is to each."""

import numpy as np

from cydwaith.engines.opinion.choosing import FAIR, fairness, next_statement
from cydwaith.engines.opinion.tallies import Tallies

STATEMENTS = 40
LATE = 6


def counts(votes, agrees):
    return Tallies(np.array(agrees), np.array(votes) - np.array(agrees), np.array(votes))


def test_what_is_least_known_comes_first_and_every_third_what_was_answered_least():
    told = counts([[90, 50, 40]], [[45, 50, 20]])
    extremity = np.array([0.0, 0.0, 0.0])
    assert (
        next_statement(told, extremity, [], participant=1) == 2
    )  # half of 40 is less known than half of 90 or all of 50
    assert next_statement(told, np.array([9.0, 0, 0]), [], participant=1) == 0  # tells the groups apart
    assert next_statement(told, np.array([9.0, 0, 0]), [1], participant=1) == 0
    few = counts([[90, 50, 10, 9, 8]], [[45, 25, 5, 0, 0]])
    assert FAIR == 3
    assert next_statement(few, np.zeros(5), [0, 1], participant=1) == 4


def test_all_are_answered():
    told = counts([[1, 1]], [[1, 0]])
    assert next_statement(told, np.zeros(2), {0, 1}, participant=1) is None
    assert next_statement(told, np.zeros(2), {0}, participant=1) == 1


def asked(people=500, each=12, seed=3):
    """How often each statement is asked about, six of which come late."""
    chance = np.random.default_rng(seed)
    lean, extremity = chance.random((2, STATEMENTS)), chance.random(STATEMENTS) * 3
    agrees, votes = np.zeros((2, STATEMENTS), dtype=int), np.zeros((2, STATEMENTS), dtype=int)
    for person in range(people):
        open_to = STATEMENTS - LATE if person < people // 2 else STATEMENTS
        answered: list[int] = []
        while len(answered) < each:
            part = Tallies(agrees[:, :open_to], votes[:, :open_to] - agrees[:, :open_to], votes[:, :open_to])
            place = next_statement(part, extremity[:open_to], answered, participant=person)
            answered.append(place)
            votes[person % 2, place] += 1
            agrees[person % 2, place] += chance.random() < lean[person % 2, place]
    return votes.sum(axis=0)


def test_each_statement_gets_two_thirds_of_an_equal_share_even_if_it_came_late():
    """Measured: .8; by information alone .5, at random .5 for those that came late."""
    assert fairness(asked()) > 2 / 3


def test_fairness():
    assert fairness(np.array([5, 5, 5])) == 1
    assert fairness(np.array([0, 10])) == 0
    assert fairness(np.array([], dtype=int)) == 1
