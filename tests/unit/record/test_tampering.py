"""Whatever is changed directly in the database, past every action, is found and named."""

import pytest
from django.db import connection

from cydwaith.record import append_only, appending, checkpoints
from cydwaith.record.actions import append
from cydwaith.record.canonical import digest
from cydwaith.record.models import Checkpoint, Entry, Node
from cydwaith.record.verifying import faults, ledger, live
from cydwaith.record.verifying.faults import Kind
from cydwaith.shared.deeds import Proof
from cydwaith.shared.permissions import COMMAND_LINE
from tests.record_attacks import SIZE, Attack, cut, found, reappend, rebuild, renumber, run, sign_again, sql, swap

pytestmark = pytest.mark.usefixtures("log")


ATTACKS = {
    "facts": Attack(sql('UPDATE record_entry SET facts = \'{"at":999}\' WHERE "index" = 5'), {(Kind.FACTS_CHANGED, 5)}),
    "facts and digest": Attack(
        lambda: Entry.objects.filter(index=5).update(facts="{}", digest=digest("{}")), {(Kind.ENTRY_CHANGED, 5)}
    ),
    "verb": Attack(sql("UPDATE record_entry SET verb = 'x' WHERE \"index\" = 5"), {(Kind.ENTRY_CHANGED, 5)}),
    "subject": Attack(sql("UPDATE record_entry SET subject = 'x' WHERE \"index\" = 5"), {(Kind.ENTRY_CHANGED, 5)}),
    "actor": Attack(sql("UPDATE record_entry SET actor = 'x' WHERE \"index\" = 5"), {(Kind.ENTRY_CHANGED, 5)}),
    "date": Attack(
        sql("UPDATE record_entry SET at = '2020-01-01 00:00:00+00:00' WHERE \"index\" = 5"),
        {(Kind.ENTRY_CHANGED, 5), (Kind.DATE_BACKWARDS, 5)},
    ),
    "everything about an entry": Attack(
        lambda: reappend(5, facts='{"at":999}'),
        {(Kind.NODE_CHANGED, 0), (Kind.CHECKPOINT_BROKEN, None), (Kind.HEAD_CHANGED, None)},
    ),
    "the whole tree": Attack(lambda: (reappend(5, facts='{"at":999}'), rebuild()), {(Kind.CHECKPOINT_BROKEN, None)}),
    "the whole tree, signed with another key": Attack(sign_again, {(Kind.CHECKPOINT_UNSIGNED, None)}),
    "entry removed": Attack(
        sql('DELETE FROM record_entry WHERE "index" = 5'), {(Kind.ENTRY_MISSING, 5), (Kind.CHECKPOINT_BROKEN, None)}
    ),
    "last entry removed": Attack(sql('DELETE FROM record_entry WHERE "index" = 299'), {(Kind.ENTRY_MISSING, 299)}),
    "entries cut off": Attack(cut, {(Kind.CHECKPOINT_BEYOND, None)}),
    "order swapped": Attack(swap, {(Kind.NODE_CHANGED, 0), (Kind.CHECKPOINT_BROKEN, None), (Kind.HEAD_CHANGED, None)}),
    "number moved on": Attack(
        sql('UPDATE record_entry SET "index" = 305 WHERE "index" = 299'),
        {(Kind.ENTRY_MISSING, 299), (Kind.ENTRY_BEYOND, 305)},
    ),
    "numbers given in another order": Attack(
        lambda: renumber(10, 11, 12), {(Kind.NODE_CHANGED, 0), (Kind.CHECKPOINT_BROKEN, None)}
    ),
    "number taken away": Attack(
        sql('UPDATE record_entry SET "index" = NULL, leaf_hash = NULL WHERE "index" = 5'), {(Kind.ENTRY_MISSING, 5)}
    ),
    "head rolled back": Attack(
        sql("UPDATE record_head SET size = 299, frontier = '299'"),
        {(Kind.HEAD_CHANGED, None), (Kind.ENTRY_BEYOND, 299)},
    ),
    "node": Attack(lambda: Node.objects.update(hash=bytes(32)), {(Kind.NODE_CHANGED, 0)}),
    "node removed": Attack(sql("DELETE FROM record_node"), {(Kind.NODE_MISSING, 0)}),
    "node added": Attack(lambda: Node.objects.create(level=1, index=7, hash=bytes(32)), {(Kind.NODE_BEYOND, None)}),
    "checkpoint's root": Attack(
        lambda: Checkpoint.objects.update(root=bytes(32)),
        {(Kind.CHECKPOINT_BROKEN, None), (Kind.CHECKPOINT_CHANGED, None)},
    ),
    "checkpoint's words": Attack(
        sql("UPDATE record_checkpoint SET note = replace(note, '280', '281')"), {(Kind.CHECKPOINT_UNSIGNED, None)}
    ),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_what_is_done_past_the_actions_is_found(name: str) -> None:
    attack = ATTACKS[name]
    attack.does()
    assert attack.finds <= found()


def test_one_changed_entry_is_one_fault() -> None:
    run("UPDATE record_entry SET subject = 'x' WHERE \"index\" = 5")
    assert found() == {(Kind.ENTRY_CHANGED, 5)}


def test_a_number_given_twice_is_found(*, on_postgresql: bool) -> None:
    if not on_postgresql:
        pytest.skip("SQLite does not let anybody take a column's uniqueness away")
    with connection.cursor() as cursor:
        found_there = connection.introspection.get_constraints(cursor, "record_entry").items()
    (unique,) = (name for name, one in found_there if one["columns"] == ["index"] and one["unique"])
    run(f"ALTER TABLE record_entry DROP CONSTRAINT {unique}", 'UPDATE record_entry SET "index" = 5 WHERE "index" = 6')
    assert {(Kind.ENTRY_DOUBLED, 5), (Kind.ENTRY_MISSING, 6)} <= found()


@pytest.mark.parametrize("column", ["actor", "facts", "subject", "digest", "leaf_hash"])
def test_what_is_not_of_its_columns_kind_is_found(column: str, *, on_postgresql: bool) -> None:
    if on_postgresql:
        pytest.skip("PostgreSQL keeps nothing that is not of its column's kind")
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'record_entry'")
        run(*(f"DROP TRIGGER {name}" for (name,) in cursor.fetchall()), "PRAGMA ignore_check_constraints = ON")
    run(f"UPDATE record_entry SET {column} = x'00ff' WHERE \"index\" = 5")
    try:
        assert (Kind.ENTRY_CHANGED, 5) in found()
    finally:
        run("PRAGMA ignore_check_constraints = OFF")


def test_an_entry_slipped_in_with_an_old_date_is_found() -> None:
    append(by=COMMAND_LINE, body=None, verb="test.done", subject="test:old", facts={})
    appending.number()
    reappend(SIZE, at=Entry.objects.get(index=3).at.replace(year=2020))
    rebuild()
    assert found() == {(Kind.DATE_BACKWARDS, SIZE)}


def test_missing_triggers_are_found() -> None:
    assert {one.about for one in live.verify().faults} == set(append_only.triggers(connection))


def test_a_log_that_broke_signs_nothing_more() -> None:
    reappend(5, facts='{"at":999}')
    rebuild()
    with pytest.raises(checkpoints.Broken):
        checkpoints.publish()
    assert checkpoints.latest().size == 280


def test_a_checkpoint_kept_elsewhere_finds_a_history_written_anew() -> None:
    kept = Checkpoint.objects.get()
    sign_again()
    since = checkpoints.Said("cydwaith.example/log", kept.size, bytes(kept.root))
    assert Kind.SINCE_BROKEN in live.verify(since=since).kinds()


def test_a_thousand_faults_are_kept_and_all_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "MOST", 3)
    run("UPDATE record_entry SET subject = 'x'")
    report = live.verify()
    assert len(report.faults) == 3
    assert report.count >= SIZE


# Rows that the record tells of: changed, removed, added, and told again.
ROWS: dict[str, dict] = {}


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict]:
    ROWS.clear()
    fact = Proof(name="thing.said", rows=lambda: list(ROWS.items()), since=frozenset({"new"}))
    state = Proof(
        name="thing.state",
        rows=lambda: [(f"s:{name}", row) for name, row in ROWS.items() if "state" in row],
        told=lambda said: [(said.subject, {"state": said.facts["state"]})] if said.facts["state"] else [],
        key=lambda _said: "latest",
    )
    monkeypatch.setattr(ledger, "heard", lambda: {"thing.said": (fact,), "thing.state": (state,)})
    monkeypatch.setattr(ledger, "proofs", lambda: {"thing.said": fact, "thing.state": state})
    for name in ("a", "b"):
        ROWS[name] = {"words": name}
        append(by=COMMAND_LINE, body=None, verb="thing.said", subject=name, facts=ROWS[name])
    appending.number()
    return ROWS


def rows_found() -> set[tuple[Kind, str]]:
    return {(one.kind, one.about) for one in live.verify().faults if one.kind is not Kind.UNPROTECTED}


def test_rows_as_they_were_told_are_in_order(told: dict[str, dict]) -> None:
    assert rows_found() == set()


def test_a_row_changed_removed_or_added_is_found(told: dict[str, dict]) -> None:
    told["a"] = {"words": "other"}
    del told["b"]
    told["c"] = {"words": "c"}
    assert rows_found() == {(Kind.ROW_CHANGED, "a"), (Kind.ROW_MISSING, "b"), (Kind.ROW_ADDED, "c")}


def test_facts_that_older_entries_lack_are_no_fault(told: dict[str, dict]) -> None:
    told["a"] = {"words": "a", "new": "since then"}
    assert rows_found() == set()


def test_of_a_state_the_latest_entry_counts(told: dict[str, dict]) -> None:
    for state in ("open", "shut"):
        append(by=COMMAND_LINE, body=None, verb="thing.state", subject="s:a", facts={"state": state})
    appending.number()
    assert rows_found() == {(Kind.ROW_MISSING, "s:a")}
    append(by=COMMAND_LINE, body=None, verb="thing.state", subject="s:a", facts={"state": ""})
    appending.number()
    assert rows_found() == set()
