"""Every column of every table: whatever is changed past the actions is found, or a room says why it cannot be."""

from collections.abc import Iterator

import pytest
from django.db import connection

from cydwaith.decisions.frozen import FROZEN as DECISIONS
from cydwaith.forums.frozen import FROZEN as FORUMS
from cydwaith.meetings.frozen import FROZEN as MEETINGS
from cydwaith.record import append_only
from tests.spec.record.every_column import Watch, changed, every_column, not_covered

pytestmark = [pytest.mark.usefixtures("unguarded"), pytest.mark.slow]


@pytest.fixture
def unguarded(demo_data: None, *, on_postgresql: bool) -> Iterator[None]:
    """A database whose own guards somebody took away."""
    if on_postgresql:
        pytest.skip("which rows a proof reads does not depend on the database")
    for kept in (append_only, FORUMS, MEETINGS, DECISIONS):
        kept.unprotect(connection)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
    yield
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = OFF")


def test_every_column_that_is_changed_is_found() -> None:
    watch = Watch()
    missed, empty = [], []
    for column in every_column():
        excused = not_covered(column.room)
        if column.table in excused or column.name in excused:
            continue
        with changed(column) as there:
            if not there:
                empty.append(column.name)
            elif not watch.notices(column.table):
                missed.append(column.name)
    assert (missed, sorted({name.split(".")[0] for name in empty})) == ([], [])


def test_what_is_said_not_to_be_covered_exists() -> None:
    known = {name for column in every_column() for name in (column.name, column.table)}
    said = {name for column in every_column() for name in not_covered(column.room)}
    assert said - known == set()
