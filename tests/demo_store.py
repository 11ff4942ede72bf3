"""Keeps a loaded demonstration between test runs, so that the quick loop does not work standings out again and again.

The key is a digest of everything the load is made from; a change in any of it makes a new one. Of several workers one
loads, and the others wait for its copy.
"""

import fcntl
import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection
from django.test import override_settings

SOURCES = Path(__file__).parents[1] / "src/cydwaith"
KINDS = {".py", ".toml", ".csv", ".json"}
# What only reads what was loaded, and says it to people.
TELLING = {"pages", "forms", "templates", "sentences", "findings", "drawing", "locale", "static", "site", "__pycache__"}
TELLERS = {"api.py", "routes.py", "lists.py", "feeds.py", "calendars.py", "jinja.py", "urls.py"}


def key() -> str:
    """A digest of the package's code and reference facts."""
    digest = hashlib.sha256()
    for path in sorted(SOURCES.rglob("*")):
        name = path.relative_to(SOURCES)
        if path.suffix in KINDS and TELLING.isdisjoint(name.parts) and name.name not in TELLERS:
            digest.update(str(name).encode() + path.read_bytes())
    return digest.hexdigest()[:32]


def load(cache: pytest.Cache) -> None:
    """Fill the test database with the demonstration: from the last run's copy if nothing changed, else afresh."""
    if connection.vendor != "sqlite":
        load_afresh()
        return
    copy = cache.mkdir("cydwaith-demo") / f"{key()}.sqlite3"
    connection.ensure_connection()
    with alone(copy.with_name("lock")):
        if not copy.exists():
            load_afresh()
            keep(copy)
            return
    with sqlite3.connect(copy) as source:
        source.backup(connection.connection)


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """One worker at a time."""
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def keep(copy: Path) -> None:
    """Keep the database as it is now, in the place of older copies."""
    for old in copy.parent.glob("*.sqlite3"):
        old.unlink(missing_ok=True)
    half = copy.with_suffix(".half")
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
