"""The page of an indicator: its finding, pictures, table, reasons, sources and downloads."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cydwaith.evidence.models import Calculation, Indicator, Observation, Standing

RECYCLING = "/en/indicators/waste-recycled-wales/"
CARDIFF = "W06000015"
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
    html = page(client, RECYCLING)
    for place in Standing.objects.filter(indicator="waste-recycled-wales", latest=True).values_list("place", flat=True):
        assert html.count(f"/en/councils/{place}/") >= 4  # map and table, wide and phone


def test_welsh_and_english_are_twins(client: Client) -> None:
    html = page(client, f"{RECYCLING}?place={CARDIFF}")
    assert f'href="/cy/dangosyddion/waste-recycled-wales/?place={CARDIFF}"' in html
    assert "yn ailgylchu" in page(client, "/cy/dangosyddion/waste-recycled-wales/")


def test_ones_own_council_is_marked_and_kept(client: Client) -> None:
    html = page(client, f"{RECYCLING}?place={CARDIFF}")
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
    html = page(client, f"/en/indicators/{place.indicator_id}/")
    assert "cannot tell yet" in html


def test_sources_and_dates_are_told(client: Client) -> None:
    html = page(client, RECYCLING)
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


def test_no_such_indicator(client: Client) -> None:
    assert client.get("/en/indicators/no-such-thing/").status_code == 404


@pytest.mark.parametrize("code", ["waste-recycled-wales", "employment-rate", "population-density", "walk-to-library"])
def test_few_queries(client: Client, code: str, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(25):
        page(client, f"/cy/dangosyddion/{code}/?place={CARDIFF}")


def test_every_indicator_opens_in_both_languages(client: Client) -> None:
    for code in Indicator.objects.values_list("code", flat=True):
        page(client, f"/cy/dangosyddion/{code}/")
        page(client, f"/en/indicators/{code}/")


def test_the_list_shows_every_indicator(client: Client, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(5):
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
