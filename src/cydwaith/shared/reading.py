"""What an answer is made from, noted while it is made, so that it can be kept until something of that changes."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass
class Reading:
    """What was read so far: `statements` of SQL; `until` is the first moment at which time alone changes the answer."""

    statements: set[str] = field(default_factory=set)
    until: dt.datetime | None = None


_reading: ContextVar[Reading | None] = ContextVar("reading", default=None)


def changes_at(moment: dt.datetime) -> None:
    """Note that time alone changes what is being made at a moment (with a time zone)."""
    now = _reading.get()
    if now is not None and (now.until is None or moment < now.until):
        now.until = moment


def note(found: Reading) -> None:
    """Note what something was made from that is used again."""
    now = _reading.get()
    if now is not None:
        now.statements |= found.statements
        if found.until is not None:
            changes_at(found.until)


@contextmanager
def noted() -> Iterator[Reading]:
    """Note what is read within."""
    found = Reading()
    token = _reading.set(found)
    try:
        yield found
    finally:
        _reading.reset(token)
