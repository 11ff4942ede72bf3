"""A letter is written with its deed, once, in the reader's language; and what an erased account leaves says nothing."""

import datetime as dt
import smtplib
from email import message_from_bytes

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.utils import timezone

from cydwaith.bodies.models import Account
from cydwaith.letters import delivering
from cydwaith.letters.models import Letter, State
from cydwaith.letters.sending import QUEUE, send
from cydwaith.record import outbox
from cydwaith.record.models import Due
from cydwaith.shared.said import Said, said
from tests.letters import worked

SUBJECT, TEXT = said(cy="Pwnc", en="Subject"), said(cy="Helô", en="Hello")


def written(to: Account | str, **more: object) -> Letter:
    return send(to=to, kind="test", **{"subject": SUBJECT, "text": TEXT, "key": "one"} | more)  # type: ignore[arg-type]  # what a test asks for


@pytest.fixture
def reader(db: None) -> Account:
    return Account.objects.create_user("gwen@example.cymru", language="en")


def test_a_letter_goes_after_the_commit_and_not_before(reader: Account) -> None:
    letter = written(reader, language="en")
    outbox.work_off()
    assert mail.outbox == [], "no page waits for the mail server"
    assert worked() == 1
    (sent,) = mail.outbox
    assert (sent.to, sent.subject, sent.body) == (["gwen@example.cymru"], "Subject", "Hello")
    letter.refresh_from_db()
    assert (letter.state, letter.text, letter.tries) == (State.ACCEPTED, "", 1)
    assert letter.ended is not None
    assert not Due.objects.exists()


def test_a_commit_wakes_whoever_sends_in_the_same_process(
    reader: Account, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    outbox.WAKE[QUEUE].clear()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        written(reader)
        assert not outbox.WAKE[QUEUE].is_set()
    assert outbox.WAKE[QUEUE].is_set()
    assert mail.outbox == []


def test_whose_language_is_unknown_reads_both_welsh_first(db: None) -> None:
    letter = written("rhywun@example.cymru")
    assert letter.subject == "Pwnc / Subject"
    assert letter.text.startswith("Helô")
    assert letter.text.endswith("Hello")


@pytest.mark.parametrize(("subject", "language"), [(Said(cy="Pwnc"), "en"), (Said(cy="Pwnc", en="Pwnc"), None)])
def test_what_is_in_one_language_is_said_once(db: None, subject: Said, language: str | None) -> None:
    assert written("rhywun@example.cymru", subject=subject, language=language).subject == "Pwnc"


def test_the_same_letter_twice_is_one(reader: Account) -> None:
    assert written(reader) == written(reader, subject=said(cy="Arall", en="Another"))
    worked()
    written(reader)
    worked()
    assert len(mail.outbox) == 1


def test_what_is_undone_writes_no_letter(reader: Account) -> None:
    with transaction.atomic():
        written(reader)
        transaction.set_rollback(True)
    assert not Letter.objects.exists()
    assert not Due.objects.exists()


def test_what_is_planned_waits(reader: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    tomorrow = timezone.now() + dt.timedelta(days=1)
    written(reader, at=tomorrow)
    assert worked() == 0
    monkeypatch.setattr(timezone, "now", lambda: tomorrow)
    assert worked() == 1


def test_whoever_is_erased_meanwhile_gets_nothing_and_nothing_is_left_of_it(reader: Account) -> None:
    written(reader)
    reader.delete()
    assert not Letter.objects.exists()
    assert worked() == 1
    assert not Due.objects.exists()
    assert mail.outbox == []


def test_a_letter_to_nobody_is_not_needed(db: None) -> None:
    letter = written("")
    assert worked() == 1
    letter.refresh_from_db()
    assert (letter.state, letter.text) == (State.NOT_NEEDED, "")
    assert mail.outbox == []


def test_a_subject_begins_no_other_header(db: None) -> None:
    letter = written("rhywun@example.cymru", subject=said(cy="A\r\nBcc: b@example.cymru", en="A\nB"), language="cy")
    assert letter.subject == "A Bcc: b@example.cymru"


def test_a_letter_says_who_it_is_for_ever_and_how_to_have_no_more(reader: Account) -> None:
    letter = written(reader, unsubscribe="https://example.cymru/stop")
    worked()
    sent = message_from_bytes(mail.outbox[0].message().as_bytes())
    assert sent["Message-ID"] == f"<{letter.reference}@cydwaith.invalid>"
    assert sent["List-Unsubscribe"] == "<https://example.cymru/stop>"
    assert sent["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert sent["Auto-Submitted"] == "auto-generated"


REFUSED = smtplib.SMTPRecipientsRefused({"gwen@example.cymru": (550, b"5.1.1 <gwen@example.cymru> unknown")})
BUSY = smtplib.SMTPDataError(451, b"4.3.0 gwen@example.cymru later")


def test_a_refusal_is_kept_by_its_number_alone(reader: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    letter = written(reader)
    monkeypatch.setattr(EmailMultiAlternatives, "send", raising(REFUSED))
    assert worked() == 1
    letter.refresh_from_db()
    assert (letter.state, letter.fault, letter.text) == (State.REFUSED, "550 5.1.1", "")


def test_what_is_refused_for_now_is_tried_again_until_it_is_of_no_use(
    reader: Account, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    letter = written(reader)
    monkeypatch.setattr(EmailMultiAlternatives, "send", raising(BUSY))
    assert worked() == 0
    letter.refresh_from_db()
    assert (letter.state, letter.tries, letter.fault) == (State.WAITING, 1, "451 4.3.0")
    assert "@" not in Due.objects.get().fault + caplog.text
    assert worked() == 0, "not at once"
    late = letter.until
    monkeypatch.setattr(timezone, "now", lambda: late)
    assert worked() == 1
    letter.refresh_from_db()
    assert (letter.state, letter.tries) == (State.GIVEN_UP, 1)


def raising(error: Exception) -> object:
    def send(_letter: EmailMultiAlternatives) -> int:
        raise error

    return send


def test_what_was_noted_is_not_sent_again(reader: Account) -> None:
    """Killed after the note and before the queue was told."""
    letter = written(reader)
    worked()
    delivering.do([letter.pk])
    outbox.put(QUEUE, letter.pk)
    worked()
    assert len(mail.outbox) == 1
