"""Every page of forums with the sample data, in both languages: whole, and each in one language."""

import pytest
from django.test import Client

from cydwaith.decisions.models import Decision
from cydwaith.forums import demo
from cydwaith.forums.models import Seat
from tests.pages.addresses import at
from tests.pages.test_two_languages import foreign_words

LISTS = ("forums", "decisions", "parity", "networks")
OF_A_FORUM = ("forum", "forum_parity")


def addresses(language: str) -> list[str]:
    found = [at(name, language) for name in LISTS]
    found += [
        at(name, language, slug=slug) for name in OF_A_FORUM for slug in (demo.COUNCIL, "welsh-government-council")
    ]
    found += [at("forum", language, slug=demo.NETWORK), at("forum", language, slug="cjc-mid")]
    return found + [at("decision", language, id=one.pk) for one in Decision.objects.all()]


@pytest.mark.usefixtures("samples")
def test_every_page_in_one_language(client: Client) -> None:
    for language in ("cy", "en"):
        for address in addresses(language):
            answer = client.get(address)
            html = answer.content.decode()
            assert answer.status_code == 200, address
            assert html.count("<h1") == 1, address
            assert foreign_words(html, language) == {}, address


@pytest.mark.usefixtures("samples")
def test_posts_are_named_and_persons_never(client: Client) -> None:
    html = client.get(at("forum", slug=demo.COUNCIL)).content.decode()
    for seat in Seat.objects.filter(forum=demo.COUNCIL).select_related("post")[:5]:
        assert str(seat.post.title_en) in html if seat.post else True
        assert all(one.person.name not in html for one in seat.post.holdings.all()) if seat.post else True
