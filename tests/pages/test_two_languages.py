"""No English sentence on a Welsh page, no Welsh one on an English page, unless it says so with `lang`."""

import re
from html.parser import HTMLParser

import pytest
from django.test import Client

from cydwaith.shared.permissions import Who
from tests.every_page import address, pages

PUBLIC = sorted(pages(Who.ANYONE))
# Words that no sentence of the one language goes without for long, and that the other does not have.
TELLTALE = {
    "cy": {"the", "and", "with", "from", "which", "this", "that", "what", "have", "been", "were", "for", "than", "are"},
    "en": {"mae", "wedi", "sydd", "nid", "gan", "yng", "hwn", "hon", "roedd", "gyda", "eich", "neu", "hefyd", "oedd"},
}
VOID = {
    "meta",
    "link",
    "img",
    "br",
    "input",
    "hr",
    "path",
    "rect",
    "circle",
    "line",
    "wbr",
    "use",
    "polygon",
    "polyline",
}


class Spoken(HTMLParser):
    """Collects the text that a page speaks in its own language: visible text, titles and labels."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.languages: list[str] = [language]
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        language = given.get("lang") or self.languages[-1]
        if tag in {"script", "style", "code", "pre"}:
            language = "none"
        if language == self.language:
            self.texts += [given[name] or "" for name in ("title", "aria-label", "alt", "placeholder") if name in given]
        if tag not in VOID:
            self.languages.append(language)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.languages.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.languages.pop()

    def handle_data(self, data: str) -> None:
        if self.languages[-1] == self.language:
            self.texts.append(data)


def foreign_words(html: str, language: str) -> dict[str, str]:
    """Telltale words of the other language, each with the text it stands in."""
    spoken = Spoken(language)
    spoken.feed(html)
    return {
        word: " ".join(text.split())[:120]
        for text in spoken.texts
        for word in re.findall(r"[\w’']+", text.lower())
        if word in TELLTALE[language]
    }


def test_the_reader_of_pages_sees_foreign_words() -> None:
    assert foreign_words('<html lang="cy"><p>What became of <b lang="en">the</b> plan</p></html>', "cy").keys() == {
        "what"
    }


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("name", PUBLIC)
def test_one_language_a_page(name: str, language: str, client: Client, demo_data: None) -> None:
    response = client.get(address(name, language))
    assert response.status_code == 200
    assert foreign_words(response.content.decode(), language) == {}
