"""Agendas whose parts have parts, however deep: they are moved whole, and no page of them fails."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from cydwaith.forums.models import Forum
from cydwaith.meetings.actions import agenda
from cydwaith.meetings.agendas import lines
from cydwaith.meetings.models import Item, Meeting
from cydwaith.record import checkpoints
from cydwaith.record.verifying import live
from cydwaith.record.verifying.faults import Kind
from cydwaith.shared.invariants import breaches
from cydwaith.shared.permissions import Role
from cydwaith.shared.rooms import operations, routes
from tests.forum_world import CARDIFF, editor
from tests.meeting_world import Clock, matter, planned, tabled
from tests.practice_world import account

DEEP = 1000
NOON = dt.datetime(2027, 2, 10, 12, tzinfo=dt.UTC)


def chain(forum: Forum, **of: object) -> list[Item]:
    """An item that waits, its part, and that one's part."""
    first = tabled(forum, **of)  # type: ignore[arg-type]  # what a test changes
    second = agenda.table(by=editor(CARDIFF), forum=forum, body=CARDIFF, matter=matter("Rhan"), parent=first)
    third = agenda.table(by=editor(CARDIFF), forum=forum, body=CARDIFF, matter=matter("Rhan o ran"), parent=second)
    return [first, second, third]


def where(items: list[Item]) -> set[int | None]:
    return {item.meeting_id for item in Item.objects.filter(pk__in=[one.pk for one in items])}


def test_parts_of_parts_go_with_their_item(forum: Forum, monkeypatch: pytest.MonkeyPatch) -> None:
    Clock(monkeypatch)
    meeting, items, other = planned(forum), chain(forum), tabled(forum, title="Arall")
    agenda.place(by=editor(CARDIFF), item=items[0], meeting=meeting)
    assert where(items) == {meeting.pk}
    agenda.put_back(by=editor(CARDIFF), item=items[0])
    assert where(items) == {None}
    agenda.withdraw_item(by=editor(CARDIFF), item=items[0])
    assert all(item.withdrawn for item in Item.objects.filter(pk__in=[one.pk for one in items]))
    other.refresh_from_db()
    assert other.withdrawn is None
    assert list(breaches()) == []
    checkpoints.latest()
    rows = {Kind.ROW_CHANGED, Kind.ROW_MISSING, Kind.ROW_ADDED, Kind.ROW_UNREADABLE}
    assert [one for one in live.verify().faults if one.kind in rows and one.about.startswith("item:")] == []


def test_a_thousand_deep_is_numbered_and_timed() -> None:
    items = [Item(pk=pk, parent_id=pk - 1 or None, minutes_long=1) for pk in range(1, DEEP + 1)]
    told = lines(NOON, items)
    assert [line.depth for line in told] == list(range(DEEP))
    assert [line.starts for line in told] == [NOON + dt.timedelta(minutes=place) for place in range(DEEP)]
    assert {line.ends for line in told} == {NOON + dt.timedelta(minutes=DEEP)}


@pytest.fixture
def deep(forum: Forum, monkeypatch: pytest.MonkeyPatch) -> Meeting:
    """A meeting with an item that has a part, that has a part, and so on."""
    Clock(monkeypatch)
    meeting, first = planned(forum), None
    for place in range(DEEP):
        plain = {"purpose": "discussion", "title_cy": f"Rhan {place}", "tabled": NOON, "tabled_body_id": CARDIFF}
        first = Item.objects.create(forum=forum, meeting=meeting, parent=first, minutes_long=1, **plain)
    return meeting


@pytest.mark.slow
@pytest.mark.once  # the same rows are asked for on every database
def test_no_page_of_it_fails(deep: Meeting, client: Client) -> None:
    client.force_login(account(Role.EDITOR, CARDIFF))
    client.raise_request_exception = False
    paths = []
    for name, route in routes().items():
        if set(route.example or {}) == {"id"} and name.startswith(("meeting", "agenda", "minutes", "attendance")):
            try:
                paths.append(reverse(name, kwargs={"id": deep.pk}))
            except NoReverseMatch:
                continue
    for name, one in operations().items():
        if set(one.example or {}) <= {"id"} and name.startswith("meeting"):
            paths.append(reverse(f"api:{name}", kwargs={"id": deep.pk} if one.example else None))
    assert len(paths) > 8
    assert [path for path in paths if client.get(path).status_code >= 500] == []
