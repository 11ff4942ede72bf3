"""Questions in either language."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cydwaith.engines.retrieval.lexicon import BilingualLexicon
from cydwaith.engines.retrieval.question import MOST_WORDS, question_terms
from cydwaith.engines.welsh.analyser import Analyser


def test_both_languages_are_searched(analyser: Analyser, lexicon: BilingualLexicon) -> None:
    question = question_terms("ailgylchu gwastraff", analyser, lexicon)
    assert question.welsh > 0.9
    assert question.keys("cy")[:2] == ["ailgylchu", "gwastraff"]
    assert {"recycl", "wast"} <= set(question.keys("en"))
    assert question.keys("raw") == ["ailgylchu", "gwastraff"]
    assert question.phrase == "ailgylchu gwastraff"


def test_a_short_question_is_never_gated(analyser: Analyser, lexicon: BilingualLexicon) -> None:
    question = question_terms("plant", analyser, lexicon)
    assert "plant" in question.keys("en", least=0.0)
    assert "plentyn" in question.keys("cy")


def test_accents_can_be_left_out(analyser: Analyser, lexicon: BilingualLexicon) -> None:
    assert "oen" in question_terms("wyn", analyser, lexicon).keys("cy")


def test_names_belong_to_no_language(analyser: Analyser, lexicon: BilingualLexicon) -> None:
    question = question_terms("ysgolion yng nghaerdydd", analyser, lexicon)
    assert "zzw06000015" in question.keys("cy")
    assert "zzw06000015" in question.keys("en")


def test_what_is_being_typed(analyser: Analyser, lexicon: BilingualLexicon) -> None:
    assert question_terms("bwyd ysg", analyser, lexicon).prefix == "ysg"
    assert question_terms("bwyd ysgol ", analyser, lexicon).prefix == ""
    assert question_terms("", analyser, lexicon).prefix == ""


def test_work_is_bounded(analyser: Analyser, lexicon: BilingualLexicon) -> None:
    question = question_terms("ysgol bwyd iechyd tai pont " * 2000, analyser, lexicon)
    assert len(question.words) == MOST_WORDS
    assert len(question.keys("en")) <= 40


@given(st.text(max_size=500))
@example("SIR:FFLINT")
def test_any_question(analyser: Analyser, lexicon: BilingualLexicon, text: str) -> None:
    question = question_terms(text, analyser, lexicon)
    assert len(question.words) <= MOST_WORDS
    for stream in ("raw", "cy", "en"):
        # A name of several words is one word of a question.
        assert all(part.isalnum() for key in question.keys(stream) for part in key.split(" "))


@pytest.mark.parametrize(
    ("question", "language", "key"),
    [
        ("tai gwag", "en", "home"),
        ("tyllau yn y ffordd", "en", "pothol"),
        ("potholes", "cy", "twll"),
        ("teithio llesol", "en", "activ"),
    ],
)
def test_agreed_terms_of_several_words(
    analyser: Analyser, lexicon: BilingualLexicon, question: str, language: str, key: str
) -> None:
    assert key in question_terms(question, analyser, lexicon).keys(language)


def test_a_function_word_means_something_only_alone(analyser: Analyser, lexicon: BilingualLexicon) -> None:
    assert [word.raw for word in question_terms("the recycling of it", analyser, lexicon).words] == ["recycling"]
    assert "mor" in question_terms("mor", analyser, lexicon).keys("cy")
