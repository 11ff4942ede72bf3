"""How letters are sent is set by few variables, and what is wrong is said."""

import pytest
from django.conf import LazySettings

from cydwaith.environment.declared_letters import NOTIFY_KEY, NOTIFY_TEMPLATE, NOTIFY_TOKEN
from cydwaith.environment.mail_server import MailServer, mail_server
from cydwaith.environment.variable import Wrong
from cydwaith.letters import checks
from tests.notify_server import KEY, TEMPLATE

SMTP = "django.core.mail.backends.smtp.EmailBackend"


@pytest.mark.parametrize(
    ("given", "server"),
    [
        ("", None),
        ("smtp://mail.example", MailServer("mail.example", 587, starttls=True)),
        ("smtp://me:a%20b%40c@mail.example:2525", MailServer("mail.example", 2525, "me", "a b@c", starttls=True)),
        ("smtps://mail.example", MailServer("mail.example", 465, tls=True)),
        ("smtp+plain://localhost", MailServer("localhost", 25)),
    ],
)
def test_a_mail_server_is_an_address(given: str, server: MailServer | None) -> None:
    assert mail_server(given) == server


@pytest.mark.parametrize(
    "given",
    [
        "mail.example:25",
        "https://mail.example",
        "smtp://",
        "smtp://me@mail.example",
        "smtp+plain://mail.example",
        "smtp://mail.example:port",
        "smtp://mail.example/path",
        "smtp://[::1",
    ],
)
def test_what_is_no_mail_server_is_said(given: str) -> None:
    with pytest.raises(Wrong) as wrong:
        mail_server(given)
    assert wrong.value.told.cy != wrong.value.told.en


def test_keys_of_notify_are_whole() -> None:
    assert NOTIFY_KEY.read(KEY) == KEY
    assert NOTIFY_TEMPLATE.read(TEMPLATE) == TEMPLATE
    for variable, text in ((NOTIFY_KEY, KEY[:-1]), (NOTIFY_TEMPLATE, "letter"), (NOTIFY_TOKEN, "short")):
        with pytest.raises(Wrong):
            variable.read(text)
        assert variable.read("") == ""


@pytest.mark.parametrize(
    ("backend", "key", "token", "said"),
    [
        (SMTP, "", "", []),
        (SMTP, KEY, "x", ["cydwaith.E004"]),
        (checks.PRINTED, "", "", ["cydwaith.W001"]),
        (checks.PRINTED, KEY, "", ["cydwaith.W002"]),
        (checks.PRINTED, KEY, "x", []),
    ],
)
def test_checks_say_what_is_wrong(settings: LazySettings, backend: str, key: str, token: str, said: list[str]) -> None:
    settings.EMAIL_BACKEND, settings.NOTIFY_KEY, settings.NOTIFY_TOKEN = backend, key, token
    found = [one.id for check in (checks.one_way, checks.sent_at_all, checks.bounces_are_heard) for one in check()]
    assert found == said
