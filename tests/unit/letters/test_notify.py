"""Letters by GOV.UK Notify: its template, its reference, its refusals, and what it says came back."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client

from cydwaith.bodies.models import Account
from cydwaith.letters import bounces
from cydwaith.letters.models import Letter, State
from tests.letters import worked
from tests.notify_server import KEY, NO_TEMPLATE, REFUSED, TEMPLATE, Notify, notify_server
from tests.unit.letters.test_sending import reader, written
from tests.unit.letters.test_smtp import after, again

__all__ = ["reader"]
TOKEN = "a token that nobody guesses"


@pytest.fixture
def notify(settings: LazySettings) -> Iterator[Notify]:
    with notify_server() as server:
        settings.NOTIFY_KEY, settings.NOTIFY_TEMPLATE, settings.NOTIFY_SERVER = KEY, TEMPLATE, server.address
        settings.NOTIFY_TOKEN = TOKEN
        yield server


def test_a_letter_fills_the_template(notify: Notify, reader: Account) -> None:
    letter = written(reader, language="en", unsubscribe="https://example.cymru/stop")
    assert worked() == 1
    assert notify.taken == [
        {
            "email_address": reader.email,
            "template_id": TEMPLATE,
            "personalisation": {"subject": "Subject", "body": "Hello"},
            "reference": letter.reference,
            "one_click_unsubscribe_url": "https://example.cymru/stop",
        }
    ]
    assert after(letter).state == State.ACCEPTED


@pytest.mark.parametrize(
    ("status", "said", "state"),
    [
        (400, REFUSED, State.REFUSED),
        (400, NO_TEMPLATE, State.WAITING),
        (400, {"errors": "odd"}, State.WAITING),
        (403, {"errors": [{"error": "AuthError", "message": "Invalid token"}]}, State.WAITING),
        (429, {"errors": [{"error": "TooManyRequestsError", "message": "limits"}]}, State.WAITING),
        (500, {"message": "Internal server error"}, State.WAITING),
    ],
)
def test_what_it_refuses(notify: Notify, reader: Account, status: int, said: Any, state: State) -> None:
    notify.answers = [(status, said)]
    letter = written(reader)
    worked()
    assert (after(letter).state, letter.fault) == (state, f"Notify {status}")


def test_a_letter_whose_acceptance_was_not_heard_is_not_sent_twice(notify: Notify, reader: Account) -> None:
    notify.dies_after_taking = True
    letter = written(reader)
    worked()
    assert after(letter).state == State.WAITING
    again(letter)
    assert after(letter).state == State.ACCEPTED
    assert len(notify.taken) == 1


def told(client: Client, letter: Letter, status: str, token: str = TOKEN) -> int:
    facts = {"reference": letter.reference, "status": status, "to": "gwen@example.cymru"}
    answer = client.post(
        "/letters/notify",
        json.dumps(facts),
        content_type="application/json",
        headers={"Authorization": f"Bearer {token}"},
    )
    return answer.status_code


@pytest.mark.parametrize(
    ("status", "state", "stopped"),
    [
        ("delivered", State.ACCEPTED, False),
        ("permanent-failure", State.BOUNCED, True),
        ("temporary-failure", State.GIVEN_UP, False),
        ("technical-failure", State.GIVEN_UP, False),
    ],
)
def test_it_says_what_came_of_a_letter(
    notify: Notify, reader: Account, client: Client, status: str, state: State, stopped: bool
) -> None:
    letter = written(reader)
    worked()
    assert told(client, letter, status) == 204
    assert after(letter).state == state
    assert bool(bounces.stopped(reader.email)) == stopped


def test_nobody_else_says_so(notify: Notify, reader: Account, client: Client, settings: LazySettings) -> None:
    letter = written(reader)
    worked()
    assert told(client, letter, "permanent-failure", "another token of that length") == 401
    settings.NOTIFY_TOKEN = ""
    assert told(client, letter, "permanent-failure", "") == 401
    assert after(letter).state == State.ACCEPTED


@pytest.mark.parametrize("raw", ["", "[]", "{}", "null", "{", '{"reference": 1}'])
def test_what_cannot_be_read_is_refused(notify: Notify, client: Client, db: None, raw: str) -> None:
    answer = client.post(
        "/letters/notify", raw, content_type="application/json", headers={"Authorization": f"Bearer {TOKEN}"}
    )
    assert answer.status_code == 422
