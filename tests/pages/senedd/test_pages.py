"""The pages of what was undertaken in the Senedd, in both languages."""

import io
import json
from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.test import Client

from cydwaith.senedd.actions import THE_OFFICE
from cydwaith.senedd.models import Evidence
from cydwaith.shared.permissions import Role
from tests.kept import kept
from tests.pages.addresses import at
from tests.performance_world import shipped
from tests.practice_world import account

kept_bodies = kept(shipped)
ONE = "OQ59656-2"


@pytest.fixture
def bodies(kept_bodies: Callable[[], None], db: None) -> None:
    kept_bodies()


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_all_of_them_are_found_by_words_of_the_other_language(client: Client, bodies: None) -> None:
    assert "even undertakings in the Senedd" in read(client, at("undertakings"))
    html = read(client, at("undertakings") + "?q=bylchau")
    assert "Look to close gaps" in html
    assert "Nothing fits" in read(client, at("undertakings") + "?q=zzz")
    assert "compact was signed" in read(client, at("undertakings") + "?kind=agreement")


def test_one_says_who_to_whom_and_on_what_condition(client: Client, bodies: None) -> None:
    html = read(client, at("undertaking", code=ONE))
    assert "I would obviously look to close those" in html
    assert "The Minister for Finance and Local Government" in html
    assert "particular gaps without a network" in html
    assert "Nobody has looked yet" in html
    stated = read(client, at("undertaking", code="OQ59656-1"))
    assert "it has no timeline" in stated
    assert "What became of it" not in stated
    assert client.get(at("undertaking", code="nothing")).status_code == 404


def test_the_whole_exchange_marks_the_words(client: Client, bodies: None) -> None:
    html = read(client, at("senedd_exchange", number="OQ59656"))
    assert html.count("<mark>") == 3
    assert client.get(at("senedd_exchange", number="OQ1")).status_code == 404


def test_evidence_is_added_and_withdrawn(client: Client, bodies: None) -> None:
    client.force_login(account(Role.EDITOR, THE_OFFICE))
    sent = {"body": THE_OFFICE, "kind": "office", "on": "2026-10-01", "text_cy": "Cafwyd cyfarfod."}
    html = client.post(at("evidence_new", code=ONE), sent, follow=True).content.decode()
    assert "Cafwyd cyfarfod." in html
    assert "What the responsible office itself says" in html
    found = Evidence.objects.get()
    assert "Cafwyd" in read(client, at("evidence_withdraw", id=found.pk))
    html = client.post(at("evidence_withdraw", id=found.pk), {"why_en": "Wrong day"}, follow=True).content.decode()
    assert "Wrong day" in html
    assert client.get(at("evidence_new", code="OQ59656-1")).status_code == 404


def test_the_feed_the_files_and_the_api_say_the_same(client: Client, bodies: None) -> None:
    assert "Look to close gaps" in read(client, at("undertakings_feed"))
    items = client.get("/api/v1/undertakings?kind=undertaking").json()["items"]
    assert len(items) == 7
    assert {item["known"] for item in items} == {"not_looked_for"}
    asked = client.get("/api/v1/senedd/questions").json()["items"]
    assert [one["whole"] for one in asked if one["number"] == "OQ59656"] == [True]
    assert "OQ59656-2" in read(client, at("undertakings_csv"))


def test_promised_on_the_command_line(bodies: None) -> None:
    out = io.StringIO()
    call_command("promised", "--topic", "recycling", "--format", "json", "--language", "en", stdout=out)
    told = json.loads(out.getvalue())
    assert {one["kind"] for one in told} == {"undertaking"}
    assert "OQ55858-1" in {one["code"] for one in told}
    out = io.StringIO()
    call_command("promised", "--topic", "ailgylchu", "--language", "cy", stdout=out)
    assert "Heb chwilio eto" in out.getvalue()


def test_it_is_taken_into_the_programme_once(client: Client, bodies: None) -> None:
    assert "undertaking_take" not in read(client, at("undertaking", code=ONE))
    assert client.get(at("undertaking_take", code=ONE)).status_code in {302, 403}
    client.force_login(account(Role.EDITOR, THE_OFFICE))
    assert at("undertaking_take", code=ONE) in read(client, at("undertaking", code=ONE))
    form = read(client, at("undertaking_take", code=ONE))
    assert "Look to close gaps" in form
    assert "On condition: " in form
    sent = {
        "body": THE_OFFICE,
        "post": f"{THE_OFFICE}/minister-local-government",
        "owed": "GB-PLA-CRF",
        "title_en": "Close gaps in networks",
        "due_1": "3",
        "due_2": "2027",
    }
    refused = client.post(at("undertaking_take", code=ONE), sent | {"title_en": "", "what_en": "Kept text"})
    assert "Kept text" in refused.content.decode()
    html = client.post(at("undertaking_take", code=ONE), sent, follow=True).content.decode()
    assert "Close gaps in networks" in html
    assert at("undertaking", code=ONE) in html
    shown = read(client, at("undertaking", code=ONE))
    assert "Close gaps in networks" in shown
    assert at("undertaking_take", code=ONE) not in shown
    again = read(client, at("undertaking_take", code=ONE))
    assert "in the programme already: Close gaps in networks" in again
    assert '<form method="post" class="cw-write"' not in again
    assert client.get(at("undertaking_take", code="OQ59656-1")).status_code == 404
