"""What is kept of the log outside its database: the journal, a file that only grows.

Each checkpoint that was signed, each witness's line and each key of the log stand there, so that whoever can write to
the database alone rewrites nothing that it covers. One JSON object a line: `at`, and `key`, `checkpoint` (its note),
`cosignature` (a witness's line, under the checkpoint of `size`, by the database's `number`), or `restored` (a backup
took the log's place: what was kept beyond that size holds no more). A line that was cut off as the machine failed
goes before the next is added.
"""

import datetime as dt
import fcntl
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import NoneType
from typing import Any, BinaryIO, Final

from django.conf import settings

from cydwaith.engines import json_text
from cydwaith.engines.merkle import notes
from cydwaith.engines.merkle.checkpoints import Checkpoint as Said
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.keys import Verifier

NAME: Final = "log-kept"
BLOCK: Final = 64 * 1024
"""Bytes that are read at once from the end."""


@dataclass(frozen=True)
class Kept:
    """A checkpoint as it is kept: its signed note, and when the site signed it."""

    note: str
    at: dt.datetime

    @cached_property
    def said(self) -> Said:
        """What was signed; whether it was, `opened` tells. Raises Faulty."""
        return Said.parse(notes.split(self.note)[0])


@dataclass(frozen=True)
class Witnessed:
    """A witness's line under the checkpoint of a size."""

    size: int
    line: str


@dataclass(frozen=True)
class Journal:
    """What the journal says, but for its checkpoints, which are many: its keys, the witnesses' lines that still count,
    and what each restored backup lost, as its entry in the record has it.
    """

    keys: tuple[Verifier, ...]
    witnessed: tuple[Witnessed, ...]
    restored: tuple[dict[str, Any], ...]


class Unreadable(ValueError):  # noqa: N818  # says what it is
    """A line of the journal is none."""


def path() -> Path:
    """Where the journal is: beside the log's key, or where the setting says."""
    return Path(settings.LOG_KEPT) if settings.LOG_KEPT else settings.HOME / NAME


def exists() -> bool:
    """Whether anything is kept."""
    return path().exists()


def last() -> Kept | None:
    """The checkpoint that was kept last, since the last backup that took the log's place; None where none is.

    Raises Unreadable.
    """
    if not exists():
        return None
    with path().open("rb") as file:
        line = next((one for one in backwards(file) if b'"checkpoint"' in one or b'"restored"' in one), b"")
        return kept(line) if b'"checkpoint"' in line else None


def latest_number() -> int:
    """The database's number of the witness's line that was kept last; 0 where none is. Raises Unreadable."""
    if not exists():
        return 0
    with path().open("rb") as file:
        found = (parsed(line) for line in backwards(file) if b'"number"' in line)
        return next((int(part(line, "number", int)) for line in found), 0)


def checkpoints(until: int | None = None) -> Iterator[Kept]:
    """Every checkpoint that still counts, the smallest first, each size once. Raises Unreadable."""
    beyond, seen = limits(until), -1
    for place, line in lines(until):
        if "checkpoint" not in line:
            continue
        found = Kept(part(line, "checkpoint", str), moment(line))
        if seen < size_of(found) <= min((held for at, held in beyond if at > place), default=size_of(found)):
            seen = size_of(found)
            yield found


def journal(until: int | None = None) -> Journal:
    """Everything else that it says. Raises Unreadable."""
    keys: list[Verifier] = []
    witnessed: list[Witnessed] = []
    restored: list[dict[str, Any]] = []
    try:
        for _place, line in lines(until):
            if "key" in line:
                keys.append(Verifier.parse(part(line, "key", str)))
            elif "cosignature" in line:
                witnessed.append(Witnessed(part(line, "size", int), part(line, "cosignature", str)))
            elif "restored" in line:
                restored.append(lost(line))
                witnessed = []  # those that the backup has are kept again, after this line
    except (Faulty, ValueError) as wrong:
        raise Unreadable(str(wrong)) from wrong
    return Journal(tuple(dict.fromkeys(keys)), tuple(dict.fromkeys(witnessed)), tuple(restored))


def limits(until: int | None) -> list[tuple[int, int]]:
    """At which line a backup took the log's place, and the size up to which what was kept before still counts."""
    return [(place, lost(line)["held"]) for place, line in lines(until) if "restored" in line]


def lost(line: dict[str, Any]) -> dict[str, Any]:
    """What a line says that a restored backup lost. Raises Unreadable."""
    found: dict[str, Any] = part(line, "restored", dict)
    for name, *kinds in (("held", int), ("kept", int, NoneType), ("root", str)):
        part(found, str(name), *kinds)
    return found


def part(line: dict[str, Any], name: str, *kinds: Any) -> Any:  # Any: whichever of the kinds it is
    """A part of a line, of one of some kinds. Raises Unreadable."""
    if name not in line or not isinstance(line[name], kinds):
        raise Unreadable(f"a line of {path().name} has no {name}")
    return line[name]


def lines(until: int | None) -> Iterator[tuple[int, dict[str, Any]]]:
    """Every line with its number, from the first up to so many bytes; one that was cut off at the end is none.

    Raises Unreadable.
    """
    if not exists():
        return
    with path().open("rb") as file:
        end = whole_until(file) if until is None else until
        file.seek(0)
        for place, line in enumerate(file):
            end -= len(line)
            if end < 0:
                return
            yield place, parsed(line)


def length() -> int:
    """How many bytes of whole lines there are now."""
    if not exists():
        return 0
    with path().open("rb") as file:
        return whole_until(file)


def parsed(line: bytes) -> dict[str, Any]:
    """A line as the object that it is. Raises Unreadable."""
    with suppress(ValueError):
        if isinstance(found := json_text.parsed(line), dict):
            return found
    raise Unreadable(f"{line[:60]!r} is no line of {path().name}")


def kept(line: bytes) -> Kept:
    """A line that holds a checkpoint. Raises Unreadable."""
    found = parsed(line)
    return Kept(part(found, "checkpoint", str), moment(found))


def moment(line: dict[str, Any]) -> dt.datetime:
    """When a line was written. Raises Unreadable."""
    try:
        return dt.datetime.fromisoformat(line["at"]).astimezone(dt.UTC)
    except (KeyError, TypeError, ValueError, OverflowError) as wrong:
        raise Unreadable(f"a line of {path().name} has no moment") from wrong


def size_of(found: Kept) -> int:
    """How many entries a kept checkpoint covers. Raises Unreadable."""
    try:
        return found.said.size
    except Faulty as wrong:
        raise Unreadable(str(wrong)) from wrong


def backwards(file: BinaryIO) -> Iterator[bytes]:
    """The whole lines of a file, the last first, without reading all of it."""
    end, tail = whole_until(file), b""
    while end:
        begin = max(0, end - BLOCK)
        file.seek(begin)
        tail, *whole = (file.read(end - begin) + tail).split(b"\n")
        yield from (line for line in reversed(whole) if line)
        end = begin
    if tail:
        yield tail


@contextmanager
def held() -> Iterator[None]:
    """Only one process at a time adds to the journal."""
    path().parent.mkdir(parents=True, exist_ok=True)
    with path().with_name(f".{path().name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def add(new: Iterable[dict[str, Any]]) -> None:
    """Add lines and have them on the disk before going on; only within `held`."""
    data = b"".join(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in new)
    if not data:
        return
    fresh = not exists()
    with os.fdopen(os.open(path(), os.O_RDWR | os.O_CREAT, 0o600), "r+b") as file:
        file.truncate(whole_until(file))
        file.seek(0, os.SEEK_END)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if fresh:
        sync_folder(path().parent)


def whole_until(file: BinaryIO) -> int:
    """Where the last whole line ends."""
    end = file.seek(0, os.SEEK_END)
    while end:
        begin = max(0, end - BLOCK)
        file.seek(begin)
        place = file.read(end - begin).rfind(b"\n")
        if place >= 0:
            return begin + place + 1
        end = begin
    return 0


def sync_folder(folder: Path) -> None:
    """Have a new file's name on the disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
