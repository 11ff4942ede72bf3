"""Letters by SMTP, to a server that really takes them: encrypted, with a password, refused for now and for good."""

import socket
import threading
from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings

from cydwaith.bodies.models import Account
from cydwaith.environment.mail_server import MailServer
from cydwaith.letters.models import Letter, State, Unreachable
from tests.letters import worked
from tests.mail_server import Taking, certificate, mail_server, password_of, slowly
from tests.unit.letters.test_sending import reader, written

__all__ = ["reader"]


def use(settings: LazySettings, server: MailServer) -> None:
    """What `settings` makes of an address of a mail server."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.host, server.port
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = server.user, server.password
    settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL = server.starttls, server.tls
    settings.EMAIL_TIMEOUT = 2


@pytest.fixture
def server(settings: LazySettings) -> Iterator[Taking]:
    with mail_server() as (taking, port):
        use(settings, MailServer("127.0.0.1", port))
        yield taking


def after(letter: Letter) -> Letter:
    letter.refresh_from_db()
    return letter


def text(message: Message) -> str:
    body = next(part for part in message.walk() if part.get_content_type() == "text/plain").get_payload(decode=True)
    assert isinstance(body, bytes)
    return body.decode()


def test_a_letter_arrives(server: Taking, reader: Account) -> None:
    letter = written(reader, language="cy")
    assert worked() == 1
    (message,) = server.letters
    assert (message["To"], message["Subject"], text(message).strip()) == (reader.email, "Pwnc", "Helô")
    assert message["Message-ID"] == f"<{letter.reference}@cydwaith.invalid>"
    assert after(letter).state == State.ACCEPTED


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")  # it does not see TLS from the start
@pytest.mark.parametrize("how", ["starttls", "tls"])
def test_the_way_is_encrypted_and_the_password_known(
    settings: LazySettings, reader: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    context = certificate(tmp_path)
    asked: dict[str, Any] = {"authenticator": password_of("cydwaith", "a b@c"), "auth_required": True}
    asked |= {"ssl_context": context} if how == "tls" else {"tls_context": context, "require_starttls": True}
    with mail_server(**asked, **({"auth_require_tls": False} if how == "tls" else {})) as (taking, port):
        way = MailServer("127.0.0.1", port, "cydwaith", "a b@c", starttls=how == "starttls", tls=how == "tls")
        use(settings, way)
        letter = written(reader)
        worked()
        assert after(letter).fault == "SSLCertVerificationError", "a stranger's certificate is not trusted"
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
        again(letter)
        assert after(letter).state == State.ACCEPTED
        assert len(taking.letters) == 1
        settings.EMAIL_HOST_PASSWORD = "wrong"
        other = written(reader, key="other")
        worked()
        assert (after(other).state, other.fault) == (State.WAITING, "535 5.7.8"), "a password can be put right"


def again(letter: Letter) -> None:
    """Try a letter once more, as if its time had come."""
    from cydwaith.letters import delivering

    delivering.do([letter.pk])


@pytest.mark.parametrize(
    ("answer", "state", "fault", "stopped"),
    [
        ("550 5.1.1 <gwen@example.cymru> unknown", State.REFUSED, "550 5.1.1", True),
        ("550 no such user gwen@example.cymru", State.REFUSED, "550", True),
        ("554 5.7.1 we like no letters of yours", State.REFUSED, "554 5.7.1", False),
        ("452 4.2.2 mailbox full", State.WAITING, "452 4.2.2", False),
    ],
)
def test_a_recipient_is_refused(
    server: Taking, reader: Account, answer: str, state: State, fault: str, stopped: bool
) -> None:
    server.rcpt = lambda _envelope: answer
    letter = written(reader)
    worked()
    assert (after(letter).state, letter.fault) == (state, fault)
    assert Unreachable.objects.filter(account=reader).exists() == stopped


def test_one_that_is_refused_holds_up_no_other(server: Taking, reader: Account) -> None:
    tried: list[int] = []
    first, second = written(reader), written(reader, key="second")
    server.rcpt = lambda _envelope: tried.append(1) or ("451 4.3.0 later" if len(tried) == 1 else "250 OK")  # type: ignore[func-returns-value]  # counts
    worked()
    assert (after(first).state, after(second).state) == (State.WAITING, State.ACCEPTED)


def test_a_server_that_answers_slowly_is_tried_again(server: Taking, settings: LazySettings, reader: Account) -> None:
    settings.EMAIL_TIMEOUT = 0.2
    server.data = slowly(0.8)
    letter = written(reader)
    worked()
    assert (after(letter).state, letter.fault) == (State.WAITING, "SMTPServerDisconnected")


def test_no_server_is_tried_again(settings: LazySettings, reader: Account) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    use(settings, MailServer("127.0.0.1", port))
    letter = written(reader)
    worked()
    assert (after(letter).state, letter.fault) == (State.WAITING, "ConnectionRefusedError")


def test_a_server_that_dies_in_the_midst_of_a_letter_is_tried_again(settings: LazySettings, reader: Account) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=dies, args=(listening,), daemon=True).start()
        use(settings, MailServer("127.0.0.1", listening.getsockname()[1]))
        letter = written(reader)
        worked()
    assert (after(letter).state, letter.fault) == (State.WAITING, "SMTPServerDisconnected")


def dies(listening: socket.socket) -> None:
    """A mail server that hangs up after it said that it takes the letter's text."""
    talking, _ = listening.accept()
    with talking, talking.makefile("rb") as lines:
        talking.sendall(b"220 here\r\n")
        for line in lines:
            talking.sendall(b"354 go on\r\n" if line.upper().startswith(b"DATA") else b"250 OK\r\n")
            if line.upper().startswith(b"DATA"):
                lines.readline()
                return
