"""The first page, and the search that starts on it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cydwaith.evidence.models import Calculation, Standing
from cydwaith.practices.queries.home import lead
from cydwaith.practices.queries.search import search

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


@pytest.mark.parametrize("words", ["Caerdydd", "Gaerdydd", "Nghaerdydd", "Chaerdydd", "cardiff"])
def test_a_council_is_found_however_it_begins(words: str) -> None:
    assert [place.code for place in search(words).places] == ["W06000015"]


def test_both_languages_find_the_same(client: Client) -> None:
    welsh, english = search("ailgylchu"), search("recycling")
    assert {one.code for one in welsh.topics} == {one.code for one in english.topics} == {"recycling-and-waste"}
    assert {one.pk for one in welsh.practices} & {one.pk for one in english.practices}
    assert "Nothing found" in client.get("/en/search/?q=xyzzy").content.decode()


def test_nothing_asked_finds_nothing(client: Client) -> None:
    assert search("   ").count == 0
    assert client.get("/en/search/").status_code == 200
