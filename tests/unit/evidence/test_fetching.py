"""Fetching by recipes, against a service on this machine that behaves as StatsWales' interface is described."""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command

from cydwaith.bodies import reference as bodies
from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.evidence import reference
from cydwaith.evidence.fetching import fetching, recipes, shelf
from cydwaith.evidence.models import Indicator, Load, Observation
from cydwaith.evidence.sources import asking
from cydwaith.shared.permissions import COMMAND_LINE
from tests.statswales import DataSet, Row, StatsWales, said, statswales

pytestmark = pytest.mark.django_db
TAX = recipes.recipe("council-tax-band-d")
COLLISIONS = recipes.recipe("road-collisions")
MEALS = recipes.recipe("pupils-free-school-meals")
FOSTERED = recipes.recipe("foster-placements-own-area-share")


@pytest.fixture
def service(settings, tmp_path, monkeypatch) -> Iterator[StatsWales]:
    bodies.load(by=COMMAND_LINE)
    with statswales() as made:
        settings.HOME, settings.STATSWALES, settings.FETCH_PAUSE = tmp_path, made.address, 0.0
        settings.CONTACT = "data@council.example"
        made.sets[TAX.dataset] = taxes()
        yield made


@pytest.fixture
def waits(monkeypatch) -> list[float]:
    """The waits that would have been kept."""
    found: list[float] = []
    whole = fetching.manners
    monkeypatch.setattr(
        fetching, "manners", lambda: asking.Manners(**(vars(whole()) | {"sleep": found.append, "page": 300}))
    )
    return found


@pytest.fixture
def told(capsys):
    """Run the command; its exit code, what it says, and what it complains of."""

    def run(*words: str, language: str = "en") -> tuple[int, str, str]:
        code = 0
        try:
            call_command("fetch", *words, language=language)
        except SystemExit as error:
            code = int(error.code or 0)
        out = capsys.readouterr()
        return code, out.out, out.err

    return run


def councils(column: str = "name_en") -> list[str]:
    return list(Place.objects.filter(kind=PlaceKind.COUNCIL).order_by("code").values_list(column, flat=True))


def taxes(years: tuple[str, ...] = ("1996-97", "2026-27")) -> DataSet:
    """As its page shows the table: names, thousands with commas, every band, and a row for all councils together."""
    rows: list[Row] = []
    for year in years:
        for place in [*councils(), "Total Unitary Authorities"]:
            for band in ("A", "D", "H"):
                row = {"Data description": "Council tax in £", "Authority": place, "Year": year, "Band": band}
                known = {("Carmarthenshire", "1996-97"): "553.34", ("Isle of Anglesey", "2026-27"): "2,260.73"}
                shown = known.get((place, year), "1,234.50 [p]") if band == "D" else "9,999.00"
                rows.append({"Data values": shown, **row})
    return DataSet(rows)


def stored(code: str) -> dict[tuple[str, str], tuple[float | None, str]]:
    rows = Observation.objects.filter(indicator=code).values_list("place_id", "period", "value", "status")
    return {(place, period): (value, status) for place, period, value, status in rows}


def test_fetched_by_one_command(service, waits, told) -> None:
    code, out, err = told(TAX.name)
    assert (code, err) == (0, "")
    assert re.search(rf"{TAX.name}\s+loaded\s+44\s+0\s+0\s+2", out)
    assert "./cydwaith recalculate" in out
    found = stored(TAX.indicator)
    assert found["W06000001", "2026-04-01/P1Y"] == (2260.73, "")
    assert found["W06000015", "1996-04-01/P1Y"] == (1234.5, "p")
    assert len(found) == 44
    indicator = Indicator.objects.get(code=TAX.indicator)
    assert (indicator.publisher_cy, indicator.influence) == ("Llywodraeth Cymru", "circumstance")
    assert {one["agent"] for one in service.asked} == {asking.USER_AGENT[:-1] + "; data@council.example)"}
    # Only what is wanted was asked for: one band of three.
    assert [one["Band"] for [one] in [[f for f in service.filters["f0"] if "Band" in f]]]


def test_twice_is_once(service, waits, told) -> None:
    told(TAX.name)
    before = len(service.asked)
    code, out, _ = told(TAX.name)
    assert (code, "the same as when last fetched" in out) == (0, True)
    assert len(service.asked) == before + 1
    assert service.asked[-1]["tag"] == 'W/"revision-1"'
    assert Load.objects.count() == 1
    assert told(TAX.name, "--again")[1].count("loaded") == 1


def test_a_new_revision_is_fetched_and_only_what_differs_changes(service, waits, told) -> None:
    told(TAX.name)
    service.sets[TAX.dataset] = DataSet(taxes(("1996-97", "2026-27", "2027-28")).rows, revision="revision-2")
    code, out, _ = told(TAX.name, "--format", "json")
    [row] = json.loads(out)["recipes"]
    assert (code, row["added"], row["changed"], row["unchanged"]) == (0, 22, 0, 44)


def test_what_is_no_longer_in_the_database_is_fetched_again(service, waits, told) -> None:
    told(TAX.name)
    Observation.objects.all().delete()
    assert "loaded" in told(TAX.name)[1]


def test_a_dry_run_keeps_no_figures(service, waits, told) -> None:
    code, out, _ = told(TAX.name, "--dry-run")
    assert (code, "no figures were kept" in out) == (0, True)
    assert not Observation.objects.exists()
    assert not Indicator.objects.filter(code=TAX.indicator).exists()
    before = len(service.asked)
    assert told(TAX.name)[0] == 0
    # The pages that came were not asked for again: only what is published now, and its columns.
    assert service.paths[before:] == ["about", "filters"]


@pytest.mark.parametrize("paging", ["number", "cursor", "link"])
def test_stopped_half_way_it_goes_on(service, waits, told, paging) -> None:
    service.sets[TAX.dataset] = taxes(tuple(f"{year}-{(year + 1) % 100:02}" for year in range(1996, 2027)))
    service.paging = paging

    def dead_after_two_pages(one: StatsWales, asked: Row) -> Any:
        pages = [at for at in one.asked if at["path"].count("/data/")]
        return said({}, 503) if len(pages) > 2 else None

    service.trouble = dead_after_two_pages
    code, _, err = told(TAX.name)
    assert (code, "No full answer came from" in err) == (1, True)
    assert not Observation.objects.exists()
    assert len(list(fetching.home().rglob("pages-*/*.json"))) == 2
    before, service.trouble = len(service.asked), lambda _one, _asked: None
    code, _, err = told(TAX.name)
    assert code == 0, err
    assert len(stored(TAX.indicator)) == 31 * 22
    again = [one for one in service.asked[before:] if "/data/" in one["path"]]
    assert all(one.get("page_number", one.get("cursor")) for one in again), "the first page was asked for again"
    assert not list(fetching.home().rglob("pages-*/*.json"))


def test_pages_of_another_revision_are_not_mixed_in(service, waits, told) -> None:
    told(TAX.name, "--dry-run")
    service.sets[TAX.dataset].revision = "revision-2"
    for row in service.sets[TAX.dataset].rows:
        row["Data values"] = row["Data values"].replace("1,234.50", "1,300.00")
    assert told(TAX.name)[0] == 0
    assert stored(TAX.indicator)["W06000015", "1996-04-01/P1Y"] == (1300.0, "p")


def test_a_broken_page_here_is_asked_for_again(service, waits, told) -> None:
    told(TAX.name, "--dry-run")
    for page in fetching.home().rglob("pages-*/*.json"):
        page.write_text('{"rows": [')
    assert told(TAX.name)[0] == 0
    assert len(stored(TAX.indicator)) == 44


def test_it_waits_as_long_as_the_service_asks(service, waits, told) -> None:
    service.trouble = lambda one, _asked: (
        (429, {"Retry-After": "7", "Content-Type": "text/plain"}, b"slow down") if len(one.asked) == 2 else None
    )
    assert told(TAX.name)[0] == 0
    assert waits == [7.0]


def test_it_pauses_between_two_questions(service, waits, told, settings) -> None:
    settings.FETCH_PAUSE = 1.5
    told(TAX.name)
    assert waits == [1.5] * (len(service.asked) - 1)


@pytest.mark.parametrize(
    ("status", "kind", "body"),
    [
        (200, "text/html", b"<!doctype html><title>Sorry</title>"),
        (200, "application/json", b'[{"Data values": "1'),
        (200, "application/json", b'"text"'),
        (404, "application/json", b"{}"),
    ],
)
def test_what_is_no_data_loads_nothing(service, waits, told, status, kind, body) -> None:
    service.trouble = lambda _one, asked: (status, {"Content-Type": kind}, body) if "/data/" in asked["path"] else None
    code, _, err = told(TAX.name)
    assert code == 1
    assert "data" in err or "answer" in err
    assert not Observation.objects.exists()
    assert not Indicator.objects.filter(code=TAX.indicator).exists()


def test_an_answer_that_breaks_off(service, waits, told) -> None:
    service.trouble = lambda one, asked: (
        (200, {"Content-Type": "application/json", "Content-Length": "5000"}, b"[")
        if "/data/" in asked["path"]
        else None
    )
    assert told(TAX.name)[0] == 1
    assert not Observation.objects.exists()


@pytest.mark.parametrize(
    "address", ["https://example.org/v2", "http://api.stats.gov.wales/v2", "https://api.stats.gov.wales.example.org/v2"]
)
def test_nobody_else_is_asked(service, told, settings, address) -> None:
    settings.STATSWALES = address
    code, _, err = told(TAX.name)
    assert code == 2
    assert "is not asked" in err


@pytest.mark.parametrize("status", [302, 307])
def test_a_service_cannot_send_us_elsewhere(service, waits, told, status) -> None:
    service.trouble = lambda _one, _asked: (status, {"Location": "http://127.0.0.1:9/v2/x"}, b"")
    code, _, err = told(TAX.name)
    assert code == 1
    assert "http://127.0.0.1:9 is not asked" in err


def test_a_next_link_to_elsewhere_is_not_followed(service, waits, told) -> None:
    service.trouble = lambda _one, asked: (
        said({"value": [], "odata.nextLink": "http://127.0.0.1:9/more"}) if "/data/" in asked["path"] else None
    )
    assert "127.0.0.1:9 is not asked" in told(TAX.name)[2]


def test_a_fault_of_one_does_not_keep_the_others(service, waits, told) -> None:
    code, out, err = told(TAX.name, COLLISIONS.name)
    assert code == 1
    assert re.search(rf"{TAX.name}\s+loaded", out)
    assert re.search(rf"{COLLISIONS.name}\s+fault", out)
    assert COLLISIONS.name in err
    assert len(stored(TAX.indicator)) == 44


def test_only_one_at_a_time(service, told) -> None:
    with shelf.alone(fetching.home()) as free:
        assert free
        code, _, err = told(TAX.name)
    assert (code, "Somebody else is fetching" in err) == (2, True)


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ("Band", "Tax band", ["Band", "Tax band", "Authority"]),
        ("Council tax in £", "Council tax in pence", ["Council tax in £", "Council tax in pence"]),
        ("Authority", "Who", ["Authority", "Who"]),
    ],
)
def test_a_table_that_is_not_as_the_recipe_says_names_what_it_has(service, waits, told, old, new, names) -> None:
    rows = [{new if k == old else k: new if v == old else v for k, v in row.items()} for row in taxes().rows]
    service.sets[TAX.dataset] = DataSet(rows)
    code, _, err = told(TAX.name)
    assert code == 1
    assert all(name in " ".join(err.split()) for name in names), err
    assert not any("/data/" in one["path"] for one in service.asked), "rows were asked for in vain"


def test_a_column_that_divides_further_is_not_passed_over(service, waits, told) -> None:
    rows = [{**row, "Payer": who} for row in taxes().rows for who in ("single", "couple")]
    service.sets[TAX.dataset] = DataSet(rows)
    assert "The column “Payer” divides the figures further" in " ".join(told(TAX.name)[2].split())


def test_a_known_figure_that_is_quite_another_is_another_measure(service, waits, told) -> None:
    for row in service.sets[TAX.dataset].rows:
        row["Data values"] = "77.00"
    code, _, err = told(TAX.name)
    assert code == 1
    assert "553.34 was read before for W06000010" in " ".join(err.split())


def test_a_known_figure_that_was_revised_is_said(service, waits, told) -> None:
    for row in service.sets[TAX.dataset].rows:
        row["Data values"] = row["Data values"].replace("553.34", "554.00")
    code, out, _ = told(TAX.name)
    assert (code, "has been revised: W06000010" in " ".join(out.split())) == (0, True)


def test_a_council_under_a_name_nobody_knows(service, waits, told) -> None:
    for row in service.sets[TAX.dataset].rows:
        row["Authority"] = row["Authority"].replace("Gwynedd", "Caernarfonshire and Merionethshire")
    code, _, err = told(TAX.name)
    assert code == 1
    assert "neither an area code nor the name of a known area" in " ".join(err.split())


def test_codes_welsh_columns_and_words_for_quality(service, waits, told) -> None:
    """What the service would give in Welsh, by code, with the shorthand in words: 512 to 552, 596, Dros dro."""
    old = dict(zip(councils("code"), range(512, 556, 2), strict=True))
    from cydwaith.evidence.sources.areas import OLD

    old = {new: one for one, new in OLD.items() if one.isdigit() and one != "924"}
    rows = []
    for code in [*councils("code"), "W92000004"]:
        for year in ("199697", "202627"):
            shown = {("W06000010", "199697"): "553.34", ("W06000001", "202627"): "2260.73"}.get((code, year), "1234.5")
            row = {"Gwerthoedd data": shown, "Disgrifiad data": "Council tax in £", "Awdurdod": old[code]}
            rows.append({**row, "Blwyddyn": year, "Band": "D", "Nodiadau": "Dros dro"})
    service.sets[TAX.dataset] = DataSet(
        rows, {"Disgrifiad data": "Data description", "Awdurdod": "Authority"}, "Gwerthoedd data"
    )
    for one in service.sets[TAX.dataset].rows:
        one.pop("Nodiadau")
    code, _, err = told(TAX.name)
    assert code == 0, err
    assert stored(TAX.indicator)["W06000001", "2026-04-01/P1Y"] == (2260.73, "")


@pytest.fixture
def people() -> None:
    """The number of people in each council: only the indicator that has it."""
    reference._figures(reference.define(fetching.PEOPLE_FROM, by=COMMAND_LINE), COMMAND_LINE)


def collisions() -> DataSet:
    """Years and quarters in one column, police areas among councils, [t] and [p] behind the figures."""
    rows = []
    for when in ("2023", "2024 Q1", "2024"):
        for place in [*councils(), "Total Welsh Police", "Dyfed-Powys Police", "Wales"]:
            for severity in ("KSI (of collision)", "All severities (of collision)"):
                for many in ("1 Casualty", "Total"):
                    total = severity.startswith("All") and many == "Total"
                    row = {"Data description": "Number of collisions", "Date": when, "Area": place}
                    rows.append(
                        {
                            "Data values": "212 [t] [p]" if total else "7 [r]",
                            **row,
                            "Severity": severity,
                            "Number of casualties": many,
                        }
                    )
    return DataSet(rows)


def test_counts_become_rates_with_their_chance(service, waits, told, people) -> None:
    service.sets[COLLISIONS.dataset] = collisions()
    code, out, err = told(COLLISIONS.name)
    assert code == 0, err
    assert "Dyfed-Powys Police; Total Welsh Police" in " ".join(out.split())
    found = Observation.objects.filter(indicator=COLLISIONS.indicator, place__kind="council")
    assert found.count() == 44, "quarters were taken for years"
    one = found.get(place="W06000009", period="2024-01-01/P1Y")
    assert one.denominator == 125_964 or one.denominator > 100_000
    assert one.value == pytest.approx(212 * 100_000 / one.denominator)
    assert one.lower < one.value < one.upper
    assert one.status == "p t"


def test_a_count_without_people_is_left_out_and_said(service, waits, told) -> None:
    service.sets[COLLISIONS.dataset] = collisions()
    code, _, err = told(COLLISIONS.name)
    assert code == 1
    assert "no figure for any place known here" in " ".join(err.split())


def test_denominators_from_other_lines(service, waits, told) -> None:
    rows = []
    for place in [*councils(), "Wales"]:
        for what, many, share in (
            ("Eligible for free school meals", "2,611", "10.5"),
            ("All pupils", "24,790 [t]", "[z]"),
        ):
            row = {"Year": "2005/06", "Local authority": place, "Category": what}
            rows.append({"Data values": many, "Data description": "Number of pupils", **row})
            rows.append({"Data values": share, "Data description": "Percentage of pupils", **row})
    service.sets[MEALS.dataset] = DataSet(rows)
    code, _, err = told(MEALS.name)
    assert code == 0, err
    one = Observation.objects.get(indicator=MEALS.indicator, place="W06000005")
    assert (one.period, one.value, one.denominator) == ("2005-09-01/P1Y", 10.5, 24_790)


def fostered(total: str) -> DataSet:
    rows = []
    for year in ("2022-23", "2023-24"):
        for place in [*councils(), "Total Welsh local authorities"]:
            for what, many in (("Inside local authority in Wales", "75"), ("Outside Wales", "[c]"), (total, "105")):
                shown = "100" if (place, year, many) == ("Conwy", "2022-23", "75") else many
                row = {"Data description": what, "Collection Year (at 31 March)": year, "Local Authority": place}
                rows.append({"Data values": shown, **row})
    return DataSet(rows)


def test_a_share_is_worked_out_from_two_lines(service, waits, told) -> None:
    service.sets[FOSTERED.dataset] = fostered("Total")
    code, _, err = told(FOSTERED.name)
    assert code == 0, err
    one = Observation.objects.get(indicator=FOSTERED.indicator, place="W06000001", period="2023-04-01/P1Y")
    assert one.value == pytest.approx(100 * 75 / 105)
    assert one.lower == pytest.approx(62.2, abs=0.1)  # Wilson, 75 of 105
    service.sets[FOSTERED.dataset] = DataSet(fostered("Everywhere").rows, revision="revision-2")
    code, _, err = told(FOSTERED.name)
    assert code == 1
    assert "Everywhere" in " ".join(err.split())


def test_a_data_set_that_was_replaced_says_by_which(service, waits, told) -> None:
    service.sets[TAX.dataset].replaced_by = "another-id"
    assert "another-id" in told(TAX.name)[1]


def test_recipes_are_shown_without_asking_anybody(service, told) -> None:
    code, out, _ = told("--list", language="cy")
    assert code == 0
    assert all(name in out for name in recipes.names())
    assert "Treth gyngor, band D" in out
    assert "ni ofynnwyd i’r gwasanaeth ei hun" in told("--list", TAX.name, language="cy")[1]
    rows = list(csv.DictReader(io.StringIO(told("--list", "--format", "csv")[1])))
    assert [row["name"] for row in rows] == recipes.names()
    assert service.asked == []


@pytest.mark.parametrize("words", [(), (TAX.name, "--all"), ("no-such-recipe",)])
def test_wrongly_asked(service, told, words) -> None:
    assert told(*words)[0] == 2


def test_all_of_them(service, waits, told) -> None:
    """Whatever is not there is said of each recipe by its name, and what is there is loaded."""
    code, out, _ = told("--all", "--format", "json")
    rows = {row["name"]: row["state"] for row in json.loads(out)["recipes"]}
    assert code == 1
    assert set(rows) == set(recipes.names())
    assert [name for name, state in rows.items() if state == "loaded"] == [TAX.name]
    assert {one["file"] for one in json.loads(out)["faults"]} == set(recipes.names()) - {TAX.name}
