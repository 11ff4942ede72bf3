"""Every column of awards and of their files is proved by the record: one that is changed by hand is found."""

import pytest

from cydwaith.evidence.sources.faults import Report
from cydwaith.funds.awards import import_awards
from cydwaith.funds.taking import take
from cydwaith.shared.permissions import COMMAND_LINE
from tests.kept import kept
from tests.spec.record.every_column import Watch, every_column, missed, watching
from tests.unit.funds.grants import file_of, grant

COLUMNS = [column for column in every_column() if column.table in {"funds_award", "funds_awardfile"}]


def brought() -> Watch:
    """Two files of grants."""
    for data in (
        file_of(grant(), grant("2", grantProgramme=[{"code": "p", "title": "A programme"}])),
        file_of(grant("3")),
    ):
        report = Report()
        import_awards(by=COMMAND_LINE, name="grants.json", data=data, taken=take(data, report), report=report)
    return Watch()


kept_watch = kept(brought)
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []
