"""Asking other machines, and nobody but whom was meant: no private address, whatever a name leads to; little, and soon.

A name is looked up once and the connection goes to the address that was looked at, so that no second look-up can lead
elsewhere. This machine itself may be asked only where whoever set the address named it outright (localhost, 127.0.0.1).
Where the machine has a proxy for what leaves it (HTTPS_PROXY), the proxy looks names up.
"""

import ipaddress
import socket
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

import httpcore
import httpx

HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
HTTPS, HTTP = "https", "http"
TEXT: Final = {"Content-Type": "text/plain; charset=utf-8"}


class NotMeant(ValueError):  # noqa: N818  # says what it is
    """An address that must not be asked."""


class TooMuch(ValueError):  # noqa: N818  # says what it is
    """An answer that is too long, or takes too long."""


@dataclass(frozen=True)
class Answer:
    """What was answered: the status, and the body in full."""

    status: int
    body: bytes


def checked(address: str) -> str:
    """An address that may be set: https, or http on this machine; nobody's name and password in it. Raises NotMeant."""
    parts = urlsplit(address)
    named = parts.hostname or ""
    if parts.scheme != HTTPS and not (parts.scheme == HTTP and named in HERE):
        raise NotMeant(f"{address}: https, or http on this machine alone")
    if not named or parts.username or parts.password:
        raise NotMeant(f"{address}: the name of a machine, and nothing before it")
    return address


def public(address: str) -> bool:
    """Whether an IP address is one of the public Internet, whatever it is wrapped in."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is None and found in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.ip_address(int(found) & 0xFFFFFFFF)  # type: ignore[assignment]  # an IPv4 address, being short
        if inner is not None:
            return public(str(inner))
    return found.is_global and not found.is_multicast


def looked_up(host: str, port: int, *, here: bool) -> list[str]:
    """The addresses that a name leads to and that may be asked. Raises NotMeant where there are others alone."""
    found = [str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if here and host in HERE:
        return [one for one in found if ipaddress.ip_address(one).is_loopback]
    allowed = [one for one in found if public(one)]
    if not allowed:
        raise NotMeant(f"{host} is no machine of the public Internet")
    return allowed


class Backend(httpcore.SyncBackend):
    """Connects to addresses that were looked at, and to no others."""

    def __init__(self, *, here: bool) -> None:
        self.here = here

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: "Iterable[httpcore.SOCKET_OPTION] | None" = None,
    ) -> httpcore.NetworkStream:
        failed: Exception | None = None
        for address in self.addresses(host, port):
            try:
                return super().connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
        raise failed or httpcore.ConnectError(f"{host} has no address")

    def addresses(self, host: str, port: int) -> list[str]:
        try:
            return looked_up(host, port, here=self.here)
        except OSError as error:
            raise httpcore.ConnectError(f"{host}: {error}") from error


def transport(*, here: bool = False) -> httpx.HTTPTransport:
    """How a client of httpx reaches others; `here` where this machine was named outright."""
    made = httpx.HTTPTransport()
    # httpx has no public way to say so; the tests find a version in which this no longer holds.
    made._pool = httpcore.ConnectionPool(ssl_context=httpx.create_ssl_context(), network_backend=Backend(here=here))
    return made


@contextmanager
def client(address: str, *, seconds: float) -> Iterator[httpx.Client]:
    """A client for one machine, which follows nobody elsewhere. Raises NotMeant."""
    here = urlsplit(checked(address)).hostname in HERE
    with httpx.Client(transport=transport(here=here), timeout=seconds, follow_redirects=False) as made:
        yield made


def get(
    made: httpx.Client, address: str, *, most: int, seconds: float, headers: Mapping[str, str] = MappingProxyType({})
) -> Answer:
    """Ask for something of so many bytes at most within so many seconds. Raises TooMuch, HTTPError."""
    until, body = time.monotonic() + seconds, bytearray()
    with made.stream("GET", address, headers=dict(headers)) as answer:
        for part in answer.iter_bytes():
            body += part
            if len(body) > most or time.monotonic() > until:
                raise TooMuch(f"the answer of {address} is too long, or takes too long")
        return Answer(answer.status_code, bytes(body))


def post(
    made: httpx.Client,
    address: str,
    content: bytes,
    *,
    most: int,
    seconds: float,
    headers: Mapping[str, str] = MappingProxyType(TEXT),
) -> Answer:
    """Send something, and read an answer of so many bytes at most within so many seconds. Raises TooMuch, HTTPError."""
    until, body = time.monotonic() + seconds, bytearray()
    with made.stream("POST", address, content=content, headers=dict(headers)) as answer:
        for part in answer.iter_raw():
            body += part
            if len(body) > most or time.monotonic() > until:
                raise TooMuch(f"the answer of {address} is too long, or takes too long")
        return Answer(answer.status_code, bytes(body))
