"""A site of an earlier version, upgraded as the operators' page says: nothing is lost, and the record still holds.

`tests/earlier/` has the demonstration as the version of 29 November 2026, 19:05, loaded it (634d169), without what is
worked out again (standings, changes, the index). It is sample data, and its key signs nothing else.
"""

import os
import sqlite3
import subprocess
import sys
import tarfile
from contextlib import closing
from pathlib import Path

import pytest

pytestmark = [pytest.mark.processes, pytest.mark.slow, pytest.mark.once]
EARLIER = Path(__file__).parents[2] / "earlier" / "2026-11-29.tar.xz"
WORKED_OUT = ("search_", "evidence_standing", "evidence_change", "evidence_calculation", "sqlite_")


def rows(home: Path) -> dict[str, int]:
    """How many rows each table has, but for what is worked out."""
    with closing(sqlite3.connect(home / "cydwaith.sqlite3")) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: database.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0]
            for name in tables
            if not name.startswith(WORKED_OUT)
        }


def told(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command of this version on an earlier one's home folder."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("CYDWAITH_", "DJANGO_"))}
    command = [sys.executable, "-m", "cydwaith", *words]
    site = {"CYDWAITH_HOME": str(home), "CYDWAITH_DEMO": "1"}  # it has sample accounts
    return subprocess.run(command, env=environment | site, capture_output=True, text=True, check=False)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home folder of the earlier site."""
    with tarfile.open(EARLIER) as packed:
        for name in packed.getnames():
            found = packed.extractfile(name)
            assert found is not None
            (tmp_path / name).write_bytes(found.read())
    return tmp_path


def test_no_row_is_lost_nothing_is_left_to_migrate_and_the_record_agrees_with_every_row(home: Path) -> None:
    before = rows(home)
    done = told(home, "setup")
    assert done.returncode == 0, done.stderr
    after = rows(home)
    assert len(before) > 50
    assert {name: count for name, count in before.items() if after.get(name, 0) < count} == {}
    assert told(home, "migrate", "--check").returncode == 0
    verified = told(home, "record", "verify")
    assert verified.returncode == 0, verified.stdout
