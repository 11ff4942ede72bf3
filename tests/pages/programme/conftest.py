import datetime as dt
from dataclasses import dataclass

import pytest
from django.utils import timezone

from cydwaith.programme.actions.dependencies import add_dependency
from cydwaith.programme.actions.milestones import Stone, add_milestone
from cydwaith.programme.models import Commitment, Programme
from cydwaith.shared.said import Said
from tests.practice_world import ground
from tests.programme_world import OTHER_POST, OWED, OWED_EDITOR, OWES, OWES_EDITOR, agreed, proposed, said


@dataclass
class World:
    """A late commitment, one that waits for it, and one that is only proposed."""

    late: Commitment
    waiting: Commitment
    wanted: Commitment
    today: dt.date


@pytest.fixture
def wales(db: None) -> None:
    """The small Wales of `practice_world`."""
    ground()


@pytest.fixture
def world(wales: None) -> World:
    """Cardiff waits for Pembrokeshire, which is late; the two sides disagree about it."""
    today = timezone.localdate()
    programme = Programme.objects.create(slug="housing", name_cy="Tai", name_en="Housing")
    late = agreed(
        title="Build the register",
        texts={"title": Said("Creu’r gofrestr", "Build the register")},
        due=today + dt.timedelta(days=20),
    )
    waiting = agreed(
        OWED,
        "Open the service",
        texts={"title": Said(en="Open the service")},
        owes={OWED: OTHER_POST},
        owed={OWES: None},
        due=today + dt.timedelta(days=30),
    )
    wanted = proposed(title="Only an idea", due=today + dt.timedelta(days=300))
    Commitment.objects.filter(pk__in=[late.pk, waiting.pk]).update(programme=programme)
    add_dependency(
        by=OWED_EDITOR, body=OWED, commitment=waiting, needs=late, days=5, reason=Said(en="It reads the register.")
    )
    add_milestone(
        by=OWES_EDITOR,
        body=OWES,
        commitment=late,
        stone=Stone(today + dt.timedelta(days=5), title=Said(en="A first list")),
    )
    said(late, OWES, "green", expected=today + dt.timedelta(days=60), reason=Said(en="A supplier was late."))
    said(late, OWED, "red", reason=Said("Nid oes dim i’w weld eto."))
    return World(late, waiting, wanted, today)
