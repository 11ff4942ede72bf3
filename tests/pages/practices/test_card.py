"""The card first on a practice's page: what it took and whom to contact, and one request for what is missing."""

from urllib.parse import unquote

import pytest
from django.test import Client

from cydwaith.bodies.models import Post
from cydwaith.practices.models import Practice, Version
from cydwaith.practices.sentences.card import WANTED
from tests.practice_world import ground, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def practice(db: None) -> Practice:
    ground()
    return published()


def the_card(client: Client, practice: Practice, language: str = "en") -> str:
    place = "practices" if language == "en" else "arferion"
    html = client.get(f"/{language}/{place}/{practice.pk}/").content.decode()
    assert html.index('class="cw-took"') < html.index('class="cw-account"')
    return html.split('class="cw-took"')[1].split("</section>")[0]


def change(practice: Practice, **columns: object) -> None:
    """As if the version had been published so: what is told is all that the card looks at."""
    Version.objects.filter(pk=practice.current_id).update(**columns)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_is_missing_is_one_request(client: Client, practice: Practice, language: str) -> None:
    change(practice, money_cy="", money_en="", people_cy="", people_en="", time_cy="Blwyddyn", time_en="A year")
    card = the_card(client, practice, language)
    assert ("A year" if language == "en" else "Blwyddyn") in card
    assert "Not recorded<" not in card
    assert "Heb ei gofnodi<" not in card
    assert card.count('class="cw-took__missing"') == 1
    missing = card.split('class="cw-took__missing">')[1]
    for part in ("money", "people"):
        assert getattr(WANTED[part], language) in missing
    assert getattr(WANTED["time"], language) not in missing


def test_the_request_is_a_letter_to_the_post_where_its_address_is_known(client: Client, practice: Practice) -> None:
    change(practice, money_cy="", money_en="")
    post = Post.objects.filter(body=practice.owner)[0]
    change(practice, contact=post)
    Post.objects.filter(pk=post.pk).update(contact="swyddfa@example.org")
    card = the_card(client, practice)
    assert "mailto:swyddfa@example.org?subject=" in card
    letter = unquote(card.split("&amp;body=")[1].split('"')[0])
    assert "Could you tell us what it cost" in letter
    assert f"/en/practices/{practice.pk}/" in letter
    Post.objects.filter(pk=post.pk).update(contact="")
    assert "<blockquote" in the_card(client, practice)
    assert "mailto:" not in the_card(client, practice)


def test_where_nothing_is_missing_nothing_is_asked(client: Client, practice: Practice) -> None:
    change(practice, money_en="£1m", people_en="Two officers", time_en="A year")
    change(practice, contact=Post.objects.filter(body=practice.owner)[0])
    card = the_card(client, practice)
    assert "cw-took__missing" not in card
    for words in ("£1m", "Two officers", "A year", "Evidence: ", "#spread"):
        assert words in card


def test_what_was_withdrawn_is_not_asked_for(client: Client, practice: Practice) -> None:
    change(practice, money_cy="", money_en="", state="withdrawn", reason_en="It did not work.")
    assert "cw-took__missing" not in the_card(client, practice)
