"""Each list of the programme is the same on its page, in its files and in the API, whatever is asked of it."""

import csv
import datetime as dt
import io

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from cydwaith.programme.actions.dependencies import add_dependency
from cydwaith.programme.actions.milestones import Stone, add_milestone
from cydwaith.programme.lists import LISTS
from cydwaith.shared.lists import List
from cydwaith.shared.said import Said
from tests.practice_world import ground
from tests.programme_world import OWED, OWES, OWES_EDITOR, agreed, proposed, said

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _made() -> None:
    ground()
    first, second = agreed(places=("W06000009",)), agreed(title="Second")
    add_dependency(by=OWES_EDITOR, body=OWES, commitment=second, needs=first, days=10)
    stone = add_milestone(
        by=OWES_EDITOR, body=OWES, commitment=first, stone=Stone(timezone.localdate(), Said(en="A step"))
    )
    said(first, OWES, "done", milestone=stone)
    said(second, OWES, "green", expected=timezone.localdate() + dt.timedelta(days=500))
    said(second, OWED, "red")
    proposed(title="Third", due=None)


@pytest.mark.parametrize("one", LISTS, ids=lambda one: one.name)
def test_a_list_is_the_same_in_every_form(one: List, client: Client) -> None:
    told = client.get(f"/api/v1/{one.name.replace('_', '-')}").json()
    file = client.get(reverse(f"{one.name}_json")).json()
    table = list(csv.DictReader(io.StringIO(client.get(reverse(f"{one.name}_csv")).content.decode())))
    sheet = load_workbook(io.BytesIO(client.get(reverse(f"{one.name}_xlsx")).content))["data"]
    names = [cell.value for cell in next(sheet.iter_rows())]
    whole = client.get(f"/api/v1/{one.name.replace('_', '-')}?format=csv").content.decode()
    assert file["items"] == told["items"]
    assert len(table) == sheet.max_row - 1 == len(told["items"])
    assert list(table[0] if table else names) == names
    assert table == list(csv.DictReader(io.StringIO(whole)))


def found(client: Client, **asked: object) -> list[str]:
    return [one["slug"] for one in client.get("/api/v1/commitments", asked).json()["items"]]


def test_the_api_narrows_by_what_pages_narrow_by(client: Client) -> None:
    assert found(client, status="green") == found(client, late="late") == ["second"]
    assert found(client, late="endangered") == []
    assert found(client, status="none") == ["test-commitment", "third"]
    assert client.get("/api/v1/commitments?late=sometime").status_code == 422


def test_an_empty_part_of_a_question_asks_nothing(client: Client) -> None:
    file = client.get(reverse("commitments_json"), {"owes": "", "late": "", "status": "green"})
    assert [one["slug"] for one in file.json()["items"]] == ["second"]
    assert client.get(reverse("commitments_json"), {"late": "sometime"}).status_code == 404


def test_names_stand_beside_codes(client: Client) -> None:
    (one,) = client.get("/api/v1/commitments?place=W06000009").json()["items"]
    assert (one["owes"], one["owes_name"]["en"]) == ([OWES], "Pembrokeshire County Council")
    assert one["posts_title"]["en"] == "Test Officer"
    assert one["programme_name"] == {"cy": None, "en": None}


def test_a_milestone_is_reached_when_a_status_says_so(client: Client) -> None:
    (one,) = client.get("/api/v1/commitment-milestones").json()["items"]
    assert (one["commitment"], one["reached"]) == ("test-commitment", True)
    assert client.get("/api/v1/commitment-milestones?commitment=second").json()["items"] == []
