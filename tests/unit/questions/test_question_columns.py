"""Every column of a question: the demonstration has none, so that they are changed here."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connection

from cydwaith.questions import actions
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.practice_world import CHECKER, ground, published
from tests.question_world import of_figure, of_practice
from tests.spec.record.every_column import Column, Watch, changed, every_column

COLUMNS = [column for column in every_column() if column.table == "questions_question"]


def asked() -> Watch:
    """A small Wales with questions that wait, are answered, and are removed."""
    ground()
    practice = published()
    of_figure()
    actions.answer(by=CHECKER, question=of_practice(practice), text=Said(en="We did not."))
    removed = of_practice(practice, text=Said(en="Who drove?"))
    actions.remove(by=CHECKER, question=removed, reason=Said(en="It asks for a name."))
    return Watch()


kept_watch = kept(asked)


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
