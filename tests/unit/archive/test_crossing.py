"""The demonstration goes from SQLite to PostgreSQL and back: the record holds, and every list and table is the same."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import postgresql
from tests.unit.archive.conftest import cydwaith

# It begins on SQLite, and goes to PostgreSQL by itself.
pytestmark = [pytest.mark.processes, pytest.mark.slow, pytest.mark.once, pytest.mark.django_db]
ROOT = Path(__file__).parents[3]
# Worked out of other rows, and made anew after a restoring; that is counted as a change.
INDEX = ("search_", "revisions_")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A PostgreSQL server."""
    with postgresql.server() as address:
        if not address:
            assert os.environ.get("CI") != "true", postgresql.MISSING
            pytest.skip(postgresql.MISSING)
        yield address


def told(home: Path, database: str = "") -> dict[str, str]:
    """Every list of a site, by name: a digest of what it says."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CYDWAITH_", "DJANGO_"))}
    here = {"CYDWAITH_HOME": str(home), "CYDWAITH_DATABASE": database, "CYDWAITH_DEMO": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.unit.archive.told"]
    done = subprocess.run(command, env=kept | here, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found


def rows(file: Path) -> dict[str, list[Any]]:
    """Every row of every table of a backup, as values: in which order a JSON object has its keys says nothing."""
    with zipfile.ZipFile(file) as archive:
        names = [name for name in archive.namelist() if name.endswith(".jsonl") and not name.startswith(INDEX)]
        return {name: [exact(json.loads(line)) for line in archive.read(name).splitlines()] for name in names}


def exact(value: Any) -> Any:
    """A value that tells 1 from 1.0 and 0.0 from -0.0."""
    if isinstance(value, dict):
        return {key: exact(one) for key, one in sorted(value.items())}
    return [exact(one) for one in value] if isinstance(value, list) else repr(value)


def restored(home: Path, file: Path, database: str = "") -> None:
    """Restore a backup; the record is verified against the journal, and is in order."""
    done = cydwaith(home, "restore", str(file), database=database)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Everything is as it was written." in done.stdout


def last_numbers(file: Path) -> dict[str, int]:
    """The last number that each table gave."""
    with zipfile.ZipFile(file) as archive:
        tables = json.loads(archive.read("manifest.json"))["tables"]
    return {name: one["last"] for name, one in tables.items() if not name.startswith(INDEX)}


def test_there_and_back(home: Path, archive: Path, server: str, another: Path) -> None:
    before, lists = rows(archive), told(home)
    assert sum(map(len, before.values())) > 20_000
    assert len(lists) > 20
    assert [name for name, one in lists.items() if not one.startswith("200 ")] == []
    there = another / "there.zip"
    restored(another, archive, server)
    assert told(another, server) == lists
    assert cydwaith(another, "backup", str(there), database=server).returncode == 0
    assert rows(there) == before
    assert last_numbers(there) == last_numbers(archive)
    restored(another, there)
    back = another / "back.zip"
    assert told(another) == lists
    assert cydwaith(another, "backup", str(back)).returncode == 0
    assert rows(back) == before
    assert last_numbers(back) == last_numbers(archive)
    again = cydwaith(another, "restore", str(archive))
    assert again.returncode == 2
    assert "not empty" in again.stderr


def test_what_is_newer_than_the_backup_is_said(archive: Path, another: Path) -> None:
    """The journal of a site that went on knows of entries that the backup does not have."""
    restored(another, archive)
    made = cydwaith(another, "record", "keygen", "--name", "a.example/witness", "--key", str(another / "key"))
    assert cydwaith(another, "record", "trust", made.stdout.strip(), "--name", "Tyst").returncode == 0
    assert cydwaith(another, "record", "checkpoint").returncode == 0
    for file in another.glob("cydwaith.sqlite3*"):
        file.unlink()
    found = cydwaith(another, "restore", str(archive))
    assert found.returncode == 1
    # The witness, and the key that the site made for itself: secrets are in no backup.
    assert "More entries were signed for than are here. Missing: two entries." in found.stdout
