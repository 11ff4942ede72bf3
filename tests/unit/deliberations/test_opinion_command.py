"""The command, on files good and bad, in both languages. The conversation is made up."""

import json
import xml.etree.ElementTree as ET
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.unit.engines.opinion.conversations import records

HEAD = "timestamp,datetime,comment-id,voter-id,vote"
LONG = "字" * 10_000


def written(path: Path, head: str, lines: list[str]) -> Path:
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("conversation")
    cast = records(3, people=60)
    written(made / "votes.csv", HEAD, [f"{when},,{what},{who},{vote}" for who, what, vote, when in cast])
    texts = {0: LONG, 1: "Straße & <b>Übermut</b>", 2: "مرحبا بالعالم", 3: "Gwell\nyfory"}
    lines = [f'{what},"{texts.get(what, f"Statement {what}")}",{-1 if what == 19 else 1}' for what in range(20)]
    written(made / "comments.csv", "comment-id,comment-body,moderated", lines)
    written(made / "sides.csv", "voter-id,side", [f"{who},{'Gogledd' if who % 10 else 'De'}" for who in range(60)])
    written(made / "groups.csv", "participant,group-id", [f"{who},{who % 2}" for who in range(50)])
    return made


def asked(*words: object, code: int = 0, language: str = "en") -> str:
    out, wrong = StringIO(), StringIO()
    left = 0
    try:
        call_command("opinion", *map(str, words), "--language", language, stdout=out, stderr=wrong)
    except SystemExit as stopped:
        left = stopped.code
    assert left == code, wrong.getvalue()
    return wrong.getvalue() or out.getvalue()


def facts(*words: object) -> dict:
    return json.loads(asked(*words, "--format", "json"))


def test_json_says_everything(folder: Path) -> None:
    told = facts(folder / "votes.csv")
    assert (told["participants"], told["statements"]) == (60, 19)
    assert told["removed"]["statements"] == 1
    assert told["votes"] + told["removed"]["votes"] == 60 * 12
    assert sum(one["size"] for one in told["groups"]) == told["in_groups"]
    assert [one["id"] for one in told["groups"]] == ["a", "b", "c"][: len(told["groups"])]
    assert len(told["consensus"]) == 19
    shares = [one["agreement"]["share"] for one in told["consensus"]]
    assert shares == sorted(shares, reverse=True)
    for one in told["consensus"]:
        assert one["votes"] == one["agree"] + one["disagree"] + one["pass"] >= sum(g["votes"] for g in one["groups"])
        assert one["agreement"]["lower"] <= one["agreement"]["share"] <= one["agreement"]["upper"]
    assert {one["statement"]: one["text"] for one in told["consensus"]}["0"] == LONG
    assert told["sides"] == []


def test_sides_are_counted(folder: Path) -> None:
    told = facts(folder / "votes.csv", "--sides", folder / "sides.csv")
    assert {one["id"]: one["size"] for one in told["sides"]} == {"De": 6, "Gogledd": 54}
    assert all("across_sides" in one for one in told["consensus"])


def test_groups_found_elsewhere(folder: Path) -> None:
    told = facts(folder / "votes.csv", "--groups", folder / "groups.csv")
    assert [one["size"] for one in told["groups"]] == [25, 25]
    assert told["in_groups"] == 50


def cells(told: dict) -> list[dict]:
    """Everything that is told of a group or a side on a statement."""
    found = [cell for one in told["consensus"] for cell in one["groups"]]
    return found + [cell for side in told["sides"] for cell in side["statements"]]


def test_what_may_be_published_tells_of_nobody_or_of_five(folder: Path) -> None:
    told = facts(folder / "votes.csv", "--sides", folder / "sides.csv", "--publishable")
    assert all(one["votes"] == 0 or one["votes"] >= 5 for one in cells(told))
    assert all((one["agreement"]["share"] is None) == (one["votes"] == 0) for one in cells(told))
    for one in told["consensus"]:
        rest = one["votes"] - sum(group["votes"] for group in one["groups"])
        assert rest == 0 or rest >= 5
    assert any(0 < one["votes"] < 5 for one in cells(facts(folder / "votes.csv", "--sides", folder / "sides.csv")))


@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_page_has_a_map_and_its_texts(folder: Path, tmp_path: Path, language: str) -> None:
    out = tmp_path / "map.html"
    asked(folder / "votes.csv", "--format", "html", "--out", out, "--sides", folder / "sides.csv", language=language)
    page = out.read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in page
    assert "&lt;b&gt;" in page or "<b>Übermut" not in page
    (drawn,) = [page[page.index("<svg") : page.index("</svg>") + 6]]
    ET.fromstring(drawn)
    assert page.count("<h2>") >= 4
    assert "http" not in page.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize(("language", "word"), [("cy", "Yr hyn sy’n uno"), ("en", "What unites")])
def test_text_is_short_and_in_the_language(folder: Path, language: str, word: str) -> None:
    told = asked(folder / "votes.csv", language=language)
    assert word in told
    assert max(map(len, told.splitlines())) < 260


def test_the_same_bytes_from_another_order(folder: Path, tmp_path: Path) -> None:
    lines = (folder / "votes.csv").read_text().splitlines()
    written(tmp_path / "votes.csv", lines[0], lines[:0:-1])
    (tmp_path / "comments.csv").write_bytes((folder / "comments.csv").read_bytes())
    assert facts(tmp_path / "votes.csv") == facts(folder / "votes.csv")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"", "the file is empty."),
        (b"voter-id,vote\n1,1\n", "line 1: these columns are missing: comment-id."),
        (b"voter-id,comment-id,vote\n1,1,yes\n", "line 2: a vote must be 1 (agree), -1 (disagree) or 0 (pass), not"),
        (b"voter-id,comment-id,vote\n1,1\n", "line 2: the line is too short."),
        (b"voter-id,comment-id,vote\n\xff,1,1\n", "the file is not UTF-8."),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, text: bytes, says: str) -> None:
    path = tmp_path / "votes.csv"
    path.write_bytes(text)
    assert f"cydwaith: votes.csv: {says}" in asked(path, code=2)
    assert "cydwaith: votes.csv: " in asked(path, code=2, language="cy")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "votes.csv" in asked(tmp_path / "votes.csv", code=2)
    votes = written(tmp_path / "votes.csv", HEAD, ["1,,1,1,1"])
    assert "nowhere" in asked(votes, "--out", tmp_path / "nowhere" / "map.html", code=2)


@pytest.mark.parametrize("form", ["text", "html", "json"])
@pytest.mark.parametrize(("people", "statements"), [(0, 0), (1, 1), (1, 9), (9, 1), (30, 9)])
def test_little_to_tell(tmp_path: Path, form: str, people: int, statements: int) -> None:
    """One participant, one statement, everyone the same, nobody at all: an answer, and no group of one person."""
    lines = [f"1,,{what},{who},1" for who in range(people) for what in range(statements)]
    votes = written(tmp_path / "votes.csv", HEAD, lines)
    for words in ((), ("--publishable",)):
        told = asked(votes, "--format", form, *words, code=0 if people else 1)
        assert told.strip()
        if form == "json":
            assert [one["size"] for one in json.loads(told)["groups"]] == ([people] if people >= 5 else [])
