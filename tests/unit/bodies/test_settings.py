"""What the settings promise: the address of a database is kept whole, files are private, limits are fair."""

import logging
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.conf import settings as django_settings
from django.test import Client, RequestFactory
from psycopg import pq

from cydwaith import settings as ours
from cydwaith.bodies import checks, proxies
from cydwaith.bodies.models import Account

# The parts of an address that libpq knows here; those that speak of the client's own files are paths.
PARTS = sorted({part.keyword.decode() for part in pq.Conninfo.get_defaults()} - {"service", "replication"})
NUMBERS = {"port": "5433", "connect_timeout": "3", "hostaddr": "127.0.0.1"}


@pytest.mark.parametrize("part", PARTS)
def test_an_address_keeps_all_its_parts(part: str) -> None:
    given = {"host": "db.example", "dbname": "cydwaith", part: NUMBERS.get(part, "x-y")}
    found = ours.database(" ".join(f"{name}={value}" for name, value in given.items()))
    kept = {NAMES[name]: value for name, value in found.items() if name in NAMES and value}
    kept |= {name: value for name, value in found["OPTIONS"].items() if name != "pool"}
    assert kept == given


NAMES = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}


def test_an_address_with_certificates() -> None:
    found = ours.database("postgresql://a:b@db.example:5433/c?sslmode=verify-full&sslrootcert=/etc/ca.pem")
    assert found["OPTIONS"].pop("pool")["max_size"] > 1
    assert found["OPTIONS"] == {"sslmode": "verify-full", "sslrootcert": "/etc/ca.pem"}
    assert (found["NAME"], found["HOST"], found["PORT"]) == ("c", "db.example", "5433")


@pytest.mark.parametrize("mode", [None, 0o644, 0o666])
def test_the_database_file_is_private(mode: int | None, tmp_path: Path) -> None:
    path = tmp_path / "cydwaith.sqlite3"
    if mode is not None:
        path.touch()
        path.chmod(mode)
    assert ours.private(path).stat().st_mode & 0o777 == 0o600


def test_a_file_that_others_may_read_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "cydwaith.sqlite3"
    path.touch(mode=0o644)
    path.chmod(0o644)
    monkeypatch.setitem(django_settings.DATABASES["default"], "NAME", path)
    assert [one.id for one in checks.database_is_private()] == ["cydwaith.E003"]
    ours.private(path)
    assert checks.database_is_private() == []


def test_a_proxy_that_nobody_spoke_of_is_a_loud_fault(
    rf: RequestFactory,
    settings: LazySettings,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    settings.HOME, settings.PROXIES_SAID, settings.ALLAUTH_TRUSTED_PROXY_COUNT = tmp_path, False, 0
    proxies._noted.clear()
    proxies.look(rf.get("/"))
    assert checks.proxies_as_said() == []
    with caplog.at_level(logging.ERROR):
        for _ in range(2):
            proxies.look(rf.get("/", headers={"x-forwarded-for": "192.0.2.1"}))
    assert [one.levelname for one in caplog.records] == ["ERROR"]
    assert [one.id for one in checks.proxies_as_said()] == ["cydwaith.E002"]
    settings.PROXIES_SAID, settings.ALLAUTH_TRUSTED_PROXY_COUNT = True, 2
    assert checks.proxies_as_said() == []
    proxies.seen("fewer")
    assert len(checks.proxies_as_said()) == 1
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert checks.proxies_as_said() == []


def wrong(client: Client, email: str, address: str) -> str:
    sent = {"login": email, "password": "not the password"}
    return client.post("/en/sign-in/", sent, REMOTE_ADDR=address).content.decode()


def test_an_office_behind_one_address_signs_in(client: Client, db: None) -> None:
    for number in range(30):
        wrong(client, f"colleague{number}@office.example", "192.0.2.7")
    Account.objects.create_user("late@office.example", "a long enough password")
    sent = {"login": "late@office.example", "password": "a long enough password"}
    assert client.post("/en/sign-in/", sent, REMOTE_ADDR="192.0.2.7").status_code == 302


def test_nobody_locks_somebody_else_out_from_elsewhere(client: Client, db: None) -> None:
    Account.objects.create_user("holder@office.example", "a long enough password")
    said = [wrong(client, "holder@office.example", "198.51.100.9") for _ in range(7)]
    assert "Too many" in said[-1]
    sent = {"login": "holder@office.example", "password": "a long enough password"}
    assert client.post("/en/sign-in/", sent, REMOTE_ADDR="192.0.2.7").status_code == 302
