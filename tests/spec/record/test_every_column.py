"""Every column of every table: whatever is changed or added past the actions is found, or a room says why not."""

import datetime as dt
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from django.db import connection

from cydwaith.bodies.actions.acting import begin, delegate
from cydwaith.bodies.actions.posts import set_contact, take_post
from cydwaith.bodies.actions.roles import give_role
from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account, Post
from cydwaith.letters.webhook_actions import make
from cydwaith.record.verifying.faults import Kind
from cydwaith.record.verifying.guards import declared
from cydwaith.search.agreeing import agree
from cydwaith.shared import clock
from cydwaith.shared.deeds import proofs
from cydwaith.shared.permissions import COMMAND_LINE, Role
from tests.forum_world import found_wrong
from tests.spec.record.every_column import Watch, added, changed, every_column, not_covered, slipped_in

# No row of these ships; tests of their rooms make one and change every column of it.
TRIED_ELSEWHERE = {
    *("forums_review", "practices_ask", "practices_signal", "questions_question"),
    *("funds_award", "funds_awardfile"),
    *("deliberations_closing", "performance_resolution"),
    *("performance_dutystatus", "performance_reminder", "performance_reply"),
} | {column.table for column in every_column() if column.room in {"texts", "policies"}}
pytestmark = [pytest.mark.usefixtures("unguarded"), pytest.mark.slow]


@pytest.fixture
def unguarded(demo_data: None, *, on_postgresql: bool) -> Iterator[None]:
    """A database whose own guards somebody took away."""
    if on_postgresql:
        pytest.skip("which rows a proof reads does not depend on the database")
    leader = Post.objects.get(code="GB-PLA-CRF/leader")
    acted_for(leader)
    set_contact(by=COMMAND_LINE, post=leader, contact="leader@cardiff.example")
    agree(by=COMMAND_LINE, body="GB-PLA-CRF", welsh="cydgynhyrchu", english="co-production", source="ours")
    make(by=COMMAND_LINE, body="GB-PLA-CRF", address="https://example.cymru/")
    with connection.cursor() as cursor:
        for trigger in declared():
            cursor.execute(f"DROP TRIGGER {trigger}")
        cursor.execute("PRAGMA ignore_check_constraints = ON")
    yield
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = OFF")


def acted_for(post: Post) -> None:
    """Let somebody hold a post, act for it, and delegate it."""
    holder, other = (Account.objects.create_user(f"{name}@cardiff.example") for name in ("one", "two"))
    for account in (holder, other):
        give_role(by=COMMAND_LINE, account=account, body=post.body, role=Role.READER)
    since, today = dt.date(2022, 5, 19), clock.today()
    holding = take_post(by=COMMAND_LINE, post=post, name="Somebody", held_from=since, account=holder.email)
    by = actor_of(holder, second=True)
    delegate(by=by, account=holder, holding=holding, email=other.email, begins=today, ends=today)
    begin(by=by, account=holder, post=post.pk)


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
    assert missed == []
    assert {name.split(".")[0] for name in empty} <= TRIED_ELSEWHERE


def test_every_row_that_is_added_is_found() -> None:
    tables = [column for column in every_column() if column.table not in not_covered(column.room)]
    assert slipped_in(Watch(), tables) == []


def test_rows_that_are_added_where_deeds_tell_what_they_left_are_told_as_added() -> None:
    footprints = {proof.name: proof.rows.__self__ for proof in proofs().values() if proof.as_left}  # type: ignore[attr-defined]
    with ExitStack() as until:
        tables = [table for one in footprints.values() for table in one.tables if until.enter_context(added(table))]
        told = {fault.about.partition(":")[0] for fault in found_wrong(footprints) if fault.kind == Kind.ROW_ADDED}
    assert len(tables) > 40
    assert told == {table._meta.model_name for table in tables}


def test_what_is_said_not_to_be_covered_exists() -> None:
    known = {name for column in every_column() for name in (column.name, column.table)}
    said = {name for column in every_column() for name in not_covered(column.room)}
    assert said - known == set()
