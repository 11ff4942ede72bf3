"""How the text of a variable is read: each kind makes a value, or raises Wrong with what should stand there."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from cydwaith.environment.texts import said
from cydwaith.environment.variable import Wrong

YES: Final = {"1", "true", "yes", "on"}
NO: Final = {"", "0", "false", "no", "off"}


def text(given: str) -> str:
    """Any text."""
    return given


def mail_or_web(given: str) -> str:
    """Where to write to: mailto:… or https://…."""
    if given and not (given.startswith("mailto:") and "@" in given) and not is_address(given):
        raise Wrong(said(cy="rhaid iddo fod yn mailto:… neu’n https://…", en="must be mailto:… or https://…"))
    return given


def several(given: str) -> list[str]:
    """Several words, with spaces between them."""
    return given.split()


def flag(given: str) -> bool:
    """Yes or no."""
    if (word := given.lower()) in YES | NO:
        return word in YES
    raise Wrong(said(cy="rhaid iddo fod yn 1 (ie) neu’n 0 (na)", en="must be 1 (yes) or 0 (no)"))


def number(least: float, most: float) -> Callable[[str], float]:
    """A number from one bound to another."""
    wrong = said(
        cy=f"rhaid iddo fod yn rhif o {least:g} hyd at {most:g}", en=f"must be a number from {least:g} to {most:g}"
    )

    def read(given: str) -> float:
        try:
            found = float(given)
        except ValueError as why:
            raise Wrong(wrong) from why
        if not least <= found <= most:
            raise Wrong(wrong)
        return found

    return read


def whole(least: int, most: int) -> Callable[[str], int]:
    """A whole number from one bound to another."""
    wrong = said(
        cy=f"rhaid iddo fod yn rhif cyfan o {least} hyd at {most}", en=f"must be a whole number from {least} to {most}"
    )

    def read(given: str) -> int:
        if not (given.isascii() and given.isdigit() and least <= int(given) <= most):
            raise Wrong(wrong)
        return int(given)

    return read


def one_of(*choices: str) -> Callable[[str], str]:
    """One of some words."""
    listed = ", ".join(choices)

    def read(given: str) -> str:
        if given not in choices:
            raise Wrong(said(cy=f"rhaid iddo fod yn un o’r rhain: {listed}", en=f"must be one of these: {listed}"))
        return given

    return read


def folder(given: str) -> Path:
    """A folder that is there, or can be made, and can be written in."""
    path = Path(given).absolute()
    there = next(one for one in (path, *path.parents) if os.path.lexists(one))
    if not there.is_dir():
        raise Wrong(said(cy="nid ffolder sydd yno", en="what is there is no folder"), path)
    if not os.access(there, os.W_OK | os.X_OK):
        raise Wrong(said(cy="ni chaf ysgrifennu yno", en="it may not be written in"), path)
    return path.resolve()


def address(given: str) -> str:
    """An address, http or https; without a slash at its end."""
    if given and not is_address(given):
        raise Wrong(said(cy="rhaid iddo fod yn gyfeiriad https://…", en="must be an address, https://…"))
    return given.rstrip("/")


def addresses(given: str) -> list[str]:
    """Addresses, with spaces between them, as they stand."""
    if not all(map(is_address, given.split())):
        wrong = said(
            cy="rhaid i bob un fod yn gyfeiriad https://…, â bwlch rhyngddynt",
            en="each must be an address, https://…, with spaces between them",
        )
        raise Wrong(wrong)
    return given.split()


def is_address(given: str) -> bool:
    """Whether a text is an address of the web."""
    try:
        parts = urlsplit(given)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "," not in given


def hosts(given: str) -> list[str]:
    """Names of hosts, with spaces between them."""
    found = given.split()
    if any("/" in one or "," in one for one in found):
        wrong = said(
            cy="enwau yn unig (cydwaith.example), â bwlch rhyngddynt; dim https://, dim comas",
            en="names only (cydwaith.example), with spaces between them; no https://, no commas",
        )
        raise Wrong(wrong)
    return found


class Place(NamedTuple):
    """Where something listens: a host and a port, or a socket of this machine."""

    host: str
    port: int
    socket: Path | None = None

    def __str__(self) -> str:
        if self.socket:
            return f"unix:{self.socket}"
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def place(given: str) -> Place | None:
    """A place to listen at: 127.0.0.1:8000, [::1]:8000 or unix:/run/cydwaith/socket; nothing is none."""
    if not given:
        return None
    if given.startswith("unix:/"):
        return Place("", 0, Path(given.removeprefix("unix:")))
    host, colon, port = given.rpartition(":")
    if not (colon and host and port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        wrong = said(
            cy="cyfeiriad a phorth, 127.0.0.1:8000, neu soced, unix:/run/cydwaith/socket",
            en="an address and a port, 127.0.0.1:8000, or a socket, unix:/run/cydwaith/socket",
        )
        raise Wrong(wrong)
    return Place(host.removeprefix("[").removesuffix("]"), int(port))


def postgresql(given: str) -> str:
    """The address of a PostgreSQL database, as libpq reads it; nothing is SQLite in the home folder."""
    if given:
        from psycopg import ProgrammingError
        from psycopg.conninfo import conninfo_to_dict

        try:
            conninfo_to_dict(given)
        except ProgrammingError as why:
            wrong = said(
                cy="nid yw libpq yn ei ddeall; e.e. postgresql://cydwaith@/cydwaith?host=/run/postgresql",
                en="libpq does not understand it; e.g. postgresql://cydwaith@/cydwaith?host=/run/postgresql",
            )
            raise Wrong(wrong) from why
    return given
