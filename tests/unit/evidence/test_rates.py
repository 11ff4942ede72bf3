"""Tables of counts: how bands are read, what is wrong with a table by its line, and what the command makes of it."""

import csv
import io
import json
from pathlib import Path
from string import Formatter

import openpyxl
import pytest
from django.core.management import call_command

from cydwaith.evidence.banded import standards
from cydwaith.evidence.banded.ages import Age, age
from cydwaith.evidence.banded.texts import BANDED
from cydwaith.evidence.management.commands.rate import METHODS
from cydwaith.evidence.sources.texts import REMARKS, TEXTS
from tests.unit.evidence import world

FIVES = [*(f"{start}-{start + 4}" for start in range(0, 90, 5)), "90+"]
# PHEindicatormethods' vignette on calculate_dsr; its rate by PHStatsMethods 0.1.16.
PEOPLE = [30, 35, 35, 35, 40, 40, 45, 50, 50, 50, 60, 60, 70, 75, 70, 60, 20, 20, 15]
DEATHS = [1, 1, 0, 0, 0, 1, 1, 1, 3, 3, 3, 3, 10, 10, 10, 10, 8, 8, 8]
RATE = (7378.015873015873, 5786.919907050655, 9255.37757998187)
LIFE = [0, 1, *range(5, 95, 5)]


def counts(area: str = "W06000001", bands: list[str] | None = None) -> str:
    lines = zip(bands or FIVES, DEATHS, PEOPLE, strict=True)
    return "".join(f"{area},2023,{band},{deaths},{people}\n" for band, deaths, people in lines)


HEADER = "area_code,period,age,events,population\n"


@pytest.fixture
def told(capsys, tmp_path):
    """Run the command on a table; its exit code, what it says, and what it complains of."""

    def run(method: str, data: str | bytes, *words: str, language: str = "en", name: str = "t.csv"):
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        code = 0
        try:
            call_command("rate", method, str(path), *words, language=language)
        except SystemExit as error:
            code = int(error.code or 0)
        out = capsys.readouterr()
        return code, out.out, out.err

    return run


def rows(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0-4", Age(0, 4)),
        ("5 – 9", Age(5, 9)),
        ("25 to 29", Age(25, 29)),
        ("25 i 29 oed", Age(25, 29)),
        ("Aged 60 to 64 years", Age(60, 64)),
        ("90+", Age(90, open=True)),
        ("90 and over", Age(90, open=True)),
        ("85 oed a throsodd", Age(85, open=True)),
        ("Under 1", Age(0, 0)),
        ("dan 1 oed", Age(0, 0)),
        ("<1", Age(0, 0)),
        ("7", Age(7)),
        ("9-5", None),
        ("0-400", None),
        ("all", None),
        ("", None),
        ("<0", None),
    ],
)
def test_bands_as_people_write_them(text, found):
    assert age(text) == found


def test_the_standard_population_is_of_100_000_and_joins_to_bands():
    assert sum(standards.ESP2013.values()) == 100_000
    assert standards.share(Age(0, 4)) == 5_000
    assert standards.share(Age(90, open=True)) == 1_000
    assert standards.share(Age(0, open=True)) == 100_000
    assert standards.share(Age(0, 64)) == 80_500
    assert standards.share(Age(3, 9)) is None
    assert standards.share(Age(85, 88)) is None


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_direct_as_published(told, separator):
    code, out, _ = told("direct", (HEADER + counts()).replace(",", separator), "--format", "csv")
    [row] = rows(out)
    assert code == 0
    assert [float(row[name]) for name in ("value", "lower", "upper")] == pytest.approx(RATE)
    assert (row["events"], row["population"]) == ("81.0", "860.0")


def test_starts_of_bands_alone_are_enough_in_any_order(told):
    starts = counts(bands=[str(start) for start in range(0, 95, 5)]).splitlines()
    code, out, _ = told("direct", HEADER + "\n".join(reversed(starts)), "--format", "csv")
    assert code == 0
    assert float(rows(out)[0]["value"]) == pytest.approx(RATE[0])


def test_welsh_columns_in_a_workbook(told, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Cod ardal", "Blwyddyn", "Band oedran", "Marwolaethau", "Poblogaeth"])
    for line in counts().splitlines():
        place, period, band, deaths, people = line.split(",")
        book.active.append([place, period, band, int(deaths), int(people)])
    data = io.BytesIO()
    book.save(data)
    code, out, _ = told("direct", data.getvalue(), "--format", "csv", name="t.xlsx")
    assert code == 0
    assert float(rows(out)[0]["value"]) == pytest.approx(RATE[0])


def test_an_own_standard_population(told):
    table = "age,events,population,standard\n0-64,10,1000,800\n65+,30,500,200\n"
    _, out, _ = told("direct", table, "--per", "1000", "--format", "json")
    [row] = json.loads(out)["rows"]
    assert row["value"] == pytest.approx(1000 * (0.8 * 0.01 + 0.2 * 0.06))


def test_a_rate_of_too_few_events_is_said_not_to_be_given(told):
    table = "age,events,population\n0-64,3,1000\n65+,4,500\n"
    code, out, _ = told("direct", table)
    assert code == 0
    assert "too little behind them" in out
    _, out, _ = told("direct", table, "--format", "csv")
    assert (rows(out)[0]["value"], rows(out)[0]["status"]) == ("", "u")


TWO = "area_code,age,events,population\nA,0-64,10,1000\nA,65+,30,500\nB,0-64,5,1000\nB,65+,45,1500\n"


def test_all_places_together_are_the_reference(told):
    _, out, _ = told("indirect", TWO, "--per", "100", "--format", "csv")
    one, other = rows(out)
    assert float(one["expected"]) == pytest.approx(1000 * 15 / 2000 + 500 * 75 / 2000)
    assert float(one["expected"]) + float(other["expected"]) == pytest.approx(90)
    assert float(one["value"]) == pytest.approx(float(one["ratio"]) * 90 / 4000 * 100)


def test_a_reference_in_a_file_of_its_own(told, tmp_path):
    reference = tmp_path / "wales.csv"
    reference.write_text("age,events,population\n0-64,100,20000\n65+,600,10000\n")
    _, out, _ = told("indirect", TWO, "--reference", str(reference), "--format", "csv")
    assert float(rows(out)[0]["expected"]) == pytest.approx(1000 * 0.005 + 500 * 0.06)
    reference.write_text("age,events,population\n0-59,100,20000\n60+,600,10000\n")
    code, _, err = told("indirect", TWO, "--reference", str(reference))
    assert code == 1
    assert "is not in the reference population" in err


def life(deaths_last: int = 1937) -> str:
    people = [7060, 35059, 46974, 48489, 43219, 38561, 46009, 57208, 61435, 55601]
    people += [50209, 56416, 46411, 39820, 37978, 37039, 33288, 23306, 11936, 11936]
    deaths = [17, 9, 4, 8, 20, 15, 24, 33, 50, 71, 100, 163, 263, 304, 536, 872, 1390, 1605, 1936, deaths_last]
    lines = zip(LIFE, deaths, people, strict=True)
    return "age,deaths,population\n" + "".join(f"{start},{died},{alive}\n" for start, died, alive in lines)


def test_life_expectancy_as_published(told):
    code, out, _ = told("life-expectancy", life(), "--at", "0", "--at", "65", "--format", "csv")
    assert code == 0
    assert [(row["age"], round(float(row["value"]), 6)) for row in rows(out)] == [("0", 80.169608), ("65", 18.768569)]


FIFTHS = "quintile,population,value,se\n2,100,12,1\n1,100,10,1\n3,100,14,1\n4,100,16,1\n5,100,18,1\n"


def test_inequality_orders_groups_by_their_numbers(told):
    code, out, _ = told("inequality", FIFTHS, "--format", "csv")
    [row] = rows(out)
    assert code == 0
    assert (float(row["value"]), float(row["relative"])) == pytest.approx((10, 19 / 9))
    assert float(row["lower"]) < 10 < float(row["upper"])


def test_inequality_from_counts(told):
    table = "group,population,events\nmost,1000,300\nmiddle,1000,200\nleast,1000,100\n"
    _, out, _ = told("inequality", table, "--scale", "proportion", "--format", "csv")
    assert float(rows(out)[0]["value"]) == pytest.approx(-0.3)
    _, out, _ = told("inequality", table, "--scale", "rate", "--per", "1000", "--format", "csv")
    assert float(rows(out)[0]["value"]) == pytest.approx(-300)


def test_means_and_quantiles(told):
    table = "area_code,value\n" + "".join(
        f"{area},{value}\n" for area, value in zip("ABCD", (30, 40, 50, 60), strict=True)
    )
    _, out, _ = told("quantiles", table, "--groups", "2", "--format", "csv")
    assert [row["quantile"] for row in rows(out)] == ["1", "1", "2", "2"]
    _, out, _ = told("quantiles", table, "--groups", "4", "--highest-first", "--format", "csv")
    assert [row["quantile"] for row in rows(out)] == ["4", "3", "2", "1"]
    _, out, _ = told("mean", "value\n30\n40\n50\n60\n", "--format", "csv")
    assert float(rows(out)[0]["lower"]) == pytest.approx(24.457397432395)


FAULTS = [
    ("direct", HEADER + "A,2023,0-4,*,10\n", (2, "no-number")),
    ("direct", HEADER + "A,2023,0-4,-1,10\n", (2, "negative")),
    ("direct", HEADER + "A,2023,0-4,1,0\n", (2, "not-above-zero")),
    ("direct", HEADER + "A,2023,young,1,9\n", (2, "bad-age")),
    ("direct", HEADER + "A,2023,0-4,1,9\nA,2023,0-4,1,9\n", (3, "same-band")),
    ("direct", HEADER + "A,2023,0-4,1,9\nA,2023,3-9,1,9\n", (3, "bands-overlap")),
    ("direct", HEADER + "A,2023,0-4,1,9\nA,2023,5+,1,9\nB,2023,0-4,1,9\n", (4, "bands-differ")),
    ("direct", HEADER + "A,2023,0-3,1,9\n", (2, "not-in-standard")),
    ("direct", "age,population\n0-4,3\n", (1, "missing-column")),
    ("direct", HEADER + "A,2023,0-4,many,10\n", (2, "bad-value")),
    ("indirect", "age,events,population\n0-4,0,9\n5+,0,9\n", (2, "nothing-expected")),
    ("life-expectancy", life().replace("\n1,9,", "\n2,9,"), (2, "life-starts")),
    ("life-expectancy", "age,events,population\n0,1,9\n1-4,1,9\n10+,1,9\n", (4, "life-starts")),
    ("life-expectancy", "age,events,population\n0,1,9\n1-4,1,9\n5+,1,9\n", (4, "life-ends")),
    ("life-expectancy", life(0), (21, "life-no-death")),
    ("life-expectancy", life(20_000), (21, "more-events-than-people")),
    ("inequality", "group,population,value,se\n1,5,1,1\n2,5,1,1\n", (2, "few-groups")),
    ("inequality", FIFTHS.replace("3,100", "2,100"), (4, "same-band")),
    ("inequality", "group,population,value\n1,5,1\n2,5,1\n3,5,1\n", (2, "no-error")),
    ("inequality", "group,population,value,lower,upper\n1,5,1,2,0\n2,5,1,0,2\n3,5,1,0,2\n", (2, "limits-reversed")),
    ("mean", "value\n3\n", (2, "few-values")),
    ("quantiles", "area_code,value\nA,3\n", (2, "few-values")),
]


@pytest.mark.parametrize(("method", "table", "found"), FAULTS, ids=lambda one: one[1] if isinstance(one, tuple) else "")
def test_what_is_wrong_is_said_by_line(told, method, table, found):
    code, out, _ = told(method, table, "--format", "json")
    first = json.loads(out)["faults"][0]
    assert (code, first["line"], first["code"]) == (1, *found)
    assert first["cy"] != first["en"]


def test_what_the_options_make_wrong(told):
    _, out, _ = told("inequality", FIFTHS.replace(",10,1\n", ",0,1\n"), "--scale", "rate", "--format", "json")
    assert "off-scale" in {fault["code"] for fault in json.loads(out)["faults"]}
    _, out, _ = told("life-expectancy", life(), "--at", "3", "--format", "json")
    assert json.loads(out)["faults"][0]["code"] == "no-such-age"
    for words in (("--confidence", "0.95"), ("--per", "0"), ("--groups", "1")):
        code, _, err = told("direct", HEADER + counts(), *words)
        assert code == 2
        assert words[0] in err


def test_every_fault_has_its_test_and_both_languages():
    tested = {found[1] for _method, _table, found in FAULTS} | {"off-scale", "no-such-age", "not-in-reference"}
    assert set(BANDED) <= tested
    assert not set(BANDED) & (set(TEXTS) | set(REMARKS)), "one code, one text"
    for code, texts in BANDED.items():
        assert texts.cy != texts.en, code
        assert named(texts.cy) == named(texts.en), code


def named(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("language", ["cy", "en"])
def test_people_read_how_a_figure_was_made(told, method, language):
    table = {"life-expectancy": life(), "inequality": FIFTHS}.get(method, HEADER + counts())
    if method in {"mean", "quantiles"}:
        table = "area_code,value\n" + "".join(f"A{one},{one}\n" for one in range(9))
        table = table.replace("area_code,value", "name,value") if method == "mean" else table
    code, out, _ = told(method, table, language=language)
    assert code == 0
    assert str(getattr(METHODS[method][2], language)) in out


@pytest.mark.django_db
def test_what_it_writes_can_be_imported(told, capsys, tmp_path):
    world.places()
    made = world.indicator("deaths", kind="rate", symbol="")
    code, out, _ = told("direct", HEADER + counts() + counts("W06000002"), "--format", "csv")
    assert code == 0
    path: Path = tmp_path / "deaths.csv"
    path.write_text(out)
    call_command("import", "long-csv", str(path), language="en")
    first = made.observations.order_by("place").first()
    assert first is not None
    assert (first.value, first.lower, first.upper) == pytest.approx(RATE)
