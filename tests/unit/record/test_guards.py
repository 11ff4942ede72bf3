"""A trigger that is gone, off, or another than it is declared is found, of whichever room; and so is one too many."""

import pytest
from django.db import connection, transaction

from cydwaith.record.verifying import faults
from cydwaith.record.verifying.faults import Kind, Report
from cydwaith.record.verifying.guards import check_guards, declared
from cydwaith.shared.guarding import as_they_stand

pytestmark = pytest.mark.django_db


DOES_NOTHING = "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$"


def found() -> set[tuple[Kind, str]]:
    report = Report()
    check_guards(report)
    return {(one.kind, one.about) for one in report.faults}


def run(*statements: str) -> None:
    with connection.cursor() as cursor:
        for one in statements:
            cursor.execute(one)


def test_every_trigger_that_a_migration_makes_is_declared_and_stands_as_it_is_declared() -> None:
    assert found() == set()
    assert as_they_stand(connection).keys() == declared().keys()
    rooms = {one.table.partition("_")[0] for one in declared().values()}
    assert {"record", "forums", "practices", "programme", "bodies", "evidence", "search"} <= rooms


@pytest.fixture
def undone(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every fault is told, however many; PostgreSQL makes no trigger on a table whose constraints still wait."""
    monkeypatch.setattr(faults, "MOST", len(declared()) + 1)
    if connection.vendor == "postgresql":
        run("SET CONSTRAINTS ALL IMMEDIATE")


def an_empty_one(name: str, table: str) -> tuple[str, ...]:
    """A trigger of the same name that does nothing, in the place of one."""
    if connection.vendor == "postgresql":
        return (
            f"CREATE OR REPLACE FUNCTION pg_temp.nothing() {DOES_NOTHING}",
            f"DROP TRIGGER {name} ON {table}",
            f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION pg_temp.nothing()",
        )
    return (
        f"DROP TRIGGER {name}",
        f"CREATE TRIGGER {name} BEFORE DELETE ON {table} BEGIN SELECT 1; END",
    )


def test_every_trigger_that_is_replaced_by_an_empty_one_of_its_name_is_found(undone: None) -> None:
    """All at once, for the time it takes; then one by one, of a few."""
    wanted = declared()
    with transaction.atomic():
        for name, one in wanted.items():
            run(*an_empty_one(name, one.table))
        assert {about for kind, about in found() if kind is Kind.UNPROTECTED} == wanted.keys()
        transaction.set_rollback(True)
    transaction.set_rollback(False)
    for name in sorted(wanted)[::40]:
        with transaction.atomic():
            run(*an_empty_one(name, wanted[name].table))
            assert (Kind.UNPROTECTED, name) in found()
            transaction.set_rollback(True)
        transaction.set_rollback(False)
    assert found() == set()


def test_every_trigger_that_is_taken_away_is_found(undone: None) -> None:
    wanted = declared()
    for name, one in wanted.items():
        run(f"DROP TRIGGER {name}" + (f" ON {one.table}" if connection.vendor == "postgresql" else ""))
    assert found() == {(Kind.UNPROTECTED, name) for name in wanted}


def test_a_trigger_that_nobody_declared_is_found(undone: None) -> None:
    if connection.vendor == "postgresql":
        run(f"CREATE FUNCTION pg_temp.nothing() {DOES_NOTHING}")
        does = "FOR EACH ROW EXECUTE FUNCTION pg_temp.nothing()"
    else:
        does = "BEGIN SELECT 1; END"
    run(f"CREATE TRIGGER sly AFTER INSERT ON record_entry {does}")
    assert (Kind.GUARD_ADDED, "sly") in found()


def test_what_postgresql_calls_may_not_be_another_function(undone: None, *, on_postgresql: bool) -> None:
    if not on_postgresql:
        pytest.skip("on SQLite a trigger calls no function")
    run(f"CREATE OR REPLACE FUNCTION record_refuses() {DOES_NOTHING}")
    assert {about for _kind, about in found()} == {
        name for name, one in declared().items() if "record_refuses" in one.text
    }


@pytest.mark.parametrize(
    ("does", "kind", "about"),
    [
        ("ALTER TABLE record_entry DISABLE TRIGGER record_entry_kept", Kind.UNPROTECTED, "record_entry_kept"),
        ("ALTER TABLE record_entry ENABLE REPLICA TRIGGER record_entry_kept", Kind.UNPROTECTED, "record_entry_kept"),
        ("CREATE RULE sly AS ON DELETE TO record_entry DO INSTEAD NOTHING", Kind.GUARD_ADDED, "sly"),
        (
            "SET LOCAL session_replication_role = replica",
            Kind.UNPROTECTED,
            "session_replication_role = replica",
        ),
    ],
)
def test_what_only_postgresql_can_do_is_found(
    undone: None, does: str, kind: Kind, about: str, *, on_postgresql: bool
) -> None:
    if not on_postgresql:
        pytest.skip("SQLite has no such thing")
    run(does)
    assert (kind, about) in found()
