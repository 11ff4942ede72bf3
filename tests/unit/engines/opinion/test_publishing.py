"""Nobody learns from what is published what fewer than five people voted, on one day or between two."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.disclosure.threshold import FEWEST
from cydwaith.engines.opinion import analyse, of_records
from cydwaith.engines.opinion.publishing import cells_of, fit_to_publish, published
from tests.examples import examples

from .conversations import Record, dense, made, told

NOTHING = of_records([])


def by_name(votes) -> dict[tuple[str, str], int]:
    return {(who, what): vote for who, what, vote in told(votes)}


def differing(one, other, statement: str) -> int:
    """Of how many people two states of one cell tell different things."""
    first, second = (
        {who: vote for (who, what), vote in by_name(votes).items() if what == statement} for votes in (one, other)
    )
    return sum(first.get(who) != second.get(who) for who in first.keys() | second.keys())


def days(seed: int) -> list[list[Record]]:
    """What had been voted by the end of each of fourteen days: new votes, changed votes, people who withdraw."""
    chance = np.random.default_rng(seed)
    votes: dict[tuple[str, str], int] = {}
    found = []
    for _ in range(14):
        for _ in range(int(chance.integers(0, 30))):
            votes[str(chance.integers(25)), str(chance.integers(4))] = int(chance.integers(-1, 2))
        if chance.random() < 0.3:
            gone = str(chance.integers(25))
            votes = {key: vote for key, vote in votes.items() if key[0] != gone}
        found.append([(who, what, vote, 0) for (who, what), vote in votes.items()])
    return found


@examples(60)
@given(st.integers(0, 100_000))
def test_two_weeks(seed: int) -> None:
    shown = NOTHING
    for day in days(seed):
        now = of_records(day)
        before, shown = shown, published(shown, now)
        for statement in shown.statements:
            there = sum(what == statement for _, what in by_name(shown))
            assert there == 0 or there >= FEWEST
            moved = differing(before, shown, statement)
            assert moved == 0 or moved >= FEWEST
            if moved:  # then it is as it is now, or nothing
                assert there == 0 or differing(shown, now, statement) == 0


def test_the_fifth_vote_is_awaited() -> None:
    four = [(str(one), "1", 1, 0) for one in range(4)]
    five = [*four, ("4", "1", -1, 0)]
    assert told(published(NOTHING, of_records(four))) == []
    shown = published(NOTHING, of_records(five))
    assert len(told(shown)) == 5
    later = of_records([*five, *((str(one), "1", 1, 0) for one in range(5, 9))])
    assert told(published(shown, later)) == told(shown)
    assert len(told(published(shown, of_records([*five, *((str(one), "1", 1, 0) for one in range(5, 10))])))) == 10


def test_whoever_withdraws_leaves_when_four_others_do_or_the_cell_empties() -> None:
    shown = published(NOTHING, of_records([(str(one), "1", 1, 0) for one in range(6)]))
    assert told(published(shown, of_records([(str(one), "1", 1, 0) for one in range(4)]))) == []


def test_every_figure_is_of_published_cells() -> None:
    votes = made(2, people=60)
    side = {name: "ab"[int(name) % 2] for name in votes.participants}
    found = analyse(votes, side_of=side)
    shown = fit_to_publish(found, side)
    assert np.array_equal(shown.grouping.sizes, found.grouping.sizes)
    for cell, held in cells_of(shown, side).items():
        whole = dense(cells_of(found, side)[cell])
        counts = (~np.isnan(dense(held))).sum(axis=0)
        assert np.all((counts == 0) | (counts >= FEWEST))
        assert counts.tolist() == [many if many >= FEWEST else 0 for many in (~np.isnan(whole)).sum(axis=0).tolist()]
    assert shown.sides is not None
    assert shown.counts.votes.sum() == shown.sides.counts.votes.sum() <= found.counts.votes.sum()
