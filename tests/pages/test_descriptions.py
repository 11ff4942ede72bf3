"""Every open page says, in its own language, what it is about to whoever finds its address; with a picture of ours."""

import re
import struct
from html import unescape
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client

import cydwaith
from cydwaith.shared.describing import MOST, WHAT, described
from cydwaith.shared.permissions import Who
from tests.every_page import address, pages
from tests.pages.test_two_languages import TELLTALE

PUBLIC = sorted(pages(Who.ANYONE))
SITE = "https://cydwaith.example"
META = re.compile(r'<meta (?:name|property)="([a-z:_]+)" content="([^"]*)">')
# Pages that open with the same finding of the same thing.
SAME = ({"practice", "practice_version"}, {"council", "briefing"}, {"region", "region_briefing"})
CARDS = Path(cydwaith.__file__).parent / "static"


def told(page: str) -> dict[str, str]:
    return {name: unescape(content) for name, content in META.findall(page)}


@pytest.mark.parametrize("language", ["cy", "en"])
def test_every_page_is_described(
    language: str,
    client: Client,
    samples: None,
    settings: LazySettings,
) -> None:
    settings.SITE = SITE
    seen: dict[str, str] = {}
    for name in PUBLIC:
        where = address(name, language)
        page = client.get(where).content.decode()
        facts = told(page)
        words = facts["description"]
        assert 50 <= len(words) <= MOST, (name, words)
        assert not TELLTALE[language] & set(re.findall(r"[\w’']+", words.lower())), (name, words)
        assert "<" not in words, name
        if name == "embed":
            continue
        assert facts["og:title"], name
        assert facts["og:description"] == words, name
        assert facts["og:url"] == SITE + where, name
        assert facts["og:locale"] == f"{language}_GB", name
        assert facts["og:image"].startswith(f"{SITE}/static/card-{language}"), name
        assert facts["og:image:alt"], name
        assert words not in seen or {name, seen[words]} in SAME, (name, seen[words], words)
        seen[words] = name


@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_picture_has_the_size_that_is_said(language: str) -> None:
    content = (CARDS / f"card-{language}.png").read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", content[16:24]) == (1200, 630)
    assert len(content) < 100_000


def test_a_description_is_whole_sentences() -> None:
    long = "Pembrokeshire recycles 4.7 points more than the figures of other councils predict"
    assert described("Recycling", long) == f"{long}."
    assert described("Cookies").startswith("Cookies. ")
    assert described("Cookies").endswith(str(WHAT))
    assert described("Ends with a stop.").count("..") == 0
    cut = described("x", "word " * 100)
    assert len(cut) <= MOST
    assert cut.endswith("word…")
