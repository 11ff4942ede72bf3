"""A mail server for tests (aiosmtpd): it takes letters, or does to them what a test asks."""

import datetime as dt
import gc
import ipaddress
import socket
import ssl
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

OK = "250 OK"
Answer = Callable[[Envelope], str]


class Taking:
    """What the server got; `rcpt` and `data` say what it answers to a recipient and to a letter."""

    def __init__(self) -> None:
        self.letters: list[Message] = []
        self.rcpt: Answer = lambda _envelope: OK
        self.data: Answer = lambda _envelope: OK

    async def handle_RCPT(self, _server: SMTP, _session: Session, envelope: Envelope, to: str, _how: Any) -> str:
        answer = self.rcpt(envelope)
        if answer == OK:
            envelope.rcpt_tos.append(to)
        return answer

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        answer = self.data(envelope)
        if answer == OK:
            assert isinstance(envelope.content, bytes)
            self.letters.append(message_from_bytes(envelope.content))
        return answer


def certificate(folder: Path) -> ssl.SSLContext:
    """A certificate for this machine, in `ca.pem`, and what a server needs to show it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    names = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + dt.timedelta(1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    (folder / "ca.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "ca.pem", folder / "key.pem")
    return context


def password_of(user: str, password: str) -> Callable[..., AuthResult]:
    """Lets in whoever knows the password."""

    def told(_server: SMTP, _session: Session, _envelope: Envelope, _how: str, data: Any) -> AuthResult:
        right = isinstance(data, LoginPassword) and (data.login, data.password) == (user.encode(), password.encode())
        return AuthResult(success=right, handled=False)

    return told


@contextmanager
def mail_server(**how: Any) -> Iterator[tuple[Taking, int]]:
    """A mail server on a port of this machine; what it took, and the port."""
    try:
        with serving(**how) as found:
            yield found
    finally:
        with warnings.catch_warnings():
            # Connections that a client gave up stay open in a loop that has ended.
            warnings.simplefilter("ignore", ResourceWarning)
            gc.collect()


@contextmanager
def serving(**how: Any) -> Iterator[tuple[Taking, int]]:
    """The same, leaving what it had open."""
    taking = Taking()
    controller = Controller(taking, hostname="127.0.0.1", port=0, ready_timeout=10, **how)
    # It would ask port 0 whether it is there, and with the server's side of TLS.
    controller._trigger_server = lambda: socket.create_connection(address_of(controller), 1).close()  # type: ignore[method-assign]
    controller.start()
    try:
        yield taking, address_of(controller)[1]
    finally:
        controller.stop()


def address_of(controller: Controller) -> tuple[str, int]:
    """Where a mail server listens."""
    host, port = controller.server.sockets[0].getsockname()
    return host, port


def slowly(seconds: float) -> Answer:
    """Answers, and takes its time."""

    def answer(_envelope: Envelope) -> str:
        time.sleep(seconds)
        return OK

    return answer
