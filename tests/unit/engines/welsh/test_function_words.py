"""The reviewed list of words that are no subject."""

from collections import Counter

import pytest

from cydwaith.engines.retrieval.lexicon import Term
from cydwaith.engines.welsh.stop_words import ENGLISH, LISTED, WELSH, groups

# Nouns of the glossary that are function words all the same, each with why.
ALSO_NOUNS = {
    "be": "what, as it is said",
    "beth": "what",
    "dim": "nothing, not",
    "diolch": "thanks",
    "hyd": "until",
    "llawer": "many",
    "lle": "where",
    "oes": "is there; an age is found as oesoedd",
    "peth": "some; a thing is no subject",
    "pob": "every",
    "pryd": "when; meals are found as prydau, and as pryd o fwyd",
    "rhyw": "some; sex and gender are rhywedd, too",
    "rhywun": "someone",
}


@pytest.mark.parametrize(
    "words",
    [
        "yng ym dw dwi hefo efo gorau gore orau fwya mwya isio isho moyn ishe shwd shwt sut fasa basa bysa fysa tasa",
        "ddim dim rwan rŵan nawr wyti ydach dach sgen sgin oes sy sydd lle ble be beth pwy faint ddaru gneud neud cael",
        "mae ma roedd oedd odd sdim smo odi dyw dydi pawb bawb ledled uwchben llai leiaf gwell well waeth eisie isie",
    ],
)
def test_the_whole_class_is_there(words: str) -> None:
    assert set(words.split()) <= WELSH


def test_every_group_says_why() -> None:
    held = list(groups())
    assert all(group.why and group.words for group in held)
    assert {group.heard for group in held} == {"", "north", "south", "speech"}
    assert {group.language for group in held} == {"cy", "en"}


def test_a_word_stands_under_one_reason() -> None:
    rows = (row.split("\t") for row in LISTED.read_text(encoding="utf-8").splitlines()[1:])
    listed = Counter((language, word) for language, _heard, _why, _mutated, words in rows for word in words.split())
    assert [word for (_, word), number in listed.items() if number > 1] == []


def test_no_noun_of_the_glossary_is_a_function_word_unseen(terms: list[Term]) -> None:
    nouns = {form for term in terms if term.part == "n" and " " not in term.welsh for form in (term.welsh, *term.forms)}
    assert sorted(nouns & WELSH - set(ALSO_NOUNS)) == []


def test_english_subjects_stay(terms: list[Term]) -> None:
    assert not ENGLISH & {"home", "care", "bin", "well", "need", "place", "work", "help", "good"}
