"""Restoring an archive: into an empty database of the same version, whole, in one transaction, or not at all."""

import hashlib
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader

from cydwaith.archive import aside, manifest
from cydwaith.archive.manifest import Manifest, Table, Unfit
from cydwaith.archive.tables import MADE, Model, columns, go_on_from, names, tables
from cydwaith.archive.values import Cell, Column, read
from cydwaith.engines import zips
from cydwaith.engines.json_text import parsed
from cydwaith.record.models import Head

BATCH = 500
"""Rows that are written at a time."""


class Differs(Unfit):
    """A version with other tables made the archive: `behind` and `ahead` are migrations that it lacks and has."""

    def __init__(self, made: str, behind: list[str], ahead: list[str]) -> None:
        super().__init__(made)
        self.made, self.behind, self.ahead = made, behind, ahead


class NotEmpty(Unfit):
    """There is something in the database already: the tables that have rows."""

    def __init__(self, filled: list[str]) -> None:
        super().__init__(", ".join(filled))
        self.filled = filled


def check(file: Path) -> None:
    """Whether a file could be restored here, before anything is made: of our version, into what is empty.

    Raises Unfit (Differs, NotEmpty) and OSError.
    """
    with opened(file) as archive:
        fits(manifest_of(archive))
        there = connection.introspection.table_names()
        if filled := [name for name, model in tables().items() if name in there and is_filled(model)]:
            raise NotEmpty(filled)


@contextmanager
def opened(file: Path) -> Iterator[zipfile.ZipFile]:
    """An archive, to be read. Raises Unfit for what is none, within too."""
    try:
        with zipfile.ZipFile(file) as archive:
            yield archive
    except (*zips.BROKEN, KeyError, UnicodeDecodeError) as why:
        raise Unfit(f"{type(why).__name__}: {why}") from why


def restore(file: Path, *, say: Callable[[str], object] = str) -> Manifest:
    """Fill this database, migrated and empty, with what an archive holds.

    `say` is told the name of each table. Raises Unfit (Differs, NotEmpty) and OSError; then nothing was changed.
    """
    with opened(file) as archive:
        found = manifest_of(archive)
        fits(found)
        with transaction.atomic(), aside.triggers():
            if filled := [name for name, model in tables().items() if is_filled(model)]:
                raise NotEmpty(filled)
            for model in (Head, *MADE):
                model._base_manager.all().delete()
            for name, model in tables().items():
                say(name)
                fill(archive, name, model, found.tables[name])
    return found


def manifest_of(archive: zipfile.ZipFile) -> Manifest:
    """What the archive says of itself. Raises Unfit, KeyError."""
    return Manifest.parse(archive.read(manifest.NAME).decode())


def fits(found: Manifest) -> None:
    """An archive is restored by the version that has the same tables, and by no other. Raises Differs."""
    here = {(app, name) for app, name in MigrationLoader(None, ignore_no_migrations=True).disk_migrations}
    there = {tuple(one) for one in found.migrations}
    shaped = {name: names(model) for name, model in tables().items()}
    if here != there or shaped != {name: table.columns for name, table in found.tables.items()}:
        raise Differs(
            found.version, *([".".join(one) for one in sorted(some)] for some in (here - there, there - here))
        )


def is_filled(model: Model) -> bool:
    """Whether somebody put rows there: more than the migrations themselves do."""
    if model in MADE:
        return False
    if model is Head:
        return Head.objects.filter(size__gt=0).exists()
    return model._base_manager.exists()


def fill(archive: zipfile.ZipFile, name: str, model: Model, table: Table) -> None:
    """Put the rows of a table there as they were, keys and all. Raises Unfit where they are others."""
    digest, many = hashlib.sha256(), 0
    fields, sql = columns(model), insertion(model)
    with archive.open(f"{name}.jsonl") as lines, connection.cursor() as cursor:
        while batch := list(islice(lines, BATCH)):
            digest.update(b"".join(batch))
            many += len(batch)
            cursor.executemany(sql, [stored(fields, line, name) for line in batch])
    if (many, digest.hexdigest()) != (table.rows, table.sha256):
        raise Unfit(f"{name}: {many} != {table.rows}")
    if table.last is not None:
        go_on_from(model, table.last)


def insertion(model: Model) -> str:
    """The SQL that puts one row there."""
    quoted = [connection.ops.quote_name(name) for name in names(model)]
    table = connection.ops.quote_name(model._meta.db_table)
    return f"INSERT INTO {table} ({', '.join(quoted)}) VALUES ({', '.join(['%s'] * len(quoted))})"  # noqa: S608  # names of our own tables


def stored(fields: list[Column], line: bytes, name: str) -> list[Cell]:
    """A line as the values that the database takes: nothing is worked out anew, as saving might. Raises Unfit."""
    try:
        values = [read(field, value) for field, value in zip(fields, parsed(line), strict=True)]
        return [field.get_db_prep_save(value, connection) for field, value in zip(fields, values, strict=True)]
    except (ValueError, TypeError) as why:
        raise Unfit(f"{name}: {type(why).__name__}") from why
