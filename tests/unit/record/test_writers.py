"""Many writers at once, and writers that are killed: numbers stay without a gap, facts and entries together."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

pytestmark = pytest.mark.processes
ROOT = Path(__file__).parents[3]
MAKE = (
    "import django; django.setup(); from django.core.management import call_command;"
    "call_command('migrate', verbosity=0);"
    "from cydwaith.bodies.reference import load; load()"
)


class Site:
    """A database of its own, on the kind of server that these tests run on."""

    def __init__(self, home: Path, address: str) -> None:
        self.environment = {**os.environ, "CYDWAITH_HOME": str(home), "DJANGO_SETTINGS_MODULE": "tests.settings"}
        self.environment |= {"PYTHONPATH": str(ROOT), "CYDWAITH_DATABASE": address}

    def start(self, *words: str) -> "subprocess.Popen[str]":
        command = [sys.executable, *words]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        return subprocess.Popen(command, env=self.environment, cwd=ROOT, text=True, **pipes)

    def write(self, writers: int, times: int, *more: str) -> "subprocess.Popen[str]":
        return self.start("tests/record_writer.py", str(writers), str(times), *more)

    def verified(self, told: str = "") -> dict[str, Any]:
        """What a verification finds, how many terms there are, and which of those told, a line each, are not there."""
        look = (
            "import django, json, sys; django.setup(); from cydwaith.record import checkpoints; checkpoints.latest();"
            "from cydwaith.record.verifying.live import verify; from cydwaith.search.models import Term;"
            "from cydwaith.record.models import Entry; agreed = Entry.objects.filter(verb='term.agreed').count();"
            "there = set(Term.objects.values_list('english', flat=True)); told = set(sys.stdin.read().splitlines());"
            "found = {'terms': len(there), 'agreed': agreed, 'lost': sorted(told - there)};"
            "print(json.dumps(verify().as_json() | found))"
        )
        output, _ = self.start("-c", look).communicate(told, timeout=120)
        return json.loads(output.splitlines()[-1])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any) -> Iterator[Site]:
    home = tmp_path_factory.mktemp("site")
    name = f"cydwaith_writers_{os.getpid()}"
    address = ""
    if connection.vendor == "postgresql":
        given = settings.DATABASES["default"]
        address = f"host={given['HOST']} user={given['USER']} dbname={name}"
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name}")
    made = Site(home, address)
    making = made.start("-c", MAKE)
    making.communicate(timeout=300)
    assert making.returncode == 0
    yield made
    if address:
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def assert_whole(found: dict[str, Any]) -> None:
    assert found["faults"] == []
    assert found["waiting"] == 0
    assert found["entries"] == found["size"]
    assert found["terms"] == found["agreed"]
    assert found["lost"] == []


def test_sixteen_writers_at_once(site: Site) -> None:
    """Four processes of four threads; every committed fact has its entry, and the log is whole."""
    before = site.verified()["terms"]
    writers = [site.write(4, 25) for _ in range(4)]
    outputs = [writer.communicate(timeout=300)[0] for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * 4
    done = sum(int(output.split("done ")[1]) for output in outputs)
    found = site.verified()
    assert_whole(found)
    assert found["terms"] - before == done
    assert done > 350


def test_a_writer_killed_in_the_midst_of_a_transaction_leaves_nothing(site: Site) -> None:
    before = site.verified()["terms"]
    writer = site.write(1, 3, "pause")
    assert writer.stdout
    while "mid" not in writer.stdout.readline():
        pass
    writer.send_signal(signal.SIGKILL)
    writer.communicate()
    found = site.verified()
    assert_whole(found)
    assert found["terms"] - before == 3


def test_writers_killed_at_any_moment_leave_facts_and_entries_together(site: Site) -> None:
    for wait in (0.05, 0.21, 0.4):
        writers = [site.write(4, 1000) for _ in range(2)]
        for writer in writers:
            assert writer.stdout
            writer.stdout.readline()
        time.sleep(wait)
        for writer in writers:
            writer.send_signal(signal.SIGKILL)
            writer.communicate()
        assert_whole(site.verified())


SECONDS, KILLS = 20, 200
"""When the killing ends, whichever comes first."""


def test_processes_of_every_kind_killed_at_random_moments_lose_nothing_that_was_committed(
    site: Site, tmp_path: Path
) -> None:
    """Writers, and those who give numbers, sign and read: what is committed is there, with its entry and number."""
    notes, seed = tmp_path / "told", random.randrange(10**6)
    killing = site.start("tests/record_kills.py", str(notes), str(SECONDS), str(KILLS), str(seed))
    output, _ = killing.communicate(timeout=SECONDS + 120)
    killed, told = int(output.split("killed ")[1]), notes.read_text()
    print(f"{killed} killed, {len(told.splitlines())} terms committed, seed {seed}")
    assert killed >= 10
    assert told
    assert_whole(site.verified(told))
