"""What rooms refuse is refused by the database itself, and no guarded row is got round by putting another there."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import IntegrityError, connection, transaction

from cydwaith.record import append_only
from cydwaith.record.verifying.guards import declared
from cydwaith.shared.frozen import Frozen, keys_of
from cydwaith.shared.guarding import Guards, as_they_stand, wrong
from cydwaith.shared.refusing import Condition, Refusing
from tests.alone import alone

pytestmark = pytest.mark.django_db

WANTED = re.compile(r'"(\w+)" (IS NULL|= \'[^\']*\')')
"""What a partial key says of the rows that it is a key of."""
WORDS = "a jar is opened once"


def conditions(vendor: str) -> dict[str, Condition]:
    """A jar begins shut, is never shut again, and stays while it is shut; the name of one says the database."""
    return {
        "jar_begins": ("INSERT", "jar", "NEW.opened IS NOT NULL"),
        "jar_stays_open": ("UPDATE", "jar", "OLD.opened IS NOT NULL AND NEW.opened IS NULL"),
        f"jar_kept_on_{vendor}": ("DELETE", "jar", "OLD.opened IS NULL"),
        "lid_begins": ("INSERT", "lid", "NEW.jar = 'none'"),
    }


REFUSING = Refusing(WORDS, conditions, Frozen({"label": (frozenset({"read"}), "1 = 1")}))


def run(*statements: str) -> None:
    with connection.cursor() as cursor:
        for one in statements:
            cursor.execute(one)


@contextmanager
def refused(words: str | None = None) -> Iterator[None]:
    with pytest.raises(IntegrityError, match=words), alone():
        yield


@pytest.fixture
def jars(db: None) -> Iterator[None]:
    run(
        "CREATE TABLE jar (id integer PRIMARY KEY, name varchar(9) UNIQUE, shelf integer, opened integer)",
        'CREATE UNIQUE INDEX jar_shelf ON jar ("shelf") WHERE "opened" IS NULL',
        "CREATE TABLE lid (jar varchar(9) PRIMARY KEY)",
        'CREATE TABLE label (id integer PRIMARY KEY, words varchar(9), "read" integer)',
    )
    REFUSING.protect(connection)
    run("INSERT INTO jar VALUES (1, 'plum', 1, NULL)", "INSERT INTO label VALUES (1, 'plum', 0)")
    yield
    REFUSING.unprotect(connection)
    run("DELETE FROM jar", "DELETE FROM label")


@pytest.mark.usefixtures("jars")
def test_conditions_refuse_what_they_say_and_nothing_else() -> None:
    for one in (
        "INSERT INTO jar VALUES (2, 'pear', 2, 1)",
        "DELETE FROM jar",
        "INSERT INTO lid VALUES ('none')",
    ):
        with refused(WORDS):
            run(one)
    run("UPDATE jar SET opened = 1", "INSERT INTO jar VALUES (2, 'pear', 2, NULL)", "INSERT INTO lid VALUES ('plum')")
    with refused(WORDS):
        run("UPDATE jar SET opened = NULL WHERE id = 1")
    run("DELETE FROM jar WHERE id = 1", "DELETE FROM lid")


@pytest.mark.usefixtures("jars")
def test_what_is_frozen_is_declared_and_kept_with_them() -> None:
    with refused("frozen"):
        run("UPDATE label SET words = 'pear'")
    run('UPDATE label SET "read" = 1')
    assert wrong(connection, REFUSING.declared(connection)) == []
    assert {"label_kept", "jar_begins", f"jar_kept_on_{connection.vendor}"} <= REFUSING.declared(connection).keys()
    REFUSING.unprotect(connection)
    assert as_they_stand(connection).keys() & REFUSING.declared(connection).keys() == set()
    REFUSING.protect(connection)


@pytest.mark.usefixtures("jars")
def test_no_row_takes_the_place_of_another_by_any_key(*, on_postgresql: bool) -> None:
    if on_postgresql:
        pytest.skip("PostgreSQL replaces no row in an INSERT without asking an UPDATE's triggers")
    for row in ("1, 'pear', 2", "2, 'plum', 2", "2, 'pear', 1"):
        with refused(WORDS):
            run(f"INSERT OR REPLACE INTO jar VALUES ({row}, NULL)")
    with refused("frozen"):
        run("INSERT OR REPLACE INTO label VALUES (1, 'pear', 0)")
    run("UPDATE jar SET opened = 1", "INSERT INTO jar VALUES (2, 'pear', 1, NULL)")
    for told in ("id = 1", "name = 'plum'"):
        with refused(WORDS):
            run(f"UPDATE OR REPLACE jar SET {told} WHERE id = 2")
    run("UPDATE OR REPLACE jar SET id = 3, name = 'quince' WHERE id = 2")
    run("INSERT INTO lid VALUES ('plum')", "INSERT OR REPLACE INTO lid VALUES ('plum')", "DELETE FROM lid")


@pytest.mark.usefixtures("jars")
def test_a_table_of_which_rows_stay_is_not_emptied_at_once(*, on_postgresql: bool) -> None:
    if not on_postgresql:
        pytest.skip("SQLite has no TRUNCATE")
    for table in ("jar", "label"):
        with refused():
            run(f"TRUNCATE {table}")
    run("TRUNCATE lid")


def guarded(wanted: Guards) -> list[str]:
    """Every table of which any room declares that it refuses a change or the removal of a row."""
    said = {
        one.table
        for name, one in wanted.items()
        if one.text.split()[1] in {"UPDATE", "DELETE"} and "RAISE(" in one.text and not name.endswith("_in_bounds")
    }
    return sorted(said)


def test_no_declared_table_is_got_round_by_insert_or_replace(*, on_postgresql: bool) -> None:
    """In each of them a row that agrees with another in one key only is refused, as it is not without the trigger."""
    if on_postgresql:
        pytest.skip("PostgreSQL replaces no row in an INSERT without asking an UPDATE's triggers")
    wanted = declared()
    tables = guarded(wanted)
    assert {"record_entry", "forums_text", "funds_bid", "exchange_answer", "bodies_membership"} <= set(tables)
    run("PRAGMA ignore_check_constraints = ON", "PRAGMA defer_foreign_keys = ON")
    for table in tables:
        others = {name for name, one in wanted.items() if one.table == table} - {f"{table}_replaces_nothing"}
        for key, only in keys_of(connection, table):
            with transaction.atomic():
                run(*(f"DROP TRIGGER {name}" for name in others))
                nobody_takes_its_place(table, key, "".join(only[:1]))
                transaction.set_rollback(True)
            transaction.set_rollback(False)
    run("PRAGMA ignore_check_constraints = OFF")


def test_no_declared_table_is_got_round_by_update_or_replace(*, on_postgresql: bool) -> None:
    """A trigger refuses it, or no column of the key may change at all; the log's own tables have theirs."""
    if on_postgresql:
        pytest.skip("PostgreSQL has no UPDATE OR REPLACE")
    wanted = declared()
    run("PRAGMA ignore_check_constraints = ON", "PRAGMA defer_foreign_keys = ON")
    for table in set(guarded(wanted)) - append_only.TABLES.keys():
        own = f"{table}_takes_no_place"
        for key, only in keys_of(connection, table):
            if own in wanted:
                with transaction.atomic():
                    run(*(f"DROP TRIGGER {name}" for name, one in wanted.items() if one.table == table and name != own))
                    nobody_is_changed_into_it(table, key, "".join(only[:1]))
                    transaction.set_rollback(True)
                transaction.set_rollback(False)
            else:
                stays = {*key, *re.findall(r'"(\w+)"', "".join(only[:1]))}
                assert any(keeps(one.text, stays) for one in wanted.values() if one.table == table), (table, key)
    run("PRAGMA ignore_check_constraints = OFF")


def keeps(text: str, columns: set[str]) -> bool:
    """Whether a trigger refuses every change of these columns."""
    if not text.startswith("BEFORE UPDATE ON "):
        return False
    return " WHEN " not in text or columns <= set(re.findall(r'NEW\."(\w+)" IS OLD\."\1"', text))


def nobody_is_changed_into_it(table: str, key: list[str], only: str) -> None:
    """Try to change another row into one, with no other trigger in the way; then without this one."""
    wanted = {} if "NOT (" in only else dict(WANTED.findall(only))
    told = {name: None if value == "IS NULL" else value[3:-1] for name, value in wanted.items()}
    first, second = row(table, 7001) | told, row(table, 7002) | told
    insert(table, first)
    insert(table, second)
    change = f"UPDATE OR REPLACE {table} SET {', '.join(f'{name} = %s' for name in key)} WHERE rowid = %s"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT max(rowid) FROM {table}")
        [other] = cursor.fetchone()
        values = [*(first[name] for name in key), other]
        with refused():
            cursor.execute(change, values)
        assert there(table, first)
        run(f"DROP TRIGGER {table}_takes_no_place")
        cursor.execute(change, values)
    assert not there(table, first), f"{table} has no key {key}"


def nobody_takes_its_place(table: str, key: list[str], only: str) -> None:
    """Try to put another row in the place of one, with no other trigger in the way; then without this one."""
    wanted = {} if "NOT (" in only else dict(WANTED.findall(only))
    told = {name: None if value == "IS NULL" else value[3:-1] for name, value in wanted.items()}
    first = row(table, 7001) | told
    second = row(table, 7002) | told | {name: first[name] for name in key}
    insert(table, first)
    with refused():
        insert(table, second, "OR REPLACE")
    assert there(table, first)
    run(f"DROP TRIGGER {table}_replaces_nothing")
    insert(table, second, "OR REPLACE")
    assert not there(table, first), f"{table} has no key {key}"


def row(table: str, number: int) -> dict[str, object]:
    """A row of which no column is as in another's."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM pragma_table_info(%s)", [table])
        return {name: str(number) for (name,) in cursor.fetchall()}


def insert(table: str, values: dict[str, object], how: str = "") -> None:
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join(["%s"] * len(values))
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT {how} INTO {table} ({names}) VALUES ({marks})", [*values.values()])


def there(table: str, values: dict[str, object]) -> bool:
    same = " AND ".join(f'"{name}" IS %s' for name in values)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM {table} WHERE {same}", [*values.values()])
        return cursor.fetchone() is not None
