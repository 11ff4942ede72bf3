"""Coverage of networks as pages and files."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.pages.addresses import at


@pytest.mark.usefixtures("samples")
def test_holes_come_by_need_and_then_by_offers(client: Client) -> None:
    html = client.get(at("networks")).content.decode()
    assert "computed and not agreed with anyone" in html
    assert "/en/forums/new/?topic=" in html
    everything = json.loads(client.get(at("networks_json")).content)["networks"]
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
