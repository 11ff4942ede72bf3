"""Telling whoever waits how far a long piece of work has come."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

Thing = TypeVar("Thing")
EVERY = 0.2  # seconds between two tellings


class Progress:
    """One line on the error stream, written over itself; silent where nobody looks, unless told otherwise."""

    def __init__(self, stream: TextIO | None = None, *, always: bool = False) -> None:
        self.stream = stream or sys.stderr
        self.terminal = self.stream.isatty()
        self.shown = always or self.terminal
        self.last = 0.0

    def say(self, text: str) -> None:
        """Say how far it is, unless that was said a moment ago."""
        now = time.monotonic()
        if self.shown and now - self.last >= EVERY:
            self.last = now
            self.stream.write(f"\r\x1b[K{text}" if self.terminal else f"{text}\n")
            self.stream.flush()

    def count(self, things: Iterable[Thing], label: str) -> Iterator[Thing]:
        """The same things, counted aloud."""
        for number, thing in enumerate(things, 1):
            if number % 1000 == 0:
                self.say(f"{label}: {number:,}")
            yield thing

    def done(self) -> None:
        """Leave a clean line behind."""
        if self.shown and self.terminal and self.last:
            self.stream.write("\r\x1b[K")
            self.stream.flush()
