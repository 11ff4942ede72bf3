"""The demonstration as a file, in a home folder of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection

from tests import demo_store

Run = Callable[..., subprocess.CompletedProcess[str]]
KEPT = """
from django.conf import settings
from cydwaith.record import keys, safekeeping
from cydwaith.record.models import Entry
safekeeping.begin(keys.signer().verifier, *safekeeping.named(Entry.objects.all()))
safekeeping.keep(keys.signer().verifier)
"""


@pytest.fixture(scope="session")
def demo_file(request: pytest.FixtureRequest, demo: None) -> Path:
    """The demonstration's SQLite database."""
    if connection.vendor != "sqlite":
        pytest.skip("it begins on SQLite, and goes to PostgreSQL by itself")
    return demo_store.copy_of(request.config.cache)


def cydwaith(home: Path, *words: str, database: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command in a home folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CYDWAITH_", "DJANGO_"))}
    told = {"CYDWAITH_HOME": str(home), "CYDWAITH_DATABASE": database, "CYDWAITH_LANGUAGE": "en", "CYDWAITH_DEMO": "1"}
    command = [sys.executable, "-m", "cydwaith", *words]
    return subprocess.run(command, env=kept | told, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def home(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder that holds the demonstration, with its journal beside it."""
    path = tmp_path_factory.mktemp("from")
    shutil.copy(demo_file, path / "cydwaith.sqlite3")
    done = cydwaith(path, "shell", "-c", KEPT)
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture(scope="session")
def archive(home: Path) -> Path:
    """The demonstration as a backup."""
    file = home / "backup.zip"
    done = cydwaith(home, "backup", str(file))
    assert done.returncode == 0, done.stderr
    assert "log-kept" in done.stdout, "it says what is not in it"
    return file


@pytest.fixture
def another(home: Path, tmp_path: Path) -> Path:
    """Another machine's home folder, where the journal and the keys were put first, as the documents say."""
    for name in ("log-kept", "log-key", "secret-key"):
        shutil.copy(home / name, tmp_path / name)
    return tmp_path
