"""Pages speak in their readers' words: no *body* for an organisation, and no machinery where nobody asked for it."""

import re

import pytest
from django.test import Client

from cydwaith.shared.permissions import Who
from tests.every_page import address, pages
from tests.pages.test_two_languages import Spoken

PUBLIC = sorted(pages(Who.ANYONE))
# Words of the law and of the code, and what stands in their place.
WORDS = {
    "en": {
        r"(?<!public )(?<!Public )\b[Bb]od(?:y|ies)\b": "organisation",
        r"\b[Rr]eckon\w*": "work out",
        r"\btrays?\b": "waiting for a meeting",
        r"\b[a-z]+_[a-z_]+\b": "a name, not a key",
    },
    "cy": {
        r"\b(?:[Cc]|[Gg]|[Cc]h|[Nn]gh)(?:orff|yrff)\b(?! cyhoeddus)": "sefydliad",
        r"\bhambwrdd\b": "yn aros am gyfarfod",
        r"\b[a-z]+_[a-z_]+\b": "enw, nid allwedd",
    },
}
# Words of the machine, which may be folded away.
MACHINERY = {
    "en": {
        r"\b[Ss]eed\b:?\s+\d": "where the draws by lot begin",
        r"\bhash(?:es|ed)?\b|\bSHA-256\b": "a checksum",
        r"\bp-values?\b|\bp = ": "how often chance alone would do as much",
        r"\bnull\b|\bundefined\b|\bNaN\b": "a word that says so",
    },
    "cy": {
        r"\b[Hh]edyn\b:?\s+\d": "man cychwyn y tynnu ar hap",
        r"\bhash(?:iau)?\b|\bSHA-256\b": "swm gwirio",
        r"\bgwerth(?:oedd)? p\b|\bp = ": "pa mor aml y byddai hap yn unig yn rhoi cymaint",
        r"\bnull\b|\bundefined\b|\bNaN\b": "gair sy’n dweud hynny",
    },
}
# Where such words may stand in the open, with the reason.
APART = {
    "developers": "is for those who write programs, and names what they write",
    "impact": "is the page of how sure it is: it tells each test with its p",
    "log": "says how the record proves itself, and what a hash is",
}


class Unfolded(Spoken):
    """What a page says, folded parts included or not."""

    def __init__(self, language: str, *, folded: bool) -> None:
        super().__init__(language)
        self.folded = folded

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        if tag == "details" and not self.folded:
            self.languages[-1] = "none"


def faults(html: str, language: str, *, machinery: bool = True) -> list[str]:
    """What a page should not say, each with what stands around it."""
    found = said(html, language, WORDS, folded=True)
    return [*found, *said(html, language, MACHINERY, folded=False)] if machinery else found


def said(html: str, language: str, wrong: dict[str, dict[str, str]], *, folded: bool) -> list[str]:
    """Each place where one of the words stands."""
    spoken = Unfolded(language, folded=folded)
    spoken.feed(html)
    text = " ".join(" ".join(spoken.texts).split())
    hits = (hit for one in wrong[language] for hit in re.finditer(one, text))
    return [text[max(0, hit.start() - 40) : hit.end() + 30] for hit in hits]


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("page", PUBLIC)
def test_a_page_is_in_plain_words(client: Client, demo_data: None, page: str, language: str) -> None:
    html = client.get(address(page, language)).content.decode()
    assert faults(html, language, machinery=page not in APART) == []


def test_the_pages_apart_need_it(client: Client, demo_data: None) -> None:
    """None is let off that has nothing to be let off for."""
    apart = {page for page in APART if faults(client.get(address(page, "en")).content.decode(), "en")}
    assert apart == set(APART)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Any body can ask"),
        ("en", "How this is reckoned"),
        ("en", "It waits in the tray"),
        ("en", "verdict: cannot_tell"),
        ("en", "The hash shows it"),
        ("en", "so large (p = 0.04)"),
        ("en", "value null"),
        ("cy", "y corff hwn"),
        ("cy", "yn yr hambwrdd"),
        ("cy", "Hedyn 17"),
    ],
)
def test_what_is_not_plain_is_found(language: str, text: str) -> None:
    assert faults(f'<html lang="{language}"><p>{text}</p></html>', language)


def test_what_is_folded_away_may_be_machinery() -> None:
    page = '<html lang="en"><details><summary>Checksum</summary>SHA-256</details><p>public bodies</p></html>'
    assert faults(page, "en") == []
