"""More readers than the database gives connections, on a real pool: each gets an answer, and then it goes on."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from tests.every_page import address
from tests.serving import asked, environment, served

pytestmark = [pytest.mark.processes, pytest.mark.slow, pytest.mark.django_db]
READERS, CONNECTIONS = 24, 8
PATHS = (address("bodies", "en"), address("bodies", "cy"), address("practices", "en"), "/api/v1/bodies")
PATIENCE = 15
"""Seconds for which all connections are held: longer than anybody waits for one."""


@pytest.fixture
def database(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[str, str]]:
    """A database of its own: its address for its owner, and for somebody who gets a few connections and no more."""
    if connection.vendor != "postgresql":
        pytest.skip("a pool is PostgreSQL's")
    given, name = settings.DATABASES["default"], f"cydwaith_pool_{os.getpid()}"
    few = f"few_{os.getpid()}"
    with (
        django_db_blocker.unblock(),
        psycopg.connect(host=given["HOST"], user=given["USER"], dbname="postgres", autocommit=True) as owner,
    ):
        owner.execute(f"CREATE ROLE {few} LOGIN CONNECTION LIMIT {CONNECTIONS}")
        owner.execute(f"CREATE DATABASE {name} OWNER {few}")
        yield tuple(f"host={given['HOST']} user={who} dbname={name}" for who in (given["USER"], few))  # type: ignore[misc]  # two
        owner.execute(f"DROP DATABASE {name} WITH (FORCE)")
        owner.execute(f"DROP ROLE {few}")


def test_more_readers_than_connections(database: tuple[str, str], tmp_path: Path) -> None:
    whole, few = database
    migrate = [sys.executable, "-m", "cydwaith", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, env=environment(tmp_path, DATABASE=few), check=True)
    more = {"DATABASE": few, "WORKERS": "1", "THREADS": "16", "DRAIN": "5"}
    with served(tmp_path, tmp_path / "log", **more) as port, ThreadPoolExecutor(READERS) as pool:

        def reads(number: int) -> tuple[int, bool, str]:
            with asked(port) as browser:
                answer = browser.get(PATHS[number % len(PATHS)])
                return answer.status_code, "Retry-After" in answer.headers, answer.text

        with psycopg.connect(whole) as locking:
            # Who reads this waits, and holds the connection meanwhile.
            locking.execute("LOCK TABLE bodies_body IN ACCESS EXCLUSIVE MODE")
            waiting = [pool.submit(reads, number) for number in range(READERS)]
            wait(waiting, timeout=PATIENCE)
            locking.rollback()
        answers = [one.result(timeout=120) for one in waiting]
        counted = Counter(status for status, _when, _page in answers)
        assert set(counted) <= {200, 503}, counted
        assert counted[503] > 0, "nobody waited in vain: this tried nothing"
        assert all(when for status, when, _page in answers if status == 503)
        assert not any("Traceback" in page for _status, _when, page in answers)
        again = [reads(number)[0] for number in range(len(PATHS))]
        assert again == [200] * len(PATHS), "and then it goes on"
    assert "Traceback" not in (tmp_path / "log").read_text()
