"""The same table from its page and from the API: column by column, row by row."""

import csv
import io
import json

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from cydwaith.shared.lists import List
from cydwaith.shared.rooms import lists, operations, routes

pytestmark = pytest.mark.usefixtures("demo_data")
# A file of more rows than the API gives at once is compared by its columns and its first rows.
A_PAGE = 1000
EVERY = [one for name, one in lists().items() if f"{name}_csv" in routes()]
# The API gives one forum's parity as that of all, asked for one.
OPERATIONS = {"forum_parity": "parity"}


def of_page(client: Client, one: List, ending: str) -> bytes:
    """The file of a list, at the example of its page, as everyone gets it."""
    with translation.override("en"):
        route = routes()[f"{one.name}_{ending}"]
        response = client.get(reverse(route.name, kwargs=route.example))
    assert response.status_code == 200, response
    return bytes(response.content)


def of_api(client: Client, one: List, form: str) -> bytes:
    """What the API says of the same: what stands in the path of the file is asked for by name."""
    example = dict(routes()[f"{one.name}_csv"].example or {})
    name = OPERATIONS.get(one.name, one.name)
    operation = operations()[name]
    parts = dict(operation.example or {})
    known = {field.alias or name for name, field in one.asked.model_fields.items()}
    asked = {name: value for name, value in example.items() if name in known and name not in parts}
    address = reverse(f"api:{name}", kwargs=parts)
    response = client.get(address, {**asked, "format": form, "limit": A_PAGE})
    assert response.status_code == 200, response.content
    return bytes(response.content)


def rows(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode())))


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_a_page_and_the_api_give_the_same_table(client: Client, one: List) -> None:
    mine, theirs = of_page(client, one, "csv"), of_api(client, one, "csv")
    assert mine.partition(b"\r\n")[0] == theirs.partition(b"\r\n")[0]
    if narrows_by_name(one):
        assert rows(mine)[:A_PAGE] == rows(theirs)


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_a_file_in_json_has_the_rows_of_the_table(client: Client, one: List) -> None:
    told = json.loads(of_page(client, one, "json"))
    assert told["count"] == len(told["items"]) == len(rows(of_page(client, one, "csv")))


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_a_workbook_opens_with_the_same_columns(client: Client, one: List) -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(of_page(client, one, "xlsx")), read_only=True)
    first = next(book["data"].iter_rows(values_only=True))
    assert list(first) == of_page(client, one, "csv").decode().partition("\r\n")[0].split(",")


def narrows_by_name(one: List) -> bool:
    """Whether what stands in the path of a list's file can be asked of the API by the same name."""
    example = routes()[f"{one.name}_csv"].example or {}
    known = {field.alias or name for name, field in one.asked.model_fields.items()}
    return set(example) <= known
