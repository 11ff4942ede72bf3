"""A new database is made at once, and is what every step that led there would have made of it.

On SQLite it is compared with the earliest database, brought to now (`tests/unit/archive`), which has taken them.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from tests.schema import migrated
from tests.serving import environment

pytestmark = [
    pytest.mark.processes,
    pytest.mark.skipif(connection.vendor == "sqlite", reason="compared with the earliest database, brought to now"),
]


@contextmanager
def place(home: Path) -> Iterator[dict[str, str]]:
    """The environment of a site with an empty database on the server that is tested."""
    home.mkdir()
    given, name = settings.DATABASES["default"], f"cydwaith_new_{os.getpid()}_{home.name}"
    server = f"host={given['HOST']} user={given['USER']} dbname="
    with psycopg.connect(f"{server}postgres", autocommit=True) as owner:
        owner.execute(f'CREATE DATABASE "{name}"')
        yield environment(home, DATABASE=f"{server}{name}") | {"DJANGO_SETTINGS_MODULE": "cydwaith.settings"}
        owner.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def test_at_once_and_step_by_step(tmp_path: Path, db: None) -> None:
    with ExitStack() as stack:
        at_once = migrated(stack.enter_context(place(tmp_path / "once")))
        step_by_step = migrated(stack.enter_context(place(tmp_path / "steps")), "--stepwise")
    assert at_once["faults"] == step_by_step["faults"] == [[], [], []]
    assert len(at_once["tables"]) > 200 < len(at_once["guards"])
    assert at_once == step_by_step
