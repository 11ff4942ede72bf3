"""What is said of commitments, in either language, with the right numbers, mutations and plurals."""

from typing import Any

import pytest

from cydwaith.programme.findings import cy, en


@pytest.mark.parametrize(
    ("told", "english", "welsh"),
    [
        ({"total": 0}, "No commitment has been written down yet", "Nid oes ymrwymiad wedi’i gofnodi eto"),
        (
            {"total": 1},
            "The one commitment here is only proposed: nobody has agreed to it yet",
            "Cynnig yn unig yw’r ymrwymiad: nid oes neb wedi cytuno arno eto",
        ),
        (
            {"total": 17},
            "All 17 commitments are only proposed: nobody has agreed to them yet",
            "Cynigion yn unig yw’r 17 ymrwymiad: nid oes neb wedi cytuno arnynt eto",
        ),
        (
            {"total": 3, "agreed": 1},
            "The one agreed commitment is not late",
            "Nid yw’r unig ymrwymiad y cytunwyd arno yn hwyr",
        ),
        (
            {"total": 3, "agreed": 1, "late": 1},
            "The one agreed commitment is late",
            "Mae’r unig ymrwymiad y cytunwyd arno yn hwyr",
        ),
        (
            {"total": 3, "agreed": 2},
            "None of the two agreed commitments is late",
            "Nid oes yr un o’r ddau ymrwymiad y cytunwyd arnynt yn hwyr",
        ),
        (
            {"total": 12, "agreed": 11, "late": 2, "endangered": 4, "disputed": 3},
            "Two of the 11 agreed commitments are late and endanger four others; on three the two sides disagree",
            (
                "Mae dau o’r 11 ymrwymiad y cytunwyd arnynt yn hwyr, gan beryglu pedwar arall; "
                "ar dri ohonynt mae’r ddwy ochr yn anghytuno"
            ),
        ),
    ],
)
def test_overall(told: dict[str, int], english: str, welsh: str) -> None:
    whole = dict.fromkeys(("agreed", "late", "endangered", "disputed"), 0) | told
    assert en.overall(**whole) == english
    assert cy.overall(**whole) == welsh


@pytest.mark.parametrize(
    ("told", "english", "welsh"),
    [
        (
            {},
            "Cardiff Council owes nothing that it has agreed to",
            "Nid oes gan Gyngor Caerdydd ymrwymiad y cytunwyd arno",
        ),
        (
            {"owes": 3, "month": 2},
            "Cardiff Council owes two commitments this month; nothing is late",
            "Y mis hwn mae gan Gyngor Caerdydd ddau ymrwymiad i’w cyflawni; nid oes dim yn hwyr",
        ),
        (
            {"owes": 3, "month": 1, "late": 1, "others": 1},
            (
                "Cardiff Council owes one commitment this month; one commitment is late, "
                "and one commitment of other bodies waits on it"
            ),
            (
                "Y mis hwn mae gan Gyngor Caerdydd un ymrwymiad i’w gyflawni; mae un ymrwymiad yn hwyr, "
                "ac mae un ymrwymiad gan gyrff eraill yn aros o’r herwydd"
            ),
        ),
        (
            {"owes": 3, "late": 2, "others": 12},
            (
                "Nothing that Cardiff Council owes is due this month; two commitments are late, "
                "and 12 commitments of other bodies wait on them"
            ),
            (
                "Nid oes gan Gyngor Caerdydd ymrwymiad i’w gyflawni y mis hwn; mae dau ymrwymiad yn hwyr, "
                "ac mae 12 o ymrwymiadau gan gyrff eraill yn aros o’r herwydd"
            ),
        ),
    ],
)
def test_owed(told: dict[str, int], english: str, welsh: str) -> None:
    whole = dict.fromkeys(("owes", "month", "late", "others"), 0) | told
    assert en.owed("Cardiff Council", **whole) == english
    assert cy.owed("Cyngor Caerdydd", **whole) == welsh


def test_dates() -> None:
    chain = ["A", "B"]
    assert en.slipping("1 May", 2, chain, certain=False).endswith(
        "before 1 May, at least two days after the promised date: it waits for “A”, which waits for “B”"
    )
    assert cy.slipping("1 Mai", 2, chain, certain=True).endswith(
        "cyn 1 Mai, dau ddiwrnod ar ôl y dyddiad a addawyd: mae’n aros am “A”, sy’n aros am “B”"
    )
    assert "has no date" in en.on_time("1 May", certain=False)
    assert "nid oes dyddiad" in cy.on_time("1 Mai", certain=False)
    assert en.undated("", []) == "No date has been promised"
    assert cy.undated("1 Mai", ["A"]).endswith("cyn 1 Mai: mae’n aros am “A”")
    assert en.undated("1 May", []).endswith("before 1 May")
    assert "was done" in en.finished("1 May")
    assert "ar 1 Mai" in cy.finished("1 Mai")


def test_sides() -> None:
    assert en.sides("A", "", "B", "") == "Neither side has reported yet"
    assert cy.sides("A", "mewn perygl", "B", "") == "Dim ond un ochr sydd wedi adrodd; A oedd yr olaf: mewn perygl"
    assert en.sides("A", "", "B", "behind") == "Only one side has reported; B was the last: behind"
    assert cy.sides("A", "x", "B", "x") == "Yr un yw gair olaf y ddwy ochr: x"
    assert en.sides("A", "x", "B", "y") == "The two sides disagree: A says “x”, B says “y”"


@pytest.mark.parametrize(("total", "slipping"), [(1, 0), (1, 1), (12, 6), (2, 0)])
def test_the_road_map_has_a_finding_in_both_languages(total: int, slipping: int) -> None:
    told: list[Any] = [voice.roadmap(total, slipping) for voice in (en, cy)]
    assert all(told)
    assert cy.roadmap(12, 6) == "O fod yn onest, ni ellir disgwyl chwech o’r 12 ymrwymiad mewn pryd"


def test_the_same_functions_in_both_languages() -> None:
    def spoken(module: Any) -> set[str]:
        return {name for name, one in vars(module).items() if getattr(one, "__module__", "") == module.__name__}

    assert spoken(cy) == spoken(en) - {"it"}
