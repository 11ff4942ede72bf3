"""The processes that serve pages: granian's, as the settings say."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from cydwaith.running.door import WAITING, Door

TARGET = settings.WSGI_APPLICATION.replace(".application", ":application")
ALIVE: Final = b"GET /health/live HTTP/1.0\r\nHost: localhost\r\n\r\n"
LOOK: Final = 0.1
READY: Final = 15.0
"""Seconds that a new worker has to be ready before the former one goes: a busy machine takes several."""
AT_THE_DOOR: Final = "cydwaith.running.at_the_door:application"
HANDED: Final[list[Door]] = []
"""The door that this process was handed; its workers come from it, and know it too."""


def serve(door: Door | None = None) -> None:
    """Serve until told to stop (SIGTERM): at the door, else at the place or the port that is set."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    place = settings.LISTEN
    assert place is not None, "it has a default"
    HANDED.extend([door] if door else [])
    with beside(place.socket) as own:
        server = Granian(
            AT_THE_DOOR if door else TARGET,
            address=place.host,
            port=place.port,
            uds=own,
            uds_permissions=0o660 if own else None,
            interface=Interfaces.WSGI,
            workers=settings.WORKERS,
            blocking_threads=settings.THREADS,
            respawn_failed_workers=True,
            respawn_interval=READY,
            workers_kill_timeout=settings.DRAIN,
            log_level=LogLevels.warning,
        )
        if door:
            at_the_door(server, door)
        server.serve()


def at_the_door(server: Any, door: Door) -> None:  # Any: granian has no way of its own to be handed a port
    """Have a server take the open door instead of opening a port of its own."""
    from granian._granian import SocketHolder

    holder: Any = SocketHolder  # Any: it does not say what it takes

    def take_it() -> None:
        server._ssp, server._sso, server._sfd = None, None, door.port
        server._shd = holder(door.port, uds=False, backlog=WAITING)

    server._init_shared_socket = take_it


@contextmanager
def beside(place: Path | None) -> Iterator[Path | None]:
    """A path beside that of a socket to listen at: once it answers, it takes the place of whatever stands there.

    So one who asks comes to a server that answers, the former or this one, and never to none. What was left by one
    that was killed is no hindrance. At the end the socket goes, unless another has taken its place.
    """
    if place is None:
        yield None
        return
    own = place.with_name(f".{os.getpid()}")
    own.unlink(missing_ok=True)
    taking = threading.Thread(target=take, args=(own, place), daemon=True, name="taking the place")
    taking.start()
    try:
        yield own
    finally:
        if taken.get(place) == number(place):
            place.unlink(missing_ok=True)


taken: Final[dict[Path, int | None]] = {}
"""Which socket of this process stands where, by its number on the disk."""


def take(own: Path, place: Path) -> None:
    """Wait until one's own socket answers, then put it in the place."""
    while not answers(own):
        time.sleep(LOOK)
    taken[place] = number(own)
    own.replace(place)


def answers(path: Path) -> bool:
    """Whether a page is given at a socket."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(settings.DRAIN)
        try:
            line.connect(str(path))
            line.sendall(ALIVE)
            return b" 200 " in line.recv(64)
        except OSError:
            return False


def number(path: Path) -> int | None:
    """A file's number on the disk; None where there is none."""
    try:
        return path.stat().st_ino
    except OSError:
        return None
