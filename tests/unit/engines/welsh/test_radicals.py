"""Mutations undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.welsh.mutations import SOFT, aspirate, nasal, soft
from cydwaith.engines.welsh.radicals import mutations, radicals


@pytest.mark.parametrize("word", ["ffordd", "llyfr", "rhaglen", "chwarae", "chwaer"])
def test_ff_ll_rh_and_chwa_are_never_taken_for_mutations(word: str) -> None:
    assert radicals(word) == ()


@pytest.mark.parametrize(
    ("mutated", "radical"),
    [
        ("nghynghorau", "cynghorau"),
        ("gynghorau", "cynghorau"),
        ("chynghorau", "cynghorau"),
        ("ardd", "gardd"),
        ("wastraff", "gwastraff"),
        ("law", "llaw"),
        ("law", "glaw"),
        ("raglen", "rhaglen"),
        ("hysgol", "ysgol"),
        ("fenter", "menter"),
        ("mhlentyn", "plentyn"),
        ("nhai", "tai"),
        ("ddinas", "dinas"),
    ],
)
def test_known_pairs(mutated: str, radical: str) -> None:
    assert radical in radicals(mutated)


@given(
    st.sampled_from(sorted(SOFT)), st.sampled_from("aeiouwyâêŵŷ"), st.text("abcdefglmnorstuwy", min_size=1, max_size=8)
)
def test_every_mutation_can_be_undone(first: str, vowel: str, rest: str) -> None:
    word = first + vowel + rest
    if word.startswith("cw"):  # a chwarel may be a quarry or a pane: the dictionaries decide
        return
    for change in (soft, nasal, aspirate):
        assert change(word) == word or word in radicals(change(word))


def test_mutations_of_a_name() -> None:
    assert mutations("Caerdydd") == ("Caerdydd", "Gaerdydd", "Nghaerdydd", "Chaerdydd")
    assert mutations("Abertawe") == ("Abertawe",)
