"""A thing that has an official name in one language only: found, shown, listed and exported under it, and marked."""

import csv
import io
import re
from html import escape

import pytest
from django.test import Client
from django.utils import translation

from cydwaith.bodies.models import Body
from cydwaith.forums.models import Forum
from cydwaith.search.queries import Sought, search
from cydwaith.shared.order import alphabetical
from tests.pages.addresses import at

pytestmark = pytest.mark.usefixtures("demo_data")


def without_welsh() -> list[Forum]:
    """Networks that no source names in Welsh, but for those that have ended, to which nobody is led."""
    found = list(Forum.objects.filter(kind="network", name_cy="").exclude(stage=Forum.Stage.CLOSED))
    assert len(found) > 10
    return found


def found(question: str) -> list[str]:
    return [f"{one.kind}/{one.key}" for one in search(Sought(question)).results]


def test_search_finds_it_by_its_english_name_from_a_welsh_page(client: Client) -> None:
    with translation.override("cy"):
        missed = {one.name_en: found(one.name_en)[:2] for one in without_welsh()}
    assert {name: first for name, first in missed.items() if first[:1] != [key(name)]} == {}
    html = client.get(at("search", "cy"), {"q": "Planning Officers Society Wales"}).content.decode()
    assert 'lang="en"' in html[html.index(at("forum", "cy", slug="posw")) :][:200]


def key(name: str) -> str:
    return f"forums/{Forum.objects.get(name_en=name).pk}"


def test_search_finds_it_by_its_welsh_description() -> None:
    """By the first words of what it is for, among the first five."""
    missed = {}
    with translation.override("cy"):
        for one in without_welsh():
            words = re.split(r"[.:,;]", one.purpose_cy)[0]
            if f"forums/{one.pk}" not in (answers := found(words)[:5]):
                missed[words] = answers
    assert missed == {}


def test_its_page_shows_the_english_name_and_marks_it(client: Client) -> None:
    for one in without_welsh():
        html = client.get(at("forum", "cy", slug=one.pk)).content.decode()
        heading = re.search(r"<h1>(.*?)</h1>", html, re.DOTALL)
        assert heading
        assert f'<span lang="en">{escape(one.name_en)}</span>' in heading[1].replace("&#x27;", "&#39;"), one.pk
        assert "Ni wyddom am ffynhonnell sy’n rhoi enw Cymraeg." in html
        assert (
            "lang="
            not in client.get(at("forum", slug=one.pk)).content.decode().partition("<h1>")[2].partition("</h1>")[0]
        )


def test_a_name_with_a_source_links_to_it(client: Client) -> None:
    one = Forum.objects.get(pk="one-voice-wales")
    for language, words in (("cy", "Ffynhonnell yr enw Cymraeg:"), ("en", "Source of the Welsh name:")):
        html = client.get(at("forum", language, slug=one.pk)).content.decode()
        assert f'{words} <a href="{one.welsh_source}" rel="noopener">unllaiscymru.cymru</a>' in html
    html = client.get(at("forum", "cy", slug="late-immersion-network")).content.decode()
    assert "Ein disgrifiad ni yw’r enw" in html


def test_posts_and_portfolios_say_where_their_welsh_names_are_from(client: Client) -> None:
    for address in (
        at("post", "cy", code="GB-PLA-CRF", slug="chief-executive"),
        at("portfolio", "cy", code="minister-for-climate-change"),
    ):
        assert "Ffynhonnell yr enw Cymraeg:" in client.get(address).content.decode()
    ours = client.get(at("post", "cy", code="CYD-WELSH-GOVERNMENT", slug="minister-local-government")).content.decode()
    assert "Ein disgrifiad ni yw’r enw" in ours


def test_bodies_named_in_one_language_are_marked_in_the_other(client: Client) -> None:
    for code, language, other, name in (
        ("CYD-ENERGY-LOCAL", "cy", "en", "Energy Local"),
        ("CYD-BENTHYG-CYMRU", "en", "cy", "Benthyg Cymru"),
    ):
        html = client.get(at("body", language, code=code)).content.decode()
        assert f'<h1><span lang="{other}">{name}</span></h1>' in html
        assert f"<title>{name}" in re.sub(r"\s+", " ", html).replace("<title> ", "<title>")
        assert "<h1>" + name in client.get(at("body", other, code=code)).content.decode()


def test_a_select_marks_the_option_itself(client: Client) -> None:
    html = client.get(at("record", "cy")).content.decode()
    assert '<option value="CYD-ENERGY-LOCAL" lang="en">Energy Local</option>' in html
    assert "<option" not in re.sub(r"<option[^>]*>[^<]*</option>", "", html), "no markup within an option"
    assert '<option value="arfor" lang="cy">Arfor</option>' in client.get(at("overview")).content.decode()


def test_lists_put_it_in_its_place(client: Client) -> None:
    html = client.get(at("forums", "cy")).content.decode()
    assert '<span lang="en">Planning Officers Society Wales (POSW)</span>' in html
    with translation.override("cy"):
        active = Forum.objects.filter(kind="network", stage="active", sample=False)
        names = sorted((one.name.plain for one in active), key=alphabetical)
    places = [html.index(f">{escape(name, quote=False)}<") for name in names]
    assert places == sorted(places)


def test_files_and_the_api_leave_out_a_name_that_is_not_known(client: Client) -> None:
    rows = csv.DictReader(io.StringIO(client.get(at("forums_csv")).content.decode("utf-8-sig")))
    posw = next(row for row in rows if row["slug"] == "posw")
    assert (posw["name_cy"], posw["name_en"]) == ("", "Planning Officers Society Wales (POSW)")
    told = client.get("/api/v1/bodies/CYD-BENTHYG-CYMRU").json()
    assert told["name"] == {"cy": "Benthyg Cymru", "en": None}
    assert client.get("/api/v1/bodies/CYD-CIW").json()["welsh_source"] == Body.objects.get(pk="CYD-CIW").welsh_source
