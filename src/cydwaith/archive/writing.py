"""Writing an archive: every table as it was at one moment; the file is whole, or not there."""

import datetime as dt
import hashlib
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

from django.db import connection

from cydwaith.archive import manifest
from cydwaith.archive.manifest import Manifest, Table
from cydwaith.archive.tables import Model, last_number, names, rows, tables
from cydwaith.archive.values import Cell, written
from cydwaith.record.models import Head
from cydwaith.record.outside import sync_folder
from cydwaith.record.verifying.live import one_state


def write(to: Path, *, say: Callable[[str], object] = str) -> Manifest:
    """Write the whole database to a file that only its owner reads; what was there is replaced once all is written.

    `say` is told the name of each table. Raises OSError.
    """
    half = to.with_name(f".{to.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(half, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive, one_state():
                made = _tables(archive, say)
                archive.writestr(manifest.NAME, made.text())
            file.flush()
            os.fsync(file.fileno())
        half.replace(to)
    finally:
        half.unlink(missing_ok=True)
    sync_folder(to.parent)
    return made


def _tables(archive: zipfile.ZipFile, say: Callable[[str], object]) -> Manifest:
    found = {}
    for name, model in tables().items():
        say(name)
        found[name] = _table(archive, name, model)
    head = Head.objects.first()
    return Manifest(
        format=manifest.FORMAT,
        version=manifest.ours(),
        made=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        database=connection.vendor,
        record=head.size if head else 0,
        migrations=manifest.migrations(),
        tables=found,
    )


def _table(archive: zipfile.ZipFile, name: str, model: Model) -> Table:
    digest, many = hashlib.sha256(), 0
    with archive.open(f"{name}.jsonl", "w", force_zip64=True) as file:
        for row in rows(model):
            line = line_of(row)
            digest.update(line)
            file.write(line)
            many += 1
    return Table(names(model), many, digest.hexdigest(), last_number(model))


def line_of(row: tuple[Cell, ...]) -> bytes:
    """A row as a line: a JSON list of its values."""
    return json.dumps([written(value) for value in row], ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
