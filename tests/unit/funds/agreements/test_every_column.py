"""Every column of awards made here is proved by the record: one that is changed by hand is found."""

import datetime as dt
from dataclasses import replace

import pytest

from cydwaith.funds.agreements.actions.paying import claim, close, decide, pay, recall, take_back
from cydwaith.funds.agreements.actions.reporting import commit, report
from cydwaith.funds.agreements.judging import follow
from cydwaith.funds.agreements.reminding import remind
from cydwaith.funds.deeds import AGREED
from cydwaith.shared.permissions import COMMAND_LINE
from tests.awards_world import ARTICLES, CLAIMS_BY, CRF, DAY, GOVERNMENT, WHY, editor, in_force, on, shipped
from tests.impact_world import ground
from tests.kept import kept
from tests.practice_world import INDICATOR
from tests.spec.record.every_column import Watch, every_column, missed, watching

COLUMNS = [column for column in every_column() if column.table.removeprefix("funds_") in AGREED]
TODAY = dt.date(2026, 11, 30)


def done() -> Watch:
    """An award with everything that can happen to it."""
    shipped()
    payer = editor(GOVERNMENT)
    with on(TODAY):
        ground()
        award = in_force(replace(ARTICLES, aims=(INDICATOR,)))
        follow(None, by=COMMAND_LINE, progress=None, anew=False)
        told = {"begins": DAY, "ends": TODAY, "what": WHY}
        one = claim(by=editor(CRF), body=CRF, award=award, pence=50, **told)  # type: ignore[arg-type]  # as given
        decide(by=payer, body=GOVERNMENT, claim=one, accepted=40, reason=WHY)
        pay(by=payer, body=GOVERNMENT, claim=one, pence=40, on=TODAY)
        recall(by=payer, body=GOVERNMENT, award=award, of=CRF, pence=5, due=TODAY, reason=WHY)
        take_back(by=payer, body=GOVERNMENT, award=award, of=CRF, pence=5, on=TODAY)
        first = award.returns.filter(body=CRF)[0]
        report(by=editor(CRF), body=CRF, due=first, text=WHY, spent=40, expected=50)
        remind(TODAY)
        assert award.current is not None
        commit(by=payer, body=GOVERNMENT, action=award.current.actions.get())
    with on(CLAIMS_BY + dt.timedelta(1)):
        close(by=payer, body=GOVERNMENT, award=award)
    return Watch()


kept_watch = kept(done)
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []
