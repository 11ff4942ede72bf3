"""The sender killed at every step, and two at once: every letter arrives; twice only in the one stated case."""

from collections.abc import Iterator
from typing import Final

import pytest

from tests.mail_server import Taking, mail_server
from tests.unit.record.test_writers import Site, site

__all__ = ["site"]
pytestmark = pytest.mark.processes
BEGIN: Final = """
import django, os
django.setup()
from django.conf import settings
from django.utils import timezone
settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", {port}
from cydwaith.letters import delivering, smtp
from cydwaith.letters.models import Letter
from cydwaith.letters.sending import send
from cydwaith.record import outbox
from cydwaith.record.models import Due
from cydwaith.shared.said import said
def kill(*_args, **_more): os.kill(os.getpid(), 9)
def then_kill(do): return lambda *args, **more: (do(*args, **more), kill())
def write(number):
    for one in range(number):
        said_so = said(cy="a", en="b")
        send(to=f"n{{one}}@example.cymru", kind="test", subject=said_so, text=said_so, key=f"{{one}}")
def work(): return sum(map(outbox.reach_out, outbox.beyond()))
"""
STEPS: Final = {
    "once it was written": "outbox.after_commit = kill; write(1)",
    "once a worker has it": "outbox.taken = then_kill(outbox.taken); write(1); work()",
    "before it is begun": "delivering.hand_over = kill; write(1); work()",
    "once it is noted as begun": "smtp.deliver = kill; write(1); work()",
    "once the server took it": "smtp.deliver = then_kill(smtp.deliver); write(1); work()",
    "once that is noted": "delivering.end = then_kill(delivering.end); write(1); work()",
}
TWICE: Final = "once the server took it"
AFTERWARDS: Final = """
Due.objects.update(after=timezone.now())
work()
print([one.state for one in Letter.objects.all()], Due.objects.count())
Letter.objects.all().delete()
"""


@pytest.fixture
def server() -> Iterator[tuple[Taking, int]]:
    with mail_server() as found:
        yield found


def run(site: Site, port: int, script: str) -> tuple[int, str]:
    process = site.start("-c", BEGIN.format(port=port) + script)
    output, _ = process.communicate(timeout=120)
    return process.returncode, output.strip()


@pytest.mark.parametrize("step", STEPS)
def test_a_sender_killed_loses_nothing(site: Site, server: tuple[Taking, int], step: str) -> None:
    taking, port = server
    assert run(site, port, STEPS[step])[0] == -9
    assert run(site, port, AFTERWARDS) == (0, "['accepted'] 0")
    assert len(taking.letters) == (2 if step == TWICE else 1)
    assert len({letter["Message-ID"] for letter in taking.letters}) == 1


def test_what_a_dead_worker_has_is_left_to_it_for_a_while(site: Site, server: tuple[Taking, int]) -> None:
    taking, port = server
    assert run(site, port, STEPS["before it is begun"])[0] == -9
    assert run(site, port, "print(work())")[1] == "0"
    assert run(site, port, AFTERWARDS) == (0, "['accepted'] 0")
    assert len(taking.letters) == 1


def test_two_workers_at_once_send_each_letter_once(site: Site, server: tuple[Taking, int]) -> None:
    taking, port = server
    run(site, port, "write(30)")
    workers = [site.start("-c", BEGIN.format(port=port) + "work()") for _ in range(2)]
    for one in workers:
        one.communicate(timeout=120)
    assert [one.returncode for one in workers] == [0, 0]
    run(site, port, AFTERWARDS)
    assert sorted(letter["To"] for letter in taking.letters) == sorted(f"n{one}@example.cymru" for one in range(30))
