import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.opinion import of_records, settled
from tests.examples import examples

from .conversations import made, records, rows, told


def last_said(given_: list) -> dict:
    """By hand: what each said last of each; a pass where it said two things at that moment."""
    found: dict = {}
    for person, statement, vote, when in given_:
        at, said = found.get((person, statement), (when, set()))
        found[person, statement] = (when, {vote}) if when > at else (at, said | {vote}) if when == at else (at, said)
    return {key: said.pop() if len(said) == 1 else 0 for key, (_, said) in found.items()}


@examples(200)
@given(rows, st.randoms(use_true_random=False))
def test_the_last_vote_counts_in_whatever_order_it_came(given_: list, chance: random.Random) -> None:
    expected = {(person, statement): vote for person, statement, vote in told(of_records(given_))}
    assert expected == last_said(given_)
    chance.shuffle(given_)
    again = of_records(given_)
    first = of_records(sorted(given_))
    assert told(again) == told(first)
    assert (again.participants, again.statements) == (first.participants, first.statements)


def test_names_stand_in_order_numbers_as_numbers() -> None:
    votes = of_records([("10", "b", 1, 0), ("9", "a", 1, 0), ("x", "2", 1, 0), ("x", "10", 1, 0)])
    assert list(votes.participants) == ["9", "10", "x"]
    assert list(votes.statements) == ["2", "10", "a", "b"]


def test_numbers_of_any_length_are_names() -> None:
    long, longer = "9" * 5000, "1" + "0" * 5000
    votes = of_records([(longer, "1", 1, 0), (long, "1", 1, 0), ("07", "1", 1, 0), ("10", "1", 1, 0), ("x", "1", 1, 0)])
    assert votes.participants == ["07", "10", long, longer, "x"]


def test_rows_are_sorted_and_counted() -> None:
    votes = made()
    keys = votes.rows.astype(int) * len(votes.statements) + votes.columns
    assert np.all(np.diff(keys) > 0)
    assert votes.cast.tolist() == [12] * 120
    assert votes.starts[-1] == len(records())


def test_what_is_no_vote() -> None:
    one = np.array([0])
    with pytest.raises(ValueError, match="neither"):
        settled(["a"], ["b"], one, one, np.array([2]))


def test_votes_on_some_statements_only() -> None:
    votes = made().on({"3", "7"})
    assert list(votes.statements) == ["3", "7"]
    assert len(votes.participants) == 120
    assert told(votes) == [one for one in told(made()) if one[1] in {"3", "7"}]
