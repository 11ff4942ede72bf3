"""Who owns the database changes what its tables are, and no row: each such change is found."""

import functools
from collections.abc import Iterator

import pytest
from django.db import connection

from cydwaith.record.verifying.faults import Kind, Report
from cydwaith.record.verifying.guards import check_shapes
from cydwaith.shared import shapes

pytestmark = pytest.mark.django_db
TABLE = "practices_version"


def found() -> dict[str, str]:
    report = Report()
    check_shapes(report)
    assert {one.kind for one in report.faults} <= {Kind.TABLE_CHANGED}
    return {one.about: one.detail for one in report.faults}


def run(*statements: str) -> None:
    with connection.cursor() as cursor:
        for one in statements:
            cursor.execute(one)


@pytest.fixture
def undone(db: None, *, on_postgresql: bool) -> Iterator[None]:
    """What is altered is altered back: PostgreSQL by its transaction, SQLite's own words by what they were."""
    if on_postgresql:
        run("SET CONSTRAINTS ALL IMMEDIATE")
        yield
        return
    run("PRAGMA writable_schema = ON")
    yield
    run("PRAGMA writable_schema = OFF")


def test_every_table_stands_as_it_is_declared() -> None:
    assert found() == {}
    ours = shapes.names()
    assert len(ours) > 100
    assert ours <= shapes.as_they_should(connection.alias).keys()


def rewritten(old: str, new: str, kind: str = "table") -> str:
    """SQLite's own words for a table changed: what it then does with the rows is its owner's secret."""
    return (
        f"UPDATE sqlite_master SET sql = replace(sql, '{old}', '{new}') WHERE type = '{kind}' AND tbl_name = '{TABLE}'"
    )


ON_SQLITE = {
    "a view in its place": (f"ALTER TABLE {TABLE} RENAME TO aside", f"CREATE VIEW {TABLE} AS SELECT * FROM aside"),
    "capitals as small letters": (rewritten('"state" varchar(12)', '"state" varchar(12) COLLATE NOCASE'),),
    "a column of another kind": (rewritten('"number" smallint', '"number" text'),),
    "empty where something must be": (rewritten('"number" smallint unsigned NOT NULL', '"number" smallint unsigned'),),
    "a value of its own": (rewritten('"saved" datetime NOT NULL', '"saved" datetime NOT NULL DEFAULT 0'),),
    "a column more": (f"ALTER TABLE {TABLE} ADD COLUMN sly text",),
    "a column that is worked out": (f"ALTER TABLE {TABLE} ADD COLUMN sly text GENERATED ALWAYS AS (state) VIRTUAL",),
    "a check that holds nothing": (rewritten("CHECK (", "CHECK (1 OR "),),
    "it points nowhere": (rewritten(" REFERENCES ", " NOREFERENCES "),),
    "an index of some rows only": (f"CREATE INDEX sly ON {TABLE} (state) WHERE state = 'draft'",),
    "an index less": ("DROP INDEX {index}",),
}
ON_POSTGRESQL = {
    "a view in its place": (f"ALTER TABLE {TABLE} RENAME TO aside", f"CREATE VIEW {TABLE} AS SELECT * FROM aside"),
    "capitals as small letters": (
        "CREATE COLLATION sly (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
        f"ALTER TABLE {TABLE} ALTER state TYPE varchar(12) COLLATE sly",
    ),
    "a column of another kind": (f"ALTER TABLE {TABLE} ALTER number TYPE bigint",),
    "empty where something must be": (f"ALTER TABLE {TABLE} ALTER saved DROP NOT NULL",),
    "a value of its own": (f"ALTER TABLE {TABLE} ALTER saved SET DEFAULT now()",),
    "a column more": (f"ALTER TABLE {TABLE} ADD COLUMN sly text",),
    "a column that is worked out": (f"ALTER TABLE {TABLE} ADD COLUMN sly text GENERATED ALWAYS AS (state) STORED",),
    "rows hidden from readers": (
        f"ALTER TABLE {TABLE} ENABLE ROW LEVEL SECURITY",
        f"CREATE POLICY sly ON {TABLE} USING (number > 1)",
    ),
    "rows of another table among its own": (f"CREATE TABLE aside () INHERITS ({TABLE})",),
    "a crash empties it": (
        "CREATE UNLOGGED TABLE aside (LIKE practices_version INCLUDING ALL)",
        f"ALTER TABLE {TABLE} RENAME TO before",
        f"ALTER TABLE aside RENAME TO {TABLE}",
    ),
    "another schema before its own": (
        "CREATE SCHEMA sly",
        f"CREATE TABLE sly.{TABLE} (LIKE {TABLE} INCLUDING ALL)",
        "SET LOCAL search_path TO sly, public",
    ),
    "a check that holds nothing": (
        "ALTER TABLE {table} DROP CONSTRAINT {check}",
        "ALTER TABLE {table} ADD CONSTRAINT {check} CHECK (true)",
    ),
    "a check that was never made to hold": (
        "ALTER TABLE {table} DROP CONSTRAINT {check}",
        "ALTER TABLE {table} ADD CONSTRAINT {check} {says} NOT VALID",
    ),
    "an index of some rows only": (f"CREATE INDEX sly ON {TABLE} (state) WHERE state = 'draft'",),
    "an index less": ("DROP INDEX {index}",),
}


def named(statement: str) -> str:
    """A statement with the names that the database itself gave."""
    with connection.cursor() as cursor:
        rules = connection.introspection.get_constraints(cursor, TABLE)
    check = next(name for name, one in rules.items() if one["check"])
    index = next(name for name, one in rules.items() if one["index"] and not one["unique"] and not one["primary_key"])
    says = ""
    if "{says}" in statement:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = %s", [check])
            (says,) = cursor.fetchone()
    names = {"{table}": TABLE, "{check}": check, "{index}": index, "{says}": says}
    return functools.reduce(lambda told, one: told.replace(*one), names.items(), statement)


@pytest.mark.parametrize("name", ON_SQLITE)
def test_what_is_made_of_a_table_on_sqlite_is_found(undone: None, name: str, *, on_postgresql: bool) -> None:
    if on_postgresql:
        pytest.skip("tried in its own way")
    run(*map(named, ON_SQLITE[name]))
    assert TABLE in found()


@pytest.mark.parametrize("name", ON_POSTGRESQL)
def test_what_is_made_of_a_table_on_postgresql_is_found(undone: None, name: str, *, on_postgresql: bool) -> None:
    if not on_postgresql:
        pytest.skip("tried in its own way")
    statements = [named(one) for one in ON_POSTGRESQL[name]]
    run(*statements)
    assert TABLE in found()
