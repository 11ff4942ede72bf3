"""A process that ends with the one that started it, so that nothing is left running when its parent is killed."""

import os
import signal
import threading
import time
from typing import Final

EVERY: Final = 1.0
"""Seconds between two looks."""


def hold() -> None:
    """From now on this process ends, as by SIGTERM, soon after its parent has."""
    threading.Thread(target=watch, args=(os.getppid(),), daemon=True, name="lifeline").start()


def watch(parent: int) -> None:
    """Wait for another to be the parent."""
    while os.getppid() == parent:
        time.sleep(EVERY)
    os.kill(os.getpid(), signal.SIGTERM)
