"""Front pages of topics and of Ministers’ portfolios: what every room has to say of them, in both languages."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cydwaith.bodies.models import Portfolio, Topic
from cydwaith.practices import fronts
from cydwaith.practices.queries.fields import of_portfolio, of_topic
from cydwaith.practices.queries.topics import branches
from tests.pages.addresses import at

Limit = Callable[[int], Any]
pytestmark = pytest.mark.usefixtures("demo_data")
HEADINGS = {
    "en": (
        "What the figures say",
        "What has been done",
        "Where it has not reached",
        "Networks",
        "promised in the Senedd",
    ),
    "cy": ("Lle nad yw wedi cyrraedd", "Y rhwydweithiau", "Yr hyn a addawyd yn y Senedd"),
}


@pytest.mark.parametrize("language", HEADINGS)
def test_a_portfolio_gathers_what_every_room_says_of_its_topics(
    client: Client, language: str, django_assert_max_num_queries: Limit
) -> None:
    for one in Portfolio.objects.all():
        with django_assert_max_num_queries(45):
            html = client.get(at("portfolio", language, code=one.code)).content.decode()
        assert all(words in html for words in HEADINGS[language])
        assert one.source_url.replace("&", "&amp;") in html


def test_every_portfolio_has_a_dated_source_and_is_on_the_page_of_topics(client: Client) -> None:
    html = client.get(at("topics")).content.decode()
    assert Portfolio.objects.count() == 3
    for one in Portfolio.objects.all():
        assert one.source_url
        assert at("portfolio", code=one.code) in html


def test_a_portfolio_takes_in_the_parts_of_its_topics() -> None:
    tree = branches()
    field = of_portfolio(Portfolio.objects.get(code="minister-for-climate-change"), tree)
    assert [top.code for top in field.tops] == ["housing", "environment"]
    whole = {part.code for top in field.tops for part in of_topic(top, tree).topics}
    assert set(field.codes) == whole > {"homelessness", "energy"}
    assert len(field.codes) == len(whole)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_every_room_says_something_of_every_topic(client: Client, language: str) -> None:
    for topic in Topic.objects.all():
        parts = fronts.parts(of_topic(topic, branches()).codes)
        rooms = {"networks", "commitments", "policies", "recommended", "funds", "who-knows", "promised"}
        assert {part.key for part in parts} == rooms
        assert all(getattr(part.told, language) for part in parts)
        assert all(len(part.lines) <= fronts.MOST for part in parts)


def test_samples_are_marked_and_not_counted() -> None:
    part = next(one for one in fronts.parts(["housing"]) if one.key == "commitments")
    assert any(one.sample for one in part.lines) == ("samples not counted" in part.told.en)


def test_no_such_portfolio(client: Client) -> None:
    assert client.get(at("portfolio", code="minister-for-nothing")).status_code == 404
