"""The pages of the performance regime, its files and its part of the API."""

import json
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from icalendar import Calendar

from cydwaith.performance.duties import duties
from cydwaith.performance.facts import facts
from cydwaith.shared.order import alphabetical
from tests.pages.addresses import at

pytestmark = pytest.mark.usefixtures("bodies")
MOST = 12


@pytest.mark.parametrize("language", ["cy", "en"])
def test_all_councils_stand_in_alphabetical_order(client: Client, language: str) -> None:
    html = client.get(at("performance", language)).content.decode()
    found = re.findall(r"/GB-PLA-[A-Z]{3}/\">([^<]+)</a>", html.partition("<tbody")[2])
    assert len(found) == 22
    with override(language):
        assert found == sorted(found, key=alphabetical)


@pytest.mark.parametrize("code", duties())
def test_a_duty_says_its_law_and_its_reckoning(client: Client, code: str) -> None:
    html = client.get(at("duty", code=code)).content.decode()
    assert duties()[code].owed.en in html
    assert duties()[code].url in html


def test_a_council_shows_every_line_that_was_read_of_it_and_links_no_address_seen_in_part(client: Client) -> None:
    for body in ("GB-PLA-RCT", "GB-PLA-DEN"):
        html = client.get(at("duties_of", code=body)).content.decode()
        for one in facts():
            if one.body == body:
                assert one.what.en in html
                if one.seen == "cut":
                    assert one.source in html
                    assert f'href="{one.source}' not in html


def test_pages_ask_as_much_for_one_council_as_for_all(client: Client) -> None:
    for name, parts in (("performance", {}), ("duty", {"code": "panel"}), ("duties_of", {"code": "GB-PLA-DEN"})):
        client.get(at(name, **parts))
        with CaptureQueriesContext(connection) as found:
            client.get(at(name, **parts))
        assert len(found) <= MOST


def test_the_files_and_the_api_say_the_same(client: Client) -> None:
    for name, path in (("duties", "duties"), ("duty_facts", "duties/facts")):
        file = client.get(at(f"{name}_json") + "?body=GB-PLA-DEN").json()["items"]
        assert file
        assert file == client.get(f"/api/v1/{path}?body=GB-PLA-DEN&limit=1000").json()["items"]


def test_the_api_answers_for_another_day_and_another_election(client: Client) -> None:
    found = client.get("/api/v1/duties?duty=panel&on=2026-06-01&election=2027-10-07&limit=1000").json()["items"]
    assert {one["due"] for one in found} == {"2027-04-06"}
    assert len(found) == 22
    assert client.get("/api/v1/duties?election=2020-01-01").status_code == 404


def test_calendars_hold_whole_days_that_programs_can_read(client: Client) -> None:
    for address in (at("duty_dates_calendar"), at("duties_of_calendar", "cy", code="GB-PLA-CWY")):
        found = Calendar.from_ical(client.get(address).content)
        events = list(found.walk("VEVENT"))
        assert events
        assert len({str(one["uid"]) for one in events}) == len(events)
        assert all((one.decoded("dtend") - one.decoded("dtstart")).days == 1 for one in events)


@pytest.mark.parametrize("name", ["duties_of", "duties_of_calendar"])
def test_who_is_no_council_has_no_such_page(client: Client, name: str) -> None:
    assert client.get(at(name, code="CYD-WLGA")).status_code == 404
    assert client.get(at(name, code="nobody")).status_code == 404


def test_the_page_and_its_file_are_one_list(client: Client) -> None:
    rows = json.loads(client.get(at("duties_json") + "?duty=panel").content)["items"]
    assert {row["section"] for row in rows} == {"92"}
    assert len(rows) == 22


def test_the_register_is_asked_in_either_language(client: Client) -> None:
    for language, words in (("cy", "comisiynu"), ("en", "commission"), ("cy", "commission")):
        html = client.get(at("recommendations", language) + f"?q={words}&body=GB-PLA-CAY").content.decode()
        assert 'id="R086"' in html
        assert 'id="R001"' not in html


def test_a_topic_says_what_was_recommended_what_came_of_it_and_whether_the_figure_moved(client: Client) -> None:
    html = client.get(at("recommended", code="commissioning")).content.decode()
    assert "Audit Wales was satisfied, 4 November 2025." in html
    assert "Did the figure move?" in html
    governance = client.get(at("recommended", code="governance")).content.decode()
    assert 'id="R086"' in governance


def test_what_is_asked_wrongly_is_not_there(client: Client) -> None:
    assert client.get(at("recommendations") + "?made_by=nobody").status_code == 404
    assert client.get(at("recommended", code="no-such-topic")).status_code == 404


def test_the_register_its_file_and_the_api_say_the_same(client: Client) -> None:
    file = client.get(at("recommendations_json") + "?topic=governance").json()["items"]
    assert file == client.get("/api/v1/recommendations?topic=governance&limit=1000").json()["items"]
    assert {one["nature"] for one in file} > {"recommendation", "finding"}
