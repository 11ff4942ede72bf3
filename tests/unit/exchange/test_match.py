"""A round from a file: read, placed, told in both languages, and checked by a program that knows none of our code."""

import csv
import inspect
import io
import json
import re
from pathlib import Path

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings

from cydwaith.engines.matching import Asked
from cydwaith.evidence.sources.faults import Report
from cydwaith.exchange import texts
from cydwaith.exchange.reading import LAST, ROWS, read
from scripts import check_match
from tests.unit.engines.matching.rounds import rounds

HEADER = "row,who,where,order,number\n"
ROUND = HEADER + (
    "opening,,O1,,1\nopening,,O2,,1\nteam,,T1,,1\nmember,P1,T1,1,\nmember,P2,T1,2,\n"
    "choice,P1,O1,1,5\nchoice,P2,O1,1,9\nchoice,P3,O1,1,2\nchoice,P3,O2,2,3\n"
    "rank,P1,O1,2,\nrank,P2,O1,1,\nrank,P3,O1,3,\nrank,P3,O2,1,\n"
)
WELSH = (
    "Rhes;Pwy;Ble;Trefn;Nifer\ncyfle;;O1;;1\nCyfle;;O2;;1\ntîm;;T1;;1\naelod;P1;T1;1;\naelod;P2;T1;2;\n"
    "dewis;P1;O1;1;5\ndewis;P2;O1;1;9\ndewis;P3;O1;1;2\ndewis;P3;O2;2;3\n"
    "safle;P1;O1;2;\nsafle;P2;O1;1;\nsafle;P3;O1;3;\nsafle;P3;O2;1;\n"
)
PAIR = HEADER + "opening,,O1,,1\npair,P1,J1,,\npair,P2,J1,,\nchoice,J1,O1,,\nrank,J1,O1,,\n"


@pytest.fixture
def told(capsys, tmp_path):
    """Run the command on a file; its exit code, what it says, and what it complains of."""

    def run(data: str | bytes, *words: str, language: str = "en", format: str = "text"):  # noqa: A002
        path = tmp_path / "round.csv"
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        code = 0
        capsys.readouterr()
        try:
            call_command("match", str(path), *words, language=language, format=format)
        except SystemExit as error:
            code = int(error.code or 0)
        out = capsys.readouterr()
        return code, out.out, out.err

    return run


def test_what_is_placed_and_what_it_costs(told):
    _code, out, _err = told(ROUND, format="json")
    answer = json.loads(out)
    assert answer["placed"] == [{"person": "P1", "opening": "O1"}, {"person": "P3", "opening": "O2"}]
    assert (answer["blocking"], answer["weight"], answer["optimum"]) == ([], 8, 12)
    assert answer["lots"]["cy"] != answer["lots"]["en"]


@pytest.mark.parametrize("other", ["Sia\u0302n Ann", "Si\u00e2n\u00a0Ann", "Si\u00e2n  Ann", " Si\u00e2n Ann "])
def test_a_refusal_is_not_lost_by_what_nobody_sees_in_a_name(told, other):
    refused = HEADER + "opening,,O1,,1\nteam,,T1,,0\nchoice,Si\u00e2n Ann,O1,1,\nrank,Si\u00e2n Ann,O1,1,\n"
    assert json.loads(told(refused + f"member,{other},T1,1,\n", format="json")[1])["placed"] == []


def test_a_name_in_other_capitals_is_a_fault(told):
    code, _out, err = told(ROUND.replace("member,P1", "member,p1"))
    assert code == 1
    assert "It is “P1” who asks, not “p1”" in err


def test_whoever_is_named_and_asks_for_nothing_is_told(told):
    code, _out, err = told(ROUND + "member,P9,T1,3,\nrank,P8,O1,4,\n")
    assert code == 0
    assert "they ask for nothing (2): P8, P9" in err
    assert told(ROUND)[2] == told(PAIR)[2] == ""


def test_a_welsh_file_with_semicolons_says_the_same(told):
    assert told(WELSH, format="json")[1] == told(ROUND, format="json")[1]


def test_two_who_share_a_place_ask_as_one(told):
    _code, out, _err = told(PAIR, format="csv")
    assert list(csv.DictReader(io.StringIO(out))) == [{"person": "J1", "opening": "O1"}]


@pytest.mark.parametrize(("language", "words"), [("cy", "Mae’n sefydlog"), ("en", "It is stable")])
def test_it_says_that_it_is_stable(told, language, words):
    code, out, _err = told(ROUND, language=language)
    assert code == 0
    assert words in out


def test_nobody_and_nothing(told):
    answer = json.loads(told(HEADER + "opening,,O1,,2\n", format="json")[1])
    assert (answer["placed"], answer["weight"], answer["optimum"]) == ([], 0, 0)


@pytest.mark.parametrize(
    ("lines", "line", "code"),
    [
        ("opening,,O1,,x\n", 2, "bad-number"),
        ("opening,,O1,,-1\n", 2, "bad-number"),
        ("opening,,O1,,\n", 2, "bad-number"),
        ("opening,,O1,,99999999999999999999\n", 2, "bad-number"),
        ("opening,,O1,,٣\n", 2, "bad-number"),
        ("opening,,,,1\n", 2, "no-name"),
        ("wish,P1,O1,1,\n", 2, "bad-row"),
        ("opening,,O1,,1\nchoice,P1,O1,0,\n", 3, "bad-number"),
        ("opening,,O1,,1\nopening,,O1,,2\n", 3, "said-twice"),
        ("opening,,O1,,1\nchoice,P1,O2,1,\n", 0, "no-such-opening"),
        ("member,P1,T1,1,\n", 0, "no-such-team"),
        ("team,,T1,,1\nteam,,T2,,1\nmember,P1,T1,,\nmember,P1,T2,,\n", 0, "two-teams"),
        ("pair,P1,J1,,\n", 0, "pair-of-one"),
        ("pair,P1,J1,,\npair,P2,J1,,\npair,P3,J1,,\n", 0, "pair-of-one"),
        ("pair,P1,J1,,\npair,P2,J1,,\npair,P2,J2,,\npair,P3,J2,,\n", 0, "two-pairs"),
        ("opening,,O1,,1\npair,P1,J1,,\npair,P2,J1,,\nchoice,P1,O1,1,\n", 0, "also-alone"),
    ],
)
def test_faults_by_their_line(told, lines, line, code):
    exit_code, out, _err = told(HEADER + lines, format="json")
    assert exit_code == 1
    assert [(one["line"], one["code"]) for one in json.loads(out)["faults"]] == [(line, code)]


def test_the_same_row_twice_does_no_harm(told):
    again = ROUND + "choice,P1,O1,1,5\n"
    assert told(again, format="json")[1] == told(ROUND, format="json")[1]


@pytest.mark.parametrize("language", ["cy", "en"])
def test_faults_are_told_in_the_language(told, language):
    _code, _out, err = told(HEADER + "wish,P1,O1,1,\n", language=language)
    assert getattr(texts.ROW, language).split("”")[1].format() in err


def written(asked: Asked) -> str:
    """A round as its file."""
    rows = [("opening", "", name, "", places) for name, places in asked.openings.items()]
    rows += [("team", "", name, "", number) for name, number in asked.teams.items()]
    rows += [("member", one, name, order, "") for name, each in asked.members.items() for one, order in each.items()]
    rows += [("rank", one, name, order, "") for name, each in asked.ranks.items() for one, order in each.items()]
    rows += [("pair", one, name, "", "") for name, two in asked.pairs.items() for one in two]
    rows += [
        ("choice", one, name, order, asked.fit[one, name])
        for one, each in asked.choices.items()
        for name, order in each.items()
    ]
    out = io.StringIO()
    csv.writer(out).writerows([HEADER.strip().split(","), *rows])
    return out.getvalue()


@given(asked=rounds(pairs=2))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_the_separate_program_finds_the_same(told, tmp_path, asked):
    code, out, err = told(written(asked), format="json")
    assert code == 0
    assert err == "" or "ask for nothing" in err
    result = tmp_path / "result.json"
    result.write_text(out, encoding="utf-8")
    assert check_match.main(str(tmp_path / "round.csv"), str(result)) == 0


def test_the_separate_program_finds_what_is_wrong(told, tmp_path, capsys):
    told(ROUND)
    result = tmp_path / "result.json"
    for placed, words in (
        ({"P2": "O1", "P3": "O1"}, "not allowed: O1"),
        ({"P3": "O1"}, "blocking: P1 – O1 (not told)"),
    ):
        rows = [{"person": one, "opening": name} for one, name in placed.items()]
        result.write_text(json.dumps({"placed": rows, "blocking": []}), encoding="utf-8")
        assert check_match.main(str(tmp_path / "round.csv"), str(result)) == 1
        assert words in capsys.readouterr().out


@given(asked=rounds(pairs=1))
def test_a_file_is_read_as_it_was_written(asked):
    report = Report()
    found = read(written(asked).encode(), report)
    assert not report.count
    kept = {"choices": {one: order for one, order in asked.choices.items() if order}}
    assert found.openings == asked.openings
    assert found.choices == kept["choices"]
    assert found.pairs == asked.pairs
    assert LAST not in {order for each in found.choices.values() for order in each.values()}


def test_every_kind_of_row_has_a_name_in_both_languages():
    assert len(ROWS) == 2 * len(set(ROWS.values()))


def test_every_contradiction_that_a_file_can_hold_has_its_words():
    source = Path(inspect.getfile(Asked)).read_text(encoding="utf-8")
    codes = set(re.findall(r'(?:Wrong\(|^            \()"([a-z-]+)"', source, re.MULTILINE))
    assert "two-teams" in codes
    # A number below nought is a fault of its line, before a round is made of the file.
    assert codes - {"below-nought"} == texts.CONTRADICTIONS.keys()
