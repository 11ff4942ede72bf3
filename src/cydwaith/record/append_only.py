"""The database itself refuses to change or remove an entry."""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "record_entry"
WORDS = "the record is append-only"

SQLITE = {
    "record_keeps_entries": f"BEFORE DELETE ON {TABLE} BEGIN SELECT RAISE(ABORT, '{WORDS}'); END",
    "record_leaves_entries": f"BEFORE UPDATE ON {TABLE} BEGIN SELECT RAISE(ABORT, '{WORDS}'); END",
    # INSERT OR REPLACE would remove the old row without asking the first trigger.
    "record_replaces_nothing": f"BEFORE INSERT ON {TABLE} WHEN EXISTS (SELECT 1 FROM {TABLE} WHERE id = NEW.id) "  # noqa: S608  # all ours
    f"BEGIN SELECT RAISE(ABORT, '{WORDS}'); END",
}
POSTGRESQL = {
    "record_keeps_entries": f"BEFORE UPDATE OR DELETE ON {TABLE} FOR EACH ROW EXECUTE FUNCTION record_refuses()",
    "record_keeps_all": f"BEFORE TRUNCATE ON {TABLE} FOR EACH STATEMENT EXECUTE FUNCTION record_refuses()",
}
REFUSES = f"""
CREATE OR REPLACE FUNCTION record_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{WORDS}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""


def protect(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers there. UPDATE, DELETE and TRUNCATE then raise IntegrityError."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(REFUSES)
        for name, trigger in triggers(connection).items():
            cursor.execute(f"CREATE TRIGGER {name} {trigger}")


def unprotect(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away: for going back before this migration, and for tests that empty the database."""
    place = f" ON {TABLE}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for name in triggers(connection):
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{place}")


def triggers(connection: BaseDatabaseWrapper) -> dict[str, str]:
    """The triggers of this kind of database, by name."""
    return POSTGRESQL if connection.vendor == "postgresql" else SQLITE
