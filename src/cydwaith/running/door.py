"""The port at which pages are served: opened once, and handed to each server that takes the place of another.

Whoever asks while one goes and another comes waits in the same row, and is answered by either. A server that listens at
the door says, by a pipe, when the first of its workers can answer.
"""

import multiprocessing
import os
import socket
from dataclasses import dataclass
from typing import Final

WAITING: Final = 1024
"""So many may wait to be let in."""


@dataclass(frozen=True)
class Door:
    """What a server is handed: the number of the open port, and that of the pipe by which it says that it answers."""

    port: int
    ready: int

    def __str__(self) -> str:
        return f"{self.port}:{self.ready}"


def opened(host: str, port: int) -> socket.socket | None:
    """The port, open; None where workers would not have it from the server that starts them. Raises OSError."""
    if multiprocessing.get_start_method() != "fork":
        return None
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=WAITING)


def handed(word: str) -> Door:
    """The door that a server was handed. Raises ValueError for what is none."""
    port, ready = map(int, word.split(":"))
    return Door(port, ready)


def answers(ready: int) -> bool:
    """Whether a server has said, at the other end of a pipe, that it answers."""
    os.set_blocking(ready, False)
    try:
        return os.read(ready, 1) != b""
    except BlockingIOError:
        return False
