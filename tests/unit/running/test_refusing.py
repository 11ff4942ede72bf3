"""A site is not served to the public as it should not be: each reason is said, in both languages."""

import socket
from pathlib import Path

import pytest
from django.db import DatabaseError
from django.test import override_settings

from cydwaith.environment.kinds import Place
from cydwaith.environment.reading import read
from cydwaith.running import health, refusing

pytestmark = pytest.mark.django_db
SET = {"CYDWAITH_HOSTS": "cydwaith.example", "CYDWAITH_RECORD": "cydwaith.example/log"}
WELL = {
    "ENVIRONMENT": read(SET),
    "ALLOWED_HOSTS": ["cydwaith.example"],
    "SITE": "https://cydwaith.example",
    "SECRET_KEY": "k" * 50,
    "DEBUG": False,
    "DEMO": False,
    "LISTEN": Place("127.0.0.1", 0),
    "METRICS": None,
}
WRONG = {
    "CYDWAITH_DEBUG": {"DEBUG": True},
    "CYDWAITH_DEMO": {"DEMO": True},
    "CYDWAITH_SECRET_KEY": {"SECRET_KEY": "short"},
    "CYDWAITH_HOSTS": {"ENVIRONMENT": read({**SET, "CYDWAITH_HOSTS": ""})},
    "CYDWAITH_SITE": {"SITE": ""},
    "CYDWAITH_RECORD": {"ENVIRONMENT": read({**SET, "CYDWAITH_RECORD": ""})},
    "CYDWAITH_METRICS": {"METRICS": Place("", 0, Path("/tmp/metrics"))},
    "CYDWAITH_LISTEN": {"LISTEN": Place("", 0, Path("/no/such/folder/socket"))},
}


def reasons(**changed: object) -> list[str]:
    with override_settings(**WELL | changed):
        found = list(refusing.reasons())
    assert [one for one in found if one.cy == one.en] == []
    return [one.en for one in found]


def test_a_site_that_is_set_up_is_served() -> None:
    assert reasons() == []


@pytest.mark.parametrize("name", WRONG)
def test_each_reason_names_what_to_set(name: str) -> None:
    (reason,) = reasons(**WRONG[name])
    assert reason.startswith(f"{name}: ")


def test_any_name_at_all_is_no_name() -> None:
    assert len(reasons(ALLOWED_HOSTS=["*"])) == 1


def test_where_somebody_else_listens() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        (reason,) = reasons(LISTEN=Place("127.0.0.1", other.getsockname()[1]))
    assert reason.startswith("CYDWAITH_LISTEN: cannot listen at 127.0.0.1:")


def test_a_socket_that_somebody_left_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / "socket"
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(str(path))
        other.listen()
        (reason,) = reasons(LISTEN=Place("", 0, path))
        assert reason.startswith(f"CYDWAITH_LISTEN: cannot listen at unix:{path}")
    assert path.exists()
    assert reasons(LISTEN=Place("", 0, path)) == []
    path.unlink()
    path.write_text("no socket")
    assert len(reasons(LISTEN=Place("", 0, path))) == 1


@pytest.mark.parametrize(
    ("unlike", "says"),
    [
        (({("record", "0001")}, set()), "./cydwaith setup"),
        (({("record", "0001")}, {("record", "9999")}), "a later version"),
    ],
)
def test_a_database_of_another_version(unlike: object, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refusing, "unlike", lambda: unlike)
    (reason,) = reasons()
    assert says in reason


def test_no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> object:
        raise DatabaseError("password=hunter2")

    monkeypatch.setattr(refusing, "unlike", gone)
    (reason,) = reasons()
    assert "CYDWAITH_DATABASE" in reason
    assert "hunter2" not in reason
    assert health.unlike() == (set(), set())
