"""What is said of commitments, in either language, with the right numbers, mutations and plurals."""

import datetime as dt

import pytest

from cydwaith.programme.sentences import dates, roadmap, sides
from cydwaith.programme.sentences.late import Late
from cydwaith.programme.sentences.overall import overall
from cydwaith.programme.sentences.owed import owed
from cydwaith.shared.said import Said, said

MAY = dt.date(2026, 5, 1)
A, B, X, Y = (said(cy=letter, en=letter) for letter in "ABxy")


def late(told: dict[str, int]) -> Late:
    """How many are late, as the cases tell it."""
    return Late(number=told.get("late", 0), expected=told.get("expected", 0), silent=told.get("silent", 0))


def without_late(told: dict[str, int]) -> dict[str, int]:
    """The rest of a case."""
    return {name: number for name, number in told.items() if name not in {"late", "expected", "silent"}}


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
            "The one agreed commitment is not late, nor expected to be",
            "Nid yw’r unig ymrwymiad y cytunwyd arno yn hwyr, ac ni ddisgwylir iddo fod",
        ),
        (
            {"total": 3, "agreed": 1, "late": 1},
            "The one agreed commitment is late",
            "Mae’r unig ymrwymiad y cytunwyd arno yn hwyr",
        ),
        (
            {"total": 3, "agreed": 1, "late": 1, "expected": 1},
            "The one agreed commitment is expected to be late",
            "Disgwylir i’r unig ymrwymiad y cytunwyd arno fod yn hwyr",
        ),
        (
            {"total": 12, "agreed": 11, "late": 2, "expected": 2, "endangered": 1},
            "Two of the 11 agreed commitments are expected to be late and endanger one other",
            "Disgwylir i ddau o’r 11 ymrwymiad y cytunwyd arnynt fod yn hwyr, gan beryglu un arall",
        ),
        (
            {"total": 12, "agreed": 11, "late": 4, "expected": 1, "silent": 1},
            (
                "Three of the 11 agreed commitments are late or expected to be late; "
                "the date of one has passed, and those who owe it have recorded nothing here"
            ),
            (
                "Mae tri o’r 11 ymrwymiad y cytunwyd arnynt yn hwyr neu’n debygol o fod yn hwyr; "
                "aeth dyddiad un heibio heb gofnod yma gan y rhai sydd i gyflawni"
            ),
        ),
        (
            {"total": 3, "agreed": 2, "late": 1, "silent": 1},
            (
                "None of the two agreed commitments is recorded as late; "
                "the date of one has passed, and those who owe it have recorded nothing here"
            ),
            (
                "Nid oes yr un o’r ddau ymrwymiad y cytunwyd arnynt yn hwyr yn ôl y cofnod; "
                "aeth dyddiad un heibio heb gofnod yma gan y rhai sydd i gyflawni"
            ),
        ),
        (
            {"total": 3, "agreed": 2},
            "None of the two agreed commitments is late or expected to be",
            "Nid oes yr un o’r ddau ymrwymiad y cytunwyd arnynt yn hwyr, na disgwyl i’r un fod",
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
    whole = dict.fromkeys(("agreed", "endangered", "disputed"), 0) | without_late(told)
    assert overall(late=late(told), **whole) == said(cy=welsh, en=english)


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
                "and one commitment of other organisations waits on it"
            ),
            (
                "Y mis hwn mae gan Gyngor Caerdydd un ymrwymiad i’w gyflawni; mae un ymrwymiad yn hwyr, "
                "ac mae un ymrwymiad gan sefydliadau eraill yn aros o’r herwydd"
            ),
        ),
        (
            {"owes": 3, "month": 1, "late": 1, "expected": 1},
            "Cardiff Council owes one commitment this month; one commitment is expected to be late",
            "Y mis hwn mae gan Gyngor Caerdydd un ymrwymiad i’w gyflawni; disgwylir i un ymrwymiad fod yn hwyr",
        ),
        (
            {"owes": 3, "late": 2, "others": 12},
            (
                "Nothing that Cardiff Council owes is due this month; two commitments are late, "
                "and 12 commitments of other organisations wait on them"
            ),
            (
                "Nid oes gan Gyngor Caerdydd ymrwymiad i’w gyflawni y mis hwn; mae dau ymrwymiad yn hwyr, "
                "ac mae 12 o ymrwymiadau gan sefydliadau eraill yn aros o’r herwydd"
            ),
        ),
    ],
)
def test_owed(told: dict[str, int], english: str, welsh: str) -> None:
    whole = dict.fromkeys(("owes", "month", "others"), 0) | without_late(told)
    assert owed(said(cy="Cyngor Caerdydd", en="Cardiff Council"), late=late(told), **whole) == said(
        cy=welsh, en=english
    )


def test_dates() -> None:
    assert dates.slipping(MAY, 2, [A, B], certain=False).en.endswith(
        "before 1 May 2026, at least two days after the promised date: it waits for “A”, which waits for “B”"
    )
    assert dates.slipping(MAY, 2, [A, B], certain=True).cy.endswith(
        "cyn 1 Mai 2026, dau ddiwrnod ar ôl y dyddiad a addawyd: mae’n aros am “A”, sy’n aros am “B”"
    )
    kept = dates.on_time(MAY, "month", certain=False)
    assert "May 2026; but something it waits for has no date" in kept.en
    assert "Mai 2026; ond nid oes dyddiad" in kept.cy
    assert dates.undated(None, []).en == "No date has been promised"
    assert dates.undated(MAY, [A]).cy.endswith("cyn 1 Mai 2026: mae’n aros am “A”")
    assert dates.undated(MAY, []).en.endswith("before 1 May 2026")
    assert dates.finished(MAY).en.endswith("was done, on 1 May 2026")
    assert dates.finished(MAY).cy.endswith("ar 1 Mai 2026")


@pytest.mark.parametrize(
    ("owner_says", "other_says", "english", "welsh"),
    [
        (None, None, "Neither side has reported yet", "Nid yw’r naill ochr na’r llall wedi adrodd eto"),
        (
            X,
            None,
            "Only one side has reported; A was the last: x",
            "Dim ond un ochr sydd wedi adrodd; A oedd yr olaf: x",
        ),
        (
            None,
            Y,
            "Only one side has reported; B was the last: y",
            "Dim ond un ochr sydd wedi adrodd; B oedd yr olaf: y",
        ),
        (X, X, "The last word of both sides is the same: x", "Yr un yw gair olaf y ddwy ochr: x"),
        (
            X,
            Y,
            "The two sides disagree: A says “x”, B says “y”",
            "Mae’r ddwy ochr yn anghytuno: “x” yn ôl A, “y” yn ôl B",
        ),
    ],
)
def test_sides(owner_says: Said | None, other_says: Said | None, english: str, welsh: str) -> None:
    assert sides.both(A, owner_says, B, other_says) == said(cy=welsh, en=english)


@pytest.mark.parametrize(
    ("total", "slipping", "english", "welsh"),
    [
        (1, 0, "One commitment in order of its promised date", "Un ymrwymiad yn nhrefn y dyddiadau a addawyd"),
        (
            1,
            1,
            "The one commitment cannot honestly be expected when promised",
            "Ni ddisgwylir i’r ymrwymiad gael ei gyflawni mewn pryd",
        ),
        (
            12,
            6,
            "Six of the 12 commitments cannot honestly be expected when promised",
            "Ni ddisgwylir i chwech o’r 12 ymrwymiad gael eu cyflawni mewn pryd",
        ),
        (2, 0, "Two commitments in order of their promised date", "Dau ymrwymiad yn nhrefn y dyddiadau a addawyd"),
    ],
)
def test_the_road_map(total: int, slipping: int, english: str, welsh: str) -> None:
    assert roadmap.whole(total, slipping) == said(cy=welsh, en=english)
