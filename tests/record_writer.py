"""A process that writes facts with their entries, for tests that kill it and for the benchmark.

python tests/record_writer.py WRITERS TIMES [pause]: so many threads agree so many terms each; with `pause`, a further
term is agreed in a transaction that never ends, and "mid" is printed. Prints "done N" when N were committed.
"""

import os
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from django.db import OperationalError, connection, transaction  # noqa: E402  # only now is Django ready

from cydwaith.search.agreeing import agree  # noqa: E402
from cydwaith.shared.permissions import COMMAND_LINE  # noqa: E402

BODY = "GB-PLA-CRF"
done = 0
lock = threading.Lock()


def write(name: str) -> None:
    agree(by=COMMAND_LINE, body=BODY, welsh=f"gair {name}", english=f"word {name}", source="a test")


def writer(name: str, times: int) -> None:
    """Agree terms one after another; SQLite may refuse one in a crowd, which then was not written at all."""
    global done  # noqa: PLW0603  # one number for all threads
    for time_ in range(times):
        try:
            write(f"{name} {time_}")
        except OperationalError as busy:
            if "locked" not in str(busy):
                raise
            continue
        with lock:
            done += 1
    connection.close()


def main(writers: int, times: int, pause: bool) -> None:
    name = str(os.getpid())
    threads = [threading.Thread(target=writer, args=(f"{name} {at}", times)) for at in range(writers)]
    for thread in threads:
        thread.start()
    print("started", flush=True)
    for thread in threads:
        thread.join()
    if pause:
        with transaction.atomic():
            write(f"{name} never")
            print("mid", flush=True)
            time.sleep(60)
    print(f"done {done}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), "pause" in sys.argv)
