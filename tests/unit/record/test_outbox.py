"""What follows a deed is done, whoever is killed; once, whoever works; and what fails holds up nothing else."""

import datetime as dt
import subprocess
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from cydwaith.record import outbox
from cydwaith.record.models import Due
from cydwaith.record.outbox import QUEUES, Queue
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
PUT = {
    "search": ["bodies", "GB-PLA-CRF"],
    "search words": ["ailgylchu"],
    "letters": 0,
    "webhooks": 0,
    "notices": [0, "x", [], None],
    "statutory_dates": "today",
    "award_returns": "today",
    "deliberations": "nowhere",
    "figures": "all",
    "portfolio": 0,
}
"""Something for each queue of the house to do."""
EVERYTHING = f"""
rebuild(by=COMMAND_LINE)
Due.objects.all().delete()
from django.db import transaction
with transaction.atomic():
    for queue, what in {PUT!r}.items():
        outbox.put(queue, what)
    transaction.on_commit(lambda: os.kill(os.getpid(), 9))
    from django.db import connection
    connection.run_on_commit.reverse()
"""
LEFT = "print(Due.objects.count(), Due.objects.exclude(fault='').count())"
AT_ONCE = """
from cydwaith.record.outbox import Queue
from cydwaith.search.models import Term
from django.utils import timezone
def inside(things):
    for one in things: Term.objects.create(welsh=one, english=str(os.getpid()), added=timezone.now())
def beyond(things):
    with open(os.environ["TOLD"], "a") as file: file.writelines(one + chr(10) for one in things)
outbox.QUEUES = [Queue(name="inside", do=inside), Queue(name="beyond", do=beyond, beyond=True)]
"""
FILLED = """
from django.db import transaction
outbox.after_commit = bool
Due.objects.all().delete()
with transaction.atomic():
    outbox.put("inside", *(f"inside {n}" for n in range(500)))
    outbox.put("beyond", *(f"beyond {n}" for n in range(60)))
print(Due.objects.count())
"""
DOING = """
import time
while Due.objects.exists():
    outbox.work_off()
    for queue in outbox.beyond(): outbox.reach_out(queue)
    time.sleep(.05)
"""
DONE = """
print(Due.objects.count(), Term.objects.filter(welsh__startswith="inside ").count(),
      Term.objects.filter(welsh__startswith="inside ").values("welsh").distinct().count())
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


@pytest.mark.processes
def test_every_queue_is_worked_off_by_others_when_its_process_is_killed_after_the_commit(site: Site) -> None:
    assert {one.name for one in QUEUES} == PUT.keys(), "each queue of the house has something to do here"
    died, _ = run(site, EVERYTHING)
    assert died == -9
    assert run(site, LEFT)[1].split()[0] == str(len(PUT))
    run(site, NEXT["a worker"])
    assert run(site, LEFT)[1] == "0 0"


@pytest.mark.processes
def test_four_workers_at_once_do_everything_once(site: Site, tmp_path: Path) -> None:
    told = tmp_path / "told"
    told.touch()
    site.environment["TOLD"] = str(told)
    assert run(site, AT_ONCE + FILLED)[1] == "560"
    workers = [site.start("-c", BEGIN + AT_ONCE + DOING) for _ in range(4)]
    assert [worker.communicate(timeout=180)[0] for worker in workers] == [""] * 4
    assert [worker.returncode for worker in workers] == [0] * 4
    assert run(site, AT_ONCE + DONE)[1] == "0 500 500"
    lines = told.read_text().splitlines()
    assert sorted(lines) == sorted(f"beyond {n}" for n in range(60))


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

    monkeypatch.setattr(outbox, "QUEUES", [Queue(name="test", do=do), Queue(name="beyond", do=do, beyond=True)])
    return found


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A clock of these tests that can be put forward and back, by so much."""

    def put(by: dt.timedelta) -> None:
        moment = timezone.now() + by
        monkeypatch.setattr(outbox.timezone, "now", lambda: moment)

    return put


def test_what_fails_waits_and_holds_up_nothing_else(done: list[Any], db: None) -> None:
    outbox.put("test", "one", "bad", "two", "one")
    assert outbox.work_off() == 3
    assert sorted(done) == ["one", "one", "two"]
    left = Due.objects.get()
    assert (left.what, left.tries, left.fault) == ("bad", 1, "ValueError: it is bad")
    assert outbox.work_off() == 0, "not at once"
    assert not outbox.waiting().exists()
    assert [one.what for one in outbox.waiting(left.at + outbox.SOON * 2)] == ["bad"]


def work() -> int:
    """What a worker does, once."""
    return outbox.work_off() + sum(map(outbox.reach_out, outbox.beyond()))


def test_what_reaches_beyond_fails_alone_too(done: list[Any], db: None) -> None:
    outbox.put("beyond", "one", "bad", "two")
    assert outbox.work_off() == 0, "no page waits for it"
    assert work() == 2
    assert done == ["one", "two"]
    left = Due.objects.get()
    assert (left.what, left.tries, left.fault) == ("bad", 1, "ValueError: it is bad")
    assert left.after > timezone.now()


def test_a_worker_killed_while_it_reaches_beyond_leaves_it_to_another(done: list[Any], clock: Any, db: None) -> None:
    class Killed(BaseException):
        """What no handler of faults catches."""

    def killed(_things: Any) -> None:
        raise Killed

    outbox.put("beyond", "one")
    with pytest.raises(Killed):
        outbox.reach_out(Queue(name="beyond", do=killed, beyond=True))
    assert work() == 0, "whoever has begun it may still be at it"
    clock(outbox.TAKEN * 2)
    assert work() == 1
    assert done == ["one"]


@pytest.mark.parametrize("queue", ["test", "beyond"])
def test_what_is_planned_is_done_then_and_not_before(queue: str, done: list[Any], clock: Any, db: None) -> None:
    outbox.put(queue, "later", at=timezone.now() + dt.timedelta(days=3))
    outbox.put(queue, "now")
    work()
    assert done == ["now"]
    assert not outbox.waiting().exists()
    clock(dt.timedelta(days=2, hours=23))
    work()
    assert done == ["now"]
    clock(dt.timedelta(hours=2))
    assert outbox.waiting().exists(), "nobody worked it off yet"
    work()
    assert done == ["now", "later"]


@pytest.mark.parametrize("queue", ["test", "beyond"])
def test_a_clock_that_was_put_back_holds_up_nothing(queue: str, done: list[Any], clock: Any, db: None) -> None:
    clock(dt.timedelta(days=365))
    outbox.put(queue, "bad")
    work()
    outbox.put(queue, "one")
    if queue == "beyond":
        outbox.put(queue, "taken")
        Due.objects.filter(what="taken").update(after=timezone.now() + outbox.TAKEN)
    clock(dt.timedelta(days=-365))
    work()
    assert done == (["one", "taken"] if queue == "beyond" else ["one"])
    assert Due.objects.get(what="bad").tries == 2, "what failed is tried again"


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
