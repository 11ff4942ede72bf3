"""Copies of the log's files: where they are read from, and how a folder of them is brought up to date."""

import os
import secrets
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import httpx

from cydwaith.engines import zips
from cydwaith.engines.merkle import notes, reading
from cydwaith.engines.merkle.checkpoints import Checkpoint
from cydwaith.engines.merkle.keys import Verifier
from cydwaith.engines.merkle.reading import Head
from cydwaith.engines.merkle.tiles import Fetch
from cydwaith.record.files import every

SECONDS: Final = 30
"""That a site may be silent."""
WHOLE: Final = 300
"""Seconds that one file may take."""
LARGEST: Final = 512 * 2**20
"""Bytes of the largest file that is read: 256 entries with their facts are rarely one of them."""


@contextmanager
def source(where: str) -> Iterator[Fetch]:
    """The files at an address, in a folder or in a .zip.

    Raises FileNotFoundError for one that is not there, ValueError for a .zip that cannot be read.
    """
    if where.startswith(("http://", "https://")):
        # Whoever asks named the address; nobody else leads on from there to another machine.
        home = httpx.URL(where)
        hooks = {"request": [lambda request: stays(request, home)]}
        address = f"{where.rstrip('/')}/"
        with httpx.Client(base_url=address, timeout=SECONDS, follow_redirects=True, event_hooks=hooks) as client:
            yield lambda path: fetched(client, path)
    elif Path(where).is_dir():
        yield reading.folder(Path(where))
    else:
        with zips.opened(Path(where)) as held:
            yield lambda path: held.read(zips.within(held, path, LARGEST))


def stays(request: httpx.Request, home: httpx.URL) -> None:
    """Raises HTTPError where a site leads to another machine, or from https to http."""
    if request.url.host != home.host or (home.scheme == "https" and request.url.scheme != "https"):
        raise httpx.UnsupportedProtocol(f"{home.host} leads to {request.url}")


def fetched(client: httpx.Client, path: str) -> bytes:
    """One file over HTTP. Raises FileNotFoundError, or httpx.HTTPError where the site does not answer as it should."""
    until, body = time.monotonic() + WHOLE, bytearray()
    with client.stream("GET", path) as answer:
        if answer.status_code == httpx.codes.NOT_FOUND:
            raise FileNotFoundError(path)
        for part in answer.raise_for_status().iter_bytes():
            body += part
            if len(body) > LARGEST or time.monotonic() > until:
                raise httpx.ReadError(f"{path} is too long, or takes too long")
    return bytes(body)


def bring_up_to_date(fetch: Fetch, to: Path, log: Verifier) -> Head:
    """Copy what a folder lacks; its checkpoint comes last, so that it never tells of files that are not there yet.

    Raises Refused, before anything is written, when the log is not the one that the folder has a checkpoint of, or
    does not hold all that it held then.
    """
    head = reading.head(fetch, log)
    before = to / "checkpoint"
    if before.exists():
        older = reading.opened(before.read_bytes(), log).checkpoint
        reading.check_consistency(fetch, older, head.checkpoint)
    for path in every(head.checkpoint.size):
        if not (to / path).exists():
            put(to / path, fetch(path))
    put(to / "key", f"{log.text()}\n".encode())
    put(before, head.note.encode())
    drop_partial(to, head.checkpoint.size)
    return head


def put(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    with whole(path) as half:
        half.write_bytes(data)


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file to write to that takes its place only when all of it is on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
    try:
        yield half
        with half.open("rb") as file:
            os.fsync(file.fileno())
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def drop_partial(home: Path, size: int) -> None:
    """Remove the partial tiles that a larger one has taken the place of."""
    wanted = set(every(size))
    for old in home.rglob("*.p/*"):
        if str(old.relative_to(home)) not in wanted:
            old.unlink()
            with suppress(OSError):  # another partial tile is still in it
                old.parent.rmdir()


def pack(fetch: Fetch, to: Path) -> int:
    """All of the log's files as one .zip; how many entries it has."""
    note = fetch("checkpoint")
    size = Checkpoint.parse(notes.split(note)[0]).size
    with whole(to) as half, zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in every(size):
            archive.writestr(path, fetch(path))
        archive.writestr("key", fetch("key"))
        archive.writestr("checkpoint", note)
    return size
