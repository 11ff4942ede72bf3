"""Who does it better?"""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from cydwaith.practices.models import Ask
from cydwaith.practices.queries.better import better

Limit = Callable[[int], Any]
pytestmark = pytest.mark.usefixtures("demo_data")
FROM_CARDIFF = "/en/better/?place=W06000015&topic=recycling"


def test_the_surest_comes_first_and_says_what_was_done(client: Client, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(14):
        html = client.get(FROM_CARDIFF).content.decode()
    assert "as seen from Cardiff" in html
    assert html.index("Pembrokeshire recycles") < html.index("Bridgend recycles")
    assert "/en/practices/multi-stream-recycling/" in html


def test_where_no_practice_tells_how_one_can_ask(client: Client) -> None:
    html = client.get(FROM_CARDIFF).content.decode()
    assert "/en/asks/new/?asked=GB-PLA-BGE&amp;indicator=waste-recycled-wales" in html


def test_what_has_been_asked_is_not_asked_again(client: Client) -> None:
    Ask.objects.create(
        indicator_id="waste-recycled-wales", period="2024-04-01/P1Y", asked_id="GB-PLA-BGE", asking_id="GB-PLA-CRF",
        at=timezone.now(),
    )  # fmt: skip
    html = client.get(FROM_CARDIFF).content.decode()
    assert "Cardiff Council asked on" in html
    assert "asked=GB-PLA-BGE" not in html


def test_ones_own_council_is_not_among_the_answers() -> None:
    own = better("W06000009", indicator="waste-recycled-wales")
    assert own
    assert all(answer.standing.place_id != "W06000009" for answer in own)


def test_equally_sure_answers_are_ordered_by_likeness() -> None:
    found = better("W06000015", indicator="waste-recycled-wales")
    assert {answer.standing.indicator_id for answer in found} == {"waste-recycled-wales"}
    assert found[0].practices


def test_nothing_standing_out_is_said_honestly(client: Client) -> None:
    html = client.get("/en/better/?topic=roads").content.decode()
    assert "nobody stands out" in html
    assert "That is an answer too" in html


def test_without_a_choice_everything_is_answered(client: Client) -> None:
    html = client.get("/cy/gwell/").content.decode()
    assert "cw-answer" in html
    assert client.get("/en/better/?topic=nonsense&indicator=nonsense&place=nonsense").status_code == 200
