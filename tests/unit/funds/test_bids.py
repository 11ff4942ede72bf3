"""Bids from files: put in order, chosen, and told in both languages."""

import json

import pytest
from django.core.management import call_command

BIDS = (
    "bid,score,money,region,small,council\n"
    "B1,90,£60000,North,no,Conwy 40000; Gwynedd 20000\n"
    "B2,80,50000.50,North,no,Gwynedd\n"
    "B3,30,40000,Mid,yes,Powys; Ceredigion\n"
    "B4,20,10000,South,yes,Powys\n"
)
SCORES = "assessor,bid,criterion,score,weight\n" + "".join(
    f"{who},{bid},{criterion},{score},{weight}\n"
    for who, marks in {"x": (5, 3), "y": (4, 4), "z": (5, 1)}.items()
    for bid, mark in zip("AB", marks, strict=True)
    for criterion, score, weight in (("need", mark, 60), ("plan", mark - 1, 40))
)


@pytest.fixture
def told(capsys, tmp_path):
    """Run the command on a file; its exit code, what it says, and what it complains of."""

    def run(what: str, data: str, *words: str, language: str = "en", format: str = "json"):  # noqa: A002
        path = tmp_path / "bids.csv"
        path.write_text(data, encoding="utf-8")
        code = 0
        capsys.readouterr()
        try:
            call_command("bids", what, str(path), *words, "--format", format, "--language", language)
        except SystemExit as error:
            code = int(error.code or 0)
        out = capsys.readouterr()
        return code, out.out, out.err

    return run


@pytest.mark.parametrize(
    ("rule", "chosen", "price"),
    [
        (("--each", "region:1"), ["B1", "B3", "B4"], 0),
        (("--at-least", "small=yes:2"), ["B1", "B3", "B4"], 0),
        (("--at-most", "small=yes:0"), ["B1"], 50),
        (("--share", "council:35"), ["B3", "B4"], 90),
    ],
)
def test_what_is_chosen_and_what_a_rule_costs(told, rule, chosen, price):
    code, out, _err = told("choose", BIDS, "--money", "110000", *rule)
    answer = json.loads(out)
    assert (code, answer["proven"], answer["chosen"]) == (0, True, chosen)
    assert answer["rules"] == [{"rule": " ".join(rule), "price": price}]


def test_money_is_kept_to_the_penny(told):
    assert json.loads(told("choose", BIDS, "--money", "50000.49")[1])["chosen"] == ["B3", "B4"]
    assert json.loads(told("choose", BIDS, "--money", "50000.50")[1])["chosen"] == ["B2"]


def test_a_welsh_file_says_the_same(told):
    welsh = "Cais;Sgôr;Arian\nB1;90;60000\nB2;80;50000.50\nB3;30;40000\nB4;20;10000\n"
    assert told("choose", welsh, "--money", "100000") == told("choose", BIDS, "--money", "100000")


def test_rules_that_cannot_be_kept_are_named(told):
    code, _out, err = told("choose", BIDS, "--money", "100000", "--each", "region:2", "--at-most", "small=yes:2")
    assert code == 1
    assert "--each region:2" in err
    assert "--at-most" not in err


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("B5,x,1,,,", "is not a number"),
        ("B5,1,1.005,,,", "whole pence"),
        ("B5,1,-1,,,", "from 0 up"),
        ("B1,1,1,,,", "stands on line 2 too"),
        (",1,1,,,", "has no name"),
        ("B5,1,100,,,A 50; B 49", "do not add up"),
        ("B5,1,100,,,A 50; B", "do not add up"),
        ("B5,1e300,1,,,", "is not a number"),
    ],
)
def test_what_is_wrong_is_told_by_its_line(told, line, words):
    code, out, _err = told("choose", BIDS + line + "\n", "--money", "1")
    faults = json.loads(out)["faults"]
    assert code == 1
    assert [(one["line"], words in one["en"]) for one in faults] == [(6, True)]
    assert faults[0]["cy"] != faults[0]["en"]


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--money", "much"),
        ("--money", "1", "--each", "region"),
        ("--money", "1", "--each", "nowhere:1"),
        ("--money", "1", "--at-least", "small:1"),
        ("--money", "1", "--at-least", "small=maybe:1"),
        ("--money", "1", "--share", "council:many"),
    ],
)
@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_is_wrongly_asked_says_how(told, words, language):
    code, out, err = told("choose", BIDS, *words, language=language)
    assert (code, out) == (2, "")
    assert err.startswith("cydwaith: ")


def test_the_order_and_how_sure_it_is(told):
    code, out, _err = told("order", SCORES, "--line", "1")
    first, second = json.loads(out)
    assert (code, first["bid"], first["place"], first["score"], first["alone"]) == (0, "A", 1, 4.267, [])
    assert first["best"] == 1
    assert first["above"] > 0.9
    assert second["place"] == 2


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("x,A,need,1,60", "stands on line"),
        ("w,A,need,1,60", "gave A no score for this: plan"),
        ("w,A,need,1,50", "Another weight"),
        (",A,need,1,60", "must be named"),
        ("w,A,need,high,60", "is not a number"),
    ],
)
def test_what_is_wrong_with_scores(told, line, words):
    code, out, _err = told("order", SCORES + line + "\n")
    assert code == 1
    assert words in " ".join(one["en"] for one in json.loads(out)["faults"])


@pytest.mark.parametrize(("language", "words"), [("cy", "Profwyd nad oes dewis gwell."), ("en", "no choice is better")])
def test_people_read_it_in_their_language(told, language, words):
    _code, out, _err = told("choose", BIDS, "--money", "100000", "--each", "region:0", language=language, format="text")
    assert words in out
    assert told("order", SCORES, language=language, format="text")[0] == 0


def test_one_assessor_cannot_tell(told):
    one = "".join(line for line in SCORES.splitlines(keepends=True) if not line.startswith(("y", "z")))
    assert "cannot tell" in told("order", one, format="text")[1]
    assert json.loads(told("order", one)[1])[0]["above"] is None
