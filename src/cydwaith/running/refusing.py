"""Why a site is not served to the public as it is set: each reason in both languages, with what to set."""

import errno
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import DatabaseError

from cydwaith.environment import declared
from cydwaith.environment.kinds import Place
from cydwaith.running.health import unlike
from cydwaith.shared.said import Said, said

LEAST_KEY: Final = 50
"""Characters that a key of sessions has at the least."""


def reasons() -> Iterator[Said]:
    """What must be set otherwise before the public may come."""
    yield from secrets()
    yield from names()
    yield from places()
    yield from stored()


def secrets() -> Iterator[Said]:
    """What everybody knows protects nobody."""
    if settings.DEBUG:
        yield said(
            cy="CYDWAITH_DEBUG: mae’n dangos manylion pob nam; tynnwch ef",
            en="CYDWAITH_DEBUG: it shows the details of each fault; take it away",
        )
    if settings.DEMO:
        yield said(
            cy="CYDWAITH_DEMO: mae pawb yn gwybod cyfrinair ei gyfrifon; ./cydwaith demo yw’r arddangosiad",
            en="CYDWAITH_DEMO: everyone knows the password of its accounts; the demonstration is ./cydwaith demo",
        )
    if len(settings.SECRET_KEY) < LEAST_KEY:
        yield said(
            cy=f"CYDWAITH_SECRET_KEY: o leiaf {LEAST_KEY} nod ar hap; hebddo, gwneir un",
            en=f"CYDWAITH_SECRET_KEY: at least {LEAST_KEY} characters drawn by lot; without it, one is made",
        )


def names() -> Iterator[Said]:
    """The site must know what it is called."""
    if declared.HOSTS not in settings.ENVIRONMENT or "*" in settings.ALLOWED_HOSTS:
        yield said(
            cy="CYDWAITH_HOSTS: rhowch yr enwau y gofynnir am y wefan wrthynt, e.e. cydwaith.example",
            en="CYDWAITH_HOSTS: set the names by which the site is asked for, e.g. cydwaith.example",
        )
    if not settings.SITE:
        yield said(
            cy="CYDWAITH_SITE: rhowch gyfeiriad y wefan, e.e. https://cydwaith.example",
            en="CYDWAITH_SITE: set the site’s address, e.g. https://cydwaith.example",
        )
    if declared.RECORD not in settings.ENVIRONMENT:
        yield said(
            cy="CYDWAITH_RECORD: rhowch enw log y cofnod, sy’n aros am byth, e.e. cydwaith.example/log",
            en="CYDWAITH_RECORD: set the name of the record’s log, which stays for ever, e.g. cydwaith.example/log",
        )


def places() -> Iterator[Said]:
    """Where it is to listen must be free."""
    for name, place in (("CYDWAITH_LISTEN", settings.LISTEN), ("CYDWAITH_METRICS", settings.METRICS)):
        if place and (why := taken(place)):
            yield said(
                cy=f"{name}: ni ellir gwrando ar {place} ({why})", en=f"{name}: cannot listen at {place} ({why})"
            )
    if settings.METRICS and settings.METRICS.socket:
        yield said(
            cy="CYDWAITH_METRICS: cyfeiriad a phorth, nid soced",
            en="CYDWAITH_METRICS: an address and a port, not a socket",
        )


def stored() -> Iterator[Said]:
    """The database must be there, and as this version wants it."""
    try:
        behind, ahead = unlike()
    except DatabaseError:
        yield said(
            cy="nid yw’r gronfa ddata’n ateb; gweler CYDWAITH_DATABASE",
            en="the database does not answer; see CYDWAITH_DATABASE",
        )
        return
    if ahead:
        yield said(
            cy="mae fersiwn diweddarach wedi newid y gronfa ddata; rhedwch hwnnw, neu adferwch gopi cynharach",
            en="a later version has changed the database; run that one, or restore an earlier backup",
        )
    elif behind:
        yield said(
            cy="nid yw’r gronfa ddata’n barod ar gyfer y fersiwn hwn; rhedwch ./cydwaith setup",
            en="the database is not ready for this version; run ./cydwaith setup",
        )


def taken(place: Place) -> str:
    """Why a place cannot be listened at; nothing where it can. What somebody left at a socket is no hindrance."""
    if place.socket:
        return beside(place.socket)
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((place.host, place.port))
        except OSError as error:
            return str(error.strerror)
    return ""


def beside(path: Path) -> str:
    """Why a socket cannot be made at a path."""
    if not path.parent.is_dir():
        return os.strerror(errno.ENOENT)
    if path.exists() and not path.is_socket():
        return os.strerror(errno.EEXIST)
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(path))
        except OSError:
            return ""
    return os.strerror(errno.EADDRINUSE)
