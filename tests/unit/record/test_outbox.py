"""What follows a deed is done, whoever is killed; once, whoever works; and what fails holds up nothing else."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction

from cydwaith.record import outbox
from cydwaith.record.models import Due
from cydwaith.record.outbox import Queue
from tests.unit.record.test_writers import Site, site

__all__ = ["site"]
ROOT = Path(__file__).parents[3]
BEGIN = """
import django, os, sys
django.setup()
from cydwaith.record import outbox
from cydwaith.record.models import Due
from cydwaith.search.actions import rebuild
from cydwaith.search.queries import Sought, search
from cydwaith.shared.permissions import COMMAND_LINE
from cydwaith.shared.said import Said
from tests.practice_world import content, ground, published
"""
KILLED = """
ground(); rebuild(by=COMMAND_LINE)
told = dict(content().texts) | {"title": Said(en="Quagmire of otters")}
def kill(): os.kill(os.getpid(), 9)
outbox.work_off = lambda: kill() if Due.objects.filter(what__0="practices").exists() and LAST() else None
from cydwaith.practices.models import Practice
LAST = lambda: Practice.objects.exclude(current=None).exists()
published(texts=told)
"""
FOUND = """
print(sum("Quagmire" in one.titles.en for one in search(Sought("quagmire otters")).results), Due.objects.count())
"""
NEXT = {
    "a worker": "from django.core.management import call_command; call_command('work', '--once')",
    "a server": "from cydwaith.record import background; background.follow()",
    "whoever commits next": (
        "from django.db import transaction\nwith transaction.atomic(): outbox.put('search', ['bodies', 'GB-PLA-CRF'])"
    ),
}


def run(site: Site, script: str) -> tuple[int, str]:
    process = site.start("-c", BEGIN + script)
    output, _ = process.communicate(timeout=180)
    return process.returncode, output.strip().splitlines()[-1] if output.strip() else ""


@pytest.mark.processes
def test_a_publication_is_found_though_its_writer_was_killed_after_the_commit(site: Site) -> None:
    died, _ = run(site, KILLED)
    assert died == -9
    _, before = run(site, FOUND)
    assert before.split()[0] == "0"
    assert int(before.split()[1]) > 0, "what was left to do is kept"
    home = Path(site.environment["CYDWAITH_HOME"])
    for who, script in NEXT.items():
        copied = copy_of(site, home)
        run(copied, script)
        _, after = run(copied, FOUND)
        assert after == "1 0", who
        if copied is site:
            break


def copy_of(site: Site, home: Path) -> Site:
    """The same site once more, so that each of the next can be the first; on PostgreSQL there is only the one."""
    if connection.vendor == "postgresql":
        return site
    other = Path(f"{home}-{len(list(home.parent.glob('*')))}")
    subprocess.run(["cp", "-r", home, other], check=True)
    return Site(other, "")


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What a queue of these tests has done; it fails at whatever is called "bad"."""
    found: list[Any] = []

    def do(things: Any) -> None:
        if "bad" in things:
            raise ValueError("it is bad")
        found.extend(things)

    monkeypatch.setattr(outbox, "QUEUES", [Queue(name="test", do=do)])
    return found


def test_what_fails_waits_and_holds_up_nothing_else(done: list[Any], db: None) -> None:
    outbox.put("test", "one", "bad", "two", "one")
    assert outbox.work_off() == 3
    assert sorted(done) == ["one", "one", "two"]
    left = Due.objects.get()
    assert (left.what, left.tries, left.fault) == ("bad", 1, "ValueError: it is bad")
    assert outbox.work_off() == 0, "not at once"
    assert not outbox.waiting().exists()
    assert [one.what for one in outbox.waiting(left.at + outbox.SOON * 2)] == ["bad"]


def test_each_thing_is_done_once_in_a_batch(done: list[Any], db: None) -> None:
    outbox.put("test", "one", "one")
    assert outbox.work_off() == 2
    assert done == ["one"]


def test_more_than_a_batch_is_done(done: list[Any], db: None) -> None:
    outbox.put("test", *map(str, range(outbox.BATCH * 2 + 1)))
    assert outbox.work_off() == outbox.BATCH * 2 + 1
    assert len(done) == outbox.BATCH * 2 + 1


def test_what_is_undone_leaves_nothing_to_do(done: list[Any], db: None) -> None:
    with transaction.atomic():
        outbox.put("test", "one")
        transaction.set_rollback(True)
    assert not Due.objects.exists()
