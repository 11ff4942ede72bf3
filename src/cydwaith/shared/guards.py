"""Triggers with which the database itself refuses what must never happen, on SQLite and on PostgreSQL.

A room says which; a migration that alters a guarded table on SQLite makes it anew, without its triggers, and must put
them back.
"""

from collections.abc import Mapping

from django.db.backends.base.base import BaseDatabaseWrapper

Triggers = Mapping[str, tuple[str, str]]
"""By name: the table, and what follows the name when the trigger is made."""


def refusal(function: str, words: str) -> str:
    """The SQL of PostgreSQL's function that refuses, with its reason."""
    return (
        f"CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN RAISE EXCEPTION '{words}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )


def put(connection: BaseDatabaseWrapper, triggers: Triggers, function: str) -> None:
    """Put triggers there, in place of any of the same names; `function` is what PostgreSQL's call.

    What they refuse raises IntegrityError.
    """
    take(connection, triggers)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(function)
        for name, (_table, trigger) in triggers.items():
            cursor.execute(f"CREATE TRIGGER {name} {trigger}")


def take(connection: BaseDatabaseWrapper, triggers: Triggers) -> None:
    """Take triggers away: for going back before their migration, and for tests that empty the database."""
    with connection.cursor() as cursor:
        for name, (table, _trigger) in triggers.items():
            place = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{place}")
