"""The read API, as a program meets it."""

import csv
import hashlib
import io
from functools import cache
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.evidence.models import Observation
from cydwaith.practices.models import Practice, Version
from cydwaith.practices.models.practice import State
from cydwaith.shared.rooms import operations
from cydwaith.site.api import joined
from cydwaith.site.pages.developers import documented

pytestmark = pytest.mark.usefixtures("demo_data")
ROOT = "/api/v1"


@cache
def addresses() -> dict[str, str]:
    """{operation: an address that it answers}."""
    found = {}
    for path, at in documented().items():
        name = at["get"]["operationId"]
        parts = operations()[name].example or {}
        found[name] = path.format(**parts)
    return found


SINGLE = {
    "body",
    "indicator",
    "practice",
    "entry",
    "commitment",
    "forum",
    "decision",
    "meeting",
    "opening",
    "policy",
    "deliberation",
    "awards_360giving",
    "call",
}
ASKED = {name: {} for name in SINGLE} | {
    "better": {"place": "W06000015", "topic": "recycling"},
    "search": {"q": "ailgylchu", "limit": 50},
    "report_parts": {"id": 1},
}
# The programme works its plan of dates out anew when something has changed, which takes five queries; one commitment
# asks the decisions it comes from.
MOST = {
    "better": 11,
    "search": 13,
    "commitments": 14,
    "programmes": 14,
    "networks": 11,
    "networks_missing": 11,
    "commitment": 28,
    "meeting": 14,
    "policy": 12,  # a table for each kind of what hangs on it
    "policy_promises": 13,
    "report_parts": 12,
    "policy_stages": 12,
}
LISTS = sorted(set(addresses()) - SINGLE)


def get(client: Client, path: str, **asked: Any) -> Any:
    response = client.get(f"{ROOT}{path}" if path.startswith("/") and not path.startswith(ROOT) else path, asked)
    assert response.status_code == 200, response.content
    return response.json()


@pytest.mark.parametrize("name", sorted(addresses()))
def test_every_operation_answers_with_few_queries(name: str, client: Client) -> None:
    first = addresses()[name]
    if name == "entry":
        first = f"{ROOT}/record/{get(client, '/record', limit=1)['items'][0]['index']}"
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(first, ASKED.get(name, {"limit": 1000}))
    assert response.status_code == 200, response.content
    assert len(queries) <= MOST.get(name, 8)
    assert response["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_the_same_as_json_and_as_csv(name: str, client: Client) -> None:
    asked = {"limit": 50} | ASKED.get(name, {})
    items = get(client, addresses()[name], **asked)["items"]
    response = client.get(addresses()[name], asked | {"format": "csv"})
    rows = list(csv.DictReader(io.StringIO(response.content.decode())))
    assert response["Content-Type"].startswith("text/csv")
    assert len(rows) == len(items)
    for row, item in zip(rows, items, strict=True):
        plain = {key: value for key, value in item.items() if isinstance(value, str) and value[:1] not in "=+-@"}
        assert {key: row[key] for key in plain} == plain


def test_pages_lead_from_one_to_the_next_without_gap_or_repeat(client: Client) -> None:
    whole = get(client, "/places", limit=1000)
    address, seen = f"{ROOT}/places?limit=7", []
    while address:
        found = get(client, address)
        seen += found["items"]
        address = found["next"]
    assert seen == whole["items"]
    assert whole["count"] == len(seen)
    assert whole["next"] is whole["previous"] is None


def test_the_link_header_leads_on_too(client: Client) -> None:
    response = client.get(f"{ROOT}/places?limit=5&offset=5&format=csv")
    assert response["Link"] == (
        '<http://testserver/api/v1/places?limit=5&offset=10&format=csv>; rel="next", '
        '<http://testserver/api/v1/places?limit=5&offset=0&format=csv>; rel="prev"'
    )


def test_texts_are_there_in_both_languages(client: Client) -> None:
    assert get(client, "/bodies/GB-PLA-PEM")["name"] == {
        "cy": "Cyngor Sir Penfro",
        "en": "Pembrokeshire County Council",
    }


def test_figures_are_numbers_and_periods_are_chosen_by_date(client: Client) -> None:
    asked = {"indicator": "waste-recycled-wales", "place": "W06000009", "from": "2023", "to": "2024-03"}
    items = get(client, "/observations", **asked)["items"]
    assert [(item["period"], item["value"]) for item in items] == [("2023-04-01/P1Y", 72.0)]


def test_a_missing_figure_stays_visible(client: Client) -> None:
    one = Observation.objects.filter(indicator="waste-recycled-wales", place="W06000009").latest("starts")
    Observation.objects.filter(pk=one.pk).update(value=None, status="x")
    asked = {"indicator": one.indicator_id, "place": one.place_id, "from": one.starts.isoformat()}
    (item,) = get(client, "/observations", **asked)["items"]
    assert (item["value"], item["status"]) == (None, "x")


def test_a_topic_holds_what_is_below_it(client: Client) -> None:
    codes = {item["code"] for item in get(client, "/indicators", topic="environment")["items"]}
    assert "waste-recycled-wales" in codes
    assert {
        item["indicator"] for item in get(client, "/standings", topic="environment", latest="true")["items"]
    } <= codes


def test_who_does_it_better(client: Client) -> None:
    items = get(client, "/better", place="W06000015", topic="recycling")["items"]
    first = items[0]
    assert (first["place"], first["practices"], first["next_step"]) == ("W06000009", ["multi-stream-recycling"], "read")
    assert get(client, "/better", place="W06000015", topic="no-such-topic")["items"] == []


def test_reach_tells_where_nothing_is(client: Client) -> None:
    items = get(client, "/reach", topic="recycling-and-waste", limit=1000)["items"]
    stages = {item["place"]: item["stage"] for item in items}
    assert len(items) == 22
    assert stages["W06000009"] == "own"
    assert None in stages.values()


def test_the_last_step_of_an_adoption_is_marked(client: Client) -> None:
    every, last = get(client, "/adoptions", limit=1000), get(client, "/adoptions", latest="true", limit=1000)
    pairs = [(item["practice"], item["body"]) for item in last["items"]]
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == {(item["practice"], item["body"]) for item in every["items"]}


def test_a_draft_is_nobody_s_business(client: Client) -> None:
    practice = Practice.objects.get(pk="raglan-project")
    old = Version.objects.get(pk=practice.current_id)
    Version.objects.create(
        practice=practice, number=99, state=State.DRAFT, written_in="en", saved=old.saved, title_en="?"
    )
    assert 99 not in [version["number"] for version in get(client, "/practices/raglan-project")["versions"]]


def test_an_entry_can_be_checked(client: Client) -> None:
    (item,) = get(client, "/record", limit=1)["items"]
    assert hashlib.sha256(item["facts"].encode()).hexdigest() == item["digest"]


def test_asking_again_costs_nothing(client: Client) -> None:
    first = client.get(f"{ROOT}/topics")
    again = client.get(f"{ROOT}/topics", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["Cache-Control"]) == (304, b"", "public, max-age=60")


def test_any_site_may_read_and_none_may_write(client: Client) -> None:
    assert client.get(f"{ROOT}/topics")["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in client.get("/")
    head = client.head(f"{ROOT}/topics")
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", client.get(f"{ROOT}/topics")["ETag"])
    asked = client.options(f"{ROOT}/topics")
    assert (asked.status_code, asked["Access-Control-Allow-Methods"]) == (204, "GET, HEAD, OPTIONS")
    refused = client.post(f"{ROOT}/topics")
    assert (refused.status_code, refused["Allow"], refused.json()["code"]) == (405, "GET, HEAD, OPTIONS", "not-allowed")


@pytest.mark.parametrize(
    "path", ["/bodies/none", "/bodies/none/posts", "/practices/none", "/record/999999", "/none", "/"]
)
def test_nothing_there_is_said_in_both_languages(path: str, client: Client) -> None:
    response = client.get(f"{ROOT}{path}", follow=True)
    if path == "/":
        assert response.redirect_chain[0][0] in {"/cy/datblygwyr/", "/en/developers/"}
        return
    assert response.status_code == 404
    assert response.json()["message"] == {
        "cy": "Nid oes dim yn y cyfeiriad hwn.",
        "en": "There is nothing at this address.",
    }


@pytest.mark.parametrize(
    ("address", "parameter", "rule"),
    [
        ("/bodies?limit=1001", "limit", "less_than_equal"),
        ("/bodies?limit=0", "limit", "greater_than_equal"),
        ("/bodies?limit=x", "limit", "int_parsing"),
        ("/bodies?offset=99999999999999999999999", "offset", "less_than_equal"),
        ("/bodies?colour=red", "colour", "unknown"),
        ("/bodies/GB-PLA-PEM?colour=red", "colour", "unknown"),
        ("/bodies?kind=castle", "kind", "enum"),
        ("/bodies?place=%00", "place", "string_pattern_mismatch"),
        ("/bodies/%00", "code", "string_pattern_mismatch"),
        ("/practices?text=%00", "text", "string_pattern_mismatch"),
        ("/observations?from=2024-13", "from", "date_from_datetime_parsing"),
        ("/observations?to=1700000000", "to", "date"),
        ("/record/99999999999999999999999", "number", "less_than_equal"),
        ("/standings?latest=perhaps", "latest", "bool_parsing"),
    ],
)
def test_what_is_wrong_is_named(address: str, parameter: str, rule: str, client: Client) -> None:
    response = client.get(f"{ROOT}{address}")
    assert response.status_code == 422
    told = response.json()
    assert [(fault["parameter"], fault["rule"]) for fault in told["faults"]] == [(parameter, rule)]
    assert told["message"] == {"cy": f"Paramedr anghywir: {parameter}", "en": f"Wrong parameter: {parameter}"}


@pytest.mark.parametrize(
    ("address", "words"), [("/cy/datblygwyr/", "Data ac API"), ("/en/developers/", "Data and API")]
)
def test_the_page_for_developers_names_every_operation(address: str, words: str, client: Client) -> None:
    page = client.get(address).content.decode()
    assert f"<h1>{words}</h1>" in page
    for path in joined().get_openapi_schema()["paths"]:
        assert f"<code>{path.removeprefix(ROOT)}</code>" in page
