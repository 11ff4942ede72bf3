"""Spelling repair."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.retrieval.spelling import repaired, repairs

KNOWN = {
    "ailgylchu": 40,
    "recycling": 50,
    "dementia": 9,
    "trafnidiaeth": 12,
    "llyfrgell": 8,
    "gwastraff": 30,
    "ysgol": 90,
}


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("ailgylchi", "ailgylchu"),
        ("ailgylhcu", "ailgylchu"),
        ("recyling", "recycling"),
        ("dementa", "dementia"),
        ("trafnidiath", "trafnidiaeth"),
        ("lyfrgel", "llyfrgell"),
        ("gwastraf", "gwastraff"),
        ("ysgôk", "ysgol"),
    ],
)
def test_slips(slip: str, word: str) -> None:
    assert repaired(slip, KNOWN) == word


@pytest.mark.parametrize("word", ["ysgol", "xqzwjk", "tai", "", "2024-25", "a" * 500])
def test_nothing_to_repair(word: str) -> None:
    assert repaired(word, KNOWN) is None


def test_likelier_slips_win() -> None:
    assert repaired("pyblig", {"publig": 1, "pyblic": 100}) == "publig"
    assert repaired("helth", {"held": 5, "health": 40}) == "health"


@given(st.text(max_size=40))
def test_repairs_are_bounded(word: str) -> None:
    assert len(repairs(word)) < 6000
    assert word not in repairs(word)
