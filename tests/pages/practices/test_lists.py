"""The lists of practices: a page's files and the API's listing are the same table."""

import csv
import io
import json
import re
from collections import Counter
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from openpyxl import load_workbook

from cydwaith.practices.lists import LISTS
from cydwaith.practices.models import Practice
from cydwaith.practices.queries.impacts import marks
from cydwaith.shared.lists import List
from cydwaith.shared.rooms import routes
from cydwaith.shared.table import columns

pytestmark = pytest.mark.usefixtures("demo_data")
PATHS = {
    "practices": ("/practices", {}),
    "adoptions": ("/adoptions", {"practice": "welsh-veg-in-schools"}),
    "asks": ("/asks", {}),
    "impact": ("/impacts/numbers", {"practice": "multi-stream-recycling", "indicator": "waste-recycled-wales"}),
    "reach": ("/reach", {}),
    "better": ("/better", {}),
    "councils": ("/councils", {}),
    "overview": ("/overview", {}),
}
WITH_FILES = [one for one in LISTS if f"{one.name}_csv" in routes()]


def file_of(client: Client, name: str, ending: str, language: str = "en") -> bytes:
    route = routes()[f"{name}_{ending}"]
    with translation.override(language):
        response = client.get(reverse(route.name, kwargs=route.example))
    assert response.status_code == 200
    return response.content


def items(client: Client, name: str) -> list[dict[str, Any]]:
    """Every row that the API has of it."""
    path, asked = PATHS[name]
    found: list[dict[str, Any]] = []
    address: str | None = f"/api/v1{path}?limit=1000" + "".join(f"&{key}={value}" for key, value in asked.items())
    while address:
        answer = client.get(address).json()
        found, address = found + answer["items"], answer["next"]
    return found


@pytest.mark.parametrize("one", WITH_FILES, ids=lambda one: one.name)
def test_files_and_api_hold_the_same_rows(client: Client, one: List[Any]) -> None:
    api = items(client, one.name)
    for language in ("cy", "en"):
        assert json.loads(file_of(client, one.name, "json", language))["items"] == api
    rows = list(csv.DictReader(io.StringIO(file_of(client, one.name, "csv").decode())))
    book = load_workbook(io.BytesIO(file_of(client, one.name, "xlsx")), read_only=True)
    assert len(rows) == len(api) == len(list(book["data"].rows)) - 1
    assert list(rows[0] if rows else {}) == ([column.name for column in columns(one.row)] if rows else [])


def test_every_list_with_files_is_compared() -> None:
    assert {one.name for one in WITH_FILES} == set(PATHS)


def test_the_overview_is_asked_for_a_group_or_a_choice(client: Client) -> None:
    chosen = client.get("/api/v1/overview?in=W06000009&in=W06000015&limit=1000").json()["items"]
    assert {tuple(item["places"]) for item in chosen} == {("W06000009", "W06000015")}
    group = client.get("/api/v1/overview?group=region-mid&limit=1000").json()["items"]
    rows = csv.DictReader(
        io.StringIO(client.get("/en/councils/overview/overview.csv?group=region-mid").content.decode())
    )
    assert [row["value"] for row in rows] == ["" if item["value"] is None else str(item["value"]) for item in group]
    assert client.get("/api/v1/overview?in=%00").status_code == 422


def test_practices_of_one_kind_stand_as_one_row_with_all_of_them_inside(client: Client) -> None:
    plans = list(Practice.objects.filter(slug__startswith="climate-plan-").values_list("slug", flat=True))
    assert len(plans) == 22
    pages = [client.get(f"/en/practices/?page={number}").content.decode() for number in range(1, 4)]
    everything = "".join(pages)
    assert everything.count("Climate plans</span> (22)") == 1
    for slug in plans:
        assert everything.count(f'href="/en/practices/{slug}/"') == 1
    few = client.get("/en/practices/?owner=GB-PLA-CRF").content.decode()
    assert "cw-kin" not in few
    assert "/en/practices/climate-plan-crf/" in few


def test_the_mark_that_most_have_is_said_once_and_another_stands_by_its_practice(client: Client) -> None:
    found = marks(Practice.objects.exclude(current=None))
    usual = Counter(one.level for one in found.values()).most_common(1)[0][0]
    for page in range(1, 4):
        html = client.get(f"/en/practices/?page={page}").content.decode()
        shown = set(re.findall(r'href="/en/practices/([a-z0-9-]+)/#evidence"', html))
        assert {found[slug].level for slug in shown}.isdisjoint({usual})
        assert html.count(f"Evidence: {usual} of 5") == 1
        other = set(re.findall(r'cw-list__title" href="/en/practices/([a-z0-9-]+)/"', html))
        assert {slug for slug in other if found[slug].level != usual} == shown
