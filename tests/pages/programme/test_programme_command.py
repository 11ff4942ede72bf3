"""The programme without a browser."""

import csv
import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from cydwaith.programme.actions.dependencies import add_dependency
from tests.practice_world import ground
from tests.programme_world import OWED, OWES, OWES_EDITOR, OWES_POST, agreed, proposed, said

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def made() -> str:
    ground()
    first, second = agreed(), agreed(title="Second")
    add_dependency(by=OWES_EDITOR, body=OWES, commitment=second, needs=first, days=10)
    said(first, OWED, "red")
    proposed(title="Third", due=None)
    return first.pk


def told(*words: str, language: str = "en", form: str = "text") -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("programme", *words, "--language", language, "--format", form, stdout=out, stderr=err)
    except SystemExit as left:
        return int(str(left.code)), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def test_a_list_in_both_languages() -> None:
    code, said_en, _ = told("list")
    assert code == 0
    assert said_en.startswith("Three commitments.")
    assert "cannot tell" in said_en
    assert told("list", language="cy")[1].startswith("Tri ymrwymiad.")


def test_what_is_late_and_what_is_owed() -> None:
    assert [one["slug"] for one in json.loads(told("late", form="json")[1])["commitments"]] == ["second"]
    rows = list(csv.DictReader(io.StringIO(told("owe", "--post", OWES_POST, form="csv")[1])))
    assert {row["slug"] for row in rows} == {"test-commitment", "second", "third"}
    assert told("owe", "--body", OWED)[0] == 1
    code, _, wrong = told("owe")
    assert (code, "--body" in wrong) == (2, True)


def test_a_past_day_and_a_future_one() -> None:
    assert told("list", "--as-of", "2020-01-01")[0] == 1
    assert told("list", "--as-of", "2999-01-01")[0] == 2


def test_one_commitment_and_a_code_that_nobody_knows(made: str) -> None:
    code, text, _ = told("status", "second")
    assert code == 0
    assert f"Waits for: {made}" in text
    assert json.loads(told("status", "second", form="json")[1])["path"] == [made, "second"]
    assert told("status", "secnd")[0] == 2


def test_everything_as_files(tmp_path: Path) -> None:
    code, _, _ = told("export", "--to", str(tmp_path / "out"))
    assert code == 0
    with (tmp_path / "out" / "terms.csv").open(newline="") as file:
        assert {row["commitment"] for row in csv.DictReader(file)} == {"test-commitment", "second", "third"}
