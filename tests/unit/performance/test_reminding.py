"""Councils are told of their dates 90, 30 and 7 days before, once each; and of one that is overdue."""

import datetime as dt
from collections.abc import Callable

import pytest

from cydwaith.notices.models import News
from cydwaith.performance import reminding
from cydwaith.performance.actions import own as actions
from cydwaith.performance.models import Reminder
from cydwaith.performance.reminding import OVERDUE, remind
from cydwaith.shared import clock
from cydwaith.shared.permissions import Role
from tests.kept import kept
from tests.performance_world import CRF, DEN, EDITOR, shipped
from tests.practice_world import account

RESPONSE = dt.date(2027, 1, 5)


def world() -> None:
    """Who is who, and somebody in Cardiff."""
    shipped()
    account(Role.READER, CRF)


kept_world = kept(world)
pytestmark = pytest.mark.usefixtures("peopled")


@pytest.fixture
def peopled(kept_world: Callable[[], None], db: None) -> None:
    kept_world()


def told(duty: str) -> list[int]:
    return list(Reminder.objects.filter(duty=duty).order_by("pk").values_list("days", flat=True))


def test_each_step_is_told_of_once_and_only_where_somebody_is() -> None:
    for before in (91, 90, 89, 31, 30, 8, 7, 1, 0):
        remind(RESPONSE - dt.timedelta(before))
    remind(RESPONSE + dt.timedelta(1))
    assert told("response") == [90, 30, 7]
    assert set(Reminder.objects.values_list("body", flat=True)) == {CRF}
    assert Reminder.objects.filter(duty="response", due=RESPONSE).count() == 3


def test_the_news_names_the_duty_and_its_date() -> None:
    remind(RESPONSE - dt.timedelta(20))
    news = News.objects.get(verb="duty.reminded", title_en__startswith="Response")
    assert news.title_en == "Response to the panel’s report: by 5 January 2027, within 30 days"
    assert news.title_cy.endswith("erbyn 5 Ionawr 2027, o fewn 30 o ddiwrnodau")


def test_only_who_keeps_a_record_is_told_that_it_is_overdue() -> None:
    after = dt.date(2026, 11, 29)
    account(Role.READER, DEN)
    actions.say(by=EDITOR, body=DEN, duty="language-standards-report", period=2025, event="begun", on=after)
    remind(after)
    remind(after + dt.timedelta(1))
    found = Reminder.objects.filter(days=OVERDUE)
    assert [(one.body_id, one.duty) for one in found] == [(DEN, "language-standards-report")]


def test_what_is_known_to_be_done_is_not_told_of() -> None:
    account(Role.READER, DEN)
    remind(RESPONSE - dt.timedelta(20))
    assert not Reminder.objects.filter(body=DEN, duty__in=["panel", "response"]).exists()


def test_a_worker_looks_once_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminding, "_looked", [])
    monkeypatch.setattr(clock, "today", lambda: RESPONSE - dt.timedelta(20))
    assert reminding.look() > 0
    Reminder.objects.all().delete()
    assert reminding.look() == 0
    assert not Reminder.objects.exists()
