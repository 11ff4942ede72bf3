"""Calls on the command line and for programs; awards made here as the search finds them."""

import csv
import io
import json

import pytest
from django.core.management import call_command
from django.test import Client

from cydwaith.funds.models import Call
from cydwaith.funds.searchable import every_award, one_award
from tests import awards_world
from tests.bids_world import FUND, closed, opened

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]


@pytest.fixture
def call(db: None) -> Call:
    return opened()


def told(*asked: str) -> str:
    out = io.StringIO()
    call_command("funds", *asked, stdout=out)
    return out.getvalue()


def test_calls_are_told_in_lines_and_as_csv(call: Call) -> None:
    assert f"{call.pk}" in told("--calls", "--language", "en")
    (row,) = csv.DictReader(io.StringIO(told("--calls", "--format", "csv")))
    assert (row["code"], row["fund"], row["pence"]) == (call.pk, FUND, "10000000")


def test_a_program_reads_one_call_and_whether_it_takes_bids(call: Call) -> None:
    where = f"/api/v1/calls/{call.pk}"
    one = json.loads(Client().get(where).content)
    assert (one["open"], one["criteria"]["en"]) == (True, "Need (60%); Together (40%)")
    closed(call)
    assert json.loads(Client().get(where).content)["open"] is False
    assert Client().get("/api/v1/calls/none-such").status_code == 404


def test_the_search_finds_an_award_by_its_text_and_parties() -> None:
    awards_world.shipped()
    award = awards_world.awarded()
    found = one_award(str(award.pk))
    assert found is not None
    assert found.title.en == "Working together"
    assert awards_world.CRF in found.places
    assert [one.key for one in every_award()] == [str(award.pk)]
    assert one_award("999999") is None
