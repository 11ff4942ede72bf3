"""A new database is made at once, and is what every step that led there would have made of it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from tests.serving import environment

pytestmark = pytest.mark.processes
LOOK: Final = """
import django, json; django.setup()
from django.db import connection
from cydwaith.record.verifying import guards
from cydwaith.shared import guarding, shapes
def asked(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return sorted(map(list, cursor.fetchall()))
tables = connection.introspection.table_names()
wanted = guards.declared()
faults = [guarding.wrong(connection, wanted), guarding.strange(connection, wanted), list(shapes.wrong(connection))]
print(json.dumps({
    "tables": sorted(tables),
    "rows": {one: asked(f'SELECT COUNT(*) FROM "{one}"') for one in tables},
    "steps": asked("SELECT app, name FROM django_migrations"),
    "guards": sorted(wanted),
    "faults": faults,
}))
"""


@pytest.fixture
def made(tmp_path: Path, db: None) -> Iterator[Callable[..., dict[str, Any]]]:
    """Migrates a database of its own as told, and says what it is then."""
    with ExitStack() as stack:

        def make(*words: str) -> dict[str, Any]:
            told = stack.enter_context(place(tmp_path / "-".join(["site", *words])))
            command = [sys.executable, "-m", "cydwaith", "migrate", "--verbosity", "0", *words]
            subprocess.run(command, env=told, check=True)
            found = subprocess.run([sys.executable, "-c", LOOK], env=told, check=True, capture_output=True, text=True)
            return dict(json.loads(found.stdout))

        yield make


@contextmanager
def place(home: Path) -> Iterator[dict[str, str]]:
    """The environment of a site with an empty database of the kind that is tested."""
    home.mkdir()
    if connection.vendor == "sqlite":
        yield environment(home, DATABASE="") | {"DJANGO_SETTINGS_MODULE": "cydwaith.settings"}
        return
    given, name = settings.DATABASES["default"], f"cydwaith_new_{os.getpid()}_{home.name[-4:]}"
    server = f"host={given['HOST']} user={given['USER']} dbname="
    with psycopg.connect(f"{server}postgres", autocommit=True) as owner:
        owner.execute(f'CREATE DATABASE "{name}"')
        yield environment(home, DATABASE=f"{server}{name}") | {"DJANGO_SETTINGS_MODULE": "cydwaith.settings"}
        owner.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def test_at_once_and_step_by_step(made: Callable[..., dict[str, Any]]) -> None:
    at_once, step_by_step = made(), made("--stepwise")
    assert at_once["faults"] == step_by_step["faults"] == [[], [], []]
    assert len(at_once["tables"]) > 200 < len(at_once["guards"])
    assert at_once == step_by_step
