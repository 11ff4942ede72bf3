"""Reach: who has what, and where nothing has come."""

import csv
import datetime as dt
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from cydwaith.evidence.queries.places import councils
from cydwaith.practices.models import Adoption, Step
from cydwaith.practices.queries import reach as asked

Limit = Callable[[int], Any]
pytestmark = pytest.mark.usefixtures("demo_data")


def test_every_topic_with_a_practice_has_a_map_and_a_row(client: Client, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(8):
        html = client.get("/en/reach/").content.decode()
    lines = asked.reach(councils()).lines
    assert html.count("d-mini-map") == len(lines)
    assert all(f"/en/topics/{line.topic.code}/" in html for line in lines)


def test_what_has_not_reached_blaenau_gwent(client: Client) -> None:
    html = client.get("/en/reach/?place=W06000019").content.decode()
    assert "nothing has reached Blaenau Gwent" in html
    assert "/en/practices/raglan-project/" in html
    assert "/en/practices/raglan-project/adopt/" in html


def test_stages_are_told_apart() -> None:
    line = next(one for one in asked.reach(councils()).lines if one.topic.code == "recycling-and-waste")
    assert line.stages["W06000009"] == "own"
    assert line.reached("W06000009")
    assert "W06000019" not in line.stages
    assert not line.reached("W06000019")


def test_interest_alone_is_not_reach() -> None:
    adoption = Adoption.objects.create(practice_id="raglan-project", body_id="GB-PLA-BGW")
    Step.objects.create(adoption=adoption, kind="interested", on=dt.date(2025, 5, 1), recorded=timezone.now())
    found = asked.reach(councils())
    line = next(one for one in found.lines if one.topic.code == "care-at-home")
    assert line.stages["W06000019"] == "interested"
    assert "care-at-home" in {topic.code for topic in asked.missing(found, "W06000019").topics}


def test_one_topic_alone(client: Client) -> None:
    html = client.get("/cy/cyrhaeddiad/?topic=care-at-home&place=W06000015").content.decode()
    assert "Nid oes dim wedi cyrraedd Caerdydd ar y pwnc hwn" in html


def test_the_matrix_can_be_downloaded(client: Client) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/en/reach/reach.csv").content.decode())))
    assert len(rows) % 22 == 0
    items = json.loads(client.get("/en/reach/reach.json").content)["items"]
    assert [(item["topic"], item["place"], item["stage"] or "") for item in items] == [
        (row["topic"], row["place"], row["stage"]) for row in rows
    ]
    old = csv.DictReader(io.StringIO(client.get("/en/reach/reach.csv?columns=old").content.decode()))
    assert {"topic", "topic_cy", "topic_en", "place", "place_cy", "place_en", "stage"} <= set(old.fieldnames or ())
