"""The ground's own letters (about signing in, invitations): it writes them, and the room above has the queue.

One to nobody is written like any other and takes the same way, so that the answer to an unknown address costs the same
work. It ends where somebody would have to be written to.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.conf import settings

from cydwaith.bodies.models import Account
from cydwaith.shared.registries import Registry
from cydwaith.shared.said import Said

A_LINK: Final = dt.timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)
"""So long a link to set a password works."""
A_CODE: Final = dt.timedelta(seconds=settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)
"""So long a code to sign in works."""

ASKED_FOR: Final = frozenset({"login_code", "password_reset_key"})
"""Letters that somebody asks for themselves and waits for."""


@dataclass(frozen=True, kw_only=True)
class Written:
    """A letter: to an account, to the address of somebody without one, or to nobody.

    It says why it is sent, and for how long it is of use.

    `language` is that of both texts; without one it is sent in both.
    """

    to: Account | str | None
    kind: str
    subject: Said
    text: Said
    language: str | None = None
    useful: dt.timedelta


POST: Final[Registry[Callable[[Written], object]]] = Registry("post")


def post(letter: Written) -> None:
    """Put a letter into the queue, in the running transaction."""
    for put in POST:
        put(letter)
