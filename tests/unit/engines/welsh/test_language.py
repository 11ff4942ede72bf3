"""Guessing the language."""

import pytest

from cydwaith.engines.welsh.language import LanguageGuess

WELSH = ["cyngor", "ysgolion", "gwastraff", "ailgylchu", "llywodraeth", "iechyd", "gwasanaeth", "cymdeithasol", "tai"]
ENGLISH = ["council", "schools", "waste", "recycling", "government", "health", "service", "social", "housing"]


@pytest.fixture(scope="module")
def guess() -> LanguageGuess:
    return LanguageGuess(WELSH, ENGLISH)


@pytest.mark.parametrize(
    "text", ["Mae'r cyngor yn ailgylchu gwastraff", "gwasanaethau cymdeithasol", "Beth wnaeth y sir?"]
)
def test_welsh(guess: LanguageGuess, text: str) -> None:
    assert guess.probability_welsh(text) > 0.9


@pytest.mark.parametrize("text", ["The council recycles its waste", "social services", "What did the county do?"])
def test_english(guess: LanguageGuess, text: str) -> None:
    assert guess.probability_welsh(text) < 0.1


@pytest.mark.parametrize("text", ["", "2024-25", "🦊", "שלום"])
def test_neither(guess: LanguageGuess, text: str) -> None:
    assert 0.2 < guess.probability_welsh(text) < 0.8


def test_a_long_text_is_read_only_so_far(guess: LanguageGuess) -> None:
    assert guess.probability_welsh("the council " * 200_000) < 0.01
