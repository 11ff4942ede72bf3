"""Numbers, names and small words, each by the grammar of its language."""

import pytest

from cydwaith.shared.bilingual import Words
from cydwaith.shared.grammar import cy, en


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "un cyngor"),
        (2, "dau gyngor"),
        (3, "tri chyngor"),
        (4, "pedwar cyngor"),
        (5, "pum cyngor"),
        (6, "chwe chyngor"),
        (10, "deg cyngor"),
        (11, "11 o gynghorau"),
    ],
)
def test_welsh_counts_mutate(number: int, expected: str) -> None:
    assert cy.councils(number) == expected


def test_counts_before_other_words() -> None:
    assert [cy.counted(number, "dangosydd", "dangosyddion") for number in (1, 2, 3, 6)] == [
        "un dangosydd",
        "dau ddangosydd",
        "tri dangosydd",
        "chwe dangosydd",
    ]
    assert cy.after_article(2, "pwnc") == "ddau bwnc"
    assert cy.after_article(3, "pwnc") == "tri phwnc"
    assert cy.after_article(22, "cyngor") == "22 cyngor"


def test_whole_numbers_mutate_their_unit() -> None:
    assert cy.measured("2", "pwynt canran") == "2 bwynt canran"
    assert cy.measured("3", "pwynt canran") == "3 phwynt canran"
    assert cy.measured("5.6", "pwynt canran") == "5.6 pwynt canran"


@pytest.mark.parametrize(
    ("figure", "joined"),
    [
        ("70.8%", "a 70.8%"),
        ("1.5", "ac 1.5"),
        ("8.2", "ac 8.2"),
        ("11%", "ac 11%"),
        ("10%", "a 10%"),
        ("£18,240", "a £18,240"),
    ],
)
def test_and_before_a_figure(figure: str, joined: str) -> None:
    assert cy.a_figure(figure) == joined


def test_names_with_an_article_in_english() -> None:
    assert en.the("Vale of Glamorgan") == "the Vale of Glamorgan"
    assert en.listed(["Conwy", "Isle of Anglesey"]) == "Conwy and the Isle of Anglesey"
    assert cy.listed(["Conwy", "Powys", "Caerdydd"]) == "Conwy, Powys a Chaerdydd"
    assert [en.ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 22)] == [
        "1st",
        "2nd",
        "3rd",
        "4th",
        "11th",
        "12th",
        "13th",
        "21st",
        "22nd",
    ]


def test_feminine_nouns_have_numbers_of_their_own() -> None:
    told = [cy.counted_her(number, "sedd", "seddi") for number in (1, 2, 3, 4, 5, 6, 11)]
    assert told == ["un sedd", "dwy sedd", "tair sedd", "pedair sedd", "pum sedd", "chwe sedd", "11 o seddi"]
    assert cy.counted_her(6, "telyn", "telynau") == "chwe thelyn"
    assert [cy.gyda(cy.in_words(number)) for number in (1, 2, 3)] == ["gydag un", "gyda dau", "gyda thri"]


def test_english_nouns_and_verbs_agree_with_their_number() -> None:
    assert [en.many(number, "body", "bodies") for number in (0, 1, 2)] == ["no bodies", "one body", "two bodies"]
    assert [en.be(1), en.be(0), en.have(1), en.have(2)] == ["is", "are", "has", "have"]


def test_a_borrowed_name_stays_as_it_is() -> None:
    posw, one = Words("Planning Officers Society Wales", "en"), Words("Energy Local", "en")
    assert cy.listed(["Powys", posw]) == "Powys a Planning Officers Society Wales"
    assert cy.listed(["Powys", one]) == "Powys ac Energy Local"
    assert cy.listed([posw, "Caerdydd"]) == "Planning Officers Society Wales a Chaerdydd"
    assert (cy.i_name(posw), cy.i_name("Cyngor CLlLC")) == ("i Planning Officers Society Wales", "i Gyngor CLlLC")
