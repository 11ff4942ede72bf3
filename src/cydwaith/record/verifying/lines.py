"""The entries as a verification reads them: their columns as they stand, in a stream, without models."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from django.db import connection

BATCH: Final = 256
"""Rows that are read at once: few enough to stay in the processor's cache, and out of the way of Python's collector."""
AT: Final = {
    # As the leaf has it, for reading a moment costs more than hashing the entry. SQLite keeps the text that Django
    # writes, with microseconds if there are any; any other text stays as it is, and fits no leaf.
    "sqlite": """CASE length(at) WHEN 26 THEN replace(at, ' ', 'T') || '+00:00'
        WHEN 19 THEN replace(at, ' ', 'T') || '.000000+00:00' ELSE CAST(at AS TEXT) END""",
    "postgresql": """to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"')""",
}
READ: Final = (
    'SELECT "index", {at}, actor, body_id, verb, subject, facts, digest, leaf_hash FROM record_entry '
    'WHERE "index" IS NOT NULL ORDER BY "index"'
)


class Line(NamedTuple):
    """An entry that has its number, as its columns stand in the database; `at` as its leaf has it."""

    index: int  # type: ignore[assignment]  # its number, as the entry calls it; nobody looks for a value in a line
    at: str
    actor: str
    body_id: str | None
    verb: str
    subject: str
    facts: str
    digest: str
    leaf_hash: bytes | None


def batches() -> Iterator[list[Line]]:
    """Every entry that has its number, in order, some at a time; memory does not grow with the log."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(READ.format(at=AT[connection.vendor]))
        while rows := cursor.fetchmany(BATCH):
            yield list(map(Line._make, rows))
