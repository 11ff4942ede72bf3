"""Who does it better?"""

from collections.abc import Callable
from statistics import pstdev
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from cydwaith.evidence.models import Neighbour
from cydwaith.evidence.queries import comparators
from cydwaith.practices.models import Ask
from cydwaith.practices.queries.better import better

Limit = Callable[[int], Any]
pytestmark = pytest.mark.usefixtures("demo_data")
FROM_CARDIFF = "/en/better/?place=W06000015&topic=recycling"
POVERTY = "children-in-relative-poverty-before-housing"
POVERTY_FROM_CARDIFF = f"/en/better/?place=W06000015&indicator={POVERTY}"


def test_the_surest_comes_first_and_says_what_was_done(client: Client, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(23):
        html = client.get(FROM_CARDIFF).content.decode()
    assert "as seen from Cardiff" in html
    assert "Pembrokeshire recycles" in html
    assert "/en/practices/multi-stream-recycling/" in html
    surest = client.get(POVERTY_FROM_CARDIFF).content.decode().partition("cw-answer")[2]
    assert surest.index("Monmouthshire") < surest.index("Vale of Glamorgan") < surest.index("Flintshire")


def test_where_no_practice_tells_how_one_can_ask(client: Client) -> None:
    html = client.get(POVERTY_FROM_CARDIFF).content.decode()
    assert f"/en/asks/new/?asked=GB-PLA-FLN&amp;indicator={POVERTY}" in html


def test_what_has_been_asked_is_not_asked_again(client: Client) -> None:
    Ask.objects.create(
        indicator_id=POVERTY,
        period="2024-04-01/P1Y",
        asked_id="GB-PLA-FLN",
        asking_id="GB-PLA-CRF",
        at=timezone.now(),
    )
    html = client.get(POVERTY_FROM_CARDIFF).content.decode()
    assert "Cardiff Council asked on" in html
    assert "asked=GB-PLA-FLN" not in html


def test_ones_own_council_is_not_among_the_answers() -> None:
    own = better("W06000021", indicator=POVERTY)
    assert own
    assert all(answer.standing.place_id != "W06000021" for answer in own)


def test_equally_sure_answers_are_ordered_by_likeness() -> None:
    found = better("W06000015", indicator="waste-recycled-wales")
    assert {answer.standing.indicator_id for answer in found} == {"waste-recycled-wales"}
    assert found[0].practices


def test_nothing_standing_out_is_said_honestly(client: Client) -> None:
    html = client.get("/en/better/?indicator=electric-vehicle-chargers").content.decode()
    assert "nobody stands out" in html
    assert "That is an answer too" in html


def test_where_nothing_can_be_asked_about_that_is_said(client: Client) -> None:
    html = client.get("/en/better/?topic=roads").content.decode()
    assert "On roads and streets, no current figure here is of anything that a council does or has a part in" in html
    assert "That is an answer too" not in html
    income = client.get("/en/better/?indicator=household-income-per-head").content.decode()
    assert "no current figure here" in income
    assert "Context: not asked about" in income
    assert "/asks/new/" not in income


def test_services_come_before_outcomes_whose_lever_is_named(client: Client) -> None:
    html = client.get("/en/better/").content.decode()
    services, _title, outcomes = html.partition("Outcomes that many share")
    assert "recycles" in services
    assert "recycles" not in outcomes
    assert "Many besides the council have a hand in this. The council’s part: " in outcomes


def test_without_a_choice_everything_is_answered(client: Client) -> None:
    html = client.get("/cy/gwell/").content.decode()
    assert "cw-answer" in html
    assert client.get("/en/better/?topic=nonsense&indicator=nonsense&place=nonsense").status_code == 200


def test_ones_own_council_comes_first_on_each_figure_and_why_others_are_like_it(client: Client) -> None:
    html = client.get("/en/better/?place=W06000016&topic=recycling").content.decode()
    answers = html.partition('<ol class="cw-answers"')[2].partition("</ol>")[0]
    assert answers.index("(your council)") < answers.index("Pembrokeshire")
    assert answers.count('class="d-interval"') == answers.count("<li class=") >= 2
    assert "places most like Rhondda Cynon Taf (ONS)" in answers
    assert "(your council)" not in client.get("/en/better/?topic=recycling").content.decode()


def test_why_a_council_is_like_another_is_as_published_and_as_measured() -> None:
    near = comparators.why_alike("W06000015")
    ranks = {
        code: {one.likeness: one.rank for one in Neighbour.objects.filter(place="W06000015", neighbour_code=code)}
        for code in near
    }
    assert {code: why.ranks for code, why in near.items()} == ranks
    assert len(near) == 21
    assert any(ranks.values())
    values = comparators.latest_values()["population-density"]
    nearest = min((code for code in near), key=lambda code: abs(values[code] - values["W06000015"]))
    furthest = max((code for code in near), key=lambda code: abs(values[code] - values["W06000015"]))
    assert "population-density" not in near[furthest].close
    assert ("population-density" in near[nearest].close) == (
        abs(values[nearest] - values["W06000015"]) <= pstdev(values.values()) / 2
    )
