"""Every column of calls, bids, scores and choices is proved by the record: one that is changed by hand is found."""

import pytest

from cydwaith.funds.assessing import actions, choosing
from cydwaith.funds.bids.actions import signing
from cydwaith.funds.calls import actions as calls
from cydwaith.funds.footprints import FOOTPRINT
from cydwaith.shared import clock
from cydwaith.shared.said import Said
from tests.bids_world import (
    CARDIFF,
    GOVERNMENT,
    PEMBROKESHIRE,
    POWYS,
    WORDS,
    again,
    assessor,
    frozen,
    judged,
    marks,
    opened,
    scored,
    sign,
    written,
)
from tests.forum_world import DAY, editor
from tests.kept import kept
from tests.spec.record.every_column import Watch, every_column, missed, watching

TABLES = {one._meta.db_table for one in FOOTPRINT.tables}
# Erasing the account of an assessor takes out whose scores they are, and leaves the scores.
COLUMNS = [
    column for column in every_column() if column.table in TABLES and not column.name.endswith("assessor.account_id")
]


def everything() -> Watch:
    """A call from its first problem to the proposal, with a rule, a suggestion and what was moderated."""
    call = opened()
    problem = calls.bring(by=editor(CARDIFF), body=CARDIFF, call=call, title=WORDS, about=WORDS)
    calls.share(by=editor(POWYS), body=POWYS, problem=problem, note=WORDS)
    bid = sign(frozen(judged(written(call))))
    signing.send(by=editor(CARDIFF), bid=bid, body=CARDIFF)
    one, by = assessor(call, "one")
    _two, other = assessor(call, "two")
    later = call.bids_close + DAY
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clock, "moment", lambda: later)
        actions.declare(by=other, bid=again(bid), has=True, what=WORDS)
        scored(again(bid), by)
        actions.moderate(by=by, bid=again(bid), marks=marks(1, 1), why=WORDS)
        told = {"by": editor(GOVERNMENT), "body": GOVERNMENT, "call": call}
        choosing.state_rule(**told, kind="among", number=1, why=WORDS, among=[PEMBROKESHIRE])
        choosing.suggest(**told)
        choosing.propose(**told, chosen=[bid.pk], reasons={bid.pk: Said(en="x")}, closes=later + DAY)
        actions.end(by=editor(GOVERNMENT), body=GOVERNMENT, assessor=one)
    return Watch()


kept_watch = kept(everything)
watch = watching(COLUMNS)


@pytest.mark.once  # which rows a proof reads does not depend on the database
def test_every_column_that_is_changed_is_found(watch: Watch) -> None:
    assert missed(watch, COLUMNS) == []
