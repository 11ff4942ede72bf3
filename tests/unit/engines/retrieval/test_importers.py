"""Files other people share."""

import zipfile
from pathlib import Path

import pytest

from cydwaith.engines.retrieval import importers, lecsicon
from cydwaith.engines.retrieval.lexicon import Term

TMX = """<?xml version="1.0"?><tmx version="1.4"><body>
<tu><tuv xml:lang="en-GB"><seg>Food <ph/>waste</seg></tuv><tuv xml:lang="cy-GB"><seg>Gwastraff bwyd</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu></body></tmx>"""
PO = """msgid ""
msgstr "Language: cy\\n"

msgid "Save %(name)s"
msgstr "Cadw %(name)s"

#, fuzzy
msgid "Wrong"
msgstr "Anghywir"

msgid "one council"
msgid_plural "{n} councils"
msgstr[0] "dim"
msgstr[5] "{n} o "
"gynghorau"

msgid "Untranslated"
msgstr ""
"""


def test_term_cymru() -> None:
    text = "\ufeffID,Saesneg,Cymraeg\n1,food waste; kitchen waste,gwastraff bwyd\n2,,dim\n"
    assert importers.term_cymru(text) == [
        Term("gwastraff bwyd", "food waste", source="TermCymru"),
        Term("gwastraff bwyd", "kitchen waste", source="TermCymru"),
    ]


def test_term_cymru_without_columns() -> None:
    with pytest.raises(ValueError, match="Cymraeg"):
        importers.term_cymru("a,b\n1,2\n")


def test_tmx() -> None:
    assert list(importers.tmx(TMX.encode())) == [Term("Gwastraff bwyd", "Food waste", source="TMX")]


@pytest.mark.parametrize("data", [b"no xml", b'<!DOCTYPE x [<!ENTITY a "b">]><tmx>&a;</tmx>'])
def test_bad_tmx(data: bytes) -> None:
    with pytest.raises(ValueError, match="translation memory"):
        list(importers.tmx(data))


def test_po() -> None:
    assert [(term.welsh, term.english) for term in importers.po(PO)] == [("Cadw", "Save"), ("o gynghorau", "councils")]


def test_sorted_lexicon(tmp_path: Path) -> None:
    forms = [
        ("ŵyn", "oen"),
        ("oen", "oen"),
        ("law", "llaw"),
        ("law", "glaw"),
        ("tŷ", "tŷ"),
        ("ab", "ab"),
        ("zzz", "zzz"),
    ]
    assert lecsicon.write(forms, tmp_path / "held") == 6
    held = lecsicon.SortedLexicon(tmp_path / "held")
    assert held.lemmas("law") == ("llaw", "glaw")
    assert held.twins("wyn") == ("ŵyn",)
    assert all(lemma in held.lemmas(form) for form, lemma in forms)
    assert held.lemmas("la") == held.lemmas("laws") == held.lemmas("") == ()


def test_lecsicon_lines() -> None:
    lines = ["a\ta\tCONJ\t", "Gath\tcath\tNOUN\tMutation=SM", "broken"]
    assert list(lecsicon.read_lines(lines)) == [("gath", "cath")]


def test_bad_zips(tmp_path: Path) -> None:
    (tmp_path / "no.zip").write_text("no")
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    for name in ("no.zip", "empty.zip"):
        with pytest.raises(ValueError, match="zip"):
            list(lecsicon.read_zip(tmp_path / name))


@pytest.mark.slow
def test_the_published_lecsicon(shared_data: Path, tmp_path: Path) -> None:
    forms = lecsicon.write(lecsicon.read_zip(shared_data / "search/lecsicon_cc0_2021-01-29.zip"), tmp_path / "held")
    held = lecsicon.SortedLexicon(tmp_path / "held")
    assert forms > 400_000
    assert set(held.lemmas("law")) == {"glaw", "llaw"}
    assert held.lemmas("nghynghorau") == ("cyngor",)
