from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.statistics import Polarity, Quartiles, Rank, quartiles, ranks

VALUES = {"A": 3.0, "B": 1.0, "C": 3.0, "D": None, "E": float("nan"), "F": 2.0}


def test_joint_ranks_and_no_rank_without_a_value():
    assert ranks(VALUES) == {"A": Rank(1, 4, 2), "C": Rank(1, 4, 2), "F": Rank(3, 4, 1), "B": Rank(4, 4, 1)}


def test_lower_is_better():
    assert ranks(VALUES, Polarity.LOWER)["B"] == Rank(1, 4, 1)


def test_quartiles():
    assert quartiles({str(i): float(i) for i in range(1, 6)}) == Quartiles(2.0, 3.0, 4.0)
    assert quartiles({"A": None}) is None


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=30))
def test_a_rank_counts_those_ahead(drawn):
    values = {f"P{i}": float(v) for i, v in enumerate(drawn)}
    for place, rank in ranks(values, Polarity.HIGHER).items():
        assert rank.position == 1 + sum(other > values[place] for other in values.values())
        assert rank.joint == sum(other == values[place] for other in values.values())
