"""A trial from a file: read, drawn, told in both languages."""

import csv
import io
import json
import random

import pytest
from django.core.management import call_command

from cydwaith.engines.statistics.design import draw

DRAW = random.Random(3)
COUNCILS = [f"W060000{number:02d}" for number in range(1, 13)]
HEADER = "council,deprivation," + ",".join(map(str, range(2018, 2026))) + "\n"
ROWS = [
    f"{name},{DRAW.uniform(5, 30):.1f}," + ",".join(f"{DRAW.gauss(60, 2):.1f}" for _ in range(8)) + "\n"
    for name in COUNCILS
]
FILE = HEADER + "".join(ROWS)
QUICK = ("--steps", "3", "--simulations", "100")


@pytest.fixture
def told(capsys, tmp_path):
    """Run the command on a file; its exit code, what it says, and what it complains of."""

    def run(data: str, *words: str, language: str = "en", format: str = "text"):  # noqa: A002
        path = tmp_path / "trial.csv"
        path.write_text(data, encoding="utf-8")
        code = 0
        capsys.readouterr()
        try:
            call_command("trial", "design", str(path), *words, language=language, format=format)
        except SystemExit as error:
            code = int(error.code or 0)
        out = capsys.readouterr()
        return code, out.out, out.err

    return run


def test_the_same_file_and_seed_give_the_same_answer_in_any_order_of_rows(told):
    first = told(FILE, *QUICK, "--effect", "2", format="json")[1]
    again = told(HEADER + "".join(reversed(ROWS)), *QUICK, "--effect", "2", format="json")[1]
    assert json.loads(first) == json.loads(again)
    answer = json.loads(first)
    assert {one["council"] for one in answer["allocation"]} == set(COUNCILS)
    assert 0 < answer["power"]["after"][0] <= answer["power"]["last"] <= 1
    assert answer["detectable"] > 0
    other = json.loads(told(FILE, *QUICK, "--seed", "2", format="json")[1])
    assert other["allocation"] != answer["allocation"]
    assert other["power"] is None


def test_the_draw_is_the_engine_s(told):
    context = {row.split(",")[0]: [float(row.split(",")[1])] for row in ROWS}
    rows = csv.DictReader(io.StringIO(told(FILE, *QUICK, format="csv")[1]))
    assert {one["council"]: int(one["step"]) for one in rows} == draw(context, 3, "1").allocation


@pytest.mark.parametrize(("language", "words"), [("cy", "Tynnwyd un dyraniad"), ("en", "One allocation was drawn")])
def test_it_is_told_in_the_language(told, language, words):
    code, out, _err = told(FILE, *QUICK, language=language)
    assert code == 0
    assert words in out


@pytest.mark.parametrize(
    ("data", "words", "says"),
    [
        (HEADER + "".join(ROWS[:2]), ("--steps", "2"), "chance could never be ruled out"),
        (
            "council,deprivation\n" + "".join(f"{name},{at}\n" for at, name in enumerate(COUNCILS)),
            QUICK,
            "4 past figures",
        ),
    ],
)
def test_what_cannot_be_told_is_said(told, data, words, says):
    code, out, _err = told(data, *words)
    assert code == 0
    assert says in out
    assert json.loads(told(data, *words, format="json")[1])["detectable"] is None


@pytest.mark.parametrize(
    ("data", "words", "says"),
    [
        (FILE, ("--steps", "13"), "(12) cannot be shared among the steps (13)"),
        (FILE, ("--steps", "1"), "at least"),
        (FILE, ("--simulations", "5"), "--simulations must be"),
        (FILE + ROWS[0], QUICK, "is there already"),
        (FILE + ",1,1,1,1,1,1,1,1,1\n", QUICK, "has no name"),
        (FILE.replace(",6", ",x6", 1), QUICK, "There is no number"),
        ("name,x\na,1\n", QUICK, "council"),
        ("", QUICK, "empty"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_drawn(told, data, words, says):
    code, out, err = told(data, *words)
    assert code
    assert not out
    assert says in err
