"""One example of each page, so that no page escapes the tests that hold for all of them."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils import translation

from cydwaith.bodies.permissions import Rule, Who, table

# What stands in the address of a page; pages that need nothing are not listed.
EXAMPLES: dict[str, dict[str, Any]] = {}

# Pages that cannot be opened by their address alone, each with the reason.
APART: dict[str, str] = {}


def pages(who: frozenset[Who]) -> Iterator[tuple[str, Rule]]:
    """Every page that is open to one of these, with its row."""
    for rule in table().values():
        if rule.who & who:
            for page in rule.pages:
                if page not in APART:
                    yield page, rule


def address(page: str, language: str) -> str:
    """Where the example of a page is found in a language."""
    with translation.override(language):
        return reverse(page, kwargs=EXAMPLES.get(page))
