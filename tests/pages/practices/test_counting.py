"""How many councils have a practice is counted by one rule, wherever it is told."""

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from cydwaith.evidence.queries.places import councils
from cydwaith.practices.lists import COUNCILS
from cydwaith.practices.models import Adoption, Practice, Step
from cydwaith.practices.queries.adoptions import joinings
from cydwaith.practices.queries.better import practices_moving
from cydwaith.practices.queries.known import OWN, PRESENT
from cydwaith.practices.queries.practices import account
from cydwaith.practices.queries.reach import reach

pytestmark = pytest.mark.usefixtures("demo_data")
SLUG, OWNER = "multi-stream-recycling", "GB-PLA-PEM"
STEPS = {
    "GB-PLA-BGW": ["interested"],
    "GB-PLA-CRF": ["trying"],
    "GB-PLA-POW": ["interested", "trying"],
    "GB-PLA-GWN": ["adopted"],
    "GB-PLA-CWY": ["trying", "adapted"],
    "GB-PLA-DEN": ["adopted", "stopped"],
    "GB-PLA-FLN": ["declined"],
}
HAVING = 4


@pytest.fixture
def taken() -> None:
    """Seven councils at every stage, four of which have the practice now; others too, which are no councils."""
    Adoption.objects.filter(practice=SLUG).delete()
    for body, kinds in STEPS.items():
        adoption = Adoption.objects.create(practice_id=SLUG, body_id=body)
        for year, kind in enumerate(kinds, 2022):
            Step.objects.create(adoption=adoption, kind=kind, on=dt.date(year, 1, 1), recorded=timezone.now())


def told(client: Client, address: str, pattern: str) -> int:
    """The number that a page tells."""
    found = re.search(pattern, client.get(address, follow=True).content.decode(), re.DOTALL)
    assert found, address
    return int(found[1])


def of_reach(items: list[dict[str, Any]]) -> int:
    """The councils besides the owner that have it, by the API's reach."""
    return len({item["place"] for item in items if SLUG in item["practices"]} - {"W06000009"})


def test_pages_sentences_and_lists_tell_the_same_number(client: Client, taken: None) -> None:
    api = client.get("/api/v1/practices?limit=1000").json()["items"]
    better = practices_moving(["waste-recycled-wales"])["waste-recycled-wales"]
    lines = [one for line in reach(councils()).lines for one in line.practices if one.practice.pk == SLUG]
    numbers = {
        "practice page": told(client, f"/en/practices/{SLUG}/", r"(\d+) of the 21 other councils have taken it up or"),
        "in Welsh": told(client, f"/cy/arferion/{SLUG}/", r"Mae (\d+) o’r 21 cyngor arall wedi’i fabwysiadu neu"),
        "curve": len(list(joinings(account(SLUG).adoptions))),
        "list": told(client, f"/en/practices/?owner={OWNER}", rf"/{SLUG}/.*?<strong>(\d+) other councils"),
        "better page": told(client, "/en/better/?topic=recycling", rf"{SLUG}.*?(\d+) other councils have taken"),
        "better": next(one.others for one in better if one.practice.pk == SLUG),
        "reach": sum(1 for how in lines[0].where.values() if how in PRESENT and how != OWN),
        "reach in the API": of_reach(client.get("/api/v1/reach?limit=1000").json()["items"]),
        "practices in the API": next(item["others"] for item in api if item["slug"] == SLUG),
    }
    assert numbers == dict.fromkeys(numbers, HAVING)


def test_a_practice_that_none_has_says_so_everywhere(client: Client) -> None:
    Adoption.objects.filter(practice=SLUG).delete()
    adoption = Adoption.objects.create(practice_id=SLUG, body_id="GB-PLA-BGW")
    Step.objects.create(adoption=adoption, kind="interested", on=dt.date(2025, 1, 1), recorded=timezone.now())
    page = client.get(f"/en/practices/{SLUG}/").content.decode()
    assert "No council has recorded taking it up or trying it yet." in page
    assert "1 organisation has taken a step" in page
    assert of_reach(client.get("/api/v1/reach?limit=1000").json()["items"]) == 0


def test_councils_count_what_they_took_up_by_the_same_rule(client: Client, taken: None) -> None:
    counted = {one.place.code: one.taken for one in COUNCILS.rows(COUNCILS.asked())}
    known = {place.code: 0 for place in councils()}
    for practice in Practice.objects.filter(current__state="published"):
        for one in joinings(account(practice.pk).adoptions):
            known[one.body.place_id or ""] += 1
    assert counted == known
