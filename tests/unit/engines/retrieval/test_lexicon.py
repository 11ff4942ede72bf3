"""Translations learned from terms and texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.retrieval.alignment import Pair, translations
from cydwaith.engines.retrieval.learning import learn, pairs_of
from cydwaith.engines.retrieval.lexicon import BilingualLexicon, Term, likeliest, own_forms
from cydwaith.engines.welsh.alphabet import welsh_key
from cydwaith.engines.welsh.analyser import Analyser

TEXTS = [
    Pair(["cyngor", "sir"], ["county", "council"]),
    Pair(["cyngor"], ["council"]),
    Pair(["sir"], ["county"]),
    Pair(["cyngor", "dinas"], ["city", "council"]),
    Pair(["plant", "dinas"], ["city", "child"]),
]


def test_model_one_finds_what_translates_what() -> None:
    said = translations(TEXTS, rounds=10)
    assert said["cyngor", "council"] > 0.9
    assert said["dinas", "city"] > said.get(("dinas", "council"), 0)
    assert translations([]) == {}


def test_weights_count() -> None:
    said = translations([Pair(["banc"], ["bank"], 3.0), Pair(["banc"], ["bench"])], rounds=1)
    assert said["banc", "bank"] == pytest.approx(0.75)


def test_a_lexicon_goes_both_ways_and_can_be_stored() -> None:
    lexicon = learn([], TEXTS)
    assert next(iter(lexicon.translate("cyngor", "cy"))) == "council"
    assert next(iter(lexicon.translate("child", "en"))) == "plant"
    assert lexicon.translate("xqzw", "cy") == {}
    again = BilingualLexicon.from_entries(lexicon.entries())
    assert again.translate("cyngor", "cy") == lexicon.translate("cyngor", "cy")


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.floats(0.01, 1), min_size=1, max_size=30))
def test_probabilities_sum_to_one(said: dict[str, float]) -> None:
    assert sum(likeliest(said).values()) == pytest.approx(1)
    assert len(likeliest(said)) <= 8


def test_listed_forms_belong_to_their_term() -> None:
    forms = own_forms(
        [Term("plant", "children"), Term("plentyn", "child", forms=("plant",)), Term("tai gwag", "empty homes")]
    )
    assert forms == {"plant": ("plentyn",), "plentyn": ("plentyn",)}


def test_pairs_need_keys_on_both_sides(analyser: Analyser) -> None:
    assert pairs_of([("y", "the"), ("ysgolion", "schools")], analyser) == [Pair(["ysgol"], ["school"])]


@pytest.mark.parametrize(
    ("welsh", "english"),
    [
        ("ailgylchu", "recycling"),
        ("ysgolion", "schools"),
        ("tai", "housing"),
        ("iechyd", "health"),
        ("dementia", "dementia"),
        ("llysiau", "vegetables"),
        ("digartrefedd", "homelessness"),
        ("pont", "bridge"),
        ("cyllideb", "budget"),
    ],
)
def test_own_lexicon(analyser: Analyser, lexicon: BilingualLexicon, welsh: str, english: str) -> None:
    cy, en = analyser.analyse(welsh, "cy")[0].keys[0], analyser.analyse(english, "en")[0].keys[0]
    assert en in lexicon.translate(cy, "cy")
    assert cy in lexicon.translate(en, "en")


def test_own_glossary_is_well_kept(terms: list[Term]) -> None:
    """At least the 5,000 entries SEARCH.md asks for, each once, tidy, ours, in Welsh order."""
    assert len(terms) >= 5000
    assert len({(term.welsh.lower(), term.english.lower()) for term in terms}) == len(terms)
    assert {term.source for term in terms} == {"Cydwaith"}
    assert {term.part for term in terms} == {"n", "v", "adj", "adv", "num"}
    assert all(
        text == " ".join(text.split()) != "" for term in terms for text in (term.welsh, term.english, *term.forms)
    )
    assert [welsh_key(term.welsh) for term in terms] == sorted(welsh_key(term.welsh) for term in terms)
