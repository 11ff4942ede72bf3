"""The index missing, half-built, of another format, or older than the record: said, and mended by itself."""

import datetime as dt
from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from cydwaith.record import outbox
from cydwaith.record.models import Due, Entry
from cydwaith.search import actions, evaluating, health
from cydwaith.search.evaluating import UnreadableError
from cydwaith.search.health import BROKEN, Health, judged
from cydwaith.search.models import Document, State
from cydwaith.search.queries import Sought, search, similar
from cydwaith.search.registry import Thing


@pytest.fixture
def mends(monkeypatch: pytest.MonkeyPatch, settings: object) -> Iterator[list[str]]:
    """Mending at once instead of beside the pages; what was mended."""
    done: list[str] = []

    def at_once() -> None:
        if health.claimed():
            done.append("claimed")
            health._menders[0]()

    settings.SEARCH_MENDS = True  # type: ignore[attr-defined]  # as settings are
    monkeypatch.setattr(health, "mend", at_once)
    return done


def entered(ago: dt.timedelta) -> None:
    """An entry of a verb after which something in the index is another, made so long ago."""
    verb = health.shown()[0]
    Entry.objects.create(at=timezone.now() - ago, actor="x", verb=verb, subject="x:1", facts="{}", digest="0" * 64)


def test_all_is_well(things: dict[str, Thing]) -> None:
    assert search(Sought("ailgylchu")).index is Health.WELL


@pytest.mark.parametrize("lacking", [{"live": None}, {"form": "former"}])
def test_a_missing_index_is_said_and_mended(
    things: dict[str, Thing], mends: list[str], client: Client, lacking: dict[str, object]
) -> None:
    State.objects.update(**lacking)
    assert client.get("/api/v1/search", {"q": "ailgylchu"}).status_code == 503
    assert mends == ["claimed"]
    State.objects.update(**lacking, filling=timezone.now())
    page = client.get("/cy/chwilio/", {"q": "ailgylchu"}).content.decode()
    assert "Mae mynegai’r chwiliad yn cael ei lunio" in page
    assert "Rhoi cynnig arall arni" in page
    assert mends == ["claimed"], "somebody is at it already"
    State.objects.update(filling=timezone.now() - 2 * health.LONG)
    search(Sought("ailgylchu"))
    assert mends == ["claimed", "claimed"], "what was killed is begun anew"
    assert [one.key for one in search(Sought("ailgylchu")).results] == ["both"]


def test_an_index_of_nothing_at_all_is_mended(db: None, mends: list[str]) -> None:
    assert search(Sought("ailgylchu")).index is Health.MISSING
    assert judged(State.objects.first()) is Health.WELL
    assert mends == ["claimed"]


def test_an_index_behind_the_record_answers_and_is_mended(things: dict[str, Thing], mends: list[str]) -> None:
    entered(dt.timedelta(seconds=1))
    assert judged(State.objects.get()) is Health.WELL, "it may still be on its way"
    entered(dt.timedelta(hours=1))
    answer = search(Sought("ailgylchu"))
    assert (answer.index, [one.key for one in answer.results]) == (Health.BEHIND, ["both"])
    assert mends == ["claimed"]
    assert search(Sought("ailgylchu")).index is Health.WELL


def test_a_command_begins_no_mending_that_ends_with_it(things: dict[str, Thing], mends: list[str]) -> None:
    entered(dt.timedelta(hours=1))
    call_command("search", "ailgylchu", stdout=StringIO())
    assert mends == []


def test_no_index_of_another_form_is_read(things: dict[str, Thing]) -> None:
    assert similar("things", "phrase")["things"]
    State.objects.update(form="former")
    assert search(Sought("ailgylchu")).index is Health.MISSING
    assert similar("things", "phrase") == {"things": []}
    with pytest.raises(UnreadableError):
        evaluating.live()


def test_what_could_not_be_taken_in_is_made_good(things: dict[str, Thing], monkeypatch: pytest.MonkeyPatch) -> None:
    entered(dt.timedelta(hours=1))
    with monkeypatch.context() as broken:
        broken.setattr(actions, "read_anew", lambda *_: 1 / 0)
        outbox.put(actions.QUEUE, ["things", "english"])
        assert outbox.work_off() == 0
    assert State.objects.get().upto == BROKEN
    assert "ZeroDivisionError" in Due.objects.get().fault
    Due.objects.update(after=timezone.now())
    assert outbox.work_off() == 1
    assert not Due.objects.exists()
    assert judged(State.objects.get()) is Health.BEHIND, "what comes after does not hide it"
    health._menders[0]()
    assert judged(State.objects.get()) is Health.WELL


def test_a_fault_in_mending_is_written_down(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "_menders", [lambda: 1 / 0])
    said: list[str] = []
    monkeypatch.setattr(health.log, "exception", said.append)
    monkeypatch.setattr(health.connections, "close_all", lambda: None)
    health.mended()
    assert len(said) == 1


def test_an_answer_is_kept_until_the_index_changes(things: dict[str, Thing]) -> None:
    before = search(Sought("ailgylchu"))
    assert search(Sought("ailgylchu")) is before
    del things["both"]
    actions.bring_up_to_date("things", ["both"])
    assert search(Sought("ailgylchu")).results == []
    assert Document.objects.filter(key="both").count() == 0
