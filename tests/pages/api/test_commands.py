"""The main job without a browser."""

import csv
import io
import json

import pytest
from django.core.management import call_command

pytestmark = pytest.mark.usefixtures("demo_data")
STANDING = ["standing", "--indicator", "waste-recycled-wales", "--place", "W06000009"]
BETTER = ["better", "--place", "W06000015", "--topic", "recycling"]


def told(*words: str, language: str = "en", form: str = "text") -> tuple[int, str, str]:
    """The exit code, what was printed, and what was said of errors."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command(*words, "--language", language, "--format", form, stdout=out, stderr=err)
    except SystemExit as left:
        return int(str(left.code)), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def test_a_standing_in_english() -> None:
    code, said, _ = told(*STANDING)
    assert code == 0
    assert "Pembrokeshire: better than the other councils" in said
    assert "1st of 22 councils." in said


def test_a_standing_in_welsh() -> None:
    code, said, _ = told(*STANDING, language="cy")
    assert code == 0
    assert "Sir Benfro: gwell na’r cynghorau eraill" in said.replace("'", "’")


def test_a_standing_for_programs() -> None:
    facts = json.loads(told(*STANDING, form="json")[1])
    assert facts["standing"]["verdict"] == "better"
    (row,) = csv.DictReader(io.StringIO(told(*STANDING, form="csv")[1]))
    assert (row["place"], row["verdict"], float(row["value"])) == ("W06000009", "better", facts["standing"]["value"])


def test_an_earlier_period() -> None:
    code, said, _ = told(*STANDING, "--period", "2023-04-01/P1Y")
    assert code in {0, 1}
    assert "2023-24" in said


def test_cannot_tell_is_an_honest_one() -> None:
    from cydwaith.evidence.queries.standings import judged

    unknown = judged().filter(verdict="cannot_tell").first()
    assert unknown is not None
    code, said, _ = told("standing", "--indicator", unknown.indicator_id, "--place", unknown.place_id)
    assert code == 1
    assert "cannot tell yet" in said


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["standing", "--indicator", "waste-recycled-wales", "--place", "Pembrokeshire"], "W06000009"),
        (["standing", "--indicator", "waste-recyled-wales", "--place", "PEM"], "waste-recycled-wales"),
        ([*STANDING, "--period", "1066"], "2024-04-01/P1Y"),
        (["better", "--place", "CRF", "--topic", "recyling"], "recycling"),
        (["better", "--place", "W92000004", "--topic", "recycling"], "not the area of a council"),
    ],
)
def test_a_slip_is_put_right(words: list[str], hint: str) -> None:
    code, said, complaint = told(*words)
    assert (code, said) == (2, "")
    assert hint in complaint
    assert complaint.startswith("cydwaith: ")


def test_nothing_is_worked_out_for_a_country() -> None:
    code, said, complaint = told("standing", "--indicator", "waste-recycled-wales", "--place", "W92000004")
    assert (code, said) == (1, "")
    assert "Wales" in complaint


def test_who_does_it_better() -> None:
    code, said, _ = told(*BETTER)
    assert code == 0
    assert said.splitlines()[2].startswith("1. Pembrokeshire recycles ")
    assert "/en/practices/multi-stream-recycling/" in said
    _, said, _ = told("better", "--place", "W06000015", "--topic", "child-poverty")
    assert "/en/asks/new/?asked=GB-PLA-FLN&indicator=children-in-relative-poverty-before-housing" in said


def test_who_does_it_better_in_welsh() -> None:
    code, said, _ = told(*BETTER, language="cy")
    assert code == 0
    assert "1. Mae Sir Benfro yn ailgylchu " in said
    assert "Practice" not in said


def test_who_does_it_better_for_programs() -> None:
    facts = json.loads(told(*BETTER, form="json")[1])
    rows = list(csv.DictReader(io.StringIO(told(*BETTER, form="csv")[1])))
    assert [row["place"] for row in rows] == [answer["place"] for answer in facts["answers"]]
    assert facts["answers"][0]["practices"] == ["multi-stream-recycling"]


def test_where_there_is_nothing_to_go_by_it_says_so() -> None:
    code, said, _ = told("better", "--place", "CRF", "--topic", "carers")
    assert code == 1
    assert "no current figure here is of anything that a council does or has a part in" in said


IMPACT = ["impact", "--practice", "multi-stream-recycling"]


def test_an_impact_that_cannot_be_told_is_told_so() -> None:
    code, said, _ = told(*IMPACT)
    assert code == 1
    assert "It cannot be told yet whether this moves recycling" in said
    assert "What would settle it" in said
    assert "It worked" not in said
    assert "Ni ellir dweud eto a yw hyn yn effeithio ar ailgylchu" in told(*IMPACT, language="cy")[1]


def test_an_impact_for_programs() -> None:
    (row,) = json.loads(told(*IMPACT, form="json")[1])["impacts"]
    (same,) = csv.DictReader(io.StringIO(told(*IMPACT, form="csv")[1]))
    assert row["verdict"] == same["verdict"] == "cannot_tell_yet"
    assert row["digest"] == same["digest"]
    assert "contamination" in row["reasons"]


@pytest.mark.parametrize("words", [["--practice", "multi"], [*IMPACT[1:], "--indicator", "employment-rate"]])
def test_an_impact_wrongly_asked_for(words: list[str]) -> None:
    code, said, wrong = told("impact", *words)
    assert (code, said) == (2, "")
    assert wrong.startswith("cydwaith: ")


def test_a_practice_that_names_no_indicator_has_no_impact() -> None:
    code, said, _ = told("impact", "--practice", "raglan-project")
    assert code == 1
    assert "names no indicator" in said
