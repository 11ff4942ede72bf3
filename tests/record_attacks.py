"""What somebody with every right on the database, and without the log's key, does to a log of three hundred entries."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from cydwaith.engines.merkle.tree import Frontier, leaf_hash
from cydwaith.record import checkpoints
from cydwaith.record.canonical import canonical, digest
from cydwaith.record.models import Checkpoint, Entry, Head, Node
from cydwaith.record.verifying import live
from cydwaith.record.verifying.faults import Kind

SIZE, COVERED = 300, 280


def grow(number: int) -> None:
    now, text = timezone.now(), canonical({"n": 1})
    about = {"at": now, "actor": "operator", "verb": "test.done", "facts": text, "digest": digest(text)}
    Entry.objects.bulk_create(Entry(subject=f"test:{at}", **about) for at in range(number))


def run(*statements: str) -> None:
    if connection.vendor == "postgresql":
        statements = ("SET CONSTRAINTS ALL IMMEDIATE", *statements)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def found() -> set[tuple[Kind, int | None]]:
    """What a verification finds, but for the triggers that this test took away."""
    return {(one.kind, one.entry) for one in live.verify().faults if one.kind is not Kind.UNPROTECTED}


def reappend(index: int, **changes: object) -> None:
    """Change an entry as one who knows the format would: facts, digest and leaf hash fit again."""
    entry = Entry.objects.get(index=index)
    for name, value in changes.items():
        setattr(entry, name, value)
    entry.digest = digest(entry.facts)
    Entry.objects.filter(index=index).update(**changes, digest=entry.digest, leaf_hash=leaf_hash(entry.leaf()))


def rebuild() -> None:
    """Make nodes and head fit the entries again."""
    Node.objects.all().delete()
    frontier = Frontier()
    for entry in Entry.objects.filter(index__isnull=False).order_by("index"):
        done = frontier.completed(bytes(entry.leaf_hash))
        if len(done) > 8:
            Node.objects.create(level=1, index=frontier.size >> 8, hash=done[8])
        frontier = frontier.append(bytes(entry.leaf_hash))
    Head.objects.update(size=frontier.size, frontier=frontier.text())


@dataclass(frozen=True)
class Attack:
    """What somebody does to the database, and what must be found."""

    does: Callable[[], object]
    finds: set[tuple[Kind, int | None]]


def sql(*statements: str) -> Callable[[], object]:
    return lambda: run(*statements)


def swap() -> None:
    """Two neighbours change places, with leaf hashes that fit."""
    renumber(10, 11)


def renumber(*numbers: int) -> None:
    """Each of some entries takes the next one's number, the last the first's, with leaf hashes that fit."""
    entries = [Entry.objects.get(index=number) for number in numbers]
    Entry.objects.filter(index__in=numbers).update(index=None, leaf_hash=None)
    for entry, index in zip(entries, (*numbers[1:], numbers[0]), strict=True):
        entry.index = index
        Entry.objects.filter(pk=entry.pk).update(index=index, leaf_hash=leaf_hash(entry.leaf()))


def cut() -> None:
    """The last thirty entries are gone, and the head says so."""
    Entry.objects.filter(index__gte=270).delete()
    rebuild()


def sign_again() -> None:
    """Everything is made to fit, and the checkpoint signed anew with another key."""
    reappend(5, facts='{"at":999}')
    rebuild()
    run("DELETE FROM record_checkpoint")
    (checkpoints.keys.path()).unlink()
    head = Head.objects.get()
    root = Frontier.parse(head.frontier).root()
    said = checkpoints.Said("cydwaith.example/log", head.size, root)
    note = checkpoints.notes.sign(said.text(), checkpoints.keys.generate("cydwaith.example/log"))
    Checkpoint.objects.create(size=head.size, root=root, note=note, at="2026-11-21T12:00:00Z")
