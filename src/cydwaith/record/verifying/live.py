"""Verifying the record in the database: the log against itself, its checkpoints, and the rows it tells of."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from cydwaith.engines.merkle.checkpoints import Checkpoint as Said
from cydwaith.engines.merkle.errors import Faulty
from cydwaith.engines.merkle.tree import Frontier
from cydwaith.record.models import Head
from cydwaith.record.verifying.beside import Beside
from cydwaith.record.verifying.faults import Kind, Report
from cydwaith.record.verifying.guards import check_guards, check_shapes
from cydwaith.record.verifying.ledger import Ledger
from cydwaith.record.verifying.lines import batches
from cydwaith.record.verifying.signatures import check_signatures
from cydwaith.record.verifying.waiting import hear_waiting
from cydwaith.record.verifying.walk import Walk

Progress = Callable[[int, int], None]


def verify(*, since: Said | None = None, progress: Progress | None = None) -> Report:
    """Check everything there is, changing nothing; reads one state of the database, whoever writes meanwhile.

    `since` is a checkpoint kept elsewhere that the log must still hold. Memory does not grow with the log.
    """
    report, ledger = Report(), Ledger()
    beside = Beside(report)
    check_guards(report)
    check_shapes(report)
    try:
        with one_state():
            head = Head.objects.first() or Head()
            report.size = head.size
            walk = Walk(report, head.size, beside, since)
            _walk(walk, ledger, progress)
            _check_head(head, walk, report)
            if since and since.size > head.size:
                report.add(Kind.SINCE_BROKEN, str(since.size))
            hear_waiting(ledger, report)
            ledger.compare(report)
            check_signatures(report)
            beside.close(head.size)
    finally:
        ledger.close()
    return report


@contextmanager
def one_state() -> Iterator[None]:
    """Read the database as it is at one moment, keeping no writer waiting."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        with connection.cursor() as cursor:
            # Django's own transactions take the right to write at once; this one only reads.
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")


def _walk(walk: Walk, ledger: Ledger, progress: Progress | None) -> None:
    for some in batches():
        walk.look_at(some)
        walk.go_on(some)
        ledger.hear_all(some)
        if progress:
            progress(walk.expected, walk.size)
    walk.close()


def _check_head(head: Head, walk: Walk, report: Report) -> None:
    """The head must be the right edge of the tree that the entries make."""
    try:
        stored = Frontier.parse(head.frontier)
        report.root = stored.root().hex()
    except Faulty as wrong:
        report.add(Kind.HEAD_CHANGED, detail=str(wrong))
        return
    if stored.size != head.size or (walk.whole and stored != walk.edge.frontier()):
        report.add(Kind.HEAD_CHANGED, str(head.size))
