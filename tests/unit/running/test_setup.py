"""`./cydwaith setup` may be run again at any time; it invites the first administrator once."""

import pytest
from django.core.management import call_command

from cydwaith.bodies.models import Account, Membership
from cydwaith.management.commands import setup
from cydwaith.shared.permissions import Role
from tests import letters

BODY = "GB-PLA-CRF"
MAIL = "first@cardiff.example"


@pytest.fixture(autouse=True)
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What ships is there already; the styles are not gathered."""
    done: list[str] = []
    monkeypatch.setattr(setup, "set_up", lambda: iter(["cam / step"]))
    monkeypatch.setattr(setup, "call_command", lambda name, **_options: done.append(name))
    return done


def test_the_first_administrator_is_invited_once(
    demo_data: None, steps: list[str], capsys: pytest.CaptureFixture[str], django_capture_on_commit_callbacks
) -> None:  # type: ignore[no-untyped-def]  # a fixture of the library
    for times in (1, 2):
        with django_capture_on_commit_callbacks(execute=True):
            call_command("setup", administrator=MAIL, body=BODY, language="en")
        assert steps == ["collectstatic"] * times
        assert "cam / step" in capsys.readouterr().out
    assert Membership.objects.get(account__email=MAIL).role == Role.ADMINISTRATOR
    assert [one.to for one in letters.sent()] == [[MAIL]]


@pytest.mark.parametrize(
    "words", [{"administrator": MAIL}, {"body": BODY}, {"administrator": "no address", "body": BODY}]
)
def test_what_is_asked_wrongly_is_said(
    words: dict[str, str], demo_data: None, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        call_command("setup", language="en", **words)
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("cydwaith: ")
    assert not Account.objects.filter(email=MAIL).exists()
