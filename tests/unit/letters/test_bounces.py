"""A letter that comes back stops others to that address, until whoever has it says otherwise."""

import pytest
from django.core import mail
from django.test import Client

from cydwaith.bodies.models import Account
from cydwaith.letters import bounces, returned
from cydwaith.letters.models import Letter, State, Unreachable
from tests.letters import worked
from tests.unit.letters.test_sending import reader, written

__all__ = ["reader"]
NOTICE = """From: MAILER-DAEMON@mx.example
To: cydwaith@example.cymru
Message-ID: <1@mx.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; gwen@example.cymru
Action: {action}
Status: {status}

--b
Content-Type: {kind}

Message-ID: <{reference}@cydwaith.invalid>
Subject: Subject

--b--
"""


@pytest.fixture
def sent(reader: Account) -> Letter:
    letter = written(reader)
    worked()
    return letter


def notice(letter: Letter, *, action: str = "failed", status: str = "5.1.1", kind: str = "message/rfc822") -> bytes:
    return NOTICE.format(reference=letter.reference, action=action, status=status, kind=kind).encode()


@pytest.mark.parametrize("kind", ["message/rfc822", "text/rfc822-headers"])
def test_a_notice_marks_the_letter_and_stops_the_next(reader: Account, sent: Letter, kind: str) -> None:
    assert returned.take(notice(sent, kind=kind))
    assert returned.take(notice(sent, kind=kind)), "twice is once"
    sent.refresh_from_db()
    assert (sent.state, sent.fault) == (State.BOUNCED, "5.1.1")
    second = written(reader, key="second")
    worked()
    second.refresh_from_db()
    assert (second.state, second.fault, len(mail.outbox)) == (State.BOUNCED, "5.1.1", 1)


@pytest.mark.parametrize("raw", [b"", b"Subject: hello\n\nhello", b"\xff\x00" * 50])
def test_what_is_no_notice_is_known_for_none(sent: Letter, raw: bytes) -> None:
    assert not returned.take(raw)


def test_a_notice_of_a_delay_or_of_a_letter_that_is_not_ours_changes_nothing(sent: Letter) -> None:
    assert not returned.take(notice(sent, action="delayed", status="4.4.1"))
    sent.reference = "0" * 32
    assert not returned.take(notice(sent))
    assert Letter.objects.get().state == State.ACCEPTED
    assert not Unreachable.objects.exists()


def test_a_mailbox_that_is_full_stops_no_other(reader: Account, sent: Letter) -> None:
    assert returned.take(notice(sent, status="4.2.2"))
    assert bounces.stopped(reader.email) is None


def test_a_code_that_somebody_asks_for_goes_all_the_same(reader: Account, sent: Letter) -> None:
    returned.take(notice(sent))
    letter = written(reader, key="code")
    Letter.objects.filter(pk=letter.pk).update(kind="login_code")
    worked()
    assert len(mail.outbox) == 2


@pytest.mark.parametrize("path", ["/cy/cyfrif/llythyrau/", "/en/account/letters/"])
def test_its_holder_is_told_and_says_when_to_go_on(reader: Account, sent: Letter, client: Client, path: str) -> None:
    client.force_login(reader)
    assert main(client, path).count('<form method="post">') == 1
    returned.take(notice(sent))
    assert reader.email in main(client, path)
    assert main(client, path).count('<form method="post">') == 2
    assert client.post(path)["Location"] == path
    written(reader, key="second")
    worked()
    assert len(mail.outbox) == 2


def main(client: Client, path: str) -> str:
    return client.get(path).content.decode().partition("<main")[2].partition("</main")[0]


def test_nobody_else_is_concerned(reader: Account, sent: Letter) -> None:
    returned.take(notice(sent))
    other = Account.objects.create_user("other@example.cymru")
    written(other, key="other")
    worked()
    assert len(mail.outbox) == 2


def test_an_erased_account_leaves_no_address(reader: Account, sent: Letter) -> None:
    returned.take(notice(sent))
    reader.delete()
    assert not Unreachable.objects.exists()
