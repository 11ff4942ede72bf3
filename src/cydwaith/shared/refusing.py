"""What the database itself refuses of a room's rows, whoever writes: what a row alone cannot know.

A room says its conditions, and what is frozen (`shared.frozen`); the triggers are made here, for either database. A
trigger is asked before the bounds of a column: what a condition compares is passed over where it is missing.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from django.db.backends.base.base import BaseDatabaseWrapper

from cydwaith.shared import guarding
from cydwaith.shared.frozen import Frozen, replacing, taking
from cydwaith.shared.guarding import Guard, Guards

Condition = tuple[str, str, str]
"""When a trigger is asked (INSERT, UPDATE, DELETE), its table, and what it refuses."""


@dataclass(frozen=True)
class Refusing:
    """The words of a refusal, the conditions of a kind of database by their triggers' names, and what is frozen."""

    words: str
    conditions: Callable[[str], Mapping[str, Condition]]
    frozen: Frozen = field(default_factory=lambda: Frozen({}))

    def protect(self, connection: BaseDatabaseWrapper) -> None:
        """Put all of them there; what they refuse raises IntegrityError. A migration that alters a table must again."""
        guarding.put(connection, self.declared(connection))

    def unprotect(self, connection: BaseDatabaseWrapper) -> None:
        """Take them away: for going back before their migration."""
        guarding.take(connection, self.declared(connection))

    def declared(self, connection: BaseDatabaseWrapper) -> Guards:
        """The triggers as they are to stand."""
        make = self._postgresql if connection.vendor == "postgresql" else self._sqlite
        return {**self.frozen.declared(connection), **dict(make(connection))}

    def _sqlite(self, connection: BaseDatabaseWrapper) -> Iterator[tuple[str, Guard]]:
        conditions = self.conditions(connection.vendor)
        refuse = f"BEGIN SELECT RAISE(ABORT, '{self.words}'); END"
        for name, (when, table, refused) in conditions.items():
            yield name, Guard(table, f"BEFORE {when} ON {table} WHEN {refused} {refuse}")
        for table in self._asked(conditions, "UPDATE", "DELETE"):
            yield f"{table}_replaces_nothing", Guard(table, f"{replacing(connection, table)} {refuse}")
            yield f"{table}_takes_no_place", Guard(table, f"{taking(connection, table)} {refuse}")

    def _postgresql(self, connection: BaseDatabaseWrapper) -> Iterator[tuple[str, Guard]]:
        conditions = self.conditions(connection.vendor)
        for name, (when, table, refused) in conditions.items():
            text = f"BEFORE {when} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
            yield name, Guard(table, text, self.function(name, when, refused))
        # TRUNCATE asks no row.
        for table in self._asked(conditions, "DELETE"):
            name = f"{table}_kept_all"
            text = f"BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
            yield name, Guard(table, text, self.function(name, "TRUNCATE", "true"))

    def _asked(self, conditions: Mapping[str, Condition], *events: str) -> list[str]:
        """Tables of which a condition is asked at one of these events, but for what is frozen anyway."""
        return sorted({table for when, table, _ in conditions.values() if when in events} - self.frozen.tables.keys())

    def function(self, name: str, when: str, refused: str) -> str:
        """The function that a trigger calls on PostgreSQL."""
        goes_on = "OLD" if when == "DELETE" else "NEW"
        return (
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {refused} THEN RAISE EXCEPTION '{self.words}' "
            f"USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN {goes_on}; END $$"
        )
