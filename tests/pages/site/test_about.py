"""What Cydwaith is, and the bare addresses that lead on."""

import pytest
from django.test import Client

from cydwaith.engines.statistics.standing import LARGEST_WRONG_SIGN

pytestmark = pytest.mark.django_db


def test_about_says_the_very_bounds_that_are_reckoned_with(client: Client) -> None:
    assert f"{100 * LARGEST_WRONG_SIGN:g}" in client.get("/en/about/").content.decode()


@pytest.mark.parametrize(("asked", "language"), [("en-GB,en;q=0.9", "en"), ("cy", "cy"), ("fr", "cy"), ("", "cy")])
def test_bare_addresses_lead_to_the_readers_language(client: Client, asked: str, language: str) -> None:
    developers = {"cy": "/cy/datblygwyr/", "en": "/en/developers/"}[language]
    for bare, page in (("/", f"/{language}/"), ("/api/v1/", developers)):
        answer = client.get(bare, headers={"accept-language": asked})
        assert answer.headers["Location"] == page
        assert answer.headers["Vary"] == "Accept-Language, Cookie"
