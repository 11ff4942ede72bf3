"""People who act at the same moment, each in a connection of their own."""

import threading
from collections.abc import Callable
from time import sleep
from typing import Any

from django.db import OperationalError, connection

from cydwaith.shared.refusals import NotPossible


def at_once(*tries: Callable[[], Any]) -> list[Any]:
    """Do all of it at the same time, each in its own connection; what came of each, a refusal included."""
    ready, came = threading.Barrier(len(tries)), [None] * len(tries)

    def attempt(place: int, action: Callable[[], Any]) -> None:
        ready.wait()
        try:
            came[place] = patiently(action)
        except NotPossible as refusal:
            came[place] = refusal
        finally:
            connection.close()

    threads = [threading.Thread(target=attempt, args=pair) for pair in enumerate(tries)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return came


def patiently(action: Callable[[], Any]) -> Any:
    """The tests' SQLite lives in memory, where connections do not wait for one another as they do for a file."""
    for _time in range(500):
        try:
            return action()
        except OperationalError as error:
            if "locked" not in str(error):
                raise
            sleep(0.01)
    raise TimeoutError
