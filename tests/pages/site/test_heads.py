"""What the head of a page says: its absolute addresses in both languages, its letters before its styles."""

import re

import pytest
from django.conf import LazySettings
from django.test import Client

from tests.pages.addresses import at


@pytest.mark.usefixtures("demo_data")
@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_page_names_both_of_its_addresses(client: Client, language: str, settings: LazySettings) -> None:
    settings.SITE = "https://cydwaith.example"
    html = client.get(at("indicators", language), {"place": "W06000015"}).content.decode()
    named = dict(re.findall(r'hreflang="(\w+)" href="([^"]+)"', html.partition("</head>")[0]))
    asked = "?place=W06000015"
    assert named == {code: f"https://cydwaith.example{at('indicators', code)}{asked}" for code in ("cy", "en")}


@pytest.mark.usefixtures("demo_data")
def test_letters_are_asked_for_before_styles(client: Client) -> None:
    head = client.get(at("home")).content.decode().partition("</head>")[0]
    assert head.count('rel="preload"') == 2
    assert head.rindex('rel="preload"') < head.index('rel="stylesheet"')
