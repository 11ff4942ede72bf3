"""Every column of an ask and of a signal: the demonstration has none, so that their columns are changed here."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connection

from cydwaith.practices.actions.asks import answer, ask
from cydwaith.practices.actions.signals import answer as answer_signal
from cydwaith.practices.actions.signals import open_due
from cydwaith.practices.models import Signal
from cydwaith.shared.permissions import COMMAND_LINE, Role
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.practice_world import INDICATOR, OTHER, OWNER, ground, member, stands
from tests.spec.record.every_column import Column, Watch, changed, every_column
from tests.unit.practices.test_signals import changed as changed_figure

COLUMNS = [column for column in every_column() if column.table in {"practices_ask", "practices_signal"}]


def answered() -> Watch:
    """A small Wales with an ask and a signal, both answered."""
    ground()
    stands("better")
    asker, asked = member(Role.CONTRIBUTOR, OTHER), member(Role.EDITOR)
    made = ask(by=asker, asking=OTHER, asked=OWNER, indicator=INDICATOR, question=Said(en="How?"))
    answer(by=asked, ask=made, answer="do_not_know", text=Said(en="Nobody knows."))
    changed_figure()
    open_due(by=COMMAND_LINE)
    answer_signal(by=asked, signal=Signal.objects.get(), answer="do_not_know", text=Said(en="Nobody knows."))
    return Watch()


kept_watch = kept(answered)


@pytest.fixture
def watch(kept_watch: Callable[[], Watch], db: None, *, on_postgresql: bool) -> Iterator[Watch]:
    """The same Wales, whose own constraints somebody took away."""
    if on_postgresql:
        pytest.skip("which rows a proof reads does not depend on the database")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
    yield kept_watch()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = OFF")


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_a_column_that_is_changed_is_found(watch: Watch, column: Column) -> None:
    with changed(column) as there:
        assert there
        assert watch.notices(column.table)
