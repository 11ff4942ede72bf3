"""The programme as programs read it, now and as it was."""

import csv
import datetime as dt
import io

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cydwaith.programme.actions.dependencies import add_dependency
from cydwaith.shared import clock
from tests.practice_world import TOPIC, ground
from tests.programme_world import OUTSIDE, OWED, OWES, OWES_EDITOR, OWES_POST, agreed, proposed, said

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


@pytest.fixture
def made(settings) -> tuple[str, str]:
    """Two agreed commitments, the second waiting for the first, which is late; and one that is only proposed."""
    settings.DEMO = True
    ground()
    with clock.stopped_at(timezone.now() - 10 * DAY):
        first = agreed(places=("W06000009",))
    second = agreed(title="Second", due=timezone.localdate() + 370 * DAY)
    add_dependency(by=OWES_EDITOR, body=OWES, commitment=second, needs=first, days=10)
    said(first, OWES, "green")
    said(first, OWED, "red", expected=timezone.localdate() + 400 * DAY)
    proposed(title="Third", due=None)
    return first.pk, second.pk


def slugs(client: Client, **asked: object) -> list[str]:
    response = client.get("/api/v1/commitments", asked)
    assert response.status_code == 200, response.content
    return [one["slug"] for one in response.json()["items"]]


def test_commitments_are_narrowed_by_what_is_asked(client: Client, made: tuple[str, str]) -> None:
    first, second = made
    assert slugs(client) == [first, second, "third"]
    assert slugs(client, stage="proposed") == ["third"]
    assert slugs(client, late=True) == [first, second]
    assert slugs(client, late=False) == ["third"]
    assert slugs(client, place="W06000009") == [first]
    assert slugs(client, owes=OWES, owed=OWED, body=OWED, post=OWES_POST, topic=TOPIC) == [first, second, "third"]
    assert slugs(client, body=OUTSIDE) == slugs(client, owes=OWED) == slugs(client, programme="none") == []


def test_a_past_day_is_shown_as_it_was(client: Client, made: tuple[str, str]) -> None:
    day = timezone.localdate() - 5 * DAY
    (then,) = client.get("/api/v1/commitments", {"as_of": day}).json()["items"]
    assert (then["slug"], then["own"], then["other"], then["dates"]["slips"]) == (made[0], None, None, 0)
    assert slugs(client, as_of=day - 10 * DAY) == []


def test_dates_say_what_sets_them(client: Client, made: tuple[str, str]) -> None:
    items = {one["slug"]: one for one in client.get("/api/v1/commitments").json()["items"]}
    dates = items[made[1]]["dates"]
    assert (dates["because"], dates["slips"], dates["certain"]) == (made[0], 40, True)
    assert items["third"]["dates"] == {
        "promised": None,
        "earliest": None,
        "certain": False,
        "because": None,
        "slips": None,
        "done": None,
    }


def test_one_commitment_is_whole(client: Client, made: tuple[str, str]) -> None:
    told = client.get(f"/api/v1/commitments/{made[0]}").json()
    assert [(one["number"], one["stage"]) for one in told["terms"]] == [(2, "agreed"), (1, "proposed")]
    assert {one["colour"] for one in told["statuses"]} == {"green", "red"}
    assert told["endangers"] == [{"commitment": made[1], "days": 35}]
    assert [one["commitment"] for one in told["waited_on"]] == [made[1]]
    assert client.get("/api/v1/commitments/none").status_code == 404


def test_a_table_has_a_row_each_and_few_queries(client: Client, made: tuple[str, str]) -> None:
    with CaptureQueriesContext(connection) as queries:
        response = client.get("/api/v1/commitments", {"format": "csv"})
    rows = list(csv.DictReader(io.StringIO(response.content.decode())))
    assert [row["slug"] for row in rows] == [*made, "third"]
    assert rows[1]["dates_slips"] == "40"
    assert len(queries) <= 14
