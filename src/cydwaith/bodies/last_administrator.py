"""The database itself refuses that the last administrator of a body leaves its other members behind."""

from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper

from cydwaith.shared import guards
from cydwaith.shared.frozen import replacing, taking
from cydwaith.shared.guarding import Guards, calling

TABLE: Final = "bodies_membership"
WORDS: Final = "a body that has members keeps an administrator"
NAMES: Final = {"bodies_membership_ends": "DELETE", "bodies_membership_lowered": "UPDATE"}
ALONE: Final = (
    "OLD.role = 'administrator' "
    "AND EXISTS (SELECT 1 FROM bodies_membership WHERE body_id = OLD.body_id) "
    "AND NOT EXISTS (SELECT 1 FROM bodies_membership WHERE body_id = OLD.body_id AND role = 'administrator')"
)


def triggers(connection: BaseDatabaseWrapper) -> guards.Triggers:
    """By name, the table and what follows the name."""
    if connection.vendor == "postgresql":
        calls = "FOR EACH ROW EXECUTE FUNCTION bodies_keeps_administrator()"
        return {name: (TABLE, f"AFTER {when} ON {TABLE} {calls}") for name, when in NAMES.items()}
    refuse = f"BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
    found = {name: (TABLE, f"AFTER {when} ON {TABLE} WHEN {ALONE} {refuse}") for name, when in NAMES.items()}
    return found | {
        f"{TABLE}_replaces_nothing": (TABLE, f"{replacing(connection, TABLE)} {refuse}"),
        f"{TABLE}_takes_no_place": (TABLE, f"{taking(connection, TABLE)} {refuse}"),
    }


FUNCTION: Final = (
    "CREATE OR REPLACE FUNCTION bodies_keeps_administrator() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    f"IF {ALONE} THEN RAISE EXCEPTION '{WORDS}' USING ERRCODE = 'integrity_constraint_violation'; END IF; "
    "RETURN NULL; END $$"
)


def declared(connection: BaseDatabaseWrapper) -> Guards:
    """The triggers as they are to stand."""
    return calling(FUNCTION, triggers(connection))


def protect(connection: BaseDatabaseWrapper) -> None:
    """Put the triggers there; what they refuse raises IntegrityError. A migration that alters the table must again."""
    guards.put(connection, triggers(connection), FUNCTION)


def unprotect(connection: BaseDatabaseWrapper) -> None:
    """Take them away: for going back before their migration, and for tests that empty the database."""
    guards.take(connection, triggers(connection))
