"""Every column of an ask and of a signal: the demonstration has none, so that their columns are changed here."""

import pytest

from cydwaith.practices.actions.asks import answer, ask
from cydwaith.practices.actions.signals import answer as answer_signal
from cydwaith.practices.actions.signals import open_due
from cydwaith.practices.models import Signal
from cydwaith.shared.permissions import COMMAND_LINE, Role
from cydwaith.shared.said import Said
from tests.kept import kept
from tests.practice_world import INDICATOR, OTHER, OWNER, ground, member, stands
from tests.spec.record.every_column import Watch, every_column, missed, watching
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
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []
