"""The councils, and a council's profile."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from cydwaith.bodies.models import Place
from cydwaith.evidence.models import Standing

Limit = Callable[[int], Any]
pytestmark = pytest.mark.usefixtures("demo_data")
PEMBROKESHIRE = "/en/councils/W06000009/"


def test_all_22_are_listed(client: Client, django_assert_max_num_queries: Limit) -> None:
    with django_assert_max_num_queries(10):
        html = client.get("/en/councils/?place=W06000015").content.decode()
    assert html.count('<th scope="row"') == 22
    assert 'class="cw-own"' in html


def test_councils_stand_in_the_order_of_each_alphabet(client: Client) -> None:
    html = client.get("/cy/cynghorau/").content.decode()
    table = html[html.index("<tbody") :]
    assert (
        table.index("Caerffili") < table.index("Conwy") < table.index("Rhondda Cynon Taf") < table.index("Sir Benfro")
    )


def test_a_profile_tells_what_stands_out_and_why_the_rest_does_not(
    client: Client, django_assert_max_num_queries: Limit
) -> None:
    # Its statutory dates ask for what it said of them, its assessments by panels, consultations and who decides.
    with django_assert_max_num_queries(28):
        html = client.get(PEMBROKESHIRE).content.decode()
    for words in ("Municipal waste recycled", "South West Wales", "multi-stream-recycling", "cannot be told yet:"):
        assert words in html
    untold = Standing.objects.filter(place="W06000009", latest=True, verdict="cannot_tell")
    assert untold.exists()


def test_likeness_is_published_and_can_be_reckoned_again(client: Client) -> None:
    html = client.get(PEMBROKESHIRE).content.decode()
    assert "Office for National Statistics" in html
    weighed = client.get(f"{PEMBROKESHIRE}?w-population-density=3&w-population-65-plus=0").content.decode()
    assert '<option value="3" selected>' in weighed
    assert weighed != html
    nothing = "&".join(
        f"w-{code}=0"
        for code in (
            "wimd-2019-most-deprived-30",
            "population-density",
            "population-65-plus",
            "household-income-per-head",
        )
    )
    assert "Give at least one measure a weight" in client.get(f"{PEMBROKESHIRE}?{nothing}").content.decode()
    assert client.get(f"{PEMBROKESHIRE}?w-population-density=many").status_code == 200


def test_membership_may_be_partial(client: Client) -> None:
    assert "Partly in The Valleys" in client.get("/en/councils/W06000012/").content.decode()


def test_every_council_opens_in_both_languages(client: Client) -> None:
    for code in Place.objects.filter(kind="council").values_list("code", flat=True):
        assert client.get(f"/cy/cynghorau/{code}/").status_code == 200
        assert client.get(f"/en/councils/{code}/").status_code == 200


def test_only_councils_have_a_profile(client: Client) -> None:
    assert client.get("/en/councils/W92000004/").status_code == 404
