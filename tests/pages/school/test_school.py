"""The pages of the school, their files and their part of the API: what is read, and what is only proposed."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cydwaith.school import facts
from tests.pages.addresses import at

pytestmark = pytest.mark.usefixtures("bodies")
MOST = 8


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_the_school_is_a_proposal_and_its_money_is_never_added(client: Client) -> None:
    html = read(client, at("school"))
    assert "The national school is a proposal" in html
    assert html.count('<span class="cw-tag">proposed</span>') == len(facts.partners())
    assert html.index("Money that was spent") < html.index("£132") < html.index("Money that is proposed")
    assert "Cynnig yw’r ysgol genedlaethol" in read(client, at("school", "cy"))


def test_courses_of_others_are_facts_that_nobody_can_book(client: Client) -> None:
    html = read(client, at("course", code="leadership-programme-for-councillors"))
    assert "Nobody can book it here" in html
    assert "Not read in any source." in html
    assert "<form" not in html.split("<main")[1].split("</main")[0]
    told = client.get("/api/v1/courses").json()["items"]
    assert len(told) == len(facts.courses()) == 17
    assert not any(one["bookable"] for one in told)


def test_courses_are_narrowed_in_either_language(client: Client) -> None:
    html = read(client, at("courses") + "?q=dwyieithog&provider=Academi+Wales")
    assert html.count("cw-list__title") == 2
    assert "Nothing fits" in read(client, at("courses") + "?q=zzz")
    file = client.get(at("courses_json") + "?topic=welsh-language").json()["items"]
    assert file == client.get("/api/v1/courses?topic=welsh-language").json()["items"]
    assert len(file) == 3


def test_studies_are_proposed(client: Client) -> None:
    assert "none has begun" in read(client, at("studies"))
    assert "its method is not written" in read(client, at("study", code="policy-borrowing"))
    assert {one["state"] for one in client.get("/api/v1/studies").json()["items"]} == {"proposed"}
    assert client.get(at("study", code="none")).status_code == 404
    assert client.get(at("course", code="none")).status_code == 404


def test_pages_ask_little(client: Client) -> None:
    for name, parts in (("school", {}), ("courses", {}), ("course", {"code": "work-welsh"}), ("studies", {})):
        client.get(at(name, **parts))
        with CaptureQueriesContext(connection) as found:
            client.get(at(name, **parts))
        assert len(found) <= MOST
