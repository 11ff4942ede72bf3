"""Letters are looked after without a browser."""

import datetime as dt
import io
import json
import sys
from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client

from cydwaith.bodies.models import Account, Body
from cydwaith.letters.models import Letter, State
from tests.letters import worked
from tests.unit.letters.test_bounces import notice, sent
from tests.unit.letters.test_sending import REFUSED, raising, reader, written

__all__ = ["reader", "sent"]


def asked(*words: str) -> tuple[str, int]:
    out = StringIO()
    try:
        call_command("letters", *words, "--language", "en", stdout=out)
    except SystemExit as ended:
        return out.getvalue(), int(str(ended.code))
    return out.getvalue(), 0


def test_nothing_failed(sent: Letter) -> None:
    assert asked("failed") == ("", 0)


def test_what_failed_is_listed_without_saying_for_whom(reader: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    letter = written(reader)
    monkeypatch.setattr("cydwaith.letters.smtp.EmailMultiAlternatives.send", raising(REFUSED))
    worked()
    text, code = asked("failed")
    assert code == 1
    assert "550 5.1.1" in text
    assert "@" not in text
    assert json.loads(asked("failed", "--format", "json")[0])[0]["reference"] == letter.reference


def test_a_trial_letter_goes_at_once(db: None) -> None:
    assert asked("try", "me@example.cymru") == ("sent\n", 0)
    assert [one.to for one in mail.outbox] == [["me@example.cymru"]]
    assert worked() == 1, "what is in the queue of it is crossed off"
    assert len(mail.outbox) == 1
    assert asked("try", "nobody")[1] == 2


def test_a_notice_is_taken_from_the_input(sent: Letter, monkeypatch: pytest.MonkeyPatch) -> None:
    for raw, code in ((notice(sent), 0), (b"nothing", 1)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        assert asked("returned", "--format", "json") == (f'{{\n  "known": {str(code == 0).lower()}\n}}\n', code)
    assert Letter.objects.get().state == State.BOUNCED


@pytest.mark.parametrize(
    ("path", "words"),
    [("/cy/llythyrau/heb-gyrraedd/", "daeth yn ôl"), ("/en/letters/failed/", "came back")],
)
def test_the_page_says_the_same(sent: Letter, client: Client, path: str, words: str) -> None:
    from cydwaith.letters import returned

    analyst = Account.objects.create_user("data@example.cymru")
    body = Body.objects.create(code="CYD-DATA-CYMRU", name_en="Data Cymru", kind="other", as_of=dt.date(2026, 1, 1))
    analyst.memberships.create(body=body, role="administrator")
    client.force_login(analyst)
    assert words not in client.get(path).content.decode()
    returned.take(notice(sent))
    page = client.get(path).content.decode()
    assert words in page
    assert "gwen@" not in page
