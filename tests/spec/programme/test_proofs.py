"""Whatever the programme stores is proved by the record: also what no page shows, and in which order it was said."""

import datetime as dt

import pytest
from django.db import models
from django.utils import timezone

from cydwaith.programme.actions.dependencies import add_dependency
from cydwaith.programme.actions.milestones import Stone, add_milestone
from cydwaith.programme.models import Assent, Commitment, Dependency, Milestone, Status, Terms
from cydwaith.shared.said import Said
from tests.practice_world import ground
from tests.programme_world import OWED, OWES, OWES_EDITOR, agreed, misrecorded, proposed, said

pytestmark = pytest.mark.django_db
PAST = timezone.now() - dt.timedelta(days=30)


@pytest.fixture(autouse=True)
def _told() -> None:
    ground()
    first, second = agreed(), agreed(title="Second")
    add_dependency(by=OWES_EDITOR, body=OWES, commitment=second, needs=first)
    add_milestone(
        by=OWES_EDITOR, body=OWES, commitment=first, stone=Stone(timezone.localdate(), title=Said(en="A step"))
    )
    said(first, OWED, "red")
    proposed(title="Third")
    assert misrecorded() == []


@pytest.mark.parametrize(
    ("model", "change"),
    [
        (Commitment, {"added": PAST}),
        (Terms, {"source_on": PAST.date()}),
        (Assent, {"id": 1_000_000}),
        (Status, {"id": 1_000_000}),
        (Milestone, {"why_ended_en": "Never said"}),
        (Dependency, {"why_ended_cy": "Heb ei ddweud"}),
    ],
)
def test_a_row_changed_past_the_actions_is_found(model: type[models.Model], change: dict) -> None:
    model._base_manager.filter(pk=model._base_manager.order_by("pk").first().pk).update(**change)
    assert misrecorded() != []


def test_terms_that_accept_a_proposal_of_another_commitment_are_found() -> None:
    other = Terms.objects.get(commitment="second", number=1)
    Terms.objects.filter(commitment="test-commitment", number=2).update(accepts=other)
    assert misrecorded() != []
