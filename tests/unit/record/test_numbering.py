"""Numbers are given when they are needed, in batches, to what is committed; the tree is the same as if one by one."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection, transaction
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.merkle.proofs import consistency as consistent
from cydwaith.engines.merkle.proofs import inclusion, root_of, verify_consistency, verify_inclusion
from cydwaith.engines.merkle.tree import root
from cydwaith.record import appending, checkpoints, queries
from cydwaith.record.actions import append
from cydwaith.record.models import Checkpoint, Entry, Head, Node
from cydwaith.record.stored import nodes
from cydwaith.record.verifying import live
from cydwaith.shared.permissions import COMMAND_LINE
from tests.examples import examples
from tests.pages.test_unwritable import unwritable
from tests.record_attacks import grow
from tests.together import at_once


def write(subject: str = "test:one") -> Entry:
    with transaction.atomic():
        return append(by=COMMAND_LINE, body=None, verb="test.done", subject=subject, facts={"n": 1})


@pytest.mark.django_db
def test_whoever_writes_an_entry_stores_its_row_and_nothing_else() -> None:
    with transaction.atomic(), CaptureQueriesContext(connection) as asked:
        append(by=COMMAND_LINE, body=None, verb="test.done", subject="test:one", facts={})
    assert [one["sql"].split()[0] for one in asked.captured_queries if "SAVEPOINT" not in one["sql"]] == ["INSERT"]
    assert Entry.objects.get().index is None
    assert not Head.objects.exists()


@pytest.mark.django_db
def test_whoever_reads_finds_every_entry_numbered() -> None:
    write()
    assert [one.index for one in queries.entries(queries.Chosen())] == [0]
    write()
    assert [one.index for one in queries.entries_of("test:one")] == [0, 1]
    write()
    assert checkpoints.latest().size == 4, "the entry that names the key among them"


@pytest.mark.django_db
def test_what_waits_is_shown_where_nothing_can_be_written() -> None:
    write("test:first")
    appending.number()
    write("test:waits")
    with unwritable():
        shown = [(one.subject, one.index) for one in queries.entries(queries.Chosen())]
        assert [one.index for one in queries.entries_of("test:waits")] == [None]
        assert [one.index for one in queries.entered()] == [0]
    assert shown == [("test:waits", None), ("test:first", 0)]


@contextmanager
def small_batches(size: int) -> Iterator[None]:
    was, appending.BATCH = appending.BATCH, size  # type: ignore[misc]  # so that a batch ends in a tile and between them
    try:
        yield
    finally:
        appending.BATCH = was  # type: ignore[misc]


WRITE, NUMBER, SIGN = "write", "number", "sign"
steps = st.lists(
    st.one_of(st.tuples(st.just(WRITE), st.integers(1, 300)), st.tuples(st.sampled_from([NUMBER, SIGN]), st.just(0))),
    min_size=1,
    max_size=8,
)


@pytest.mark.django_db
@given(steps=steps, batch=st.sampled_from([1, 7, 255, 256, 257, 1000]), data=st.data())
@examples(24)
def test_however_numbers_are_given_the_tree_and_every_proof_are_the_same(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]], batch: int, data: st.DataObject
) -> None:
    home = tmp_path_factory.mktemp("log")
    apart = override_settings(HOME=home, LOG_KEPT=str(home / "log-kept"))
    does = {WRITE: grow, NUMBER: lambda _many: appending.number(), SIGN: lambda _many: checkpoints.publish()}
    with apart, transaction.atomic(), small_batches(batch):
        for step, many in steps:
            does[step](many)
        final = checkpoints.publish()
        in_order_of_writing()
        proves_every_prefix(final, data)
        assert live.verify().clean
        transaction.set_rollback(True)


def in_order_of_writing() -> None:
    numbered = list(Entry.objects.order_by("id").values_list("index", flat=True))
    assert numbered == list(range(len(numbered)))


def proves_every_prefix(final: Checkpoint, data: st.DataObject) -> None:
    """Every checkpoint and some prefixes: their roots are those of the leaves, and proofs lead on from there."""
    leaves = [bytes(one or b"") for one in Entry.objects.order_by("index").values_list("leaf_hash", flat=True)]
    find = nodes(final.size)
    sizes = {one.size for one in Checkpoint.objects.all()} | set(data.draw(st.lists(st.integers(1, final.size))))
    for size in sizes:
        assert root_of(size, find) == root(leaves[:size])
        proof = consistent(size, final.size, find)
        verify_consistency(size, final.size, root(leaves[:size]), bytes(final.root), proof)
        path = inclusion(size - 1, final.size, find)
        verify_inclusion(leaves[size - 1], size - 1, final.size, path, bytes(final.root))
    for node in Node.objects.filter(level=1):
        assert bytes(node.hash) == root(leaves[node.index * 256 : node.index * 256 + 256])


@pytest.mark.django_db(transaction=True)
def test_an_entry_whose_transaction_ends_late_is_numbered_later_and_not_passed_over(*, on_postgresql: bool) -> None:
    if not on_postgresql:
        pytest.skip("SQLite lets in one writer at a time: none ends later than one that began after it")
    with transaction.atomic():
        late = append(by=COMMAND_LINE, body=None, verb="test.done", subject="test:late", facts={})
        at_once(lambda: grow(1))
        at_once(appending.number)
    soon = Entry.objects.get(index=0)
    assert soon.pk > late.pk
    appending.number()
    late.refresh_from_db()
    assert late.index


@pytest.mark.django_db(transaction=True)
def test_many_who_number_at_once_give_each_number_once() -> None:
    grow(300)
    with small_batches(50):
        at_once(*[appending.number] * 4, *[lambda: grow(1)] * 4)
        appending.number()
    given = list(Entry.objects.order_by("index").values_list("index", flat=True))
    assert given == list(range(len(given)))
    assert Head.objects.get().size == len(given) == 304


@pytest.mark.django_db(transaction=True)
def test_who_only_reads_waits_for_nobody_who_holds_the_log(*, on_postgresql: bool) -> None:
    write("test:first")
    appending.number()
    write("test:waits")
    if on_postgresql:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM record_head FOR UPDATE")
            assert at_once(appending.settled) == [False]
        assert at_once(appending.settled) == [True]
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 4321")
        with unwritable():
            assert not appending.settled()
        cursor.execute("PRAGMA busy_timeout")
        assert cursor.fetchone() == (4321,)
    assert appending.settled()
