"""The database itself refuses to change or remove anything of the log."""

from collections.abc import Iterator
from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper

from cydwaith.shared import guards
from cydwaith.shared.guarding import Guards, calling

WORDS: Final = "the record is append-only"
REFUSES: Final = "record_refuses"
FUNCTION: Final = guards.refusal(REFUSES, WORDS)
# Every table of the log, and what stands in it only once: INSERT OR REPLACE would remove the old row unasked.
TABLES: Final = {
    "record_entry": ("id = NEW.id", '"index" = NEW."index"'),
    "record_node": ("id = NEW.id", 'level = NEW.level AND "index" = NEW."index"'),
    "record_checkpoint": ("id = NEW.id", "size = NEW.size"),
    "record_cosignature": ("id = NEW.id", "checkpoint_id = NEW.checkpoint_id AND witness_id = NEW.witness_id"),
    "record_head": ("id = NEW.id",),
}
KEPT: Final = ("id", "at", "actor", "body_id", "verb", "subject", "facts", "digest")
FIRST_NUMBER: Final = 'OLD."index" IS NULL AND NEW."index" IS NOT NULL'
# What may change after all: an entry gets its number, once; the head grows.
UNLESS: Final = {"record_entry": FIRST_NUMBER, "record_head": "NEW.size > OLD.size"}


def protect(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers there. UPDATE, DELETE and TRUNCATE then raise IntegrityError."""
    guards.put(connection, triggers(connection), FUNCTION)


def unprotect(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away."""
    guards.take(connection, triggers(connection))


def declared(connection: BaseDatabaseWrapper) -> Guards:
    """The triggers as they are to stand."""
    return calling(FUNCTION, triggers(connection))


def triggers(connection: BaseDatabaseWrapper) -> dict[str, tuple[str, str]]:
    """The triggers of this kind of database: by name, the table and what follows the name."""
    return dict(_postgresql() if connection.vendor == "postgresql" else _sqlite())


def allowed(table: str, same: str) -> str:
    """The condition under which a row may change: never, but for what `UNLESS` says."""
    if table not in UNLESS:
        return ""
    kept = [f"NEW.{column} {same} OLD.{column}" for column in KEPT] if table == "record_entry" else []
    return f"WHEN (NOT ({' AND '.join([UNLESS[table], *kept])}))"


def _sqlite() -> Iterator[tuple[str, tuple[str, str]]]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
    for table, unique in TABLES.items():
        yield f"{table}_kept", (table, f"BEFORE DELETE ON {table} {refuse}")
        yield f"{table}_left", (table, f"BEFORE UPDATE ON {table} {allowed(table, 'IS')} {refuse}")
        there = " OR ".join(f"({one})" for one in unique)
        once = f"BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {there}) {refuse}"  # noqa: S608  # all ours
        yield f"{table}_replaces_nothing", (table, once)
    taken = 'WHEN EXISTS (SELECT 1 FROM record_entry WHERE "index" = NEW."index" AND id <> NEW.id)'
    yield "record_entry_takes_no_number", ("record_entry", f'BEFORE UPDATE OF "index" ON record_entry {taken} {refuse}')


def _postgresql() -> Iterator[tuple[str, tuple[str, str]]]:
    refuse = f"EXECUTE FUNCTION {REFUSES}()"
    for table in TABLES:
        yield f"{table}_kept", (table, f"BEFORE DELETE ON {table} FOR EACH ROW {refuse}")
        same = "IS NOT DISTINCT FROM"
        yield f"{table}_left", (table, f"BEFORE UPDATE ON {table} FOR EACH ROW {allowed(table, same)} {refuse}")
        yield f"{table}_kept_all", (table, f"BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {refuse}")
