"""What each process that `serve` watches over runs: `python -m cydwaith.running.child [DOOR] ROLE`."""

import os
import signal
import sys
from collections.abc import Callable, Mapping
from typing import Final

import django

from cydwaith.running import lifeline


def pages(*doors: str) -> None:
    """Serve pages."""
    from cydwaith.running import door, server

    server.serve(*map(door.handed, doors))


def work() -> None:
    """Do what follows deeds."""
    from django.core.management import call_command

    call_command("work")


def metrics() -> None:
    """Answer Prometheus."""
    from cydwaith.running import metrics as measured

    measured.serve()


ROLES: Final[Mapping[str, Callable[..., None]]] = {"pages": pages, "work": work, "metrics": metrics}


def stop(*_: object) -> None:
    """SIGTERM: go, without a trace."""
    sys.exit(0)


def main(*words: str) -> None:
    """Be that process for as long as the one that started it lives."""
    *more, role = words
    lifeline.hold()
    if role != "pages":  # granian has its own
        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cydwaith.settings")
    django.setup()
    ROLES[role](*more)


if __name__ == "__main__":
    main(*sys.argv[1:])
