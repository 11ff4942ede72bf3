"""No page is heavy: what few open is a part with an address of its own, and no part is heavy either."""

import pytest
from django.test import Client
from django.urls import NoReverseMatch

from cydwaith.shared.permissions import Who
from cydwaith.shared.rooms import routes
from tests.every_page import address, pages
from tests.pages.addresses import at
from tests.unfolded import LINK

pytestmark = [pytest.mark.usefixtures("demo_data"), pytest.mark.once]
MOST = 100_000
"""Bytes of HTML of a page at most, before compression."""
OTHERS = {"indicator": 67_000, "reach": 88_000, "networks_table": 150_000}
"""The table of networks has a row for each topic, and a cell in it for each council; whoever unfolds it wants all."""
PARTS = {name: route for name, route in routes().items() if route.of}


@pytest.mark.parametrize("language", ["cy", "en"])
def test_no_page_is_heavier_than_it_may_be(client: Client, language: str) -> None:
    heavy = {}
    for name in pages(Who.ANYONE):
        weight = len(client.get(address(name, language)).content)
        if weight > OTHERS.get(name, MOST):
            heavy[name] = weight
    assert heavy == {}


@pytest.mark.parametrize("name", PARTS)
def test_a_part_stands_behind_a_link_of_its_page_and_opens_like_it(client: Client, name: str) -> None:
    part = PARTS[name]
    whole = routes()[part.of]
    assert part.may == whole.may
    for language in ("cy", "en"):
        try:
            html = client.get(address(whole.name, language)).content.decode()
        except NoReverseMatch:
            pytest.fail(f"{part.of} has no example")
        assert address(name, language) in LINK.findall(html)
        own = client.get(address(name, language)).content.decode()
        assert own.count('id="part"') == 1
        assert f'href="{address(whole.name, language)}"' in own


def test_a_question_goes_with_the_link(client: Client) -> None:
    html = client.get(address("indicator", "en") + "?place=W06000015&period=2018-04-01%2FP1Y").content.decode()
    [sure] = [link for link in LINK.findall(html) if "how-sure" in link]
    assert sure.endswith("?place=W06000015&amp;period=2018-04-01%2FP1Y")
    own = client.get(sure.replace("&amp;", "&")).content.decode()
    assert "Cardiff" in own
    assert "2018-19" in own


@pytest.mark.parametrize("chart", ["expected", "ranking"])
def test_a_chart_that_moved_into_a_part_is_found_where_it_was(client: Client, chart: str) -> None:
    frame = client.get(at("embed", chart=chart, where="indicators/waste-recycled-wales/"))
    assert frame.status_code == 200
    assert "/en/indicators/waste-recycled-wales/how-sure/" in frame.content.decode()
