"""Coverage of networks as pages and files."""

import json
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.networks.queries.coverage import coverage
from tests.pages.addresses import at
from tests.unfolded import unfolded


@pytest.mark.usefixtures("samples")
def test_holes_come_by_need_and_then_by_offers(client: Client) -> None:
    html = client.get(at("networks")).content.decode()
    assert "computed and not agreed with anyone" in html
    assert "/en/forums/new/?topic=" in html
    everything = json.loads(client.get(at("networks_json")).content)["items"]
    assert len(everything) % 44 == 0
    recycling = [row for row in everything if row["topic"] == "recycling-and-waste" and row["level"] == "officer"]
    assert {row["council"]: row["presence"] for row in recycling}["GB-PLA-PEM"] in {"sits", "came"}
    judged = [row for row in everything if row["behind"] is not None]
    assert judged
    assert any(row["behind"] is None and row["practices"] is not None for row in everything)


@pytest.mark.usefixtures("samples")
def test_coverage_takes_as_many_queries_for_one_area_as_for_all(client: Client) -> None:
    with CaptureQueriesContext(connection) as one:
        client.get(at("networks") + "?topic=education")
    with CaptureQueriesContext(connection) as every:
        client.get(at("networks"))
    assert len(one) == len(every)
    assert len(every) <= 20


@pytest.mark.usefixtures("samples")
def test_the_files_and_the_api_say_the_same(client: Client) -> None:
    for name, path in (("networks", "networks"), ("networks_missing", "networks/missing")):
        file = client.get(at(f"{name}_json") + "?topic=education").json()["items"]
        assert file
        assert file == client.get(f"/api/v1/{path}?topic=education&limit=1000").json()["items"]
    assert client.get("/api/v1/networks?topic=nothing-here").json()["count"] == 0
    old = client.get(at("networks_csv") + "?columns=old").content.split(b"\r\n")[0]
    assert {b"topic_cy", b"topic_en", b"council_cy", b"council_en"} <= set(old.split(b","))


@pytest.mark.usefixtures("samples")
def test_holes_are_listed_as_the_page_shows_them(client: Client) -> None:
    html = unfolded(client, at("networks"))
    rows = client.get(at("networks_missing_json")).json()["items"]
    assert [row["place"] for row in rows] == list(range(1, len(rows) + 1))
    places = [html.index(f"/en/topics/{row['topic']}/") for row in rows]
    assert places == sorted(places)


@pytest.mark.usefixtures("samples")
def test_a_topic_has_strips_or_is_named_among_those_without_a_network(client: Client) -> None:
    found = coverage()
    html = client.get(at("networks")).content.decode()
    picture = html.partition('id="d-coverage-wide"')[2].partition("</svg>")[0]
    folded = html.partition("Topics on which no network is recorded")[2].partition("</details>")[0]
    assert found.held
    assert found.empty
    assert all(f">{line.topic.name_en}</text>" in picture for line in found.held)
    assert not [line for line in found.empty if f">{line.topic.name_en}</text>" in picture]
    assert sorted(re.findall(r"/en/topics/([a-z0-9-]+)/", folded)) == sorted(line.topic.code for line in found.empty)
