"""Ranking."""

from collections import Counter

import pytest

from cydwaith.engines.retrieval.lexicon import BilingualLexicon
from cydwaith.engines.retrieval.question import question_terms
from cydwaith.engines.retrieval.scoring import Candidate, score, words_in
from cydwaith.engines.retrieval.weighing import COMMON, STREAMS, Statistics, needed, rarity, salient
from cydwaith.engines.welsh.analyser import Analyser, Terms

TEXTS = {
    "food": "Food waste collections every week raised recycling in Pembrokeshire",
    "glass": "Glass and paper are sorted at the kerbside",
    "veg": "Welsh vegetables in primary school meals",
    "dementia": "Small teams care for people living with dementia at home",
    "bwyd": "Casgliadau gwastraff bwyd wythnosol yn Sir Benfro",
    "llysiau": "Llysiau o Gymru mewn prydau ysgolion cynradd",
}


class Library:
    def __init__(self, analyser: Analyser, lexicon: BilingualLexicon, ages: dict[str, float] | None = None) -> None:
        self.analyser, self.lexicon = analyser, lexicon
        held = {name: analyser.document_terms(text) for name, text in TEXTS.items()}
        ages = ages or {}
        self.candidates = [Candidate(name, words_in(terms), ages.get(name, 0)) for name, terms in held.items()]
        counts = Counter(
            (stream, key)
            for terms in held.values()
            for stream in STREAMS
            for key in set(getattr(terms, stream).split())
        )
        documents = {stream: sum(bool(getattr(terms, stream)) for terms in held.values()) for stream in STREAMS}
        self.statistics = Statistics(documents, dict.fromkeys(STREAMS, 8.0), counts)

    def ask(self, text: str) -> list[str]:
        question = question_terms(text, self.analyser, self.lexicon)
        return [found.identity for found in score(question, self.candidates, self.statistics)]


@pytest.fixture(scope="module")
def library(analyser: Analyser, lexicon: BilingualLexicon) -> Library:
    return Library(analyser, lexicon)


@pytest.mark.parametrize(
    ("question", "first", "also"),
    [
        ("gwastraff bwyd", "bwyd", "food"),
        ("food waste", "food", "bwyd"),
        ("llysiau mewn ysgolion", "llysiau", "veg"),
        ("school vegetables", "veg", "llysiau"),
        ("didoli gwydr", "glass", None),
        ("gofal dementia gartref", "dementia", None),
    ],
)
def test_across_languages(library: Library, question: str, first: str, also: str | None) -> None:
    found = library.ask(question)
    assert found[0] == first
    assert also is None or also in found[:2]


def test_places_across_languages(library: Library) -> None:
    assert set(library.ask("yn Sir Benfro")) == {"food", "bwyd"}
    assert set(library.ask("Pembrokeshire")) == {"food", "bwyd"}


@pytest.mark.parametrize("question", ["", "   ", "the of", "🦊", "xqzw", '"(*) AND NOT'])
def test_nothing_answers_nothing(library: Library, question: str) -> None:
    assert library.ask(question) == []


def test_the_newer_of_equals_comes_first(analyser: Analyser, lexicon: BilingualLexicon) -> None:
    library = Library(analyser, lexicon)
    twin = [library.candidates[0]._replace(identity=name, age=age) for name, age in (("old", 90), ("new", 1))]
    question = question_terms("food waste", analyser, lexicon)
    assert [found.identity for found in score(question, twin, library.statistics)] == ["new", "old"]


def test_title_and_exact_phrase_count_more(analyser: Analyser, lexicon: BilingualLexicon) -> None:
    library = Library(analyser, lexicon)
    nothing = Terms("", "", "")
    plain = Terms("waste and other food", "", "wast food")
    exact = Terms("food waste and other", "", "food wast")
    asked = question_terms("food waste", analyser, lexicon)
    fields = {"a": (nothing, plain), "b": (nothing, exact), "c": (plain, nothing)}
    pairs = [Candidate(name, words_in(*both)) for name, both in fields.items()]
    found = {one.identity: one.score for one in score(asked, pairs, library.statistics, (5.0, 1.0))}
    assert found["b"] > found["a"]
    assert found["c"] > found["a"]


def test_needed_keys(analyser: Analyser, lexicon: BilingualLexicon) -> None:
    wanted = needed(question_terms("gwastraff", analyser, lexicon))
    assert "gwastraff" in wanted["cy"]
    assert "wast" in wanted["en"]


def test_a_word_that_is_everywhere_still_counts() -> None:
    assert rarity(10, 20) == rarity(10, 10) == COMMON
    assert rarity(1000, 1) > rarity(1000, 100) > 0


def test_a_text_as_a_question() -> None:
    statistics = Statistics({"raw": 100}, {}, {("raw", "the"): 99, ("raw", "recycling"): 5, ("raw", "council"): 50})
    assert salient("the council recycling the recycling it", statistics, 2) == "recycling council"
