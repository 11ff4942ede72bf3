"""Words and their parts."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.welsh.tokens import LONGEST, clean, pieces, raw_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("i'r ysgol", ["i", "ysgol"]),
        ("Mae’n rhaid i’w plant", ["mae", "rhaid", "i", "plant"]),
        ("a'u tai o'r 1960au", ["a", "tai", "o", "1960au"]),
        ("cyd-gadeirydd", ["cyd", "gadeirydd"]),
        ("the council's e‑mail", ["the", "council", "e", "mail"]),
        ("Tŷ Ŵyl ŷch", ["ty", "wyl", "ych"]),
        ("70% (2024-25)", ["70", "2024", "25"]),
        ("", []),
        ('"%$* NEAR( 🦊 -- \x00', ["near"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert raw_words(text) == words


def test_hyphens_also_join() -> None:
    assert [piece.joined for piece in pieces("cyd-gadeirydd")] == ["cydgadeirydd", ""]


def test_decomposed_letters_are_composed() -> None:
    assert clean(unicodedata.normalize("NFD", "tŷ gŵyl")) == "tŷ gŵyl"


def test_words_have_an_end() -> None:
    assert len(raw_words("a" * 10_000)[0]) == LONGEST


@given(st.text(max_size=200))
def test_any_text_has_words_or_none(text: str) -> None:
    assert all(word for word in raw_words(text))
    assert len(clean(clean(text))) == len(clean(text))
