"""The lists of practices: a page's files and the API's listing are the same table."""

import csv
import io
import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from openpyxl import load_workbook

from cydwaith.practices.lists import LISTS
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
