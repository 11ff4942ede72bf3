"""Welsh alphabetical order."""

from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.welsh.alphabet import welsh_key

AREAS = [
    "Abertawe", "Blaenau Gwent", "Bro Morgannwg", "Caerdydd", "Caerffili", "Casnewydd", "Castell-nedd Port Talbot",
    "Ceredigion", "Conwy", "Gwynedd", "Merthyr Tudful", "Pen-y-bont ar Ogwr", "Powys", "Rhondda Cynon Taf",
    "Sir Benfro", "Sir Ddinbych", "Sir Fynwy", "Sir Gaerfyrddin", "Sir y Fflint", "Torfaen", "Wrecsam", "Ynys Môn",
]  # fmt: skip


def ordered(*words: str) -> bool:
    backwards = list(words[::-1])
    return sorted(backwards, key=welsh_key) == list(words)


def test_the_22_areas() -> None:
    assert ordered(*AREAS)


def test_digraphs_are_letters() -> None:
    assert ordered("cywir", "chwaer", "dydd", "ddoe", "eto", "fy", "ffair", "gwyn", "ngwlad", "haf")
    assert ordered("lwc", "llan", "mam", "pwll", "pherson", "rwan", "rhan", "sir", "tŷ", "thus", "uchel")
    assert ordered("cangen", "canu")
    assert ordered("cywydd", "cywyddau")


def test_letters_that_only_meet() -> None:
    assert ordered("Bala", "Bangor", "Banwen")
    assert ordered("Llandudno", "Llanelli", "Llanfair", "Llangollen", "Llanhari")
    assert ordered("Pont", "Pont-hir", "Pontypridd")
    assert ordered("ardal", "arholiad", "arhosfa", "arian", "arwyddion")
    assert ordered("Penarth", "Pencader", "Pengam", "Pengelli", "Penmaenmawr")
    assert ordered("Pontarddulais", "Ponthenri", "Ponthir", "Pont-iets", "Pontypridd")
    assert ordered("Brynaman", "Brynford", "Bryngwran", "Brynmawr")
    assert ordered("Aberhonddu", "Aberteifi", "Caerhun", "Caerwys", "Hengoed", "Hensol")
    assert ordered("byrhau", "byrlymu", "parhad", "parod")
    assert ordered("dynes", "dyngar", "dynion")


def test_letters_that_are_one_across_the_same_signs() -> None:
    """The joint must not split what is one letter: Penrhyn, cangen, tangnefedd, and mutated words."""
    assert ordered("Penmachno", "Penpont", "Penrhyn", "Pentyrch")
    assert ordered("tag", "tangnefedd", "tal", "tanc")
    assert ordered("cag", "cangen", "cal", "canu")


def test_words_accents_capitals_punctuation() -> None:
    assert ordered("Bro Morgannwg", "Brogynin")
    assert ordered("mor", "môr", "mora")
    assert ordered("2 dŷ", "a")
    assert welsh_key("CAERDYDD") == welsh_key("caerdydd")
    assert welsh_key("'r Bala")[0] == welsh_key("r Bala")[0]


@given(st.lists(st.text()))
def test_any_text_can_be_sorted(words: list[str]) -> None:
    once = sorted(words, key=welsh_key)
    assert sorted(once, key=welsh_key) == once


@given(st.text(), st.text())
def test_equal_keys_only_for_equal_words(one: str, other: str) -> None:
    if welsh_key(one)[1] != welsh_key(other)[1]:
        assert welsh_key(one) != welsh_key(other)
