"""How the site is: what it cannot do without, and what waits; quickly, by any name, and without a secret."""

import datetime as dt
import time

import pytest
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from cydwaith.record import outbox
from cydwaith.record.models import Due
from cydwaith.running import health

pytestmark = pytest.mark.django_db
NEEDED = {"database", "migrations", "disk"}


def test_all_is_well(client: Client, demo_data: None) -> None:
    answer = client.get("/health/ready")
    assert answer.status_code == 200
    assert answer.json() == {"ready": True, "checks": {check.name: True for check in health.CHECKS}}
    assert answer["Cache-Control"] == "no-store"
    assert client.get("/health/live").json() == {"live": True}


@pytest.mark.parametrize("name", [check.name for check in health.CHECKS])
def test_what_is_wrong_is_named_and_only_what_is_needed_takes_the_site_away(
    name: str, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> bool:
        raise DatabaseError("password=hunter2")

    checks = tuple(
        health.Check(name=one.name, look=broken if one.name == name else lambda: True, needed=one.needed)
        for one in health.CHECKS
    )
    monkeypatch.setattr(health, "CHECKS", checks)
    answer = client.get("/health/ready")
    assert answer.status_code == (503 if name in NEEDED else 200)
    assert [one for one, well in answer.json()["checks"].items() if not well] == [name]
    assert b"hunter2" not in answer.content


def test_without_the_database_nothing_more_is_asked_of_it(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def gone() -> bool:
        raise DatabaseError("gone")

    monkeypatch.setattr(health, "database", gone)
    checks = [
        health.Check(name=one.name, look=lambda name=one.name: bool(asked.append(name)), needed=one.needed)  # type: ignore[misc]  # a name each
        for one in health.CHECKS
    ]
    checks[0] = health.Check(name="database", look=gone, needed=True)
    monkeypatch.setattr(health, "CHECKS", tuple(checks))
    assert client.get("/health/ready").status_code == 503
    assert asked == []


def test_any_name_will_do(client: Client) -> None:
    for name in ("10.0.0.7:8000", "not.ours.example"):
        assert client.get("/health/live", headers={"host": name}).status_code == 200
        assert client.get("/health/ready", headers={"host": name}).status_code in {200, 503}
        assert client.get("/en/", headers={"host": name}).status_code == 400


def test_a_database_behind_or_ahead_of_the_code_is_neither_served(monkeypatch: pytest.MonkeyPatch) -> None:
    assert health.migrations()
    mine = health.shipped()
    monkeypatch.setattr(health, "shipped", lambda: mine | {("record", "9999_later")})
    assert health.unlike() == ({("record", "9999_later")}, set())
    assert not health.migrations()
    monkeypatch.setattr(health, "shipped", lambda: mine - {("record", "0001_initial")})
    assert not health.migrations()
    assert {one[0] for one in health.unlike()[1]} == {"record"}


def test_what_follows_deeds_has_waited(monkeypatch: pytest.MonkeyPatch) -> None:
    assert health.following()
    before = timezone.now() - dt.timedelta(hours=1)
    Due.objects.create(queue=next(iter(outbox.QUEUES)).name, what={}, at=before, after=before)
    assert not health.following()


def test_the_disk_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    assert health.disk()
    monkeypatch.setattr(health, "LEAST_FREE", 2**70)
    assert not health.disk()


def test_it_costs_little(client: Client, demo_data: None, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]  # a fixture of the library
    client.get("/health/ready")
    with django_assert_max_num_queries(12):
        begun = time.process_time()
        client.get("/health/ready")
        assert time.process_time() - begun < 1
