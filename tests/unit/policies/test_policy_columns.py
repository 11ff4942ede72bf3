"""Every column of every table of policies: whatever is changed past the actions is found."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connection

from cydwaith.bodies.models import Post
from cydwaith.policies.actions import agreements, stages
from cydwaith.policies.actions import policies as actions
from cydwaith.policies.models import Stage
from cydwaith.record.verifying.guards import declared
from cydwaith.shared.said import Said
from tests.forum_world import CARDIFF, GOVERNMENT, PEMBROKESHIRE, editor
from tests.kept import kept
from tests.policy_world import at, cited
from tests.practice_world import published
from tests.spec.record.every_column import Column, Watch, changed, every_column

COLUMNS = [column for column in every_column() if column.table.startswith("policies_")]


def happened() -> Watch:
    """A policy in which everything has happened once."""
    policy = at(Stage.LEARN)
    agreements.judge(by=editor(CARDIFF), policy=policy, body=CARDIFF, did="no", text=Said("Naddo.", "It did not."))
    other = Post.objects.get(pk=f"{PEMBROKESHIRE}/test-officer")
    lead = actions.take_lead(by=editor(PEMBROKESHIRE), policy=policy, body=PEMBROKESHIRE, post=other)
    actions.leave(by=editor(PEMBROKESHIRE), lead=lead)
    actions.uncite(by=editor(CARDIFF), citation=cited(policy, "practice", published().pk), body=CARDIFF)
    actions.reply(by=editor(CARDIFF), policy=policy, body=CARDIFF, asked="gave-up", text=Said("Amser.", "Time."))
    why = {"reason": Said("Rheswm.", "A reason.")}
    stages.ask_change(by=editor(CARDIFF), policy=policy, body=CARDIFF, to=Stage.DRAFT, **why)
    stages.say_no(by=editor(GOVERNMENT), policy=policy, body=GOVERNMENT, **why)
    return Watch()


kept_watch = kept(happened)


@pytest.fixture
def watch(kept_watch: Callable[[], Watch], db: None, *, on_postgresql: bool) -> Iterator[Watch]:
    """The same policy, whose own constraints and guards somebody took away."""
    if on_postgresql:
        pytest.skip("which rows a proof reads does not depend on the database")
    made = kept_watch()
    with connection.cursor() as cursor:
        for trigger in declared():
            cursor.execute(f"DROP TRIGGER {trigger}")
        cursor.execute("PRAGMA ignore_check_constraints = ON")
    yield made
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = OFF")


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_a_column_that_is_changed_is_found(watch: Watch, column: Column) -> None:
    with changed(column) as there:
        assert there
        assert watch.notices(column.table)
