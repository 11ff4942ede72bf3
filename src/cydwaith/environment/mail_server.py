"""The address of a mail server: who it is, and how the way to it is kept secret."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from cydwaith.environment.texts import said
from cydwaith.environment.variable import Wrong

PORTS: Final = {"smtp": 587, "smtps": 465, "smtp+plain": 25}
HERE: Final = {"localhost", "127.0.0.1", "::1"}
SHAPE: Final = said(
    cy="rhaid iddo fod yn smtp://enw:cyfrinair@gweinydd:587 (STARTTLS) neu’n smtps://…:465 (TLS o’r dechrau)",
    en="must be smtp://name:password@server:587 (STARTTLS) or smtps://…:465 (TLS from the start)",
)
OPEN: Final = said(
    cy="dim ond at y peiriant hwn ei hun y caiff smtp+plain:// fynd, heb ei amgryptio",
    en="smtp+plain:// may go to this machine itself alone, unencrypted",
)


@dataclass(frozen=True)
class MailServer:
    """A mail server. `starttls` and `tls`: how the way is encrypted; without either it is this machine itself."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False


def mail_server(given: str) -> MailServer | None:
    """A mail server by its address; nothing is none. Name and password are percent-encoded. Raises Wrong."""
    if not given:
        return None
    try:
        parts = urlsplit(given)
        host, port = parts.hostname, parts.port
    except ValueError as why:
        raise Wrong(SHAPE) from why
    if parts.scheme not in PORTS or not host or parts.path.strip("/") or bool(parts.username) != bool(parts.password):
        raise Wrong(SHAPE)
    if parts.scheme == "smtp+plain" and host not in HERE:
        raise Wrong(OPEN)
    return MailServer(
        host=host,
        port=port or PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        starttls=parts.scheme == "smtp",
        tls=parts.scheme == "smtps",
    )
