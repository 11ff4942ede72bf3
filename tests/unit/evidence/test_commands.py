"""The commands that load, export, check and work out, as somebody at a terminal or a program meets them."""

import csv
import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command, load_command_class
from django.utils.translation import override

from cydwaith.bodies import reference
from cydwaith.evidence.describing import NEEDS
from cydwaith.evidence.models import Indicator, Observation, Standing
from tests.unit.evidence import world

pytestmark = pytest.mark.django_db
YEARS = world.years(2019, 2023)
HEADER = "area_code,period,value,lower,upper,status,note\n"


@pytest.fixture
def recycled() -> Indicator:
    world.places()
    return world.indicator()


@pytest.fixture
def told(capsys):
    """Run a command; its exit code, what it says, and what it complains of."""

    def run(*words: str, language: str = "en") -> tuple[int, str, str]:
        code = 0
        try:
            call_command(*words, language=language)
        except SystemExit as error:
            code = int(error.code or 0)
        out = capsys.readouterr()
        return code, out.out, out.err

    return run


def written(folder: Path, text: str, name: str = "recycled.csv") -> str:
    path = folder / name
    path.write_text(text)
    return str(path)


def call_help(command: str) -> str:
    return load_command_class("cydwaith.evidence", command).create_parser("cydwaith", command).format_help()


def els(rows: str) -> str:
    return f"areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes\n{rows}"


def test_importing_twice(recycled, told, tmp_path) -> None:
    path = written(tmp_path, HEADER + "W06000001,2023-04-01/P1Y,64.1,,,,\n")
    code, out, _ = told("import", "long-csv", path)
    assert (code, out.split()[-5:]) == (0, ["recycled", "1", "0", "0", "0"])
    code, out, _ = told("import", "long-csv", path)
    assert code == 0
    assert "Everything in it was here already." in out


@pytest.mark.parametrize(("language", "line"), [("en", "2 “many” is not a number;"), ("cy", "2 Nid rhif yw “many”;")])
def test_faults_are_told_by_line_and_nothing_is_loaded(recycled, told, tmp_path, language, line) -> None:
    path = written(tmp_path, HEADER + "W06000001,2023-04-01/P1Y,many,,,,\nW06000002,2023-04-01/P1Y,60,,,,\n")
    code, out, err = told("import", "long-csv", path, language=language)
    assert code == 1
    assert " ".join(line.split()) in " ".join(err.split())
    assert out == ""
    assert not Observation.objects.exists()


def test_faults_for_programs(recycled, told, tmp_path) -> None:
    path = written(tmp_path, HEADER + "W06000001,2023-04-01/P1Y,many,,,,\n")
    code, out, _ = told("import", "long-csv", path, "--format", "json")
    [fault] = json.loads(out)["faults"]
    assert (code, fault["line"], fault["code"]) == (1, 2, "bad-value")
    assert fault["en"].startswith("“many” is not a number; leave")
    code, out, _ = told("import", "long-csv", path, "--format", "csv")
    [fault] = csv.DictReader(io.StringIO(out))
    assert (code, fault["line"], fault["cy"]) == (
        1,
        "2",
        "Nid rhif yw “many”; gadewch y gell yn wag os nad oes ffigur.",
    )


def test_many_faults_are_capped(recycled, told, tmp_path) -> None:
    path = written(tmp_path, HEADER + "".join(f"W06000001,{year},many,,,,\n" for year in range(2000, 2070)))
    _, _, err = told("import", "long-csv", path)
    assert "and 20 more" in err
    assert "Faults: 70" in err


def test_one_bad_file_of_two_keeps_nothing_of_either(recycled, told, tmp_path) -> None:
    world.indicator("second")
    good = written(tmp_path, HEADER + "W06000001,2023-04-01/P1Y,60,,,,\n")
    bad = written(tmp_path, HEADER + "W06000001,2023-04-01/P1Y,many,,,,\n", "second.csv")
    code, _, err = told("import", "long-csv", good, bad)
    assert code == 1
    assert err.startswith("second.csv")
    assert not Observation.objects.exists()


def test_a_dry_run(recycled, told, tmp_path) -> None:
    path = written(tmp_path, HEADER + "W06000001,2023-04-01/P1Y,60,,,,\n")
    code, out, _ = told("import", "long-csv", path, "--dry-run")
    assert code == 0
    assert "nothing was kept" in out
    assert not Observation.objects.exists()


def test_a_data_set_nobody_has_seen(told, tmp_path, recycled) -> None:
    path = written(tmp_path, els("W06000015,Cardiff,LAD,Bees,2023,12,Bees per head,Number,,,,\n"), "bees.csv")
    written(
        tmp_path,
        json.dumps({"x-metadata": {"label": "Bees", "subText": "bees a head", "decimalPlaces": 2}}),
        "bees.json",
    )
    code, _, err = told("import", "ons-els", path)
    assert code == 1
    assert "Bees (Bees per head)" in err
    new = ("--indicator", "bees", "--new-indicator", "--topic", "waste", "--polarity", "none", "--label-cy", "Gwenyn")
    code, _, err = told("import", "ons-els", path, *new)
    assert code == 0, err
    bees = Indicator.objects.get(code="bees")
    assert (bees.label_cy, bees.label_en, bees.unit_en, bees.decimals, bees.symbol) == (
        "Gwenyn",
        "Bees",
        "bees a head",
        2,
        "",
    )
    assert Observation.objects.get(indicator=bees).period == "2023-01-01/P1Y"


def test_what_the_page_of_a_new_indicator_needs(recycled, told, tmp_path, client) -> None:
    path = written(tmp_path, els("W06000015,Cardiff,LAD,Bees,2023,12,Bees,Number,,,,\n"))
    new = (
        "import",
        "ons-els",
        path,
        "--indicator",
        "bees",
        "--new-indicator",
        "--topic",
        "waste",
        "--polarity",
        "none",
    )
    code, out, _ = told(*new)
    assert code == 0
    assert "The page of bees still needs: --unit-cy --unit-en --description-cy --description-en --publisher-cy" in out
    assert "bees" in told("check")[1]
    for language, words in (("en", "publisher not stated"), ("cy", "cyhoeddwr heb ei nodi")):
        with override(language):
            assert Indicator.objects.get(code="bees").publisher == words
    more = ("--kind", "count", "--publisher-en", "Bee office", "--smallest-worthwhile", "2", "--licence", "OGL-UK-3.0")
    code, out, err = told(*new, *more)
    assert code == 0, err
    bees = Indicator.objects.get(code="bees")
    assert (bees.kind, bees.publisher_en, bees.smallest_worthwhile) == ("count", "Bee office", 2.0)
    assert "--publisher" not in out
    help_text = call_help("import")
    assert all(f"--{name.replace('_', '-')}" in help_text for group in NEEDS for name in group)


def test_every_line_has_a_fate(recycled, told, tmp_path) -> None:
    world.load(
        recycled, [world.reading("W06000001", "2023-04-01/P1Y", 60.0), world.reading("W06000002", YEARS[-1], 5.0)]
    )
    rows = "W06000001,2023-04-01/P1Y,60,,,,\nW06000002,2023-04-01/P1Y,6,,,,\n"
    rows += "W06000003,2023-24,7,,,,\nE06000001,2023-24,7,,,,\n"
    path = written(tmp_path, HEADER + rows)
    code, out, _ = told("import", "long-csv", path, "--dry-run", "--lines", "--format", "json")
    said = json.loads(out)
    assert code == 0
    assert [(one["line"], one["fate"], one["before"]) for one in said["lines"]] == [
        (2, "unchanged", 60.0),
        (3, "changed", 5.0),
        (4, "added", None),
        (5, "left-out", None),
    ]
    assert [one["code"] for one in said["remarks"]] == ["year-starts"]
    assert "left out" in told("import", "long-csv", path, "--dry-run", "--lines")[1]


@pytest.mark.parametrize("period", ["2023-04-01/P3M", "2023", "2024-03-31"])
def test_periods_of_another_kind_are_refused(recycled, told, tmp_path, period) -> None:
    world.load(recycled, [world.reading("W06000001", "2022-04-01/P1Y", 60.0)])
    path = written(tmp_path, HEADER + f"W06000001,{period},60,,,,\n")
    code, _, err = told("import", "long-csv", path)
    assert code == 1
    assert "does not belong in one series" in err
    assert Observation.objects.count() == 1


def test_names_and_old_codes(told, tmp_path) -> None:
    reference.load()
    world.indicator("recycled")
    text = "Awdurdod Lleol,Blwyddyn,Gwerthoedd Data,Nodiadau\nSir Benfro,2031-32,70.1,Dros Dro\n"
    text += "512,2031-32,60,\n596,2031-32,66,Cyfanswm\n"
    code, out, err = told("import", "statswales", written(tmp_path, text), "--indicator", "recycled")
    assert code == 0, err
    assert "2031-04-01/P1Y" in out
    found = Observation.objects.order_by("place").values_list("place", "value", "status")
    assert list(found) == [("W06000001", 60.0, ""), ("W06000009", 70.1, "p"), ("W92000004", 66.0, "t")]


def test_a_new_indicator_needs_to_be_described(recycled, told, tmp_path) -> None:
    path = written(tmp_path, els("W06000015,Cardiff,LAD,Bees,2023,12,Bees,Number,,,,\n"))
    code, _, err = told("import", "ons-els", path, "--indicator", "bees", "--new-indicator")
    assert code == 2
    assert "--topic" in err


def test_a_file_of_another_measure_is_refused(recycled, told, tmp_path) -> None:
    path = written(tmp_path, els("W06000015,Cardiff,LAD,Pay,2023,12,Pounds,£,,,,\n"))
    code, _, err = told("import", "ons-els", path, "--indicator", "recycled")
    assert code == 1
    assert "measures “£”" in err
    assert not Observation.objects.exists()


def test_a_file_of_several_series_asks_which(recycled, told, tmp_path) -> None:
    rows = "W06000015,Cardiff,LAD,A,2023,12,Percentage,%,,,,\nW06000015,Cardiff,LAD,B,2023,13,Percentage,%,,,,\n"
    path = written(tmp_path, els(rows))
    assert told("import", "ons-els", path, "--indicator", "recycled")[0] == 1
    assert told("import", "ons-els", path, "--indicator", "recycled", "--series", "C")[0] == 1
    assert told("import", "ons-els", path, "--indicator", "recycled", "--series", "B")[0] == 0
    assert Observation.objects.get().value == 13


@pytest.mark.parametrize(
    "words",
    [
        ("import", "long-csv", "/nowhere/at-all.csv"),
        ("import", "long-csv", "a.csv", "b.csv", "--metadata", "m.json"),
        ("import", "statswales", "https://127.0.0.1:9/x", "--where", "Sex"),
        ("recalculate", "no-such-indicator"),
        ("export", "no-such-indicator", "--to", "/tmp"),
    ],
)
def test_wrongly_asked(recycled, told, words) -> None:
    assert told(*words)[0] == 2


def test_what_is_exported_is_imported_again(recycled, told, tmp_path) -> None:
    world.load(
        recycled,
        [*world.figures(lambda i, t: 50.0 + i / 3 + t, YEARS), world.reading("W06000001", "2018-04-01/P1Y", None, "c")],
    )
    before = list(Observation.objects.order_by("place", "period").values_list("place", "period", "value", "status"))
    code, out, _ = told("export", "recycled", "--to", str(tmp_path), "--format", "json")
    assert (code, json.loads(out)) == (0, [{"indicator": "recycled", "figures": 111, "file": "recycled.csv"}])
    Observation.objects.all().delete()
    assert told("import", "long-csv", str(tmp_path / "recycled.csv"))[0] == 0
    after = [(*row[:2], None if row[2] is None else pytest.approx(row[2], rel=1e-11), row[3]) for row in before]
    assert (
        list(Observation.objects.order_by("place", "period").values_list("place", "period", "value", "status")) == after
    )


def test_an_exported_file_is_not_taken_for_another_indicator(recycled, told, tmp_path) -> None:
    world.indicator("other")
    world.load(recycled, world.figures(lambda i, t: 50.0 + i + t, YEARS))
    told("export", "recycled", "--to", str(tmp_path))
    assert told("import", "long-csv", str(tmp_path / "recycled.csv"), "--indicator", "other")[0] == 1


def test_from_the_service(recycled, told, monkeypatch) -> None:
    asked = []

    def fetch(address, filters, manners, tell) -> bytes:
        asked.append((address, filters, manners.rows))
        tell(2)
        return b"YearCode,AreaCode,Data,Sex\n202324,W06000001,12.5,F\n202324,W06000001,13.5,M\n"

    monkeypatch.setattr("cydwaith.evidence.sources.statswales_api.fetch", fetch)
    words = ("--indicator", "recycled", "--where", "Sex=F", "--only", "AreaCode=W06000001,W06000002", "--limit", "9")
    code, _, err = told("import", "statswales", "https://example.org/v2/id", *words)
    assert code == 0, err
    assert asked == [("https://example.org/v2/id", {"AreaCode": ["W06000001", "W06000002"]}, 9)]
    assert Observation.objects.get().value == 12.5


def test_recalculate(recycled, told) -> None:
    world.load(recycled, world.figures(lambda i, t: 50.0 + i + t + (i * 7 + t * 3) % 5 / 10, YEARS))
    code, out, _ = told("recalculate", "--format", "json")
    assert (code, json.loads(out)["written"]) == (0, 5)
    assert Standing.objects.filter(latest=True).count() == 22
    assert "0" in told("recalculate")[1]


def test_progress_goes_to_the_error_stream(recycled, told, tmp_path) -> None:
    path = written(
        tmp_path,
        HEADER + "".join(f"W0600000{place},{year},5,,,,\n" for place in range(1, 5) for year in range(1800, 2199)),
    )
    _, out, err = told("import", "long-csv", path, "--progress", "--format", "json")
    assert json.loads(out)
    assert "1,000" in err


@pytest.mark.parametrize("command", ["import", "export", "check", "recalculate"])
def test_help_shows_an_example(command, capsys) -> None:
    from cydwaith.shared.permissions import table

    assert load_command_class("cydwaith.evidence", command).may in table().values()
    with pytest.raises(SystemExit):
        call_command(command, "--help")
    assert f"./cydwaith {command}" in capsys.readouterr().out
