"""Every change of every table of ours is counted by the database itself, in the transaction that makes it.

However a change is made (a deed, an importer, a command, somebody's own SQL), a trigger counts it; one that is undone
is not counted. What is kept under the counts of the tables that it was made from is therefore never a change behind.

On SQLite, which has one writer at a time, a table has one row, which is raised. On PostgreSQL a row raised by one
transaction would make every other wait for its end, and two that raise two rows in another order would stop one
another: there each statement adds a row of its own, and `fold` puts them together. The sum is the same throughout.
"""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from django.apps import AppConfig, apps
from django.db import connection as default
from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

from cydwaith.revisions.models import Page, Raised
from cydwaith.shared import guarding, guards
from cydwaith.shared.bounded import OURS
from cydwaith.shared.guarding import Guard, Guards

EVENTS: Final = ("insert", "update", "delete")
UNCOUNTED: Final = {
    "revisions_raised": "it is what counts",
    "revisions_page": "what is kept is no source of anything",
    "record_due": "the outbox: nothing that is shown is made from it",
    "bodies_kept": "what somebody is typing: shown to nobody else",
    "regions_gathered": "a copy of figures and projects, whose own changes are counted",
    "regions_since": "the same: which of them changed after the copy was made",
    "search_asked": "how often was asked, by day: shown to nobody without an account",
}
"""Tables whose changes are not counted, with the reason: no answer that reads one is kept."""
FUNCTION: Final = """
CREATE OR REPLACE FUNCTION revisions_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO revisions_raised (name, times) VALUES (TG_TABLE_NAME, 1); RETURN NULL; END $$
""".strip()
SUMS: Final = "SELECT name, SUM(times) FROM revisions_raised GROUP BY name"
RAISE: Final = """
INSERT INTO revisions_raised (name, times) SELECT '{table}', 0
WHERE NOT EXISTS (SELECT 1 FROM revisions_raised WHERE name = '{table}');
UPDATE revisions_raised SET times = times + 1 WHERE name = '{table}';
""".strip()
FOLD: Final = """
WITH gone AS (
    DELETE FROM revisions_raised
    WHERE id IN (SELECT id FROM revisions_raised ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED) RETURNING name, times
)
INSERT INTO revisions_raised (name, times) SELECT name, SUM(times) FROM gone GROUP BY name
"""

Revisions = Mapping[str, int]
"""By table, how often it was changed; one that never was is not there."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a connection to SQLite read last, with the database's own signs that nothing was written since.

    `signs`: its data version, which is another one after each commit of another connection, and how many rows this one
    changed.
    """

    raw: sqlite3.Connection
    signs: tuple[int, int]
    revisions: Revisions


_here: Final = threading.local()


def revisions(connection: BaseDatabaseWrapper = default) -> Revisions:
    """How often each table was changed, by every transaction that is over, and by one that this thread is in.

    Where SQLite says that nothing was written since this thread asked, that is all it is asked.
    """
    connection.ensure_connection()
    raw = connection.connection
    if not isinstance(raw, sqlite3.Connection) or raw.in_transaction:
        return asked_now(connection)
    signs = (raw.execute("PRAGMA data_version").fetchone()[0], raw.total_changes)
    seen: Seen | None = getattr(_here, "seen", None)
    if seen is None or seen.raw is not raw or seen.signs != signs:
        seen = _here.seen = Seen(raw, signs, asked_now(connection))
    return seen.revisions


_begun: Final[ContextVar[Revisions | None]] = ContextVar("begun", default=None)


@contextmanager
def as_of(found: Revisions) -> Iterator[None]:
    """Within, what an answer is made from is judged by the revisions it began with: it holds no longer than they."""
    token = _begun.set(found)
    try:
        yield
    finally:
        _begun.reset(token)


def now() -> Revisions:
    """The revisions that the answer that is being made began with; else those there are."""
    begun = _begun.get()
    return revisions() if begun is None else begun


def asked_now(connection: BaseDatabaseWrapper) -> Revisions:
    """The same, from the database. The counts are nothing that an answer is made from: nobody who looks sees this."""
    looking, connection.execute_wrappers = connection.execute_wrappers, []
    try:
        with connection.cursor() as cursor:
            cursor.execute(SUMS)
            return {table: int(times) for table, times in cursor.fetchall()}
    finally:
        connection.execute_wrappers = looking


def fold(most: int = 10_000) -> None:
    """Put counts of the same table together, where they are added one by one. Revisions stay as they are."""
    if default.vendor == "postgresql" and Raised.objects.count() > 2 * len(counted()):
        with default.cursor() as cursor:
            cursor.execute(FOLD, [most])


@cache
def counted() -> frozenset[str]:
    """The tables whose changes are counted: all of ours but those that say why not."""
    return frozenset(table for app in apps.get_app_configs() for table in tables_of(app))


def tables_of(app: AppConfig) -> list[str]:
    """The counted tables of an app of ours, those between two models among them; of another's none."""
    if not app.name.startswith(OURS):
        return []
    return [one._meta.db_table for one in app.get_models(include_auto_created=True) if is_counted(one)]


def is_counted(model: type[models.Model]) -> bool:
    """Whether changes of a model's table are counted."""
    return model._meta.managed and model._meta.db_table not in UNCOUNTED


def declared(connection: BaseDatabaseWrapper) -> Guards:
    """The triggers of all tables as they are to stand."""
    return of_tables(connection, counted())


def of_tables(connection: BaseDatabaseWrapper, tables: Iterable[str]) -> Guards:
    """The triggers that count changes of some tables."""
    if connection.vendor == "postgresql":
        head = "AFTER INSERT OR UPDATE OR DELETE ON {} FOR EACH STATEMENT EXECUTE FUNCTION revisions_count()"
        return {f"{table}_counted": Guard(table, head.format(table), FUNCTION) for table in tables}
    return {
        f"{table}_counts_{event}": Guard(table, f"AFTER {event.upper()} ON {table} BEGIN {raising(table)} END")
        for table in tables
        for event in EVENTS
    }


def raising(table: str) -> str:
    """What raises a table's revision on SQLite."""
    return RAISE.format(table=table)


def put(using: str = "default", plan: Any = None, **_signal: Any) -> None:  # Any: Django's signals
    """After migrations: put the triggers of an app's tables there, as far as they are missing; what was kept goes."""
    connection = connections[using]
    there = set(connection.introspection.table_names())
    if plan is None or not {Raised._meta.db_table, Page._meta.db_table} <= there:
        return
    # Those of apps that were migrated before the counts had their table are put there now.
    wanted = of_tables(connection, counted() & there)
    if missing := set(wanted) - set(guarding.as_they_stand(connection)):
        for name in missing:
            guards.put(connection, {name: (wanted[name].table, wanted[name].text)}, FUNCTION)
        Page.objects.using(using).all().delete()


def take(sender: AppConfig, using: str = "default", plan: Any = (), **_signal: Any) -> None:  # Any: the same
    """Before migrations: take the triggers of an app's tables away, since SQLite makes tables anew."""
    if plan:
        connection = connections[using]
        stand = guarding.as_they_stand(connection)
        ours = {name: one for name, one in of_tables(connection, tables_of(sender)).items() if name in stand}
        guards.take(connection, {name: (one.table, one.text) for name, one in ours.items()})
