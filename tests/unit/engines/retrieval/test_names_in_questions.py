"""Every name that the search knows, after every preposition, asks for the very place or body."""

import pytest

from cydwaith.engines.retrieval.lexicon import BilingualLexicon
from cydwaith.engines.retrieval.question import Word, question_terms
from cydwaith.engines.welsh.analyser import Analyser
from cydwaith.engines.welsh.names import PREFIX, Gazetteer, Name, key_of
from tests.prepositions import after_english, after_welsh


@pytest.fixture(scope="session")
def own(names: list[Name]) -> Gazetteer:
    return Gazetteer(names)


def asked(text: str, analyser: Analyser, lexicon: BilingualLexicon) -> tuple[Word, ...]:
    return question_terms(text, analyser, lexicon).words


def means(text: str, name: Name, analyser: Analyser, lexicon: BilingualLexicon) -> bool:
    """Whether a question has one word, which is a name."""
    words = asked(text, analyser, lexicon)
    return len(words) == 1 and PREFIX + key_of(name.key) in words[0].keys["cy"]


def test_every_welsh_name_after_every_preposition(
    names: list[Name], analyser: Analyser, lexicon: BilingualLexicon
) -> None:
    failing = [
        text
        for name in names
        for writing in name.welsh
        for text in after_welsh(writing)
        if not means(text, name, analyser, lexicon)
    ]
    assert failing == []


def test_every_english_name_after_every_preposition(
    names: list[Name], analyser: Analyser, lexicon: BilingualLexicon
) -> None:
    failing = [
        text
        for name in names
        for writing in name.english
        for text in after_english(writing)
        if not means(text, name, analyser, lexicon)
    ]
    assert failing == []


def test_councils_and_places_without_a_capital(
    names: list[Name], analyser: Analyser, lexicon: BilingualLexicon
) -> None:
    councils = [name for name in names if name.key.startswith("W06")]
    assert len(councils) == 22
    failing = [
        text
        for name in councils
        for text in (
            *(text.lower() for one in name.welsh for text in after_welsh(one)),
            *(text.lower() for one in name.english for text in after_english(one)),
        )
        if not means(text, name, analyser, lexicon)
    ]
    assert failing == []
