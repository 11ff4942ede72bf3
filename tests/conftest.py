"""What every test may ask for."""

import gc
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.operations import BaseDatabaseOperations
from django.test import TestCase
from django.utils import translation
from pytest_django import DjangoDbBlocker

import tests.examples  # noqa: F401  # how many examples Hypothesis makes
from cydwaith.record import outside
from tests import demo_store
from tests.budget import pytest_runtest_makereport, pytest_terminal_summary  # noqa: F401  # hooks of pytest

CI = os.environ.get("CI") == "true"
# Whoever asks for one of these touches the database.
DATABASE = {"db", "transactional_db", "demo"}

# Playwright's own loop runs in this thread; without this Django refuses every query the test itself makes.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Each new window would load two pages of the browser's own, behind an address bar that nobody sees.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
]


class Turn(IntEnum):
    """When a test runs: what loads the demonstration comes last, since everything before finds an empty database."""

    EMPTY = 0
    BROWSER = 1
    DEMONSTRATION = 2


def turn(item: pytest.Item) -> Turn:
    """When a test runs."""
    names = getattr(item, "fixturenames", ())
    if "demo" in names:
        return Turn.DEMONSTRATION
    return Turn.BROWSER if folder(item) == "browser" and "site" in names else Turn.EMPTY


def folder(item: pytest.Item) -> str:
    """The folder of a test, of those that lie here."""
    return item.path.relative_to(Path(__file__).parent).parts[0]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by where they live; skip browser tests, aloud, where there is no Chromium, but never in CI."""
    items.sort(key=turn)
    # While one worker loads a demonstration the other has something else to do.
    for which, before in ((Turn.DEMONSTRATION, Turn.BROWSER), (Turn.BROWSER, Turn.EMPTY)):
        first, place = (next((item for item in items if turn(item) is each), None) for each in (which, before))
        if first and place:
            items.remove(first)
            items.insert(items.index(place), first)
    for item in items:
        there = folder(item)
        if there in {"browser", "house"}:
            item.add_marker(getattr(pytest.mark, there))
        if not DATABASE.isdisjoint(getattr(item, "fixturenames", ())) or item.get_closest_marker("django_db"):
            item.add_marker(pytest.mark.database)
        if there == "browser" and not CI and not Path(CHROMIUM).exists():
            item.add_marker(pytest.mark.skip(reason="no Chromium: apt-get install chromium"))


def pytest_collection_finish() -> None:
    """What is imported by now stays: looking through it again and again for what could go took a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Debian's Chromium: Playwright's own download is never needed."""
    return browser_type_launch_args | {"executable_path": CHROMIUM, "args": QUIET}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict) -> dict:
    return browser_context_args | {"locale": "cy-GB", "viewport": {"width": 1280, "height": 900}}


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real public files that are too large, or not ours, to keep here; CI always has them."""
    path = Path(os.environ.get("CYDWAITH_SHARED_DATA", Path(__file__).parents[2] / "shared" / "data"))
    if not path.is_dir():
        if CI:
            pytest.fail(f"{path} must be there in CI")
        pytest.skip("no real data files here (set CYDWAITH_SHARED_DATA)")
    return path


@pytest.fixture(scope="session")
def demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker, pytestconfig: pytest.Config) -> None:
    """The demonstration's data, loaded once for the whole session; each test rolls back what it changes."""
    with django_db_blocker.unblock():
        demo_store.load(pytestconfig.cache)


@pytest.fixture
def demo_data(demo: None, db: None) -> None:
    """A test that reads, or changes and rolls back, the demonstration's data."""


@pytest.fixture
def django_capture_on_commit_callbacks(django_capture_on_commit_callbacks: Any) -> Any:
    """What a test did before it captures is never committed, and its hooks are not those of what it captures."""

    def captured(**how: Any) -> Any:
        connection.run_on_commit.clear()
        return django_capture_on_commit_callbacks(**how)

    return captured


@pytest.fixture(scope="session")
def on_postgresql() -> bool:
    return connection.vendor == "postgresql"


@contextmanager
def unguarded(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """A database that asks no trigger about rows that go, whichever room put it there."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
            yield
            cursor.execute("SET session_replication_role = DEFAULT")
            return
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '% DELETE ON %'")
        triggers = cursor.fetchall()
        for name, _sql in triggers:
            cursor.execute(f"DROP TRIGGER {name}")
        yield
        for _name, sql in triggers:
            cursor.execute(sql)


@pytest.fixture(scope="session", autouse=True)
def _records_may_be_emptied() -> Iterator[None]:
    """Tests that commit empty the database afterwards; only for that are entries and frozen things given up."""
    flush = BaseDatabaseOperations.execute_sql_flush

    def emptied(self: BaseDatabaseOperations, sql_list: list[str]) -> None:
        with unguarded(self.connection):
            flush(self, sql_list)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", emptied)
        yield


@pytest.fixture(scope="session", autouse=True)
def _references_are_checked_where_something_changed() -> Iterator[None]:
    """After each test SQLite reads every table for references that lead nowhere: only where a row was written."""
    whole, changes = TestCase._should_check_constraints, 0

    def some(self: TestCase, connection: BaseDatabaseWrapper) -> bool:
        nonlocal changes
        if connection.vendor == "sqlite":
            before, changes = changes, connection.connection.total_changes
            if before == changes:
                return False
        return bool(whole(self, connection))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TestCase, "_should_check_constraints", some)
        yield


@pytest.fixture(scope="session", autouse=True)
def _lexicons_are_kept(pytestconfig: pytest.Config) -> Iterator[None]:
    with demo_store.lexicons_kept(pytestconfig.cache):
        yield


@pytest.fixture(autouse=True)
def _kept_outside() -> Iterator[None]:
    """What a test keeps outside the database goes with what it did in it."""
    path = outside.path()
    before = path.read_bytes() if path.exists() else None
    yield
    if before is None:
        path.unlink(missing_ok=True)
    elif not path.exists() or path.read_bytes() != before:
        path.write_bytes(before)


@pytest.fixture(autouse=True)
def _demonstration(settings: settings) -> None:  # type: ignore[valid-type]
    settings.DEMO = False


@pytest.fixture(autouse=True)
def _language() -> None:
    """What the last test's pages were read in is not the next one's language."""
    translation.deactivate()
