"""Dictionary forms of Welsh words."""

import pytest

from cydwaith.engines.welsh.lemmas import Lemmas

OWN = {
    "cwestiwn": ("cwestiwn",),
    "cwestiynau": ("cwestiwn",),
    "llaw": ("llaw",),
    "glaw": ("glaw",),
    "ffordd": ("ffordd",),
}


@pytest.fixture(scope="module")
def lemmas() -> Lemmas:
    return Lemmas(OWN, site_words={"grynbot"})


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("ysgolion", "ysgol"),
        ("nghynghorau", "cyngor"),
        ("Gynghorau", "cyngor"),
        ("wastraff", "gwastraff"),
        ("gwestiynau", "cwestiwn"),
        ("tai", "tŷ"),
        ("ŵyn", "oen"),
        ("ffyrdd", "ffordd"),
        ("rieni", "rhiant"),
        ("chwarel", "chwarel"),
        ("chwareli", "chwarel"),
        ("chwmnïau", "cwmni"),
    ],
)
def test_forms(lemmas: Lemmas, form: str, lemma: str) -> None:
    assert lemmas.of(form)[0] == lemma


def test_an_ambiguous_form_keeps_all_its_lemmas(lemmas: Lemmas) -> None:
    assert set(lemmas.of("law")) == {"llaw", "glaw"}


def test_unknown_words_are_undone_against_the_site_or_stay(lemmas: Lemmas) -> None:
    assert lemmas.of("rynbot") == ("grynbot",)
    assert lemmas.of("xqzw") == ("xqzw",)


def test_accents_can_be_left_out_in_questions(lemmas: Lemmas) -> None:
    assert "oen" in lemmas.twins("wyn")
    assert "tŷ" in lemmas.twins("ty")
    assert "oen" not in lemmas.of("wyn")


class Imported:
    def lemmas(self, form: str) -> tuple[str, ...]:
        return {"bwyd": ("bwyd",), "gwyliau": ("gŵyl", "gwyliau")}.get(form, ())

    def twins(self, form: str) -> tuple[str, ...]:
        return ()


def test_an_imported_lexicon_is_asked() -> None:
    assert set(Lemmas({}, Imported()).of("gwyliau")) == {"gŵyl", "gwyliau"}
