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
    rows = json.loads(client.get(at("forum_parity_json", slug=demo.COUNCIL)).content)["parity"]
    moved = {row["side"]: row["value"] for row in rows if row["measure"] == "moved"}
    assert moved["councils"] == Decision.objects.filter(moved_by__code="councils").count()
    assert client.get(at("parity_csv")).content.startswith(b"forum,side,measure,value,of")
