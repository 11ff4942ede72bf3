import pytest
from django.db import transaction
from django.test import Client

from cydwaith.bodies import reference
from cydwaith.record import appending
from cydwaith.record.actions import append
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE
from tests.pages.test_unwritable import unwritable


@pytest.fixture(autouse=True)
def entries(db: None) -> list[Entry]:
    """Reference facts loaded, then sixty things done for Cardiff, newest first."""
    reference.load()
    with transaction.atomic():
        for number in range(60):
            append(
                by=COMMAND_LINE,
                body="GB-PLA-CRF",
                verb="role.given",
                subject=f"test:{number}",
                facts={"number": number},
            )
    appending.number()
    return list(Entry.objects.order_by("-index"))


def page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def test_newest_first_fifty_a_page(client: Client) -> None:
    first, second = page(client, "/en/record/"), page(client, "/en/record/?page=2")
    assert "test:59" in first
    assert "test:9<" not in first
    assert "test:9<" in second
    assert 'href="?page=1"' in second
    assert "61 o" not in first
    assert "61 entries" in first


def test_choosing_by_what_happened_body_and_subject(client: Client) -> None:
    assert "1 entry" in page(client, "/en/record/?verb=reference.loaded")
    assert "60 cofnod" in page(client, "/cy/cofnod/?body=GB-PLA-CRF")
    assert "1 cofnod" in page(client, "/cy/cofnod/?subject=test:7")
    assert 'href="?body=GB-PLA-CRF&amp;page=2"' in page(client, "/en/record/?body=GB-PLA-CRF")


def test_what_cannot_be_chosen_finds_nothing_and_says_what_to_do(client: Client) -> None:
    assert "No entry matches" in page(client, "/en/record/?verb=nonsense")


def test_an_entry_shows_its_facts_and_that_they_hold(client: Client, entries: list[Entry]) -> None:
    entry = entries[0]
    shown = page(client, f"/en/record/{entry.index}/")
    assert entry.digest in shown
    assert "is as it was written" in shown
    assert "Role given" in shown
    assert "Cardiff Council" in shown
    assert "Rôl wedi’i rhoi" in page(client, f"/cy/cofnod/{entry.index}/")


def test_an_entry_that_waits_is_written_and_its_number_follows(client: Client) -> None:
    with transaction.atomic():
        append(by=COMMAND_LINE, body="GB-PLA-CRF", verb="role.given", subject="test:waits", facts={})
    with unwritable():
        english, welsh = page(client, "/en/record/"), page(client, "/cy/cofnod/")
    for shown, words in ((english, "written; its number in the log follows"), (welsh, "bydd ei rif yn y log yn dilyn")):
        assert shown.index(words) < shown.index("test:waits") < shown.index("test:59")
    assert "62 entries" in english
    assert "its number in the log follows" not in page(client, "/en/record/")


def test_facts_that_were_tampered_with_do_not_match(entries: list[Entry]) -> None:
    entry = entries[0]
    entry.facts = '{"number":60}'
    assert not entry.intact
