"""The parity audit as pages and files."""

import json

import pytest
from django.test import Client

from cydwaith.decisions.models import Decision
from cydwaith.forums import demo
from tests.pages.addresses import at


@pytest.mark.usefixtures("samples")
def test_figures_of_parity_lead_to_their_entries(client: Client) -> None:
    html = client.get(at("forum_parity", slug=demo.COUNCIL) + "?measure=moved&side=councils").content.decode()
    assert html.count("#proof") == Decision.objects.filter(moved_by__code="councils").count()
    assert "too few to say" in html
    rows = json.loads(client.get(at("forum_parity_json", slug=demo.COUNCIL)).content)["items"]
    moved = {row["side"]: row["value"] for row in rows if row["measure"] == "moved"}
    assert moved["councils"] == Decision.objects.filter(moved_by__code="councils").count()
    assert client.get(at("parity_csv")).content.startswith(b"forum,forum_name_cy,forum_name_en,side,")


@pytest.mark.usefixtures("samples")
def test_the_page_its_files_and_the_api_say_the_same(client: Client) -> None:
    of_one = client.get(at("forum_parity_json", slug=demo.COUNCIL)).json()["items"]
    of_all = client.get(at("parity_json")).json()["items"]
    assert of_one == [row for row in of_all if row["forum"] == demo.COUNCIL]
    assert of_one == client.get(f"/api/v1/parity?forum={demo.COUNCIL}").json()["items"]
    assert {row["few"] for row in of_one} == {True, False}
    assert client.get(at("parity_csv") + "?columns=old").content.split(b"\r\n")[0].endswith(b"value,of,longest,few")


def test_a_forum_without_sides_has_no_file(client: Client, db: None) -> None:
    assert client.get(at("forum_parity_csv", slug="nothing-here")).status_code == 404
