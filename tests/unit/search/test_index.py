"""The index says what the things say, always."""

import pytest

from cydwaith.search import actions
from cydwaith.search.index import writing
from cydwaith.search.models import Document, Frequency, Size, State
from cydwaith.search.queries import Sought, search
from cydwaith.search.registry import Thing
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Refused
from tests.search_world import thing


def keys(question: str) -> list[str]:
    return [one.key for one in search(Sought(question)).results]


def counts() -> tuple[dict, dict]:
    """Every count of the shelf that is asked, without the shelf."""
    live = State.objects.get().live
    often = Frequency.objects.filter(shelf=live, documents__gt=0).values_list("stream", "term", "documents")
    sizes = Size.objects.filter(shelf=live).values_list("stream", "documents", "words")
    return {row[:2]: row[2] for row in often}, {row[0]: row[1:] for row in sizes}


def test_what_changes_is_found_at_once(things: dict[str, Thing]) -> None:
    things["english"] = thing("english", en="Swimming lessons for everyone")
    things["fresh"] = thing("fresh", en="Hedgehog crossings")
    del things["both"]
    actions.bring_up_to_date("things", ["english", "fresh", "both"])
    assert keys("swimming") == ["english"]
    assert keys("hedgehog") == ["fresh"]
    assert keys("food recycling") == []


def test_counts_after_changes_are_those_of_a_rebuild(things: dict[str, Thing]) -> None:
    things["english"] = thing("english", en="Swimming lessons for everyone", text_en="swim swim swim")
    del things["both"]
    actions.bring_up_to_date("things", ["english", "both", "welsh"])
    changed = counts()
    actions.rebuild(by=COMMAND_LINE)
    assert counts() == changed


def test_a_killed_rebuild_leaves_the_old_index(things: dict[str, Thing], monkeypatch: pytest.MonkeyPatch) -> None:
    before = State.objects.get().live
    monkeypatch.setattr(actions, "swap", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        actions.rebuild(by=COMMAND_LINE)
    assert State.objects.get().live == before
    assert keys("ailgylchu") == ["both"]
    monkeypatch.undo()
    assert actions.rebuild(by=COMMAND_LINE) == len(things)
    assert State.objects.get().live != before


def test_changes_during_a_rebuild_are_caught_up_with(things: dict[str, Thing], monkeypatch: pytest.MonkeyPatch) -> None:
    fill = writing.fill

    def meanwhile(*words: object) -> int:
        number = fill(*words)  # type: ignore[arg-type]  # handed on
        monkeypatch.setattr(writing, "fill", fill)
        del things["old"]
        things["english"] = thing("english", en="Swimming lessons")
        actions.bring_up_to_date("things", ["old", "english"])
        return number

    monkeypatch.setattr(writing, "fill", meanwhile)
    actions.rebuild(by=COMMAND_LINE)
    assert keys("swimming") == ["english"]
    assert keys("youth clubs") == ["new"]


def test_a_rebuild_overtaken_by_another_gives_up(things: dict[str, Thing], monkeypatch: pytest.MonkeyPatch) -> None:
    fill, before = writing.fill, State.objects.get().live

    def meanwhile(*words: object) -> int:
        State.objects.update(filling=None)
        return fill(*words)  # type: ignore[arg-type]  # handed on

    monkeypatch.setattr(writing, "fill", meanwhile)
    with pytest.raises(actions.OvertakenError):
        actions.rebuild(by=COMMAND_LINE)
    assert State.objects.get().live == before


def test_a_rebuild_remembers_since_when_things_can_be_found(things: dict[str, Thing]) -> None:
    before = dict(Document.objects.values_list("key", "since"))
    actions.rebuild(by=COMMAND_LINE)
    assert dict(Document.objects.values_list("key", "since")) == before


def test_without_an_index_nothing_is_found_and_nothing_fails(db: None) -> None:
    actions.bring_up_to_date("things", ["x"])
    assert keys("ailgylchu") == []


def test_only_operators_rebuild(db: None) -> None:
    with pytest.raises(Refused):
        actions.rebuild(by=PUBLIC)
