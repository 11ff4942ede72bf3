"""Every column of every table of assessments by a panel: whatever is changed past the actions is found."""

import pytest

from tests.examples import QUICK
from tests.kept import kept
from tests.panel_world import everything
from tests.performance_world import figure, shipped
from tests.spec.record.every_column import Watch, every_column, missed, watching

COLUMNS = [column for column in every_column() if column.table.startswith("performance_panel")][:: 8 if QUICK else 1]


def happened() -> Watch:
    """An assessment in which everything has happened once."""
    shipped()
    figure()
    everything()
    return Watch()


kept_watch = kept(happened)
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []
