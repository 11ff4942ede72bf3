"""Triggers with which the database notes which figures and projects changed, whoever changes them.

On PostgreSQL whoever changes one holds a lock, shared with others who do, until the end of the transaction. Whoever
puts the figures together takes it alone: then no change with a lower number is still on its way.
"""

from typing import Final

from django.db import connection as default
from django.db.backends.base.base import BaseDatabaseWrapper

from cydwaith.shared import guards
from cydwaith.shared.guarding import Guard, Guards

TABLES: Final = {"regions_money": ("money", "id", "''"), "regions_project": ("project", "code", "NULL")}
"""By table: the column in which a change of it is noted, its key, and what stands in the other column."""
EVENTS: Final = {"insert": ("NEW",), "update": ("OLD", "NEW"), "delete": ("OLD",)}
LOCK: Final = "20, 2056"
ALONE: Final = f"SELECT pg_advisory_xact_lock({LOCK})"


def declared(connection: BaseDatabaseWrapper) -> Guards:
    """The triggers as they are to stand."""
    return {
        f"{table}_noted_{event}": made(connection, table, event, rows)
        for table in TABLES
        for event, rows in EVENTS.items()
    }


def made(connection: BaseDatabaseWrapper, table: str, event: str, rows: tuple[str, ...]) -> Guard:
    """One trigger."""
    column, key, other = TABLES[table]
    others = "project" if column == "money" else "money"
    keys = " UNION ".join(f"SELECT {row}.{key}, {other}" for row in rows)
    note = f"INSERT INTO regions_since ({column}, {others}) {keys};"
    if connection.vendor != "postgresql":
        return Guard(table, f"AFTER {event.upper()} ON {table} BEGIN {note} END")
    name = f"{table}_noted_{event}"
    note = note.replace("NULL", "NULL::bigint")
    function = (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"PERFORM pg_advisory_xact_lock_shared({LOCK}); {note} RETURN NULL; END $$"
    )
    return Guard(table, f"AFTER {event.upper()} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()", function)


def protect(connection: BaseDatabaseWrapper) -> None:
    """Put them there. A migration that alters one of the tables on SQLite must again."""
    for name, one in declared(connection).items():
        guards.put(connection, {name: (one.table, one.text)}, one.function)


def unprotect(connection: BaseDatabaseWrapper) -> None:
    """Take them away: for going back before their migration."""
    guards.take(connection, {name: (one.table, one.text) for name, one in declared(connection).items()})


def alone() -> None:
    """Wait, in a transaction, until nobody else is changing figures or projects, and keep them from it to its end."""
    if default.vendor == "postgresql":
        with default.cursor() as cursor:
            cursor.execute(ALONE)
