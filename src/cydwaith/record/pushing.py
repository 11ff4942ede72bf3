"""Pushing checkpoints to witnesses (C2SP tlog-witness, add-checkpoint), whose lines are kept beside the log's own."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

import httpx
from django.conf import settings
from django.utils import timezone

from cydwaith.engines.merkle.encoding import base64_text, decimal
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.notes import decoded
from cydwaith.engines.merkle.proofs import consistency
from cydwaith.engines.merkle.witness import Request
from cydwaith.record import keys, outside, pushed, safekeeping, witnesses
from cydwaith.record.models import Checkpoint
from cydwaith.record.pushed import Outcome, Pushed
from cydwaith.record.stored import nodes
from cydwaith.shared import fetching

SECONDS: Final = 10.0
LONGEST: Final = 64 * 1024
"""Bytes of the longest answer that is read."""
TRIES: Final = 3
"""How often a witness may say that it saw another size, before it is left alone until the next time."""
OK, CONFLICT = 200, 409
DECLINES: Final = frozenset({400, 401, 403, 404, 405, 410, 413})
UNPROVED: Final = 422


class Unsigned(Exception):  # noqa: N818  # says what it is
    """A witness does not sign; `outcome` says in which way."""

    def __init__(self, outcome: Outcome, why: str) -> None:
        super().__init__(why)
        self.outcome = outcome


def push() -> list[Pushed]:
    """Have every witness that is set sign the last checkpoint, unless it has; what came of each.

    Only one process pushes at a time; where another does, nothing is done.
    """
    checkpoint = Checkpoint.objects.first()
    if checkpoint is None or not settings.LOG_WITNESSES:
        return []
    with alone() as here:
        return [pushed_to(address, checkpoint) for address in settings.LOG_WITNESSES] if here else []


@contextmanager
def alone() -> Iterator[bool]:
    """Whether no other process pushes now, for as long as the block lasts."""
    with outside.path().with_name(f".{outside.path().name}-push.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


def pushed_to(address: str, checkpoint: Checkpoint) -> Pushed:
    """Push a checkpoint to one witness, and keep what came of it."""
    now, root = timezone.now(), base64_text(bytes(checkpoint.root))
    before = pushed.every().get(address) or Pushed(address, Outcome.UNREACHED, now)
    if before.outcome is Outcome.SIGNED and (before.size, before.root) == (checkpoint.size, root):
        return before
    try:
        # One that signed more than there is now will say so itself.
        signed(address, checkpoint, before.size if before.size <= checkpoint.size else 0)
        found = Pushed(address, Outcome.SIGNED, now, checkpoint.size, root, now)
    except Unsigned as refused:
        found = replace(before, tried=now, outcome=refused.outcome, detail=str(refused))
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, OSError) as wrong:
        found = replace(before, tried=now, outcome=Outcome.UNREACHED, detail=str(wrong) or type(wrong).__name__)
    pushed.keep(found)
    return found


def signed(address: str, checkpoint: Checkpoint, old: int) -> None:
    """Have a witness sign, and keep its line. Raises Unsigned, HTTPError, NotMeant, TooMuch."""
    with fetching.client(address, seconds=SECONDS) as client:
        for _try in range(TRIES):
            answer = ask(client, address, checkpoint, old)
            if answer.status == OK:
                take(checkpoint, answer.body)
                return
            if answer.status != CONFLICT:
                raise declined(answer)
            old = conflict(answer, checkpoint, old)
    raise Unsigned(Outcome.UNREACHED, "it says each time that it saw another size")


def ask(client: httpx.Client, address: str, checkpoint: Checkpoint, old: int) -> fetching.Answer:
    """One request: the size that the witness saw, the proof from there, and the checkpoint's note."""
    proof = consistency(old, checkpoint.size, nodes(checkpoint.size)) if old < checkpoint.size else []
    request = Request(old, tuple(proof), checkpoint.note).text().encode()
    return fetching.post(client, f"{address.rstrip('/')}/add-checkpoint", request, most=LONGEST, seconds=SECONDS)


def conflict(answer: fetching.Answer, checkpoint: Checkpoint, old: int) -> int:
    """The size a witness saw, where it is not the one supposed. Raises Unsigned where it speaks against the log."""
    try:
        size = decimal(decoded(answer.body).removesuffix("\n"))
    except Faulty as wrong:
        raise Unsigned(Outcome.UNREACHED, f"409: {wrong}") from wrong
    if size > checkpoint.size:
        raise Unsigned(Outcome.REFUSED, f"it saw {size} entries, and the log shows {checkpoint.size}")
    if size == old:
        raise Unsigned(Outcome.REFUSED, f"it saw another history of {size} entries")
    return size


def declined(answer: fetching.Answer) -> Unsigned:
    """What another status means."""
    words = f"{answer.status} {answer.body[:200].decode(errors='replace').strip()}".strip()
    if answer.status == UNPROVED:
        return Unsigned(Outcome.REFUSED, words)
    return Unsigned(Outcome.DECLINED if answer.status in DECLINES else Outcome.UNREACHED, words)


def take(checkpoint: Checkpoint, lines: bytes) -> None:
    """Keep a witness's lines, here and outside. Raises Unsigned where none is of a witness that is trusted."""
    try:
        witnesses.take(f"{checkpoint.note}{decoded(lines)}")
    except (witnesses.NotTaken, Faulty) as why:
        raise Unsigned(Outcome.DECLINED, str(why)) from why
    safekeeping.keep(keys.signer().verifier)
