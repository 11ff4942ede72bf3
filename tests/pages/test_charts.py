"""Every chart of every open page can be shared, embedded without a cookie, and downloaded as picture and as figures."""

import re
import xml.etree.ElementTree as ET
from html import unescape
from urllib.parse import urlsplit

import pytest
from django.conf import LazySettings
from django.test import Client

from cydwaith.shared.permissions import Who
from tests.every_page import address, pages
from tests.pages.addresses import at

PUBLIC = sorted(set(pages(Who.ANYONE)) - {"embed"})
FIGURE = re.compile(r'<figure class="cw-chart" id="chart-([a-z-]+)".*?</figure>', re.DOTALL)
# A map the size of a stamp is a sign within a link, which leads to the chart itself.
CHART = re.compile(r'<svg[^>]* class="d-chart d-(?!mini)')
MAP = {"chart": "map", "where": "indicators/waste-recycled-wales/"}


def alone(page: str) -> int:
    """How many charts of a page stand in no figure that offers to share them."""
    return len(CHART.findall(FIGURE.sub("", page)))


def offered(figure: str) -> dict[str, str]:
    """What is offered beside a chart: its address, its frame, the addresses of its files."""
    values = re.findall(r'readonly value="([^"]*)"', figure)
    frames = re.findall(r'iframe src=(?:"|&#34;)(.*?)(?:"|&#34;)', figure)
    links = re.findall(r'<li><a href="([^"]*)">', figure)
    return {
        "page": unescape(values[0]),
        "frame": unescape(unescape(frames[0])),
        "picture": unescape(links[0]),
        "figures": unescape(links[1]),
    }


def test_the_reader_of_charts_sees_one_without() -> None:
    chart = '<svg xmlns="x" class="d-chart d-ranking" id="a"></svg>'
    assert alone(f'<figure class="cw-chart" id="chart-map">{chart}</figure>') == 0
    assert alone(f'<div class="cw-chart">{chart}</div>{chart}') == 2


def local(link: str) -> str:
    parts = urlsplit(link)
    return f"{parts.path}?{parts.query}"


@pytest.mark.parametrize("language", ["cy", "en"])
def test_every_chart_is_shared_embedded_and_downloaded(language: str, client: Client, samples: None) -> None:
    found: dict[str, set[str]] = {}
    client.cookies["cydwaith_council"] = "W06000015"
    for name in PUBLIC:
        page = client.get(address(name, language)).content.decode()
        assert alone(page) == 0, f"{name}: a chart is not drawn by the macro `chart`"
        figures = {match[1]: match[0] for match in FIGURE.finditer(page)}
        found |= {name: set(figures)} if figures else {}
        for chart, figure in figures.items():
            assert_offered(f"{name}: {chart}", chart, offered(figure))
    # What is there today: a page that loses a chart, or a chart that escapes this test, is seen.
    assert found["home"] == {"map"}
    assert found["indicator"] >= {"map", "run"}
    assert found.keys() >= {"councils", "practice", "impact", "forum", "decision", "networks", "roadmap"}


def assert_offered(what: str, chart: str, ways: dict[str, str]) -> None:
    stranger = Client()
    assert ways["page"].startswith("http"), what
    assert ways["page"].endswith(f"#chart-{chart}"), what
    assert stranger.get(local(ways["page"])).status_code == 200, what
    frame = stranger.get(local(ways["frame"]))
    assert frame.status_code == 200, what
    assert CHART.search(frame.content.decode()), what
    assert "cw-share" not in frame.content.decode(), what
    picture = stranger.get(local(ways["picture"]))
    assert picture["Content-Type"] == "image/svg+xml", what
    ET.fromstring(picture.content)
    figures = stranger.get(ways["figures"])
    assert figures.status_code == 200, what
    assert figures["Content-Type"].startswith(("text/csv", "application/json")), what


def test_only_a_chart_by_itself_may_be_framed(client: Client, demo_data: None) -> None:
    client.cookies["cydwaith_council"] = "W06000015"
    frame = client.get(at("embed", **MAP))
    assert "X-Frame-Options" not in frame
    assert "frame-ancestors *" in frame["Content-Security-Policy"]
    assert "default-src 'self'" in frame["Content-Security-Policy"]
    assert not frame.cookies
    assert "Cookie" not in frame.get("Vary", "")
    assert "public" in frame["Cache-Control"]
    assert b"<script" not in frame.content
    assert b"<form" not in frame.content
    page = client.get(at("indicator", code="waste-recycled-wales"))
    assert page["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]


def test_a_frame_shows_what_its_address_says_and_not_the_readers_council(client: Client, demo_data: None) -> None:
    client.cookies["cydwaith_council"] = "W06000015"
    run = {"chart": "run", "where": "indicators/waste-recycled-wales/"}
    mine, asked = (
        client.get(at("embed", **run), {"place": place}).content.decode() for place in ("W06000015", "W06000009")
    )
    assert '<h1 class="cw-chart__title">Cardiff: ' in mine
    assert '<h1 class="cw-chart__title">Pembrokeshire: ' in asked
    page = client.get(at("indicator", code="waste-recycled-wales")).content.decode()
    ways = {match[1]: offered(match[0]) for match in FIGURE.finditer(page)}
    assert "place=W06000015" in ways["run"]["page"]
    assert "place=W06000015" in ways["run"]["frame"]


@pytest.mark.parametrize(
    "where",
    ["indicators/nothing/", "account/", "practices/feed.atom", "embed/map/indicators/waste-recycled-wales/", "../x"],
)
def test_nothing_is_framed_that_is_no_open_page(where: str, client: Client, demo_data: None) -> None:
    for name in ("embed", "chart_svg"):
        found = client.get(at(name, chart="map", where=where))
        assert found.status_code == 404
        assert found["X-Frame-Options"] == "DENY"


def test_a_chart_that_went_away_says_so_in_its_frame(client: Client, demo_data: None) -> None:
    for language, words in {"cy": "Nid yw’r siart hwn yma mwyach", "en": "This chart is not here any more"}.items():
        found = client.get(at("embed", language, chart="spread", where="councils/"))
        assert found.status_code == 404
        assert words in found.content.decode()
        assert "X-Frame-Options" not in found
    assert client.get(at("chart_svg", chart="spread", where="councils/")).status_code == 404


def test_a_picture_alone_says_what_it_shows_and_where_it_is_from(
    client: Client,
    demo_data: None,
    settings: LazySettings,
) -> None:
    settings.SITE = "https://cydwaith.example"
    found = client.get(at("chart_svg", **MAP))
    assert found["Content-Disposition"] == 'attachment; filename="indicators-waste-recycled-wales-map.svg"'
    told = " ".join(ET.fromstring(found.content).itertext())
    assert "better than expected" in told
    assert "https://cydwaith.example/en/indicators/waste-recycled-wales/" in told.replace(" ", "")
    assert b'href="/' not in found.content
    assert b'href="https://cydwaith.example/en/councils/' in found.content
