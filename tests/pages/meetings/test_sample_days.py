"""Sample meetings fall on days on which people meet, whichever day the demonstration is opened on."""

import datetime as dt

import pytest
from django.utils.timezone import localdate

from cydwaith.engines.working_days import is_working
from cydwaith.meetings import demo
from cydwaith.meetings.models import Action, Meeting


@pytest.mark.usefixtures("samples")
def test_every_sample_meeting_is_on_a_working_day() -> None:
    starts = [localdate(one.starts) for one in Meeting.objects.filter(sample=True)]
    assert len(starts) >= 3
    assert all(map(is_working, starts))
    due = [one.due for one in Action.objects.filter(meeting__sample=True) if one.due]
    assert due
    assert all(map(is_working, due))


@pytest.mark.parametrize("days", [-77, -21, 28])
def test_so_it_is_on_every_day_of_two_years(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    for at in range(731):
        today = dt.date(2026, 1, 1) + dt.timedelta(days=at)
        monkeypatch.setattr(demo, "localdate", lambda day=today: day)
        found = demo.day_for(days)
        assert is_working(found)
        assert (found < today) == (days < 0)
        assert days <= 0 or found - today >= dt.timedelta(days=days)
