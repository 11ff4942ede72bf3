"""Two processes that keep pages, and changes of every kind: no reader ever gets a page from before a change."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from cydwaith.shared.permissions import Who
from tests.every_page import address, pages

pytestmark = pytest.mark.processes
ROOT = Path(__file__).parents[3]
TIMES = 200
SEED = 20261129
LOAD = (
    "import django; django.setup(); from django.core.management import call_command;"
    "call_command('migrate', verbosity=0);"
    "from cydwaith.bodies import reference;"
    "from cydwaith.shared.permissions import COMMAND_LINE; reference.load(by=COMMAND_LINE)"
)
READ = [
    "bodies",
    "body",
    "topics",
    "councils",
    "home",
    "practices",
    "forums",
    "record",
    "glossary",
    "programme",
    "post",
]


class Process:
    """A reader of the site in a process of its own."""

    def __init__(self, environment: dict[str, str]) -> None:
        command = [sys.executable, "tests/kept_reader.py"]
        self.running = subprocess.Popen(
            command, env=environment, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self.line() == "ready"

    def line(self) -> str:
        assert self.running.stdout is not None
        return self.running.stdout.readline().strip()

    def ask(self, does: str, what: str) -> str:
        assert self.running.stdin is not None
        self.running.stdin.write(f"{does} {what}\n")
        self.running.stdin.flush()
        return self.line()


@pytest.fixture(scope="module")
def two(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any
) -> Iterator[list[Process]]:
    home, name, database = tmp_path_factory.mktemp("site"), f"cydwaith_kept_{os.getpid()}", ""
    if connection.vendor == "postgresql":
        given = settings.DATABASES["default"]
        database = f"host={given['HOST']} user={given['USER']} dbname={name}"
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name}")
    environment = {**os.environ, "CYDWAITH_HOME": str(home), "DJANGO_SETTINGS_MODULE": "tests.settings"}
    environment |= {"PYTHONPATH": str(ROOT), "CYDWAITH_DATABASE": database}
    subprocess.run([sys.executable, "-c", LOAD], env=environment, cwd=ROOT, check=True, timeout=300)
    processes = [Process(environment) for _ in range(2)]
    yield processes
    for one in processes:
        one.running.kill()
        one.running.communicate()
    shutil.rmtree(home, ignore_errors=True)
    if database:
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def changes(chance: random.Random) -> str:
    """A change past every deed, or one that changes nothing."""
    code = chance.choice(["GB-PLA-CRF", "GB-PLA-POW", "CYD-WELSH-GOVERNMENT"])
    number = chance.randrange(1000)
    return chance.choice(
        [
            f"UPDATE bodies_body SET name_en = 'Body {number}' WHERE code = '{code}'",
            f"UPDATE bodies_topic SET name_cy = 'Pwnc {number}' WHERE code = (SELECT MIN(code) FROM bodies_topic)",
            f"UPDATE bodies_place SET name_en = 'Place {number}' WHERE code = 'W06000015'",
            f"UPDATE bodies_post SET title_en = 'Post {number}' WHERE body_id = '{code}'",
            f"INSERT INTO search_term (welsh, english) SELECT 'gair {number}', 'word {number}' WHERE 1 = 0",
        ]
    )


def test_no_reader_gets_a_page_from_before_a_change(two: list[Process]) -> None:
    chance = random.Random(SEED)
    known = set(pages(Who.ANYONE))
    paths = [address(name, language) for name in READ if name in known for language in ("cy", "en")]
    stale, kept = [], 0
    for time in range(TIMES):
        if chance.random() < 0.3:
            assert int(chance.choice(two).ask("sql", changes(chance))) >= 0
        path, reader = chance.choice(paths), chance.choice(two)
        given = reader.ask("kept", path)
        if given != chance.choice(two).ask("made", path):
            stale.append((time, path))
        kept += given == reader.ask("kept", path)
    assert stale == []
    assert kept == TIMES
