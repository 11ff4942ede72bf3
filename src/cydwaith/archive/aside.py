"""Setting triggers aside while rows come in as they once were, and putting them back as they stood."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db import connection

IN_SQLITE: Final = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
IN_POSTGRESQL: Final = """
SELECT DISTINCT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace
"""


@contextmanager
def triggers() -> Iterator[None]:
    """Within, no trigger of ours holds; foreign keys do. Only in a transaction: what fails undoes this too."""
    assert connection.in_atomic_block
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(IN_SQLITE)
            found = cursor.fetchall()
            for name, _sql in found:
                cursor.execute(f'DROP TRIGGER "{name}"')
            yield
            for _name, sql in found:
                cursor.execute(sql)
        return
    with connection.cursor() as cursor:
        cursor.execute(IN_POSTGRESQL)
        guarded = [row[0] for row in cursor.fetchall()]
        for table in guarded:
            cursor.execute(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')
        yield
        # A table whose foreign keys are still to be looked at is not altered.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in guarded:
            cursor.execute(f'ALTER TABLE "{table}" ENABLE TRIGGER USER')
