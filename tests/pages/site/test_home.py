"""The first page."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cydwaith.evidence.models import Calculation, Standing
from cydwaith.evidence.sentences import figures
from cydwaith.site.queries import lead

Limit = Callable[[int], Any]
pytestmark = pytest.mark.usefixtures("demo_data")


def test_it_shows_a_finding_and_what_was_done(client: Client) -> None:
    found = lead()
    assert found is not None
    assert found.practices, "the surest finding with an account of what was done comes first"
    html = client.get("/en/").content.decode()
    assert f"/en/indicators/{found.standing.indicator_id}/" in html
    assert f"/en/practices/{found.practices[0].practice.pk}/" in html


def test_the_three_questions_and_the_map(client: Client) -> None:
    html = client.get("/cy/").content.decode()
    for part in ("/cy/gwell/", "/cy/cyrhaeddiad/", 'role="search"', 'name="council"'):
        assert part in html
    assert html.count('class="d-short"') == 22


def test_the_map_is_of_the_figure_that_the_example_is_about(client: Client) -> None:
    found = lead()
    assert found is not None
    picture = client.get("/en/").content.decode().partition('class="cw-chart"')[2].partition("</figure>")[0]
    assert found.standing.indicator.label_en in picture
    assert figures.figure(found.standing.indicator, found.standing.value) in picture


def test_few_queries(client: Client, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(16):
        client.get("/en/")


def test_an_empty_site_says_what_to_do(client: Client) -> None:
    Standing.objects.all().delete()
    Calculation.objects.all().delete()
    assert "No figures have been loaded yet" in client.get("/en/").content.decode()
