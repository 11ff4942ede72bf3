"""The first page."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cydwaith.evidence.models import Calculation, Standing
from cydwaith.site.queries import lead

Limit = Callable[[int], Any]
pytestmark = pytest.mark.usefixtures("demo_data")


def test_it_opens_with_a_finding_and_what_was_done(client: Client) -> None:
    found = lead()
    assert found is not None
    assert found.practices, "the surest finding with an account of what was done comes first"
    html = client.get("/en/").content.decode()
    assert f"/en/indicators/{found.standing.indicator_id}/" in html
    assert f"/en/practices/{found.practices[0].practice.pk}/" in html


def test_the_three_questions_and_the_map(client: Client) -> None:
    html = client.get("/cy/").content.decode()
    for address in ("/cy/gwell/", "/cy/cyrhaeddiad/", 'role="search"'):
        assert address in html
    assert html.count("d-tile ") == 44


def test_few_queries(client: Client, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(12):
        client.get("/en/")


def test_an_empty_site_says_what_to_do(client: Client) -> None:
    Standing.objects.all().delete()
    Calculation.objects.all().delete()
    assert "No figures have been loaded yet" in client.get("/en/").content.decode()
