"""Whether SQLite says that nothing was written: what anyone commits, this thread or another, is read at once."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseWrapper

from cydwaith.revisions import counting

pytestmark = [pytest.mark.django_db, pytest.mark.once]
RAISE = "UPDATE revisions_raised SET times = times + 1"


@pytest.fixture
def two(tmp_path: Path, *, on_postgresql: bool) -> Iterator[tuple[DatabaseWrapper, sqlite3.Connection]]:
    """A connection of this site to a database with one count, and somebody else's."""
    if on_postgresql:
        pytest.skip("PostgreSQL is asked each time")
    file = tmp_path / "counts.sqlite3"
    with sqlite3.connect(file, isolation_level=None) as other:
        other.execute("PRAGMA journal_mode = wal")
        other.execute("CREATE TABLE revisions_raised (id INTEGER PRIMARY KEY, name TEXT, times INTEGER)")
        other.execute("INSERT INTO revisions_raised (name, times) VALUES ('one', 1)")
        mine = DatabaseWrapper({**connection.settings_dict, "NAME": str(file)}, alias="counts")
        yield mine, other
        mine.close()


def times(mine: DatabaseWrapper) -> int:
    return counting.revisions(mine)["one"]


def test_what_others_and_oneself_commit_is_read(two: tuple[DatabaseWrapper, sqlite3.Connection]) -> None:
    mine, other = two
    assert times(mine) == times(mine) == 1
    other.execute(RAISE)
    assert times(mine) == 2
    with mine.cursor() as cursor:
        cursor.execute(RAISE)
    assert times(mine) == 3


def test_what_is_undone_is_not_remembered(two: tuple[DatabaseWrapper, sqlite3.Connection]) -> None:
    mine, other = two
    mine.ensure_connection()
    mine.set_autocommit(False)
    with mine.cursor() as cursor:
        cursor.execute(RAISE)
    assert times(mine) == 2
    mine.rollback()
    mine.set_autocommit(True)
    assert times(mine) == 1
    other.execute(RAISE)
    assert times(mine) == 2


def test_nothing_is_asked_again_while_nothing_is_written(
    two: tuple[DatabaseWrapper, sqlite3.Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, _other = two
    assert times(mine) == 1
    monkeypatch.setattr(counting, "asked_now", lambda _connection: {})
    assert times(mine) == 1
