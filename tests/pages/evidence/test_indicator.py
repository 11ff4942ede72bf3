"""The page of an indicator: its finding, pictures, table, reasons, sources and downloads."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from cydwaith.evidence.models import Calculation, Indicator, Observation, Standing
from tests.pages.addresses import at
from tests.unfolded import unfolded

RECYCLING = "/en/indicators/waste-recycled-wales/"
CARDIFF = "W06000015"
TABLED = (
    "value",
    "lower",
    "upper",
    "verdict",
    "effect",
    "effect_lower",
    "effect_upper",
    "expected",
    "expected_lower",
    "expected_upper",
    "rank",
)
pytestmark = pytest.mark.usefixtures("demo_data")
Limit = Callable[[int], Any]


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_opens_with_its_finding(client: Client) -> None:
    leading = Standing.objects.filter(indicator="waste-recycled-wales", latest=True, verdict="better").count()
    html = page(client, RECYCLING)
    assert "recycles" in html
    assert leading
    assert ("also stand" in html) == (leading > 1)


def test_every_council_is_on_the_map_and_in_the_table(client: Client) -> None:
    html = unfolded(client, RECYCLING)
    for place in Standing.objects.filter(indicator="waste-recycled-wales", latest=True).values_list("place", flat=True):
        assert html.count(f"/en/councils/{place}/") >= 4  # map, differences on a wide page and on a phone, table


def test_welsh_and_english_are_twins(client: Client) -> None:
    html = page(client, f"{RECYCLING}?place={CARDIFF}")
    assert f'href="/cy/dangosyddion/gwastraff-trefol-a-ailgylchwyd/?place={CARDIFF}"' in html
    assert "yn ailgylchu" in page(client, "/cy/dangosyddion/gwastraff-trefol-a-ailgylchwyd/")


def test_ones_own_council_is_marked_and_kept(client: Client) -> None:
    html = unfolded(client, f"{RECYCLING}?place={CARDIFF}")
    assert "d-own" in html
    assert "cw-own" in html
    assert f"/en/better/?indicator=waste-recycled-wales&amp;place={CARDIFF}" in html
    assert page(client, f"{RECYCLING}?place=nowhere").count("d-tile--own") == 0


def test_what_was_done_stands_on_the_time_axis(client: Client) -> None:
    html = page(client, f"{RECYCLING}?place=W06000009")
    assert "d-pennant" in html
    assert "/en/practices/multi-stream-recycling/" in html
    assert "Statutory minimum: 70%" in html


def test_reasons_are_told_where_nothing_can_be(client: Client) -> None:
    place = Standing.objects.filter(latest=True, verdict="cannot_tell").exclude(reason="").first()
    assert place is not None
    html = unfolded(client, f"/en/indicators/{place.indicator_id}/")
    assert "cannot tell yet" in html


def test_sources_and_dates_are_told(client: Client) -> None:
    html = unfolded(client, RECYCLING)
    for words in ("Welsh Government", "Release date not stated", "OGL-UK-3.0", "Decided by", "ENVI0017"):
        assert words in html


def test_earlier_periods_can_be_looked_at(client: Client) -> None:
    earlier = Calculation.objects.filter(indicator="waste-recycled-wales").order_by("-period")[1].period
    html = page(client, f"{RECYCLING}?period={earlier}")
    assert f'value="{earlier}" selected' in html


def test_an_indicator_without_standings_says_what_to_do(client: Client) -> None:
    Standing.objects.filter(indicator="employment-rate").delete()
    Calculation.objects.filter(indicator="employment-rate").delete()
    html = page(client, "/en/indicators/employment-rate/")
    assert "No figures have been worked out" in html


def test_the_councils_that_were_chosen_are_named_and_lead_on(client: Client) -> None:
    html = page(client, f"{RECYCLING}?councils=W06000011&place={CARDIFF}")
    assert "Swansea 7" in html
    assert f"/en/indicators/waste-recycled-wales/compare/?councils={CARDIFF}&amp;councils=W06000011" in html


def test_no_such_indicator(client: Client) -> None:
    assert client.get("/en/indicators/no-such-thing/").status_code == 404


@pytest.mark.parametrize("code", ["waste-recycled-wales", "employment-rate", "population-density", "walk-to-library"])
def test_few_queries(client: Client, code: str, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(29):
        page(client, f"{at('indicator', 'cy', code=code)}?place={CARDIFF}")


def test_every_indicator_opens_in_both_languages(client: Client) -> None:
    for code in Indicator.objects.values_list("code", flat=True):
        page(client, at("indicator", "cy", code=code))
        page(client, f"/en/indicators/{code}/")


def test_the_list_shows_every_indicator(client: Client, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(8):
        html = page(client, "/en/indicators/")
    for code in Indicator.objects.values_list("code", flat=True):
        assert f"/en/indicators/{code}/" in html


def test_every_figure_can_be_downloaded(client: Client) -> None:
    text = page(client, f"{RECYCLING}figures.csv")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == Observation.objects.filter(indicator="waste-recycled-wales").count()
    assert rows[0].keys() == {"area_code", "period", "value", "lower", "upper", "status", "note"}
    told = json.loads(page(client, f"{RECYCLING}figures.json"))
    assert len(told["standings"]) == 22
    assert len(told["figures"]) == len(rows)
    described = json.loads(page(client, f"{RECYCLING}figures.csv-metadata.json"))
    assert described["tableSchema"]["primaryKey"] == ["area_code", "period"]


def told_by(client: Client, address: str) -> list[dict[str, Any]]:
    """The rows of a file in JSON, or of the API."""
    items: list[dict[str, Any]] = json.loads(page(client, address))["items"]
    return items


@pytest.mark.parametrize("name", ["standings", "changes"])
def test_a_file_of_the_page_holds_what_the_api_does(client: Client, name: str) -> None:
    rows = told_by(client, f"{RECYCLING}{name}.json")
    assert rows == told_by(client, f"/api/v1/{name}?indicator=waste-recycled-wales&limit=1000")
    lines = list(csv.DictReader(io.StringIO(page(client, f"{RECYCLING}{name}.csv"))))
    assert [line["place"] for line in lines] == [row["place"] for row in rows]
    book = load_workbook(io.BytesIO(client.get(f"{RECYCLING}{name}.xlsx").content), read_only=True)
    assert [cell.value for cell in next(iter(book["data"].rows))] == list(lines[0])
    assert book["data"].max_row in {None, len(rows) + 1}


def test_everything_in_the_table_is_in_its_file(client: Client) -> None:
    calculation = Calculation.objects.get(indicator="waste-recycled-wales", latest=True)
    html = page(client, RECYCLING)
    assert f"/en/indicators/waste-recycled-wales/standings.csv?period={calculation.period}" in html
    rows = told_by(client, f"{RECYCLING}standings.json?period={calculation.period}")
    stored = Standing.objects.filter(calculation=calculation).select_related("place")
    assert len(rows) == stored.count() == 22
    for row, one in zip(rows, stored.order_by("place"), strict=True):
        told = {name: row[name] for name in TABLED}
        assert told == {name: getattr(one, name) for name in TABLED}
        assert (row["place_name"]["cy"], row["context"]) == (one.place.name_cy, calculation.context)


def test_a_row_is_a_card_on_a_phone(client: Client) -> None:
    html = unfolded(client, "/cy/dangosyddion/gwastraff-trefol-a-ailgylchwyd/")
    for title in (
        "Ffigur",
        "Safle",
        "Gwahaniaeth, amcangyfrif dros y cyfnodau",
        "Cyfwng 95% y gwahaniaeth",
        "Disgwyliedig",
        "Trefn",
    ):
        assert html.count(f'data-label="{title}"') == 22
        assert f">{title}</th>" in html


def test_every_figure_is_in_a_workbook_too(client: Client) -> None:
    book = load_workbook(io.BytesIO(client.get(f"{RECYCLING}figures.xlsx").content))
    assert book["data"].max_row == Observation.objects.filter(indicator="waste-recycled-wales").count() + 1


def test_the_list_can_be_downloaded(client: Client) -> None:
    html = page(client, "/en/indicators/")
    assert "/en/indicators/indicators.xlsx" in html
    assert "/api/v1/standings?latest=true" in html
    lines = list(csv.DictReader(io.StringIO(page(client, "/en/indicators/indicators.csv?topic=environment"))))
    assert "waste-recycled-wales" in {line["code"] for line in lines}


@pytest.mark.parametrize("file", ["standings.csv", "changes.json", "figures.xlsx"])
def test_no_files_of_no_indicator(client: Client, file: str) -> None:
    assert client.get(f"/en/indicators/no-such-thing/{file}").status_code == 404
