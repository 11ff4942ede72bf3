"""The tools of assistants, as the protocol's own client sees them: answers with sources, days, and *cannot tell*."""

import asyncio
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.utils.translation import override

from cydwaith.bodies.models import Topic
from cydwaith.record.models import Entry
from cydwaith.search.actions import rebuild
from cydwaith.shared.permissions import COMMAND_LINE
from tests.kept import kept
from tests.performance_world import shipped
from tests.practice_world import INDICATOR, OTHER, OWNER, TOPIC, ground, published, stands

mcp = pytest.importorskip("mcp", reason="pip install --require-hashes -r requirements-mcp.txt")
TOOLS = {"who_does_better", "standing", "practice", "impact", "search", "duties", "promised"}


def world() -> None:
    """The bodies that ship, a practice, a council that does better, and one of which nothing can be told."""
    shipped()
    ground()
    published()
    stands("better")
    stands("cannot_tell", OTHER)
    rebuild(by=COMMAND_LINE)


@pytest.fixture(scope="module", autouse=True)
def no_loop_of_a_browser() -> Iterator[None]:
    """Playwright leaves its loop running in this thread, and the protocol's client brings one of its own.

    For the whole module: Django has another connection where a loop runs than where none does.
    """
    running = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(running)


kept_world = kept(world)


@pytest.fixture
def wales(kept_world: Callable[[], None], db: None) -> None:
    kept_world()


def asked(tool: str, **given: str) -> Any:
    """What the protocol's own client gets."""
    from cydwaith.site.assistants import server

    async def ask() -> Any:
        async with mcp.Client(server()) as client:
            return await client.call_tool(tool, given)

    return async_to_sync(ask)()


def told(tool: str, **given: str) -> dict[str, Any]:
    """The answer of a tool."""
    got = asked(tool, **given)
    assert not got.is_error, got.content
    assert got.structured_content["on"]
    found: dict[str, Any] = got.structured_content
    return found


def test_each_tool_reads_and_says_in_its_schema_what_it_takes() -> None:
    from cydwaith.site.assistants import server

    async def listed() -> Any:
        async with mcp.Client(server()) as client:
            return client.instructions, (await client.list_tools()).tools

    instructions, tools = async_to_sync(listed)()
    assert {one.name for one in tools} == TOOLS
    assert "cannot be told" in instructions
    assert "gadw neu ei dorri" in instructions
    for one in tools:
        assert one.annotations.read_only_hint is True
        assert one.description
        assert "language" in one.input_schema["properties"]
        assert "sources" in one.output_schema["properties"]


def test_who_does_better_with_the_publisher_of_the_figure(wales: None) -> None:
    answer = told("who_does_better", place="CRF", topic=TOPIC, language="en")
    assert answer["answered"]
    assert "Pembrokeshire" in answer["text"]
    assert answer["facts"]["answers"][0]["indicator"] == INDICATOR
    assert {one["address"] for one in answer["sources"]} >= {f"/en/indicators/{INDICATOR}/"}
    assert answer["page"] == "/en/better/"


def test_what_cannot_be_told_is_said_to_be_so(wales: None) -> None:
    answer = told("standing", indicator=INDICATOR, place="CRF", language="en")
    assert not answer["answered"]
    assert "cannot tell" in answer["text"]
    assert "ni ellir dweud" in told("standing", indicator=INDICATOR, place="CRF", language="cy")["text"].lower()
    assert told("standing", indicator=INDICATOR, place="PEM", language="en")["answered"]
    nothing = told("standing", indicator=INDICATOR, place="POW", language="en")
    assert not nothing["answered"]
    assert "Nothing has been worked out" in nothing["text"]


def test_a_practice_and_what_the_figures_say_of_it(wales: None) -> None:
    answer = told("practice", practice="test-practice", language="en")
    assert "What we did." in answer["text"]
    assert answer["facts"]["practice"]["owner"] == OWNER
    assert answer["sources"][0]["on"]
    assert not told("impact", practice="test-practice", language="en")["answered"]


def test_duties_name_their_law_and_promises_their_record(wales: None) -> None:
    answer = told("duties", body=OWNER, language="en")
    assert answer["sources"]
    assert {one["duty"] for one in answer["facts"]} >= {"self-assessment"}
    said = told("promised", topic="recycling", language="cy")
    assert "Heb chwilio eto" in said["text"]
    assert {one["code"] for one in said["facts"]} >= {"OQ55858-1"}
    assert all(one["address"].startswith("https://") and one["on"] for one in said["sources"])
    english = told("promised", words="rhwydweithiau", language="en")
    assert {one["kind"] for one in english["facts"]} == {"undertaking"}
    assert not told("promised", words="zzzz", language="en")["answered"]


def test_the_search_is_only_searched(wales: None) -> None:
    answer = told("search", question="test practice", language="en")
    assert "Test practice" in answer["text"]
    assert answer["facts"]["count"] == len(answer["facts"]["results"])
    entries = Entry.objects.count()
    for verb in ("rebuild", "train", "import-terms /etc/passwd"):
        told("search", question=verb, language="en")
    assert Entry.objects.count() == entries


def test_a_wrong_question_says_what_was_meant(wales: None) -> None:
    got = asked("standing", indicator="test-indicato", place="PEM", language="en")
    assert got.is_error
    assert f"Did you mean {INDICATOR}" in got.content[0].text
    for given in (
        {"place": "PEM"},
        {"indicator": INDICATOR, "place": "PEM", "language": "fr"},
        {"indicator": "x" * 200},
    ):
        assert asked("standing", **given).is_error


def test_the_language_is_the_machine_s_where_none_is_asked_for(wales: None) -> None:
    for language, word in (("cy", "Heb chwilio eto"), ("en", "Nobody has looked yet")):
        with override(language):
            answer = told("promised")
        assert (answer["language"], word in answer["text"]) == (language, True)


def test_a_fault_of_ours_is_told_without_what_is_in_it(wales: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_words: object, **_more: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr("cydwaith.site.assisting.call_command", broken)
    got = asked("promised")
    assert got.is_error
    assert "secret" not in got.content[0].text


def test_nothing_is_written(wales: None) -> None:
    entries, topics = Entry.objects.count(), Topic.objects.count()
    told("duties", body=OWNER, language="en")
    told("who_does_better", place="CRF", topic=TOPIC, language="en")
    assert (Entry.objects.count(), Topic.objects.count()) == (entries, topics)


@pytest.mark.processes
def test_over_standard_input_and_output(tmp_path: Path) -> None:
    """The command itself, asked by the client of another process; there are no data, which it says."""
    environment = {"PATH": os.environ["PATH"], "CYDWAITH_HOME": str(tmp_path)}
    words = ["-m", "cydwaith", "mcp", "--language", "en"]
    place = mcp.StdioServerParameters(command=sys.executable, args=words, env=environment)

    async def ask() -> Any:
        async with mcp.Client(place) as client:
            return await client.list_tools(), await client.call_tool("duties", {"body": OWNER})

    tools, got = asyncio.run(ask())
    assert {one.name for one in tools.tools} == TOOLS
    assert got.is_error
    assert "There are no data here yet" in got.content[0].text
