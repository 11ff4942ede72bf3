"""Pages of forums where nothing is recorded, or only proposed: apart from the tests whose module keeps a forum."""

import pytest
from django.test import Client

from tests.forum_world import proposed
from tests.pages.addresses import at


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("name", ["forums", "decisions", "parity", "networks"])
def test_with_nothing_recorded(client: Client, name: str, language: str) -> None:
    answer = client.get(at(name, language))
    assert answer.status_code == 200
    assert answer.content.decode().count("<h1") == 1


def test_the_list_says_what_is_only_proposed(client: Client, db: None) -> None:
    proposed("only-proposed")
    html = client.get(at("forums")).content.decode()
    assert "No forum meets yet; one is proposed." in html
    assert "Proposed" in html
    html = client.get(at("forum", slug="only-proposed")).content.decode()
    assert "a proposal in which two sides would meet as equals" in html
    assert "has not confirmed yet" in html
