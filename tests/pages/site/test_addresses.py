"""Names in feeds, calendars and metadata are the site's own, whatever a request calls its host."""

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from cydwaith.practices.models import Practice, Signal
from cydwaith.questions.actions import ask
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.rooms import routes
from cydwaith.shared.said import Said
from tests.every_page import APART, address

pytestmark = pytest.mark.usefixtures("signalled")
LASTING = [name for name, route in routes().items() if route.en.endswith((".atom", ".ics")) and name not in APART]
NAMED = re.compile(r"<id>(.*?)</id>|^UID:(.*?)\r?$", re.MULTILINE)


@pytest.fixture
def signalled(samples: None) -> None:
    """The demonstration, in which somebody also asked a question, and a council about a figure that improved."""
    about = Practice.objects.get(pk="multi-stream-recycling")
    ask(by=COMMAND_LINE, about=about, text=Said(cy="Oedd angen lorïau newydd arnoch?"), sample=True)
    Signal.objects.create(
        kind=Signal.Kind.IMPROVED,
        indicator_id="waste-recycled-wales",
        body_id="GB-PLA-PEM",
        period="2024-04-01/P1Y",
        opened=timezone.now(),
        facts={},
    )


def names(client: Client, path: str, host: str) -> list[str]:
    told = client.get(path, HTTP_HOST=host).content.decode()
    return [one or other for one, other in NAMED.findall(told)]


@pytest.mark.parametrize("feed", LASTING)
@pytest.mark.parametrize("language", ["cy", "en"])
def test_entries_keep_their_names_under_any_host(client: Client, feed: str, language: str) -> None:
    path = address(feed, language)
    here, there = names(client, path, "127.0.0.1"), names(client, path, "localhost")
    entries = [name for name in here if not name.startswith("http")]
    assert entries, "a feed with nothing in it proves nothing"
    assert entries == [name for name in there if not name.startswith("http")]
    assert len(set(entries)) == len(entries)


def test_a_configured_name_is_the_whole_of_it(client: Client, settings: Any) -> None:
    settings.SITE = "https://cydwaith.example"
    for feed in LASTING:
        told = client.get(address(feed, "en")).content.decode()
        assert "testserver" not in told
        assert all("cydwaith.example" in (one or other) for one, other in NAMED.findall(told))


@pytest.mark.parametrize("feed", LASTING)
def test_who_has_it_is_sent_nothing(client: Client, feed: str) -> None:
    path = address(feed, "en")
    first = client.get(path)
    again = client.get(path, HTTP_IF_NONE_MATCH=first["ETag"])
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert client.get(path, HTTP_IF_NONE_MATCH='"another"').status_code == 200


@pytest.mark.parametrize("language", ["cy", "en"])
def test_metadata_name_the_file_that_they_describe(client: Client, language: str) -> None:
    figures = address("indicator-csv", language)
    metadata = json.loads(client.get(address("indicator-csvw", language)).content)
    assert metadata["url"] == figures
    assert metadata["tableSchema"]["aboutUrl"].startswith(f"{figures}#")
    assert client.get(figures)["Link"].startswith(f"<{address('indicator-csvw', language)}>")
    assert address("indicator-csvw", language) == f"{figures}-metadata.json", "where CSV on the Web looks for it"
