"""The database itself refuses to change or remove what was frozen, said, or settled.

A migration that alters one of these tables on SQLite must `protect` again afterwards: see `shared.guards`.
"""

from collections.abc import Iterator
from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper

from cydwaith.shared import guards

WORDS: Final = "what was frozen, said or settled does not change"

# Which columns may change after all, and when; every other change is refused. A text is open until it is frozen, a
# decision until it is settled; a seat gets its last day once, and its substitute may change. Minutes
# are open until they are approved; a paper can only be withdrawn, or paired with the one in the other language.
TABLES: Final = {
    "forums_consentrule": (frozenset(), ""),
    "forums_confirmation": (frozenset(), ""),
    "forums_consent": (frozenset(), ""),
    "forums_review": (frozenset(), ""),
    "forums_text": (
        frozenset({"frozen", "frozen_by_id", "frozen_body_id", "digest", "rule_id", "seats", "closes"}),
        "OLD.frozen IS NULL",
    ),
    "forums_reservation": (
        frozenset({"review_on", "escalated", "closed", "closed_note_cy", "closed_note_en"}),
        "OLD.closed IS NULL AND (OLD.escalated IS NULL OR NEW.escalated = OLD.escalated)",
    ),
    "forums_seat": (frozenset({"held_to", "substitute_id"}), "OLD.held_to IS NULL"),
    "forums_decision": (
        frozenset({"state", "settled", "current_id", "title_cy", "title_en", "changes_rule", "item_id"}),
        "OLD.settled IS NULL",
    ),
    "forums_minutes": (
        frozenset({"state", "text", "digest", "at", "approvals", "approved_at_id"}),
        "OLD.state <> 'approved'",
    ),
    "forums_paper": (frozenset({"withdrawn", "pair_id"}), "OLD.withdrawn IS NULL"),
}


def protect(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers there. What they refuse raises IntegrityError."""
    guards.put(connection, triggers(connection), guards.refusal("forums_refuses", WORDS))


def unprotect(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away."""
    guards.take(connection, triggers(connection))


def triggers(connection: BaseDatabaseWrapper) -> dict[str, tuple[str, str]]:
    """The triggers of this kind of database: by name, the table and what follows the name."""
    return dict(_postgresql(connection) if connection.vendor == "postgresql" else _sqlite(connection))


def kept(connection: BaseDatabaseWrapper, table: str, same: str) -> str:
    """The condition under which a change of a row is refused."""
    changing, when = TABLES[table]
    if not changing:
        return ""
    with connection.cursor() as cursor:
        columns = [column.name for column in connection.introspection.get_table_description(cursor, table)]
    stays = [f'NEW."{name}" {same} OLD."{name}"' for name in sorted(columns) if name not in changing]
    return f"WHEN (NOT ({' AND '.join([f'({when})', *stays])}))"


def _sqlite(connection: BaseDatabaseWrapper) -> Iterator[tuple[str, tuple[str, str]]]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
    for table in TABLES:
        yield f"{table}_kept", (table, f"BEFORE DELETE ON {table} {refuse}")
        yield f"{table}_left", (table, f"BEFORE UPDATE ON {table} {kept(connection, table, 'IS')} {refuse}")
        # INSERT OR REPLACE would remove the old row without asking the first trigger.
        there = f"WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)"  # noqa: S608  # all ours
        yield f"{table}_replaces_nothing", (table, f"BEFORE INSERT ON {table} {there} {refuse}")


def _postgresql(connection: BaseDatabaseWrapper) -> Iterator[tuple[str, tuple[str, str]]]:
    refuse = "EXECUTE FUNCTION forums_refuses()"
    for table in TABLES:
        condition = kept(connection, table, "IS NOT DISTINCT FROM")
        yield f"{table}_kept", (table, f"BEFORE DELETE ON {table} FOR EACH ROW {refuse}")
        yield f"{table}_left", (table, f"BEFORE UPDATE ON {table} FOR EACH ROW {condition} {refuse}")
        yield f"{table}_kept_all", (table, f"BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {refuse}")
