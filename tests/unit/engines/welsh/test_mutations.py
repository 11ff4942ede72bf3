"""Mutations: the 22 areas as they are written after *yn*, *i*, *o* and *a*, and rules for every word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.welsh.mutations import a_word, aspirate, i_place, nasal, o_place, soft, yn_place

AREAS = [
    ("Abertawe", "yn Abertawe", "i Abertawe", "ac Abertawe"),
    ("Blaenau Gwent", "ym Mlaenau Gwent", "i Flaenau Gwent", "a Blaenau Gwent"),
    ("Bro Morgannwg", "ym Mro Morgannwg", "i Fro Morgannwg", "a Bro Morgannwg"),
    ("Caerdydd", "yng Nghaerdydd", "i Gaerdydd", "a Chaerdydd"),
    ("Caerffili", "yng Nghaerffili", "i Gaerffili", "a Chaerffili"),
    ("Casnewydd", "yng Nghasnewydd", "i Gasnewydd", "a Chasnewydd"),
    (
        "Castell-nedd Port Talbot",
        "yng Nghastell-nedd Port Talbot",
        "i Gastell-nedd Port Talbot",
        "a Chastell-nedd Port Talbot",
    ),
    ("Ceredigion", "yng Ngheredigion", "i Geredigion", "a Cheredigion"),
    ("Conwy", "yng Nghonwy", "i Gonwy", "a Chonwy"),
    ("Gwynedd", "yng Ngwynedd", "i Wynedd", "a Gwynedd"),
    ("Merthyr Tudful", "ym Merthyr Tudful", "i Ferthyr Tudful", "a Merthyr Tudful"),
    ("Pen-y-bont ar Ogwr", "ym Mhen-y-bont ar Ogwr", "i Ben-y-bont ar Ogwr", "a Phen-y-bont ar Ogwr"),
    ("Powys", "ym Mhowys", "i Bowys", "a Phowys"),
    ("Rhondda Cynon Taf", "yn Rhondda Cynon Taf", "i Rondda Cynon Taf", "a Rhondda Cynon Taf"),
    ("Sir Benfro", "yn Sir Benfro", "i Sir Benfro", "a Sir Benfro"),
    ("Sir Ddinbych", "yn Sir Ddinbych", "i Sir Ddinbych", "a Sir Ddinbych"),
    ("Sir Fynwy", "yn Sir Fynwy", "i Sir Fynwy", "a Sir Fynwy"),
    ("Sir Gaerfyrddin", "yn Sir Gaerfyrddin", "i Sir Gaerfyrddin", "a Sir Gaerfyrddin"),
    ("Sir y Fflint", "yn Sir y Fflint", "i Sir y Fflint", "a Sir y Fflint"),
    ("Torfaen", "yn Nhorfaen", "i Dorfaen", "a Thorfaen"),
    ("Wrecsam", "yn Wrecsam", "i Wrecsam", "a Wrecsam"),
    ("Ynys Môn", "yn Ynys Môn", "i Ynys Môn", "ac Ynys Môn"),
]


@pytest.mark.parametrize(("area", "inside", "towards", "joined"), AREAS)
def test_the_22_areas(area: str, inside: str, towards: str, joined: str) -> None:
    assert (yn_place(area), i_place(area), a_word(area)) == (inside, towards, joined)
    assert o_place(area) == "o" + towards[1:]


@pytest.mark.parametrize(
    ("radical", "softened", "nasalised", "aspirated"),
    [
        ("pen", "ben", "mhen", "phen"),
        ("tŷ", "dŷ", "nhŷ", "thŷ"),
        ("cath", "gath", "nghath", "chath"),
        ("bws", "fws", "mws", "bws"),
        ("Dinbych", "Ddinbych", "Ninbych", "Dinbych"),
        ("gardd", "ardd", "ngardd", "gardd"),
        ("Gâr", "Âr", "Ngâr", "Gâr"),
        ("Llanelli", "Lanelli", "Llanelli", "Llanelli"),
        ("Môn", "Fôn", "Môn", "Môn"),
        ("rhaglen", "raglen", "rhaglen", "rhaglen"),
        ("CAERDYDD", "GAERDYDD", "NGHAERDYDD", "CHAERDYDD"),
        ("Ffrainc", "Ffrainc", "Ffrainc", "Ffrainc"),
        ("Tsieina", "Tsieina", "Tsieina", "Tsieina"),
        ("", "", "", ""),
        ("G", "G", "G", "G"),
    ],
)
def test_the_three_mutations(radical: str, softened: str, nasalised: str, aspirated: str) -> None:
    assert (soft(radical), nasal(radical), aspirate(radical)) == (softened, nasalised, aspirated)


def test_names_with_an_article() -> None:
    assert [form("Y Barri") for form in (yn_place, i_place, o_place, a_word)] == [
        "yn y Barri",
        "i'r Barri",
        "o'r Barri",
        "a'r Barri",
    ]
    assert i_place("Yr Wyddgrug") == "i'r Wyddgrug"


def test_ac_before_vowels_and_some_small_words() -> None:
    assert [a_word(word) for word in ("addysg", "ŵyn", "mae", "iechyd", "tai")] == [
        "ac addysg",
        "ac ŵyn",
        "ac mae",
        "ac iechyd",
        "a thai",
    ]


@given(st.text())
def test_nasal_and_aspirate_change_nothing_twice(word: str) -> None:
    assert nasal(nasal(word)) == nasal(word)
    assert aspirate(aspirate(word)) == aspirate(word)


@given(st.text(alphabet="fhjnsvxzaeiouwyâêîôûŵŷ019 -'", min_size=1))
def test_other_initials_stay(word: str) -> None:
    assert soft(word) == nasal(word) == aspirate(word) == word


@given(st.text(alphabet="abcdefghijlmnoprstuwyâ", min_size=2, max_size=12))
def test_capitals_stay(word: str) -> None:
    for mutation in (soft, nasal, aspirate):
        assert mutation(word.capitalize()) == mutation(word).capitalize()
        assert mutation(word).endswith(word[2:])
