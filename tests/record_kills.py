"""Processes of every kind that are killed at random moments, again and again.

python tests/record_kills.py TOLD SECONDS KILLS SEED: until either is reached, a crowd is forked (writers, one that
gives numbers, one that signs, one that reads) and each of it killed within a second. What a writer was told
is committed it notes in the file TOLD, a line a term. Prints how many were killed.
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import NoReturn

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from django.db import OperationalError, connections  # noqa: E402  # only now is Django ready

from cydwaith.record import appending, checkpoints, queries  # noqa: E402
from cydwaith.search.agreeing import agree  # noqa: E402
from cydwaith.shared.permissions import COMMAND_LINE  # noqa: E402

LONGEST = 1.0
"""Seconds that a process may live."""


def write(told: int, number: int) -> None:
    word = f"{os.getpid()} {time.monotonic_ns()} {number}"
    agree(by=COMMAND_LINE, body="GB-PLA-CRF", welsh=f"gair {word}", english=f"word {word}", source="a test")
    os.write(told, f"word {word}\n".encode())


def number(_told: int, _number: int) -> None:
    appending.number()


def sign(_told: int, _number: int) -> None:
    checkpoints.publish()


def read(_told: int, _number: int) -> None:
    list(queries.entries(queries.Chosen())[:50])


CROWD = (write, write, number, sign, read)


def forked(does: Callable[[int, int], None], told: int) -> int:
    """A process that does one thing over and over; its number."""
    child = os.fork()
    if not child:
        for_ever(does, told)
    return child


def for_ever(does: Callable[[int, int], None], told: int) -> NoReturn:
    """Do it until somebody kills this process; SQLite may refuse it in a crowd."""
    for turn in count():
        with suppress(OperationalError):
            does(told, turn)
    raise AssertionError("counting ended")


def main(notes: str, seconds: float, most: int, seed: int) -> None:
    chance, until, killed = random.Random(seed), time.monotonic() + seconds, 0
    told = os.open(notes, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    while killed < most and time.monotonic() < until:
        connections.close_all()
        crowd = [forked(does, told) for does in CROWD]
        chance.shuffle(crowd)
        for one in crowd:
            time.sleep(chance.uniform(0, LONGEST / len(crowd)))
            os.kill(one, signal.SIGKILL)
            os.waitpid(one, 0)
            killed += 1
    print(f"killed {killed}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
