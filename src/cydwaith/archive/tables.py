"""The tables of all rooms and libraries, in an order, with what a database knows of each."""

from collections.abc import Iterator
from typing import Final

from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models

from cydwaith.archive.values import Cell, Column

Model = type[models.Model]
MADE: Final = frozenset({ContentType, Permission})
"""What Django fills by itself as it migrates: rows of these are no reason to call a database not empty."""
IN_SQLITE: Final = "SELECT seq FROM sqlite_sequence WHERE name = %s"
IN_POSTGRESQL: Final = "SELECT last_value FROM pg_sequences WHERE schemaname = current_schema() AND sequencename = %s"


def tables() -> dict[str, Model]:
    """Every table that a model has, by name."""
    found = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}
    return {name: found[name] for name in sorted(found)}


def columns(model: Model) -> list[Column]:
    """The columns of a table that are stored as they are given; a generated one makes itself."""
    return [field for field in model._meta.concrete_fields if not field.generated]


def names(model: Model) -> list[str]:
    """What these are called in the database."""
    return [str(field.column) for field in columns(model)]


def rows(model: Model) -> Iterator[tuple[Cell, ...]]:
    """Every row, in the order of its key."""
    attributes = [field.attname for field in columns(model)]
    yield from model._base_manager.order_by("pk").values_list(*attributes).iterator(chunk_size=2000)


def last_number(model: Model) -> int | None:
    """The last number that the database gave to a row, there or gone; None where it gives none."""
    sequence = sequence_of(model)
    if sequence is None:
        return None
    with connection.cursor() as cursor:
        cursor.execute(IN_SQLITE if connection.vendor == "sqlite" else IN_POSTGRESQL, [sequence])
        found = cursor.fetchone()
    return int(found[0]) if found and found[0] else 0


def go_on_from(model: Model, number: int) -> None:
    """Have the database give numbers after this one: that of a row that is gone is never given again."""
    sequence = sequence_of(model)
    if not number or sequence is None:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [sequence])
            cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [sequence, number])
        else:
            cursor.execute("SELECT setval(%s, %s)", [connection.ops.quote_name(sequence), number])


def sequence_of(model: Model) -> str | None:
    """What the database calls the numbers of a table; None where it gives none."""
    key = model._meta.pk
    if not isinstance(key, models.AutoField):
        return None
    table = model._meta.db_table
    return table if connection.vendor == "sqlite" else f"{table}_{key.column}_seq"
