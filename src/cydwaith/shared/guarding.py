"""Whether the triggers stand in the database as they are declared: their names, and what they do.

SQLite keeps the words a trigger was made with. PostgreSQL keeps what it understood, and writes it in words of its own:
so each declared trigger is made once more, on an empty table of a transaction that is undone, and both are compared as
the database writes them, with the source of the function that is called.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from cydwaith.shared import guards


@dataclass(frozen=True)
class Guard:
    """A trigger as it is declared: its table, what follows its name, and the SQL of PostgreSQL's function it calls."""

    table: str
    text: str
    function: str = ""


Guards = Mapping[str, Guard]
"""By the trigger's name."""
Triggers = Mapping[str, tuple[str, str]]
"""By name: the table, and what follows the name."""
Stands = dict[str, tuple[str, str]]
"""By the trigger's name, as the database writes them: the trigger, and on PostgreSQL the function's source."""
IN_SQLITE: Final = "SELECT name, sql, '' FROM sqlite_master WHERE type = 'trigger'"
IN_POSTGRESQL: Final = """
SELECT tgname, pg_get_triggerdef(pg_trigger.oid), prolang::text || prosrc
FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid
WHERE NOT tgisinternal AND tgenabled IN ('O', 'A') AND relnamespace = {schema}
"""
OURS: Final = "current_schema()::regnamespace"
SCRATCH: Final = "pg_my_temp_schema()"
RULES: Final = "SELECT rulename FROM pg_rules WHERE schemaname = current_schema()"
SET_ASIDE: Final = "SHOW session_replication_role"
SCHEMA: Final = re.compile(r" ON (?:\w+|\"[^\"]+\")\.")
SCRATCHED: Final = re.compile(r" EXECUTE FUNCTION pg_temp(?:_\d+)?\.")
CALLS: Final = re.compile(r"EXECUTE FUNCTION (\w+)\(\)")


def calling(function: str, triggers: Triggers) -> Guards:
    """Triggers that all call one function of PostgreSQL, whose SQL it is."""
    return {name: Guard(table, text, function) for name, (table, text) in triggers.items()}


def put(connection: BaseDatabaseWrapper, declared: Guards) -> None:
    """Put triggers there, in place of any of the same names. What they refuse raises IntegrityError."""
    for name, one in declared.items():
        guards.put(connection, {name: (one.table, one.text)}, one.function)


def take(connection: BaseDatabaseWrapper, declared: Guards) -> None:
    """Take triggers away."""
    guards.take(connection, {name: (one.table, one.text) for name, one in declared.items()})


def wrong(connection: BaseDatabaseWrapper, declared: Guards) -> list[str]:
    """Names of the triggers that are not there, are switched off, or are others than they should be."""
    stands = as_they_stand(connection)
    should = as_they_should(connection, declared)
    found = [name for name in declared if stands.get(name) != should[name]]
    return sorted([*found, *set_aside(connection)])


def strange(connection: BaseDatabaseWrapper, declared: Guards) -> list[str]:
    """Names of triggers, and on PostgreSQL of rules, that nobody declared."""
    found = set(as_they_stand(connection)) - set(declared)
    if connection.vendor == "postgresql":
        found |= set(first_of(connection, RULES))
    return sorted(found)


def as_they_stand(connection: BaseDatabaseWrapper) -> Stands:
    """The triggers of the database as it writes them."""
    if connection.vendor == "postgresql":
        return written(connection, OURS)
    with connection.cursor() as cursor:
        cursor.execute(IN_SQLITE)
        return {name: (sql, source) for name, sql, source in cursor.fetchall()}


def as_they_should(connection: BaseDatabaseWrapper, declared: Guards) -> Stands:
    """The triggers that are declared, as the database would write them."""
    if connection.vendor != "postgresql":
        return {name: (f"CREATE TRIGGER {name} {one.text}", "") for name, one in declared.items()}
    with transaction.atomic(using=connection.alias):
        make_again(connection, declared)
        again = written(connection, SCRATCH)
        transaction.set_rollback(True, using=connection.alias)
    return {name: (SCRATCHED.sub(" EXECUTE FUNCTION ", text), source) for name, (text, source) in again.items()}


def written(connection: BaseDatabaseWrapper, schema: str) -> Stands:
    """The triggers of a schema of PostgreSQL, without the schema's name."""
    with connection.cursor() as cursor:
        cursor.execute(IN_POSTGRESQL.format(schema=schema))
        return {name: (SCHEMA.sub(" ON ", text), source) for name, text, source in cursor.fetchall()}


def make_again(connection: BaseDatabaseWrapper, declared: Guards) -> None:
    """Make every declared trigger on an empty table of the same columns that is this connection's alone."""
    with connection.cursor() as cursor:
        for table in dict.fromkeys(one.table for one in declared.values()):
            cursor.execute(f'CREATE TEMP TABLE "{table}" (LIKE "{table}")')
        for function in dict.fromkeys(one.function for one in declared.values()):
            cursor.execute(function.replace(" FUNCTION ", " FUNCTION pg_temp.", 1))
        for name, one in declared.items():
            text = CALLS.sub(r"EXECUTE FUNCTION pg_temp.\1()", one.text)
            cursor.execute(f"CREATE TRIGGER {name} {text}")


def set_aside(connection: BaseDatabaseWrapper) -> Iterable[str]:
    """The setting with which PostgreSQL passes over all triggers, where it is not as it should be."""
    if connection.vendor != "postgresql":
        return []
    return [f"session_replication_role = {one}" for one in first_of(connection, SET_ASIDE) if one != "origin"]


def first_of(connection: BaseDatabaseWrapper, sql: str) -> list[str]:
    """The first column of what a question gives."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return [str(row[0]) for row in cursor.fetchall()]
