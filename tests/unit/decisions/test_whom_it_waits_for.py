"""That an answer is wanted is told to whoever holds the seat's post, or acts for it: not to editors alone."""

import datetime as dt

import pytest
from django.utils.timezone import localdate

from cydwaith.bodies.models import Account, Delegation, Holding, Membership, Person
from cydwaith.notices.models import Notice
from cydwaith.record import outbox
from tests.decision_world import frozen
from tests.forum_world import CARDIFF, begun

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


def member(name: str, role: str = "reader") -> Account:
    made = Account.objects.create_user(f"{name}@test.example", language="cy")
    Membership.objects.create(account=made, body_id=CARDIFF, role=role)
    return made


def test_a_frozen_text_waits_for_the_holder_of_the_seat_and_whoever_acts_for_it_today() -> None:
    forum, today, post = begun(), localdate(), f"{CARDIFF}/test-officer"
    holder, deputy, late, other, editor = (
        member("holder"),
        member("deputy"),
        member("late"),
        member("other"),
        member("editor", "editor"),
    )
    told = {"post_id": post, "person": Person.objects.create(name="Sample data"), "held_from": today - DAY}
    holding = Holding.objects.create(account=holder, **told)
    for account, first, last in ((deputy, today, today), (late, today - 2 * DAY, today - DAY)):
        Delegation.objects.create(post_id=post, holding=holding, account=account, begins=first, ends=last)
    frozen(forum)
    outbox.work_off()
    waiting = set(
        Notice.objects.filter(waits=True, news__verb__startswith="decision.").values_list("account", flat=True)
    )
    assert waiting == {holder.pk, deputy.pk, editor.pk}
    assert other.pk not in waiting
