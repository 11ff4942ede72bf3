"""Trying to learn what fewer than five people voted from everything that is released over two weeks."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.disclosure.threshold import FEWEST
from cydwaith.engines.opinion import of_records
from cydwaith.engines.opinion.publishing import ABSENT
from cydwaith.engines.opinion.releasing import NOTHING, analysed, packed, release, unpacked
from cydwaith.engines.opinion.votes import Votes, settled
from tests.examples import examples

STATEMENTS = 5
DAYS = 14
FIRST = 15


def on_all(records, statements=STATEMENTS) -> Votes:
    """Votes on statements all of which stand, also where nobody has voted on them."""
    found = of_records(records)
    rows, columns, values = (np.asarray(one, dtype=np.int64) for one in (found.rows, found.columns, found.values))
    names = [str(place) for place in range(statements)]
    at = np.array([names.index(name) for name in found.statements], dtype=np.int64)
    return settled(found.participants, names, rows, at[columns] if len(columns) else columns, values)


def two_weeks(seed: int):
    """What is released day by day while people come, vote, change their votes back and forth, and withdraw."""
    chance = np.random.default_rng(seed)
    side_of = {str(one): ["", "a", "b", "c"][int(chance.choice(4, p=[0.3, 0.4, 0.2, 0.1]))] for one in range(70)}
    votes: dict[tuple[str, str], int] = {}
    stands, found = NOTHING, []
    for day in range(DAYS):
        for person in map(str, range(min(70, 15 + 5 * day))):
            if chance.random() < 0.25 or not any(who == person for who, _ in votes):
                camp = int(person) % 2 * 2 - 1
                for place in range(STATEMENTS):
                    if chance.random() < 0.8:
                        said = camp if chance.random() < 0.7 else int(chance.integers(-1, 2))
                        votes[person, str(place)] = said
        gone = str(chance.integers(70)) if chance.random() < 0.4 else ""
        votes = {key: vote for key, vote in votes.items() if key[0] != gone}
        records = [(who, what, vote, 0) for (who, what), vote in votes.items()]
        stands = release(stands, on_all(records), side_of, first=FIRST, final=day == DAYS - 1)
        found.append(stands)
    return found


def as_numbers(days):
    """Every number released as a row over (person, their vote as it stood in one run of days), on one statement.

    Two numbers of one row differ only by whose votes they hold: what a reader adds up or takes away is a row, too.
    """
    for statement in map(str, range(STATEMENTS)):
        columns: dict[tuple[str, int], int] = {}
        runs: dict[str, tuple[int, int]] = {}
        rows = []
        for stands in days:
            if statement not in stands.statements:
                continue
            shown = stands.shown[:, stands.statements.index(statement)].tolist()
            told: dict[int, list[int]] = {}
            for name, cell, vote in zip(stands.people, stands.cell.tolist(), shown, strict=True):
                last, number = runs.get(name, (ABSENT, 0))
                if vote != last:
                    runs[name] = (vote, number + 1)
                if vote != ABSENT:
                    place = columns.setdefault((name, runs[name][1]), len(columns))
                    told.setdefault(cell, []).append(place)
            rows += told.values()
        table = np.zeros((len(rows), len(columns)))
        for row, held in enumerate(rows):
            table[row, held] = 1
        yield np.unique(table, axis=0), [name for name, _ in columns]


def tells_of(table, people, few) -> bool:
    """Whether some sum or difference of the numbers holds nobody's votes but those of these few people."""
    others = np.array([name not in few for name in people])
    return np.linalg.matrix_rank(table) > np.linalg.matrix_rank(table[:, others])


@examples(12)
@given(st.integers(0, 100_000))
def test_no_sum_or_difference_of_two_weeks_tells_of_one_person_or_of_two(seed: int) -> None:
    for table, people in as_numbers(two_weeks(seed)):
        if table.size:
            names = sorted({*people})
            assert not any(tells_of(table, people, {one}) for one in names)
            some = list(combinations(names, 2))[:: max(1, len(names) ** 2 // 80)]
            assert not any(tells_of(table, people, {*pair}) for pair in some)


@examples(20)
@given(st.integers(0, 100_000))
def test_any_two_days_differ_in_five_people_or_in_none(seed: int) -> None:
    days = two_weeks(seed)
    for before, later in combinations(days, 2):
        for statement in before.statements:
            for cell in range(len(before.cells)):
                was, now = (states(one, statement, cell) for one in (before, later))
                differing = sum(was.get(name) != now.get(name) for name in was.keys() | now.keys())
                assert differing == 0 or differing >= FEWEST


def states(stands, statement, cell):
    """What is released of the people of a cell on a statement."""
    column = stands.shown[:, stands.statements.index(statement)].tolist()
    told = zip(stands.people, stands.cell.tolist(), column, strict=True)
    return {name: vote for name, where, vote in told if where == cell and vote != ABSENT}


@examples(10)
@given(st.integers(0, 100_000))
def test_cells_take_in_five_or_more_and_nobody_leaves_theirs(seed: int) -> None:
    where: dict[str, tuple[int, str]] = {}
    for stands in two_weeks(seed):
        now = {name: stands.cells[cell] for name, cell in zip(stands.people, stands.cell.tolist(), strict=True)}
        assert where.items() <= now.items()
        new = [now[name] for name in now.keys() - where.keys()]
        assert all(new.count(cell) >= FEWEST for cell in new)
        where = now


def crowd(people, vote=1, statements=3):
    return [(str(one), str(place), vote, 0) for one in people for place in range(statements)]


def test_a_vote_changed_there_and_back_does_not_uncover_the_sixth() -> None:
    """Five change their votes and change them back, a sixth comes with them: a difference of days would be theirs."""
    side_of: dict[str, str] = {}
    start = release(NOTHING, on_all(crowd(range(10)), 3), side_of, first=5, final=False)
    turned = [*crowd(range(5, 10)), *crowd(range(5), -1)]
    there = release(start, on_all(turned, 3), side_of, first=5, final=False)
    back = release(there, on_all([*crowd(range(10)), *crowd(range(20, 21))], 3), side_of, first=5, final=False)
    assert (there.shown == -1).sum() == 15
    assert back.shown.tolist() == there.shown.tolist()  # it waits for five who say something new


def test_a_small_side_is_told_of_as_a_whole_and_the_rest_at_the_end() -> None:
    records = [*crowd(range(20)), *crowd(range(20, 40), -1)]
    side_of = {str(one): "few" for one in (0, 1, 2, 20, 21, 22)} | {"3": "alone"}
    open_ = release(NOTHING, on_all(records, 3), side_of, first=20, final=False)
    assert sorted(open_.cells) == [(-1, "few"), (0, ""), (1, "")]
    assert "3" not in open_.people
    more = [*records, *((str(one), "0", 1, 0) for one in range(50, 54))]
    closed = release(open_, on_all(more, 3), side_of, first=20, final=True)
    assert {"3", "50"} <= {*closed.people}
    assert closed.cells[-1] == (-1, "") or (-1, "") in closed.cells


def test_it_is_kept_and_read_again_and_analysed() -> None:
    stands = two_weeks(7)[-1]
    again = unpacked(packed(stands))
    assert (again.people, again.statements, again.cells) == (stands.people, stands.statements, stands.cells)
    assert np.array_equal(again.shown, stands.shown)
    assert np.array_equal(again.told, stands.told)
    found = analysed(again, ["0", "2"])
    assert list(found.votes.statements) == ["0", "2"]
    assert all(size >= FEWEST for size in found.grouping.sizes.tolist())
    assert unpacked(b"") is NOTHING


@pytest.mark.parametrize("final", [False, True])
def test_nothing_of_too_few(final: bool) -> None:
    assert release(NOTHING, on_all(crowd(range(4)), 3), {}, first=20, final=final) is NOTHING
