"""By what somebody is one person in a conversation, and under which names their votes and statements are kept.

A *credential* says who they are: an account's random name, an invitation, a mailbox to which a code went, or nothing
but a random number in their browser. It is never stored. What is stored are two keyed hashes of it and of the
conversation: one under which they vote, another under which their statements stand. Without the site's secret nobody
can go from an account to a vote, from a vote to a statement, or from one conversation to another; with it one would
still have to know whom to try.
"""

from dataclasses import dataclass
from typing import Final

from django.utils.crypto import salted_hmac

from cydwaith.bodies.models import Body
from cydwaith.bodies.models.body import BodyKind
from cydwaith.deliberations.models import CameBy, Conversation, SpeaksFor
from cydwaith.shared.permissions import Actor

VOTER: Final = "cydwaith.deliberations.voter"
AUTHOR: Final = "cydwaith.deliberations.author"
MAILBOX: Final = "cydwaith.deliberations.mailbox"
INVITATION: Final = "cydwaith.deliberations.invitation"
SIDES: Final = {BodyKind.GOVERNMENT.value: SpeaksFor.GOVERNMENT, BodyKind.COUNCIL.value: SpeaksFor.COUNCILS}


@dataclass(frozen=True)
class Voice:
    """Somebody in one conversation: the hashes under which they vote and write, by what they came, for which side."""

    voter: str
    author: str
    came_by: CameBy
    side: str = ""


def hashed(salt: str, value: str) -> str:
    """A keyed hash, as 64 hexadecimal digits."""
    return salted_hmac(salt, value, algorithm="sha256").hexdigest()


def voice(conversation: Conversation, came_by: CameBy, secret: str, side: str = "") -> Voice:
    """Who somebody with a credential is in a conversation."""
    value = f"{conversation.key}\n{came_by}\n{secret}"
    return Voice(hashed(VOTER, value), hashed(AUTHOR, value), came_by, side)


def of_account(conversation: Conversation, by: Actor) -> Voice:
    """Who an account is in a conversation."""
    return voice(conversation, CameBy.ACCOUNT, by.pseudonym, side_of(by))


def side_of(by: Actor) -> str:
    """For which side somebody speaks: their organisations' kind; the government first, none without organisation."""
    kinds = set(Body.objects.filter(pk__in=list(by.roles)).values_list("kind", flat=True))
    known = [side for kind, side in SIDES.items() if kind in kinds]
    return str(known[0]) if known else str(SpeaksFor.OTHERS) if kinds else ""


def mailbox_of(conversation: Conversation, address: str) -> str:
    """The hash of an address in a conversation, whatever its letters' size."""
    return hashed(MAILBOX, f"{conversation.key}\n{address.strip().lower()}")


def link_of(conversation: Conversation, token: str) -> str:
    """The hash under which an invitation is kept."""
    return hashed(INVITATION, f"{conversation.key}\n{token}")
