"""How people without an account come: by an invitation, or by a code sent to their mailbox."""

import datetime as dt
import secrets
from typing import Final

from django.db import transaction
from django.utils.crypto import constant_time_compare

from cydwaith.deliberations import pace, refusals
from cydwaith.deliberations.deeds import CONVERSATION_INVITE
from cydwaith.deliberations.holding import allow
from cydwaith.deliberations.models import CameBy, Code, Conversation, Invitation
from cydwaith.deliberations.sentences import letters
from cydwaith.deliberations.voters import Voice, hashed, link_of, mailbox_of, voice
from cydwaith.letters.sending import send
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible

MOST_INVITATIONS: Final = 500
A_CODE: Final = dt.timedelta(minutes=15)
TRIES: Final = 5
DIGITS: Final = 8
CODE: Final = "cydwaith.deliberations.code"


def invite(*, by: Actor, conversation: Conversation, body: str, number: int) -> list[str]:
    """Make so many invitations; their secrets, which are shown this once and kept nowhere."""
    with doing(CONVERSATION_INVITE, by=by, to=conversation, body=body) as act:
        allow(by, act.it, body, CONVERSATION_INVITE.what)
        tokens = [secrets.token_urlsafe(15) for _ in range(min(number, MOST_INVITATIONS))]
        Invitation.objects.bulk_create(Invitation(conversation=act.it, link=link_of(act.it, one)) for one in tokens)
        act.tell(act.it, invitations=len(tokens))
    return tokens


def by_invitation(conversation: Conversation, token: str) -> Voice:
    """Who somebody with an invitation is. Raises NotPossible where there is no such invitation."""
    link = link_of(conversation, token)
    if not Invitation.objects.filter(conversation=conversation, link=link).exists():
        raise NotPossible(str(refusals.WRONG_LINK))
    return voice(conversation, CameBy.INVITATION, token)


def ask_for_code(*, conversation: Conversation, address: str, language: str, network: str) -> None:
    """Send a code to a mailbox. Raises NotPossible where too many were asked for."""
    mailbox = mailbox_of(conversation, address)
    pace.ASKING.keep(mailbox)
    pace.SENDING.keep(network)
    code = "".join(secrets.choice("0123456789") for _ in range(DIGITS))
    with transaction.atomic():
        Code.objects.filter(until__lt=clock.moment()).delete()
        Code.objects.filter(mailbox=mailbox).delete()
        kept = hashed(CODE, f"{mailbox}\n{code}")
        made = Code.objects.create(conversation=conversation, mailbox=mailbox, code=kept, until=clock.moment() + A_CODE)
        send(
            to=address,
            kind=letters.KIND,
            subject=letters.subject(),
            text=letters.code(code),
            language=language,
            key=f"{letters.KIND} {made.pk} {secrets.token_hex(8)}",
            useful=A_CODE,
        )


def by_code(*, conversation: Conversation, address: str, code: str) -> str:
    """The hash of the mailbox to which a code was sent, once it is given. Raises NotPossible for a wrong one.

    A code works once, and is gone after five wrong ones.
    """
    mailbox = mailbox_of(conversation, address)
    with transaction.atomic():
        found = Code.objects.select_for_update().filter(mailbox=mailbox, until__gte=clock.moment()).first()
        right = found is not None and constant_time_compare(found.code, hashed(CODE, f"{mailbox}\n{code.strip()}"))
        if found is not None:
            found.tries += 1
            if right or found.tries >= TRIES:
                found.delete()
            else:
                found.save(update_fields=["tries"])
    if not right:
        raise NotPossible(str(refusals.WRONG_CODE), "code")
    return mailbox
