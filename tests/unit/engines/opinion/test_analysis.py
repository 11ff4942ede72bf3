"""The same votes are the same bytes: shuffled, split, said again, begun anew."""

import hashlib
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.opinion import Analysis, analyse, of_records
from cydwaith.engines.opinion.changing import changed
from tests.examples import examples

from .conversations import made, records


def digest(found: Analysis) -> str:
    """Every byte of what was found."""
    held = [found.places, found.grouping.labels, found.counts.votes, found.by_group.agrees, found.agrees.mean]
    held += [found.agrees.lower, found.disagrees.upper, found.components.loadings]
    told = (
        f"{found.votes.participants}{found.votes.statements}{found.represented}{found.alike}{found.grouping.silhouette}"
    )
    return hashlib.sha256(b"".join(one.tobytes() for one in held) + told.encode()).hexdigest()


@pytest.fixture(scope="module")
def whole() -> str:
    return digest(analyse(made()))


@examples(12)
@given(st.integers(0, 10_000))
def test_shuffled(whole: str, seed: int) -> None:
    given_ = records()
    random.Random(seed).shuffle(given_)
    assert digest(analyse(of_records(given_))) == whole


@examples(12)
@given(st.integers(0, 10_000), st.floats(0, 1))
def test_said_again_and_changed_before(whole: str, seed: int, part: float) -> None:
    """What was said before the last vote, and a vote sent twice, leave no trace."""
    chance = random.Random(seed)
    given_ = records()
    more = [(who, what, chance.choice([-1, 0, 1]), -1) for who, what, _, _ in given_ if chance.random() < part]
    twice = [one for one in given_ if chance.random() < part]
    every = [*more, *given_, *twice]
    chance.shuffle(every)
    assert digest(analyse(of_records(every))) == whole


@pytest.mark.processes
def test_begun_anew(whole: str) -> None:
    """In a process of its own, as after a restart."""
    code = "from tests.unit.engines.opinion import test_analysis as t; print(t.digest(t.analyse(t.made())))"
    root = Path(__file__).parents[4]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == whole


@pytest.mark.parametrize("people", [0, 1, 4, 5, 9, 10])
@pytest.mark.parametrize("statements", [1, 2, 7])
def test_few_people_and_few_statements(people: int, statements: int) -> None:
    given_ = [(str(one), str(what), 1 if one % 2 else -1, 0) for one in range(people) for what in range(statements)]
    found = analyse(of_records(given_))
    assert len(found.grouping.sizes) == (0 if people < 5 else 2 if people == 10 else 1)
    assert found.counts.votes.sum() == people * statements
    assert np.all((found.agrees.mean > 0) & (found.agrees.mean < 1))


def test_everyone_the_same() -> None:
    found = analyse(of_records((str(one), str(what), 1, 0) for one in range(50) for what in range(12)))
    assert found.grouping.sizes.tolist() == [50]
    assert found.represented == [[]]
    assert len(found.one_sided) == 50
    assert found.unites.tolist() == [1] * 12
    assert not found.divides.any()


def test_two_minds_are_divided_and_united() -> None:
    """On statement 0 all agree, on statement 1 nobody does, and on the others two minds differ."""
    given_ = []
    for one in range(60):
        mind = 1 if one < 35 else -1
        given_ += [
            (str(one), "0", 1, 0),
            (str(one), "1", -1, 0),
            *((str(one), str(what), mind, 0) for what in range(2, 10)),
        ]
    found = analyse(of_records(given_))
    assert found.grouping.sizes.tolist() == [35, 25]
    assert found.unites.tolist() == [1, -1, *[0] * 8]
    assert found.divides.tolist() == [False, False, *[True] * 8]
    assert {one.statement for chosen in found.represented for one in chosen} <= set(range(2, 10))


def test_small_sides_are_not_drowned() -> None:
    """One large employer says yes, two councils say no: each side counts alike."""
    given_ = [(str(one), "1", 1 if one < 900 else -1, 0) for one in range(930)]
    side = {str(one): "employer" if one < 900 else "north" if one < 915 else "south" for one in range(930)}
    found = analyse(of_records(given_), side_of=side).sides
    assert found is not None
    assert found.names == ["employer", "north", "south"]
    assert found.agrees.mean[0] < 0.01
    assert found.disagrees.mean[0] < 0.01


def test_what_changed_is_more_than_chance() -> None:
    before = analyse(made(1))
    assert changed(before, before) == []
    turned = of_records((who, what, -1 if what == "4" else vote, 0) for who, what, vote, _ in records(1))
    now = analyse(turned, grouping=before.grouping)
    (one,) = changed(before, now)
    assert (one.statement, one.now < one.before) == ("4", True)
