"""A clock that was ahead and is put back: nothing waits for the time it showed, and nothing is believed because of it.

The outbox: `tests/unit/record/test_outbox.py`.
"""

import datetime as dt
import time
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import transaction
from django.test import Client
from django.utils import timezone

from cydwaith.bodies.models import Account, Membership
from cydwaith.record import appending, checkpoints
from cydwaith.record.models import Entry, Head
from cydwaith.record.verifying import live
from cydwaith.record.verifying.faults import Kind
from cydwaith.record.verifying.walk import LONGEST
from cydwaith.search import health
from cydwaith.search.models import State
from cydwaith.shared.permissions import COMMAND_LINE, Role

A_YEAR = dt.timedelta(days=365)
PAGE = "/en/body/GB-PLA-CRF/members/invite/"
PASSWORD = "four unlikely words together"


def entered() -> None:
    with transaction.atomic():
        facts = {"at": Entry.objects.count()}
        appending.append(by=COMMAND_LINE, body=None, verb="test.done", subject="test:1", facts=facts)


@pytest.mark.parametrize(("ahead", "found"), [(LONGEST / 2, set()), (A_YEAR, {Kind.DATE_BACKWARDS})])
def test_the_log_goes_on_and_says_what_the_clock_did(
    ahead: dt.timedelta, found: set[Kind], db: None, settings: LazySettings, tmp_path: Path
) -> None:
    settings.HOME = tmp_path
    real = timezone.now()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timezone, "now", lambda: real + ahead)
        entered()
        checkpoints.publish()
    entered()
    assert checkpoints.publish().size == Head.objects.get().size == Entry.objects.count()
    dates = {Kind.DATE_BACKWARDS, Kind.DATE_AHEAD, Kind.ENTRY_CHANGED, Kind.ENTRY_MISSING, Kind.NODE_CHANGED}
    assert set(live.verify().kinds()) & dates == found
    assert live.verify().entries == Entry.objects.count()


def test_what_somebody_showed_while_it_was_ahead_is_not_of_just_now(
    demo_data: None, client: Client, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SHOW_AGAIN_AFTER = 900
    account = Account.objects.create_user("boss@tests.example", PASSWORD)
    Membership.objects.create(account=account, body_id="GB-PLA-CRF", role=Role.ADMINISTRATOR)
    client.post("/en/sign-in/", {"login": account.email, "password": PASSWORD})
    asked = client.get(PAGE)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - A_YEAR.total_seconds())
    later = client.get(PAGE)
    assert later.status_code == 302
    assert later["Location"] != asked.headers.get("Location", ""), "they are asked to show it once more"
    assert "reauthenticate" in later["Location"] or "confirm" in later["Location"]


def test_a_rebuild_that_began_in_the_future_holds_up_no_other(db: None) -> None:
    State.objects.create(pk=1, filling=timezone.now() + A_YEAR)
    assert health.claimed()
    assert not health.claimed(), "somebody is at it now"


def test_an_entry_with_a_date_to_come_is_missed_by_an_index_that_lacks_it(db: None) -> None:
    state = State.objects.create(pk=1, live=1, form=health.form(), upto=0)
    verb, told = health.shown()[0], {"actor": "x", "subject": "x:1", "facts": "{}", "digest": "0" * 64}
    Entry.objects.create(at=timezone.now() + A_YEAR, verb=verb, **told)
    assert health.judged(state) is health.Health.BEHIND
