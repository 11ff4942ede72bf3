"""Many figures in one table; who improved most on a topic; what there would be to gain."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cydwaith.evidence.models import Change, Indicator
from tests.unfolded import unfolded

pytestmark = pytest.mark.usefixtures("demo_data")
Limit = Callable[[int], Any]
OVERVIEW = "/en/councils/overview/"


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


GROUPS = ["", "?place=W06000009", "?group=arfor", "?group=valleys&place=W06000015", "?in=W06000001&in=W06000002"]


@pytest.mark.parametrize("asked", GROUPS)
def test_the_table_opens_for_any_group(client: Client, asked: str, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(12):
        page = text(client, OVERVIEW + asked)
    for code in Indicator.objects.values_list("code", flat=True):
        assert f"/en/indicators/{code}/" in page
    assert "Pob dangosydd" in text(client, f"/cy/cynghorau/trosolwg/{asked}")


def test_one_council_has_a_direction_and_a_group_a_pooled_figure_or_a_median(client: Client) -> None:
    alone = text(client, f"{OVERVIEW}?place=W06000009")
    assert "Direction" in alone
    assert "median and range" not in alone
    group = text(client, f"{OVERVIEW}?group=region-mid")
    assert "pooled, 95% interval" in group
    assert "median and range" in group
    assert "Direction" not in group


def test_a_council_in_a_group_only_in_part_is_said_to_be(client: Client) -> None:
    assert "counted whole" in text(client, f"{OVERVIEW}?group=valleys")
    assert "counted whole" not in text(client, f"{OVERVIEW}?group=arfor")


def test_unknown_words_leave_every_council(client: Client) -> None:
    page = text(client, f"{OVERVIEW}?group=nowhere&in=W99")
    assert "22 " in page


def test_the_files_hold_every_indicator(client: Client) -> None:
    rows = list(csv.DictReader(io.StringIO(text(client, f"{OVERVIEW}overview.csv?group=region-mid"))))
    assert {row["indicator"] for row in rows} == set(Indicator.objects.values_list("code", flat=True))
    by = {row["indicator"]: row for row in rows}
    chargers = by["electric-vehicle-chargers"]
    assert chargers["how"] == "pooled"
    assert float(chargers["lower"]) < float(chargers["value"]) < float(chargers["upper"])
    assert by["employment-rate"]["how"] == "median"
    assert by["employment-rate"]["lower"] == ""
    told = json.loads(text(client, f"{OVERVIEW}overview.json?in=W06000009"))
    assert {tuple(item["places"]) for item in told["items"]} == {("W06000009",)}
    assert len(told["items"]) == len(rows)


def test_most_improved(client: Client, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(14):
        page = text(client, "/en/topics/work-and-unemployment/improved/")
    assert "more than ordinary variation" in page
    assert "amrywio arferol" in text(client, "/cy/pynciau/gwaith-a-diweithdra/wedi-gwella/")
    assert "no council is known to be improving" in text(client, "/en/topics/roads/improved/")
    assert client.get("/en/topics/nothing/improved/").status_code == 404


def test_what_there_would_be_to_gain(client: Client, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(12):
        page = text(client, "/en/topics/business/opportunity/")
    assert "New businesses: about" in page
    page = text(client, "/en/topics/recycling-and-waste/opportunity/?place=W06000015")
    assert "councils would move, by" in page
    assert 'class="cw-own"' in page
    assert "byddai" in text(client, "/cy/pynciau/ailgylchu-a-gwastraff/cyfle/")
    assert "no figure from which" in text(client, "/en/topics/roads/opportunity/")


def test_no_opportunity_where_nobody_judges(client: Client) -> None:
    page = text(client, "/en/topics/energy/opportunity/")
    assert "Electricity used by homes" not in page


def test_the_indicator_page_says_how_change_was_judged(client: Client) -> None:
    page = unfolded(client, "/en/indicators/claimant-count/?place=W06000003")
    assert "25 figures can be used" in page
    assert "d-limits" in page
    assert "intervals" in unfolded(client, "/en/indicators/waste-recycled-wales/?place=W06000009")
    assert "overlap" not in page
    rolling = Change.objects.filter(indicator="healthy-life-expectancy-female").values_list("points", "verdict")
    assert set(rolling) == {(4, "cannot_tell")}  # twelve rolling three-year figures: four that do not overlap


def test_a_funnel_where_counts_are_known_else_a_percentile(client: Client) -> None:
    funnel = unfolded(client, "/en/indicators/electric-vehicle-chargers/?place=W06000015")
    assert "d-funnel" in funnel
    assert "99.8% limits" in funnel
    without = unfolded(client, "/en/indicators/waste-recycled-wales/?place=W06000015")
    assert "d-funnel" not in without
    assert "Of the 21 other councils" in without  # ONS finds too few councils of Wales like Cardiff
    assert "percentile" in unfolded(client, "/en/indicators/waste-recycled-wales/?place=W06000009")
    assert "canradd" in unfolded(client, "/cy/dangosyddion/gwastraff-trefol-a-ailgylchwyd/?place=W06000015")
    assert "neither" in unfolded(client, "/en/indicators/median-weekly-pay/?place=W06000015")
