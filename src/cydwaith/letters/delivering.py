"""Delivering letters: one from the queue to the mail server, and a note of what became of it.

A letter is noted in one statement after the server took it. Whoever dies between the two leaves it waiting, and it is
sent once more with the same reference, by which mail programmes and GOV.UK Notify know it for the same.
"""

import logging
from collections.abc import Sequence
from typing import Final

from django.utils import timezone

from cydwaith.letters import smtp
from cydwaith.letters.faults import NotEver, NotNow
from cydwaith.letters.models import Letter, State

LOG: Final = logging.getLogger(__name__)


def do(keys: Sequence[int]) -> None:
    """Deliver letters, by key. Raises NotNow for one that is to be tried again."""
    for letter in Letter.objects.select_related("account").filter(pk__in=keys, state=State.WAITING):
        deliver(letter)


def deliver(letter: Letter) -> None:
    """Deliver one letter, and note what became of it. Raises NotNow when it is to be tried again."""
    if not letter.goes_to:
        end(letter, State.NOT_NEEDED)
        return
    try:
        smtp.deliver(letter)
    except NotEver as why:
        end(letter, State.REFUSED, tries=letter.tries + 1, fault=str(why))
    except NotNow as why:
        if timezone.now() >= letter.until:
            end(letter, State.GIVEN_UP, tries=letter.tries + 1, fault=str(why))
            return
        Letter.objects.filter(pk=letter.pk).update(tries=letter.tries + 1, fault=str(why))
        raise
    else:
        end(letter, State.ACCEPTED, tries=letter.tries + 1, fault="")


def end(letter: Letter, state: State, **more: object) -> None:
    """Note what became of a letter; its text has done its work."""
    Letter.objects.filter(pk=letter.pk, state=State.WAITING).update(
        state=state, ended=timezone.now(), text="", calendar="", **more
    )
