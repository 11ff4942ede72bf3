"""The same thing has the same number wherever a page says it."""

import re

import pytest
from django.test import Client

from cydwaith.evidence.models import Indicator
from cydwaith.shared.grammar import en
from tests.unfolded import unfolded

SAID = {
    "en": (r"The (\w+) Welsh councils most like it range", r"Of the (\w+) Welsh councils that ONS finds most like"),
    "cy": (r"Ymhlith y (.+?) yng Nghymru sydd debycaf iddo", r"O’r (.+?) yng Nghymru sydd debycaf [io]"),
}
PLACES = ("W06000009", "W06000015", "W06000023", "W06000019")


def same(language: str, told: str) -> str:
    """A count as words, however it is written."""
    if language == "cy":
        return told
    return en.in_words(int(told)) if told.isdigit() else told


@pytest.mark.parametrize("language", ["cy", "en"])
def test_those_most_like_a_council_are_as_many_everywhere(client: Client, demo_data: None, language: str) -> None:
    way, both = ("indicators" if language == "en" else "dangosyddion"), 0
    for indicator in Indicator.objects.filter(
        code__in=["waste-recycled-wales", "employment-rate", "no-qualifications"]
    ):
        for place in PLACES:
            html = unfolded(client, f"/{language}/{way}/{indicator.pk}/?place={place}")
            found = [re.search(words, html) for words in SAID[language]]
            if all(found):
                both += 1
                assert len({same(language, one[1]) for one in found if one}) == 1, (indicator.pk, place)
    assert both >= 3
