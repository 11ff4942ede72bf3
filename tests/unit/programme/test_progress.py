"""Statuses, milestones and dependencies: what may be said, by whom, and that it stays."""

import datetime as dt
from typing import Any

import pytest
from django.db import DatabaseError
from django.utils import timezone

from cydwaith.programme.actions.dependencies import Circle, add_dependency, end_dependency
from cydwaith.programme.actions.milestones import Stone, add_milestone, end_milestone
from cydwaith.programme.actions.proposing import change
from cydwaith.programme.models import Commitment, Dependency, Status
from cydwaith.programme.queries.as_was import as_was
from cydwaith.programme.queries.outlook import outlook
from cydwaith.programme.queries.schedule import schedule, schedule_as_was
from cydwaith.shared.permissions import Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.practice_world import member
from tests.programme_world import (
    OUTSIDE,
    OUTSIDER,
    OWED,
    OWED_EDITOR,
    OWES,
    OWES_EDITOR,
    agreed,
    content,
    misrecorded,
    proposed,
    said,
)

pytestmark = pytest.mark.django_db
WHY = {"reason": Said(en="Because.")}
DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def _wales(wales: None) -> None: ...


def today() -> dt.date:
    return timezone.localdate()


def waits(commitment: Commitment, needs: Commitment, days: int = 0) -> Dependency:
    return add_dependency(by=OWES_EDITOR, body=OWES, commitment=commitment, needs=needs, days=days)


def test_both_sides_report_and_neither_is_overwritten() -> None:
    commitment = agreed()
    writer = member(Role.CONTRIBUTOR, OWES)
    said(commitment, OWES, "green", by=writer)
    said(commitment, OWED, "red")
    said(commitment, OWES, "amber", by=writer)
    assert said(commitment, OWES, "amber", by=writer) == Status.objects.order_by("pk").last()
    assert list(Status.objects.order_by("pk").values_list("part", "colour")) == [
        ("owner", "green"),
        ("other", "red"),
        ("owner", "amber"),
    ]
    assert misrecorded() == []


NONSENSE: dict[str, dict[str, Any]] = {
    "in the future": {"on": dt.date(2999, 1, 1)},
    "no reason": {"reason": Said(en=" ")},
    "done and expected": {"colour": "done", "expected": dt.date(2999, 1, 1)},
    "expected in the past": {"expected": dt.date(2000, 1, 1)},
    "done without evidence": {"colour": "done", "evidence_title": Said()},
}


@pytest.mark.parametrize("wrong", NONSENSE)
def test_a_status_that_makes_no_sense_is_refused(wrong: str) -> None:
    commitment = agreed()
    with pytest.raises(NotPossible):
        said(commitment, OWES, **{"colour": "amber", **NONSENSE[wrong]})
    assert not Status.objects.exists()


def test_nobody_reports_on_a_proposal_or_from_outside() -> None:
    with pytest.raises(Refused):
        said(proposed(), OWES, "green")
    commitment = agreed(title="Another")
    with pytest.raises(NotPossible):
        said(commitment, OUTSIDE, "green")
    with pytest.raises(Refused):
        said(commitment, OWES, "green", by=member(Role.READER, OWES))


def test_acceptance_is_for_the_body_that_accepts_and_its_editors() -> None:
    commitment = agreed(test="acceptance", accepted_by=OUTSIDE)
    said(commitment, OWES, "done")
    assert schedule().works[commitment.pk].done is None
    with pytest.raises(Refused):
        said(commitment, OUTSIDE, "done", by=member(Role.CONTRIBUTOR, OUTSIDE))
    said(commitment, OUTSIDE, "done", by=OUTSIDER)
    assert schedule().works[commitment.pk].done == today()


def test_done_counts_until_the_other_side_contests_it() -> None:
    commitment = agreed()
    said(commitment, OWES, "done")
    assert schedule().works[commitment.pk].done == today()
    said(commitment, OWED, "red")
    assert schedule().works[commitment.pk].done is None
    said(commitment, OWED, "done")
    assert schedule().works[commitment.pk].done == today()


def test_a_milestone_is_reached_by_a_status_and_let_go_by_those_to_whom_it_is_owed() -> None:
    commitment = agreed()
    stone = Stone(today() + 30 * DAY, title=Said(en="Half way"))
    made = add_milestone(by=OWES_EDITOR, body=OWES, commitment=commitment, stone=stone)
    assert add_milestone(by=OWES_EDITOR, body=OWES, commitment=commitment, stone=stone) == made
    said(commitment, OWES, "done", milestone=made)
    assert schedule().works[commitment.pk].done is None
    with pytest.raises(NotPossible):
        end_milestone(by=OWES_EDITOR, body=OWES, milestone=made, **WHY)
    end_milestone(by=OWED_EDITOR, body=OWED, milestone=made, **WHY)
    with pytest.raises(NotPossible):
        said(commitment, OWES, "amber", milestone=made)
    assert misrecorded() == []


def test_a_delay_passes_on_to_what_waits() -> None:
    first, second = agreed(), agreed(title="Second", due=today() + 370 * DAY)
    waits(second, first, 10)
    assert outlook(schedule()).endangered == {second.pk}
    said(first, OWED, "red", expected=today() + 400 * DAY)
    plan = schedule()
    assert plan.endangers(first.pk) == {second.pk: 35}
    assert [step.key for step in plan.critical_path(second.pk)] == [first.pk, second.pk]
    assert (outlook(plan).late, outlook(plan).endangered) == ({first.pk}, {second.pk})


def test_what_is_proposed_promises_nothing() -> None:
    commitment = proposed()
    assert schedule().works[commitment.pk].promised is None
    assert schedule().forecasts[commitment.pk].on == content().due


def test_circles_are_refused_by_name() -> None:
    one, two, three = agreed(), agreed(title="Second"), agreed(title="Third")
    waits(two, one)
    waits(three, two)
    with pytest.raises(Circle) as refused:
        waits(one, three)
    assert refused.value.slugs == (one.pk, three.pk, two.pk)
    with pytest.raises(Circle):
        waits(one, one)
    assert Dependency.objects.count() == 2


def test_a_dependency_once_ended_holds_no_more() -> None:
    one, two = agreed(), agreed(title="Second")
    first = waits(two, one, 5)
    assert waits(two, one, 5) == first
    with pytest.raises(NotPossible):
        waits(two, one, 6)
    end_dependency(by=OWED_EDITOR, body=OWED, dependency=first, **WHY)
    end_dependency(by=OWED_EDITOR, body=OWED, dependency=first, **WHY)
    waits(one, two)
    assert misrecorded() == []


def test_the_past_stays_as_it_was() -> None:
    commitment = agreed()
    said(commitment, OWES, "green")
    moment = timezone.now()
    then = as_was(moment)
    seen = (then.terms[commitment.pk], then.statuses[commitment.pk], schedule_as_was(moment, today()).forecasts)
    said(commitment, OWED, "red", expected=today() + 500 * DAY)
    change(by=OWES_EDITOR, body=OWES, commitment=commitment, content=content(money=9), number=2, **WHY)
    waits(commitment, agreed(title="Second"))
    now = as_was(moment)
    assert (now.terms[commitment.pk], now.statuses[commitment.pk], schedule_as_was(moment, today()).forecasts) == seen
    assert now.proposals == {}
    assert as_was(timezone.now()).proposals[commitment.pk].money == 9
    assert as_was(today() - DAY).terms == {}


def test_the_database_keeps_what_must_hold() -> None:
    commitment = agreed()
    with pytest.raises(DatabaseError):
        Dependency.objects.create(commitment=commitment, needs=commitment, at=timezone.now())
