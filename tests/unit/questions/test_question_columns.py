"""Every column of a question: the demonstration has none, so that they are changed here."""

import pytest

from cydwaith.questions import actions
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.practice_world import CHECKER, ground, published
from tests.question_world import of_figure, of_practice
from tests.spec.record.every_column import Watch, every_column, missed, watching

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
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []
