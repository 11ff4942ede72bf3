"""The database itself refuses to change or remove what was frozen, said, or settled.

A migration that alters one of these tables on SQLite must `protect` again afterwards: see `shared.guards`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper

from cydwaith.shared import guards
from cydwaith.shared.guarding import Guards, calling

WORDS: Final = "what was frozen, said or settled does not change"
REFUSES: Final = "forums_refuses"
"""As PostgreSQL knows the function since only forums had such tables."""
FUNCTION: Final = guards.refusal(REFUSES, WORDS)


PRIMARY: Final = "SELECT name FROM pragma_table_info(%s) WHERE pk ORDER BY pk"
UNIQUE: Final = (
    "SELECT list.name, sql FROM pragma_index_list(%s) AS list LEFT JOIN sqlite_master AS made "
    "ON made.type = 'index' AND made.name = list.name WHERE \"unique\" AND origin <> 'pk' ORDER BY list.name"
)
QUOTED: Final = re.compile(r'"\w+"')


@dataclass(frozen=True)
class Frozen:
    """Tables whose rows stay: by name, which columns may change after all, and when; every other change is refused."""

    tables: Mapping[str, tuple[frozenset[str], str]]

    def protect(self, connection: BaseDatabaseWrapper) -> None:
        """Put the triggers there, in place of those of the same names. What they refuse raises IntegrityError."""
        guards.put(connection, self.triggers(connection), FUNCTION)

    def unprotect(self, connection: BaseDatabaseWrapper) -> None:
        """Take the triggers away."""
        guards.take(connection, self.triggers(connection))

    def declared(self, connection: BaseDatabaseWrapper) -> Guards:
        """The triggers as they are to stand."""
        return calling(FUNCTION, self.triggers(connection))

    def triggers(self, connection: BaseDatabaseWrapper) -> dict[str, tuple[str, str]]:
        """The triggers of this kind of database: by name, the table and what follows the name."""
        return dict(self._postgresql(connection) if connection.vendor == "postgresql" else self._sqlite(connection))

    def kept(self, connection: BaseDatabaseWrapper, table: str, same: str) -> str:
        """The condition under which a change of a row is refused."""
        changing, when = self.tables[table]
        if not changing:
            return ""
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table} LIMIT 0")  # noqa: S608  # one of ours
            columns = [column[0] for column in cursor.description or ()]
        stays = [f'NEW."{name}" {same} OLD."{name}"' for name in sorted(columns) if name not in changing]
        return f"WHEN (NOT ({' AND '.join([f'({when})', *stays])}))"

    def _sqlite(self, connection: BaseDatabaseWrapper) -> Iterator[tuple[str, tuple[str, str]]]:
        refuse = f"BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
        for table in self.tables:
            yield f"{table}_kept", (table, f"BEFORE DELETE ON {table} {refuse}")
            yield f"{table}_left", (table, f"BEFORE UPDATE ON {table} {self.kept(connection, table, 'IS')} {refuse}")
            yield f"{table}_replaces_nothing", (table, f"{replacing(connection, table)} {refuse}")
            if self.tables[table][0] & in_keys(connection, table):
                yield f"{table}_takes_no_place", (table, f"{taking(connection, table)} {refuse}")

    def _postgresql(self, connection: BaseDatabaseWrapper) -> Iterator[tuple[str, tuple[str, str]]]:
        refuse = f"EXECUTE FUNCTION {REFUSES}()"
        for table in self.tables:
            condition = self.kept(connection, table, "IS NOT DISTINCT FROM")
            yield f"{table}_kept", (table, f"BEFORE DELETE ON {table} FOR EACH ROW {refuse}")
            yield f"{table}_left", (table, f"BEFORE UPDATE ON {table} FOR EACH ROW {condition} {refuse}")
            yield f"{table}_kept_all", (table, f"BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {refuse}")


def replacing(connection: BaseDatabaseWrapper, table: str) -> str:
    """When a trigger of SQLite refuses that a new row takes the place of one that has a key of it.

    INSERT OR REPLACE would remove the old row without asking any other trigger.
    """
    there = f"SELECT 1 FROM {table} WHERE {agreeing(connection, table)}"  # noqa: S608  # all ours
    return f"BEFORE INSERT ON {table} WHEN EXISTS ({there})"


def taking(connection: BaseDatabaseWrapper, table: str) -> str:
    """When a trigger of SQLite refuses that a row, changed, takes the place of another: UPDATE OR REPLACE would."""
    another = f"SELECT 1 FROM {table} WHERE rowid <> OLD.rowid AND ({agreeing(connection, table)})"  # noqa: S608  # ours
    return f"BEFORE UPDATE ON {table} WHEN EXISTS ({another})"


def agreeing(connection: BaseDatabaseWrapper, table: str) -> str:
    """The condition under which a row agrees with the new one in a key."""
    keys = [
        " AND ".join([f'"{name}" = NEW."{name}"' for name in names] + only)
        for names, only in keys_of(connection, table)
    ]
    return " OR ".join(f"({key})" for key in keys)


def in_keys(connection: BaseDatabaseWrapper, table: str) -> set[str]:
    """The columns that a key of a table of SQLite consists of, and those that say which rows it is a key of."""
    found = {name for names, _ in keys_of(connection, table) for name in names}
    return found | {
        name.strip('"') for _, only in keys_of(connection, table) for name in QUOTED.findall(" ".join(only))
    }


def keys_of(connection: BaseDatabaseWrapper, table: str) -> Iterator[tuple[list[str], list[str]]]:
    """The columns of each key of a table of SQLite, and which rows alone it is a key of."""
    with connection.cursor() as cursor:
        cursor.execute(PRIMARY, [table])
        yield [name for (name,) in cursor.fetchall()], []
        cursor.execute(UNIQUE, [table])
        for index, sql in cursor.fetchall():
            cursor.execute("SELECT name FROM pragma_index_info(%s) ORDER BY seqno", [index])
            only = [one for one in (sql or "").partition(" WHERE ")[2:] if one]
            yield [name for (name,) in cursor.fetchall()], [*only, *(QUOTED.sub(r"NEW.\g<0>", one) for one in only)]
