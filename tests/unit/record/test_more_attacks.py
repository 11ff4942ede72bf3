"""More that somebody does to the database who may do anything there and has no key: none of it passes unseen."""

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from django.utils import timezone

from cydwaith.engines.merkle.checkpoints import Checkpoint as Said
from cydwaith.engines.merkle.encoding import base64_text
from cydwaith.engines.merkle.notes import generate, sign
from cydwaith.engines.merkle.tree import Frontier
from cydwaith.record import append_only, appending, checkpoints, outside, pushed
from cydwaith.record.models import Checkpoint, Entry, Head, Node
from cydwaith.record.pushed import Outcome, Pushed
from cydwaith.record.verifying import live
from cydwaith.record.verifying.faults import Kind
from tests.record_attacks import found, grow, reappend, rebuild, run

pytestmark = pytest.mark.usefixtures("long_log")
ORIGIN = "cydwaith.example/log"
WITNESS = "https://witness.example"


@pytest.fixture
def long_log(db: None, settings: object, tmp_path: object) -> Iterator[None]:
    """A thousand entries in three tiles and more, with two checkpoints; and an attacker who may do anything."""
    settings.HOME = tmp_path  # type: ignore[attr-defined]
    grow(599)
    checkpoints.publish()
    grow(400)
    checkpoints.publish()
    assert live.verify().clean
    append_only.unprotect(connection)
    yield
    append_only.protect(connection)


def sizes() -> list[int]:
    return list(Checkpoint.objects.order_by("size").values_list("size", flat=True))


def tiles_swapped() -> None:
    """Two tiles take each other's place."""
    first, second = Node.objects.filter(level=1).order_by("index")[:2]
    one, other = bytes(first.hash), bytes(second.hash)
    Node.objects.filter(pk=first.pk).update(hash=other)
    Node.objects.filter(pk=second.pk).update(hash=one)


def tiles_and_their_entries_swapped() -> None:
    """All the entries of two tiles take each other's numbers, with leaves and tiles that fit, and a head that fits."""
    entries = list(Entry.objects.filter(index__lt=512).order_by("index"))
    Entry.objects.filter(index__lt=512).update(index=None, leaf_hash=None)
    for entry in entries:
        index = (entry.index + 256) % 512
        Entry.objects.filter(pk=entry.pk).update(index=index, leaf_hash=bytes(32))
        reappend(index)
    rebuild()


def row_leaf_and_tile() -> None:
    """An entry, its leaf, its tile and the head are others, and the last checkpoint says the new root."""
    reappend(300, facts='{"n":2}')
    rebuild()
    root = Frontier.parse(Head.objects.get().frontier).root()
    last = Checkpoint.objects.order_by("size").last()
    Checkpoint.objects.filter(pk=last.pk).update(root=root)  # type: ignore[union-attr]  # there are two


def checkpoints_swapped() -> None:
    """What two checkpoints say is exchanged, their sizes stay."""
    one, other = Checkpoint.objects.order_by("size")
    Checkpoint.objects.filter(pk=one.pk).update(note=other.note, root=other.root)
    Checkpoint.objects.filter(pk=other.pk).update(note=one.note, root=one.root)


def another_of_the_same_size() -> None:
    """A checkpoint of the same size and another root, of another log of the same name and another key, in its place."""
    last = Checkpoint.objects.order_by("size").last()
    said = Said(ORIGIN, last.size, bytes(32))  # type: ignore[union-attr]  # there are two
    note = sign(said.text(), generate(ORIGIN))
    Checkpoint.objects.filter(size=said.size).update(root=said.root, note=note)


def an_older_database() -> None:
    """Everything as it was at the first checkpoint: a copy of that day is put back."""
    first = sizes()[0]
    Entry.objects.filter(index__gte=first).delete()
    Checkpoint.objects.filter(size__gt=first).delete()
    rebuild()


def an_older_database_and_an_older_journal() -> None:
    """The same, and what is kept outside is of that day too; only a witness saw more."""
    last = Checkpoint.objects.order_by("size").last()
    root = base64_text(bytes(last.root))  # type: ignore[union-attr]  # there are two
    now = timezone.now()
    pushed.keep(Pushed(WITNESS, Outcome.SIGNED, now, last.size, root, now))  # type: ignore[union-attr]  # the same
    an_older_database()
    lines = outside.path().read_bytes().splitlines(keepends=True)
    outside.path().write_bytes(b"".join(line for line in lines if b"\\n1000\\n" not in line))


def a_second_log_grown_beside() -> None:
    """The last entries are others, of a second log of the same name that grew from the same beginning."""
    an_older_database()
    grow(400)
    appending.number()
    Entry.objects.filter(index__gte=600).update(actor="somebody")
    for index in range(600, 1000):
        reappend(index)
    rebuild()


def a_second_head() -> None:
    """The one row that says where the log ends says that it ends sooner; what is beyond waits no longer."""
    Head.objects.update(size=700)


def dates_moved_together() -> None:
    """Every date is an hour earlier, so that their order holds, with hashes that fit."""
    for entry in Entry.objects.filter(index__gte=900).order_by("index"):
        reappend(entry.index or 0, at=entry.at - dt.timedelta(hours=1))
    rebuild()


def emptied_of_facts() -> None:
    """What is proved says nothing any more, in its own way: an empty text with the hash of an empty text."""
    reappend(42, facts="{}")
    Entry.objects.filter(index=42).update(actor="")
    reappend(42)


ATTACKS: dict[str, tuple[Callable[[], object], set[Kind]]] = {
    "two tiles swapped": (tiles_swapped, {Kind.NODE_CHANGED}),
    "two tiles swapped with their entries": (tiles_and_their_entries_swapped, {Kind.KEPT_BROKEN}),
    "a row, its leaf, its tile, and a root that fits": (row_leaf_and_tile, {Kind.KEPT_BROKEN, Kind.CHECKPOINT_CHANGED}),
    "two checkpoints exchanged": (checkpoints_swapped, {Kind.CHECKPOINT_CHANGED, Kind.CHECKPOINT_BROKEN}),
    "another checkpoint of the same size": (another_of_the_same_size, {Kind.CHECKPOINT_UNSIGNED}),
    "an older database": (an_older_database, {Kind.KEPT_BEYOND}),
    "an older database and an older journal": (an_older_database_and_an_older_journal, {Kind.WITNESS_REFUSES}),
    "a second log of the same name": (a_second_log_grown_beside, {Kind.KEPT_BROKEN}),
    "a head that ends sooner": (a_second_head, {Kind.HEAD_CHANGED, Kind.ENTRY_BEYOND}),
    "dates moved together": (dates_moved_together, {Kind.KEPT_BROKEN}),
    "facts emptied": (emptied_of_facts, {Kind.NODE_CHANGED, Kind.KEPT_BROKEN}),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_it_is_found(name: str, settings: object) -> None:
    settings.LOG_WITNESSES = (WITNESS,)  # type: ignore[attr-defined]
    attack, finds = ATTACKS[name]
    attack()
    assert finds <= {kind for kind, _entry in found()}


def test_numbers_that_a_table_gives_again_change_nothing_that_is_covered(*, on_postgresql: bool) -> None:
    """A sequence set back: what comes next may be refused or get an old number of a row, and history stays."""
    if on_postgresql:
        run("SELECT setval(pg_get_serial_sequence('record_entry', 'id'), 1000000)")
    else:
        run("UPDATE sqlite_sequence SET seq = 1000000 WHERE name = 'record_entry'")
    grow(3)
    appending.number()
    assert found() == set()
    assert list(Entry.objects.order_by("-index").values_list("index", flat=True)[:3]) == [1002, 1001, 1000]
