"""Made-up conversations: people of a few minds who vote on some of the statements."""

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from cydwaith.engines.opinion import Votes, of_records

Record = tuple[str, str, int, int]


def records(seed: int = 0, people: int = 120, statements: int = 20, seen: int = 12, minds: int = 3) -> list[Record]:
    """(participant, statement, vote, when) of people of so many minds; each sees so many statements."""
    chance = np.random.default_rng(seed)
    lean = chance.beta(0.4, 0.4, (minds, statements))
    found = []
    for person in range(people):
        mind = int(chance.integers(minds))
        for statement in chance.choice(statements, seen, replace=False).tolist():
            agrees = chance.random() < lean[mind, statement]
            vote = 0 if chance.random() < 0.1 else 1 if agrees else -1
            found.append((str(person), str(statement), vote, len(found)))
    return found


def dense(votes: Votes) -> np.ndarray:
    """Votes as a table, NaN where unseen."""
    table = np.full((len(votes.participants), len(votes.statements)), np.nan)
    table[votes.rows, votes.columns] = votes.values
    return table


def told(votes: Votes) -> list[tuple[str, str, int]]:
    """Votes by name."""
    return [
        (votes.participants[row], votes.statements[column], int(value))
        for row, column, value in zip(votes.rows, votes.columns, votes.values, strict=True)
    ]


def made(seed: int = 0, **shape: int) -> Votes:
    return of_records(records(seed, **shape))


names = st.integers(0, 12).map(str) | st.sampled_from(["é", "b", "01"])
rows: st.SearchStrategy[Sequence[Record]] = st.lists(
    st.tuples(names, names, st.sampled_from([-1, 0, 1]), st.integers(0, 5)), max_size=80
)
