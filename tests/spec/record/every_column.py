"""Changing every column of every table, and adding a row to each, past the actions; and whether the record notices."""

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import IntegrityError, connection, models

from cydwaith.record.canonical import canonical, digest
from cydwaith.record.verifying.guards import declared
from cydwaith.shared.deeds import Proof, proofs
from tests.alone import alone
from tests.forum_world import found_wrong

ROOMS = [room for room in settings.ROOMS if room not in {"shared", "record"}]
UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
Seen = frozenset[tuple[tuple[str, str], int]]


@dataclass(frozen=True)
class Column:
    """A column of a stored table, and the room it belongs to."""

    room: str
    model: type[models.Model]
    field: Any

    @property
    def table(self) -> str:
        return self.model._meta.db_table

    @property
    def name(self) -> str:
        return f"{self.table}.{self.field.column}"


def every_column() -> Iterator[Column]:
    """Every column of every table of every room but the record's own, which the log checks itself.

    Numbers that the database gives to rows are left out: they say nothing but through what refers to them.
    """
    for room in ROOMS:
        if room not in {config.label for config in apps.get_app_configs()}:
            continue
        for model in apps.get_app_config(room).get_models(include_auto_created=True):
            if model._meta.managed and not model._meta.proxy:
                for field in model._meta.concrete_fields:
                    if not isinstance(field, models.AutoField):
                        yield Column(room, model, field)


def watching(columns: Collection[Column]) -> Any:  # Any: pytest's fixtures have no type of their own
    """A fixture: the watch that a module's `kept_watch` makes, in a database without the guards of these tables.

    On SQLite: which rows a proof reads does not depend on the database.
    """
    tables = {column.table for column in columns}

    @pytest.fixture
    def watch(kept_watch: Callable[[], Watch], db: None) -> Iterator[Watch]:
        made = kept_watch()
        unguarded(tables)
        with unchecked():
            yield made

    return watch


def unguarded(tables: Collection[str] | None = None) -> None:
    """Take the database's own guards away: those of some tables, or all."""
    with connection.cursor() as cursor:
        for trigger, guard in declared().items():
            if tables is None or guard.table in tables:
                cursor.execute(f"DROP TRIGGER IF EXISTS {trigger}")


@contextmanager
def unchecked() -> Iterator[None]:
    """Within, the database's own constraints are not asked."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA ignore_check_constraints = OFF")


def not_covered(room: str) -> Mapping[str, str]:
    """What a room says is not covered, with the reasons: a table, or a column of one."""
    found: Mapping[str, str] = getattr(import_module(f"cydwaith.{room}.deeds"), "NOT_COVERED", {})
    return found


def read_by(proof: Proof) -> frozenset[str]:
    """The tables that a proof reads."""
    asked: list[str] = []

    def hear(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(hear):
        says(proof)
    tables = connection.introspection.table_names()
    return frozenset(table for table in tables if any(f'"{table}"' in sql for sql in asked))


def says(proof: Proof) -> Seen | None:
    """What the rows of a proof say now, as digests; None when they cannot be understood."""
    try:
        found = [(subject, digest(canonical(facts))) for subject, facts in proof.rows()]
    except UNREADABLE:
        return None
    return frozenset(Counter(found).items())


class Watch:
    """Every proof, what it says of the untouched database, and which tables it reads."""

    def __init__(self) -> None:
        self.proofs = list(proofs().values())
        self.before = {proof.name: says(proof) for proof in self.proofs}
        self.tables = {proof.name: read_by(proof) for proof in self.proofs}

    def notices(self, table: str) -> bool:
        """Whether anything that reads a table says something else now."""
        reading = [proof for proof in self.proofs if table in self.tables[proof.name]]
        return any(says(proof) != self.before[proof.name] for proof in reading)


def missed(watch: Watch, columns: Iterable[Column]) -> list[str]:
    """The columns that could be changed unseen, and those of whose table there is no row; then as `slipped_in`."""
    found, columns = [], list(columns)
    for column in columns:
        with changed(column) as there:
            if not there:
                found.append(f"{column.name}: no row")
            elif not watch.notices(column.table):
                found.append(column.name)
    return [*found, *slipped_in(watch, columns)]


def slipped_in(watch: Watch, columns: Iterable[Column]) -> list[str]:
    """The tables into which a row could be slipped unseen; and rows that nobody slipped in, untold all the same."""
    tables = list(dict.fromkeys(column.model for column in columns))
    kinds = {model._meta.model_name for model in tables}
    faults = found_wrong({proof.name for proof in watch.proofs if proof.as_left})
    untold = [f"{one.about}: {one.kind}" for one in faults if one.about.partition(":")[0] in kinds]
    for model in tables:
        with added(model) as there:
            if there and not watch.notices(model._meta.db_table):
                untold.append(f"{model._meta.db_table}: a row added")
    return untold


@contextmanager
def changed(column: Column) -> Iterator[bool]:
    """One row of a table with another value in a column, until the block is over; False where there is no row.

    The value is put back, and no savepoint is gone back to: SQLite would read its whole schema anew each time, since
    triggers were taken away.
    """
    row = a_row(column)
    if row is None:
        yield False
        return
    key, value = row
    new = change(column, key, value)
    yield True
    put(column, new if column.field.primary_key else key, value)


@contextmanager
def added(model: type[models.Model]) -> Iterator[bool]:
    """A row more in a table, a copy of its last, until the block is over; False where none can be added."""
    row = insert(model, last_row(model))
    yield bool(row)
    if row:
        quoted, key = connection.ops.quote_name, model._meta.pk.column
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {quoted(model._meta.db_table)} WHERE {quoted(key)} = %s", [row[key]])


def last_row(model: type[models.Model]) -> dict[str, Any]:
    """The last row of a table as it is stored, by column, under a number that is free."""
    quoted, key = connection.ops.quote_name, model._meta.pk
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {quoted(model._meta.db_table)} ORDER BY {quoted(key.column)} DESC LIMIT 1")
        found = cursor.fetchone()
        names = [one[0] for one in cursor.description or ()]
    row = dict(zip(names, found, strict=True)) if found else {}
    return {**row, key.column: fresh(row[key.column])} if row else row


def insert(model: type[models.Model], row: dict[str, Any]) -> dict[str, Any]:
    """Slip a row in, what may stand there only once made new, and give it as it went in.

    Nothing where there is none to slip in, or everything that it could belong to has its row.
    """
    if not row:
        return row
    quoted = connection.ops.quote_name
    sql = "INSERT INTO {} ({}) VALUES ({})".format(
        quoted(model._meta.db_table), ", ".join(map(quoted, row)), ", ".join(["%s"] * len(row))
    )
    fields = {one.column: one for one in model._meta.concrete_fields}
    others = {name: free(field, row[name]) for name, field in fields.items()}
    while True:
        try:
            with alone(), connection.cursor() as cursor:
                cursor.execute(sql, list(row.values()))
                return row
        except IntegrityError as once:
            names = sorted(re.findall(r"\.(\w+)", str(once)), key=lambda name: fields[name].remote_field is not None)
            other = next(((name, value) for name in names for value in others[name]), None)
            if other is None:
                return {}
            row = dict([*row.items(), other])


def free(field: Any, value: Any) -> Iterator[Any]:
    """Other values for a column: of one that points at rows, those that are there."""
    if field.remote_field is not None:
        yield from field.remote_field.model._base_manager.exclude(pk=value).values_list("pk", flat=True)[:50]
    else:
        yield fresh(value)


def fresh(value: Any) -> Any:
    """A value that stands nowhere yet."""
    return value + 2**40 if isinstance(value, int) else f"{value}-x"


def change(column: Column, key: Any, value: Any) -> Any:
    """Change it; where the new value would stand there twice, to one that stands nowhere. The new value."""
    try:
        with alone():
            return put(column, key, another(column, value))
    except IntegrityError:
        return put(column, key, 2**40 if isinstance(value, int) else f"{value}-x")


def put(column: Column, key: Any, value: Any) -> Any:
    """Write a value into a column of the row with a key. The value."""
    names = (column.table, column.field.column, column.model._meta.pk.column)
    sql = "UPDATE {} SET {} = %s WHERE {} = %s".format(*map(connection.ops.quote_name, names))
    with connection.cursor() as cursor:
        cursor.execute(sql, [value, key])
    return value


def a_row(column: Column) -> tuple[Any, Any] | None:
    """The key of a row, and its value in a column: the first that has one, or the first."""
    quoted = connection.ops.quote_name
    name, key = quoted(column.field.column), quoted(column.model._meta.pk.column)
    order = f"ORDER BY ({name} IS NULL OR {name} IN ('', '[]', '{{}}')), {key} LIMIT 1"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {key}, {name} FROM {quoted(column.table)} {order}")
        found: tuple[Any, Any] | None = cursor.fetchone()
    return found


def another(column: Column, value: Any) -> Any:
    """Another value for a column, of its own kind."""
    field = column.field
    if field.remote_field is not None:
        return another_key(field, value)
    if field.choices:
        return next(choice for choice, _words in field.flatchoices if choice != value)
    made = next((make for kind, make in OTHERS.items() if isinstance(field, kind)), lambda one: f"{one or ''}x")
    return made(value)


def later(value: Any, by: dt.timedelta) -> Any:
    """A date or moment, as stored, moved on."""
    if value is None:
        return "2020-01-01 00:00:00" if by < dt.timedelta(days=1) else "2020-01-01"
    text = str(value)
    return (dt.datetime if len(text) > 10 else dt.date).fromisoformat(text) + by


def another_key(field: Any, value: Any) -> Any:
    """Another row that a column could point at; any other value where there is none."""
    target = field.remote_field.model
    keys = target._base_manager.exclude(pk=value).order_by("pk").values_list("pk", flat=True)
    return keys.first() or (None if value is not None and field.null else f"{value}x")


def longer(value: Any) -> str:
    """A stored list or mapping with something more in it."""
    held = json.loads(value) if isinstance(value, str) else value
    return json.dumps([*held, "x"] if isinstance(held, list) else {"x": 1})


OTHERS: dict[type[models.Field], Callable[[Any], Any]] = {
    models.BooleanField: lambda one: not one,
    models.JSONField: longer,
    models.DateTimeField: lambda one: str(later(one, dt.timedelta(seconds=1))),
    models.DateField: lambda one: str(later(one or "2020-01-01", dt.timedelta(days=1))),
    models.BinaryField: lambda one: bytes(one or b"") + b"x",
    models.IntegerField: lambda one: (one or 0) + 1_000_003,
    models.DecimalField: lambda one: float(one or 0) + 1,
    models.FloatField: lambda one: float(one or 0) + 1,
}
