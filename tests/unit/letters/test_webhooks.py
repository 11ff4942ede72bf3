"""Webhooks: signed, in order, nothing lost; one that is slow or dead holds up nobody, a private one is never asked."""

import datetime as dt
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.core import mail
from django.db import transaction
from django.test import Client
from django.utils import timezone

from cydwaith.bodies.actions.roles import give_role
from cydwaith.bodies.models import Account, Body
from cydwaith.letters import sentences, webhook_delivering
from cydwaith.letters.models import Webhook
from cydwaith.letters.webhook_actions import MOST, end, make, renew, resume
from cydwaith.record.models import Due, Entry
from cydwaith.record.verifying import live
from cydwaith.shared.permissions import COMMAND_LINE, Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from tests.letters import worked
from tests.receiver import Receiver, receiver
from tests.unit.bodies.conftest import by, cardiff, kept_reference

__all__ = ["by", "cardiff", "kept_reference"]
ROOT = Path(__file__).parents[3]


@pytest.fixture
def program(settings: LazySettings) -> Iterator[Receiver]:
    settings.WEBHOOKS_HERE = True
    with receiver() as server:
        yield server


@pytest.fixture
def admin(cardiff: Body) -> Actor:
    return Actor("a" * 32, {cardiff.code: Role.ADMINISTRATOR}, second_step=True)


def happens(cardiff: Body, name: str) -> None:
    """Something that the record is told."""
    account = Account.objects.create_user(f"{name}@example.cymru")
    give_role(by=COMMAND_LINE, account=account, body=cardiff, role=Role.READER)


def entries(program: Receiver) -> list[int]:
    return [one["index"] for _headers, body in program.got for one in json.loads(body)["entries"]]


def verify() -> Any:
    """What docs/api.md tells a receiver to do."""
    (snippet,) = re.findall(r"```python\n(import base64.*?)```", (ROOT / "docs/api.md").read_text(), re.DOTALL)
    found: dict[str, Any] = {}
    exec(snippet, found)
    return found["is_from_cydwaith"]


def test_what_happens_is_told_signed_and_once(program: Receiver, admin: Actor, cardiff: Body) -> None:
    happens(cardiff, "before")
    hook, secret = make(by=admin, body=cardiff.code, address=program.address)
    happens(cardiff, "after")
    assert worked() > 0
    first = Entry.objects.get(verb="webhook.made").index
    assert entries(program) == [first, first + 1]
    (headers, body), told = program.got[0], verify()
    assert told(secret, headers, body)
    assert json.loads(body)["entries"][1]["verb"] == "role.given"
    assert not told(secret, headers, body + b" ")
    assert not told(renew(by=admin, webhook=hook), headers, body)
    late = headers | {"webhook-timestamp": str(int(time.time()) - 600)}
    assert not told(secret, late, body)


def test_nothing_is_lost_while_a_receiver_fails(program: Receiver, admin: Actor, cardiff: Body) -> None:
    hook, _ = make(by=admin, body=cardiff.code, address=program.address)
    worked()
    program.got.clear()
    program.status = 500
    happens(cardiff, "one")
    worked()
    happens(cardiff, "two")
    worked()
    assert len(program.got) == 1, "it is left alone for a while"
    hook.refresh_from_db()
    assert (hook.failures, hook.fault) == (1, "500")
    program.got.clear()
    program.status = 200
    later(hook)
    worked()
    last = Entry.objects.order_by("-index").values_list("index", flat=True)[0]
    assert entries(program) == [last - 1, last]
    assert not Due.objects.exists()


def later(hook: Webhook) -> None:
    """As if every wait were over."""
    Webhook.objects.filter(pk=hook.pk).update(after=timezone.now())
    Due.objects.update(after=timezone.now())


@pytest.mark.parametrize("status", [301, 302, 404, 500])
def test_only_a_success_counts(program: Receiver, admin: Actor, cardiff: Body, status: int) -> None:
    program.status = status
    hook, _ = make(by=admin, body=cardiff.code, address=program.address)
    worked()
    hook.refresh_from_db()
    assert hook.fault == str(status)


def test_one_that_never_answers_holds_up_no_other(
    program: Receiver, admin: Actor, cardiff: Body, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook_delivering, "SECONDS", 0.2)
    program.slow = 2
    with receiver() as other:
        slow, _ = make(by=admin, body=cardiff.code, address=program.address)
        make(by=admin, body=cardiff.code, address=other.address)
        worked()
        assert entries(other)
    slow.refresh_from_db()
    assert slow.fault == "ReadTimeout"


def test_a_dead_one_is_paused_its_owners_told_and_goes_on_where_it_was(
    program: Receiver, admin: Actor, cardiff: Body
) -> None:
    owner = Account.objects.create_user("owner@example.cymru", language="en")
    give_role(by=COMMAND_LINE, account=owner, body=cardiff, role=Role.ADMINISTRATOR)
    program.status = 503
    hook, _ = make(by=admin, body=cardiff.code, address=program.address)
    for _ in range(webhook_delivering.PAUSED_AFTER + 2):
        worked()
        later(hook)
    worked()
    hook.refresh_from_db()
    assert hook.paused
    assert len(program.got) == webhook_delivering.PAUSED_AFTER
    assert [(one.to, one.subject) for one in mail.outbox] == [(["owner@example.cymru"], "A webhook is paused")]
    assert not Due.objects.exists(), "what is paused waits in the record, not in the queue"
    program.got.clear()
    program.status = 200
    happens(cardiff, "meanwhile")
    worked()
    assert program.got == []
    resume(by=admin, webhook=hook)
    worked()
    assert entries(program)[0] == hook.seen
    assert len(entries(program)) == Entry.objects.filter(index__gte=hook.seen).count()


def test_a_long_absence_is_told_in_parts(
    program: Receiver, admin: Actor, cardiff: Body, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook_delivering, "BATCH", 2)
    make(by=admin, body=cardiff.code, address=program.address)
    for one in range(4):
        happens(cardiff, f"n{one}")
    worked()
    assert [len(json.loads(body)["entries"]) for _headers, body in program.got] == [2, 2, 1]
    assert entries(program) == sorted(set(entries(program)))


def test_what_another_worker_has_is_left_to_it(program: Receiver, admin: Actor, cardiff: Body) -> None:
    hook, _ = make(by=admin, body=cardiff.code, address=program.address)
    Webhook.objects.update(busy=timezone.now() + dt.timedelta(minutes=1))
    worked()
    assert program.got == []
    assert Due.objects.exists()
    Webhook.objects.update(busy=timezone.now())
    later(hook)
    worked()
    assert entries(program)


@pytest.mark.parametrize(
    "address",
    [
        "http://example.cymru/",
        "ftp://example.cymru/",
        "https://a:b@example.cymru/",
        "https://localhost/",
        "",
        "http://127.0.0.1:8000/",
        "https://[::1]/",
        "https://[",
        "hello",
    ],
)
def test_addresses_that_are_not_taken(admin: Actor, cardiff: Body, address: str) -> None:
    with pytest.raises(NotPossible):
        make(by=admin, body=cardiff.code, address=address)


@pytest.mark.parametrize("address", ["https://10.0.0.1/", "https://169.254.169.254/", "https://[fd00::1]/"])
def test_a_private_address_is_never_asked(admin: Actor, cardiff: Body, address: str) -> None:
    hook, _ = make(by=admin, body=cardiff.code, address=address)
    worked()
    hook.refresh_from_db()
    assert hook.fault == "NotMeant"


@pytest.mark.parametrize(
    ("fault", "cy", "en"),
    [
        ("503", "atebodd 503", "it answered 503"),
        ("ReadTimeout", "cymerodd ormod o amser", "it took too long"),
        ("ConnectError", "nid oes neb yn ateb yno", "nobody answers there"),
    ],
)
def test_why_it_failed_is_said_in_words(admin: Actor, cardiff: Body, fault: str, cy: str, en: str) -> None:
    hook, _ = make(by=admin, body=cardiff.code, address="https://example.cymru/")
    hook.failures, hook.fault = 1, fault
    for paused in (None, timezone.now()):
        hook.paused = paused
        told = sentences.hook_is(hook)
        assert told.cy.endswith(cy)
        assert told.en.endswith(en)


def test_this_machine_is_asked_only_where_that_is_set(
    program: Receiver, admin: Actor, cardiff: Body, settings: LazySettings
) -> None:
    make(by=admin, body=cardiff.code, address=program.address)
    settings.WEBHOOKS_HERE = False
    worked()
    assert program.got == []


def test_nobody_else_looks_after_them(program: Receiver, admin: Actor, cardiff: Body) -> None:
    hook, _ = make(by=admin, body=cardiff.code, address=program.address)
    for role in (Role.READER, Role.EDITOR):
        other = Actor("b" * 32, {cardiff.code: role, "GB-PLA-PEM": Role.ADMINISTRATOR}, second_step=True)
        for deed in (renew, end, resume):
            with pytest.raises(Refused):
                deed(by=other, webhook=hook)


def test_the_same_address_is_one_and_there_are_not_too_many(program: Receiver, admin: Actor, cardiff: Body) -> None:
    first, secret = make(by=admin, body=cardiff.code, address=program.address)
    again, other = make(by=admin, body=cardiff.code, address=program.address)
    assert first == again
    assert secret != other
    for one in range(MOST - 1):
        make(by=admin, body=cardiff.code, address=f"https://example.cymru/{one}")
    with pytest.raises(NotPossible):
        make(by=admin, body=cardiff.code, address="https://example.cymru/more")


def test_the_record_knows_of_each_and_not_its_address(program: Receiver, admin: Actor, cardiff: Body) -> None:
    hook, secret = make(by=admin, body=cardiff.code, address=program.address)
    renew(by=admin, webhook=hook)
    other, _ = make(by=admin, body=cardiff.code, address="https://example.cymru/token")
    end(by=admin, webhook=other)
    assert [fault for fault in live.verify().faults if "webhook" in str(fault)] == []
    text = "".join(Entry.objects.values_list("facts", flat=True))
    assert "example.cymru" not in text
    assert secret not in text
    Webhook.objects.update(address="https://elsewhere.example/")
    assert [fault for fault in live.verify().faults if "webhook" in str(fault)]


def test_what_is_undone_is_told_to_nobody(program: Receiver, admin: Actor, cardiff: Body) -> None:
    make(by=admin, body=cardiff.code, address=program.address)
    worked()
    with transaction.atomic():
        happens(cardiff, "one")
        transaction.set_rollback(True)
    assert not Due.objects.exists()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/cy/corff/GB-PLA-CRF/bachau-gwe/", "ni chaiff ei dangos eto"),
        ("/en/body/GB-PLA-CRF/webhooks/", "not shown again"),
    ],
)
def test_the_page_shows_a_secret_once(program: Receiver, cardiff: Body, client: Client, path: str, words: str) -> None:
    owner = Account.objects.create_user("owner@example.cymru")
    give_role(by=COMMAND_LINE, account=owner, body=cardiff, role=Role.ADMINISTRATOR)
    client.force_login(owner)
    assert client.get(path).status_code == 200
    page = client.post(path, {"address": program.address}).content.decode()
    assert words in page
    secret = re.search(r"whsec_\S{43}=", page)
    assert secret
    assert secret[0] not in client.get(path).content.decode()
    hook = Webhook.objects.get()
    renewed = client.post(path, {"webhook": hook.pk, "renew": "1"}).content.decode()
    assert "whsec_" in renewed
    assert secret[0] not in renewed
    assert "govuk-error-summary" in client.post(path, {"address": "http://example.cymru"}).content.decode()
    assert client.post(path, {"webhook": hook.pk, "end": "1"})["Location"] == path
    assert not Webhook.objects.exists()
    assert client.post(path, {"webhook": "x"}).status_code == 404
