"""Whose e-mail address an address is, by its domain; and the proof that somebody can read its mail."""

import datetime as dt
from typing import Final

from django.core import signing

from cydwaith.bodies.models import Body, Domain

SALT: Final = "cydwaith.bodies.joining"
A_DAY: Final = dt.timedelta(days=1)
"""How long a link to ask to join works."""


def domain_of(email: str) -> Domain | None:
    """The reviewed domain of an address, with its body: one below it, or above, is another."""
    _local, at, name = email.lower().rpartition("@")
    return Domain.objects.filter(name=name).select_related("body").first() if at else None


def body_of(email: str) -> Body | None:
    """The body of which an address is, by its domain alone."""
    found = domain_of(email)
    return found.body if found else None


def proof_of(email: str) -> str:
    """What only whoever reads the mail of an address is sent, or whoever has confirmed it otherwise."""
    return signing.dumps(email.lower(), salt=SALT)


def proved(token: str) -> str:
    """The address that a proof is of; empty for one that is too old, or of ours not at all."""
    try:
        return str(signing.loads(token, salt=SALT, max_age=A_DAY))
    except signing.BadSignature:
        return ""
