"""Keeps a loaded demonstration between test runs, so that the quick loop does not work standings out again and again.

The key is a digest of everything the load is made from; any change in the package makes a new one.
"""

import hashlib
import sqlite3
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection
from django.test import override_settings

SOURCES = Path(__file__).parents[1] / "src/cydwaith"
KINDS = {".py", ".toml", ".csv", ".json"}


def key() -> str:
    """A digest of the package's code and reference facts."""
    digest = hashlib.sha256()
    for path in sorted(SOURCES.rglob("*")):
        if path.suffix in KINDS and "__pycache__" not in path.parts and "templates" not in path.parts:
            digest.update(str(path.relative_to(SOURCES)).encode() + path.read_bytes())
    return digest.hexdigest()[:32]


def load(cache: pytest.Cache) -> None:
    """Fill the test database with the demonstration: from the last run's copy if nothing changed, else afresh."""
    if connection.vendor != "sqlite":
        load_afresh()
        return
    copy = cache.mkdir("cydwaith-demo") / f"{key()}.sqlite3"
    connection.ensure_connection()
    if copy.exists():
        with sqlite3.connect(copy) as source:
            source.backup(connection.connection)
        return
    load_afresh()
    for old in copy.parent.glob("*.sqlite3"):
        old.unlink(missing_ok=True)
    half = copy.with_suffix(f".{id(connection)}.half")
    with sqlite3.connect(half) as target:
        connection.connection.backup(target)
    half.replace(copy)


def load_afresh() -> None:
    """Load it as the demonstration does, sample data and all; its first meetings are the examples of their pages."""
    forget_numbers()
    with override_settings(DEMO=True):
        call_command("demo", "--load-only", verbosity=0)


def forget_numbers() -> None:
    """Let the forums' rows be numbered from one again, whatever tests before have used up."""
    rooms = ("forums", "meetings", "decisions")
    models = [model for room in rooms for model in apps.get_app_config(room).get_models()]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DELETE FROM sqlite_sequence WHERE name LIKE 'forums_%'")
        for sql in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(sql)
