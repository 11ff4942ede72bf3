"""Delivering letters: one from the queue to the mail server, and a note of what became of it.

A letter is noted in one statement after the server took it. Whoever dies between the two leaves it waiting, and it is
sent once more with the same reference, by which mail programmes and GOV.UK Notify know it for the same.
"""

from collections.abc import Sequence

from django.conf import settings
from django.utils import timezone

from cydwaith.bodies.letters import ASKED_FOR
from cydwaith.letters import bounces, notify, smtp
from cydwaith.letters.faults import NotEver, NotNow
from cydwaith.letters.models import Letter, State


def do(keys: Sequence[int]) -> None:
    """Deliver letters, by key. Raises NotNow for one that is to be tried again."""
    for letter in Letter.objects.select_related("account").filter(pk__in=keys, state=State.WAITING):
        deliver(letter)


def deliver(letter: Letter) -> None:
    """Deliver one letter, and note what became of it. Raises NotNow when it is to be tried again."""
    if not letter.goes_to:
        end(letter, State.NOT_NEEDED)
    elif letter.kind not in ASKED_FOR and (why := bounces.stopped(letter.goes_to)):
        end(letter, State.BOUNCED, fault=why.fault)
    elif timezone.now() >= letter.until:
        end(letter, State.GIVEN_UP)
    else:
        hand_over(letter)


def hand_over(letter: Letter) -> None:
    """Give a letter to whoever takes them here. That it was begun is noted before: a repeat is known for one."""
    Letter.objects.filter(pk=letter.pk).update(tries=letter.tries + 1)
    try:
        (notify if settings.NOTIFY_KEY else smtp).deliver(letter)
    except NotEver as why:
        end(letter, State.REFUSED, fault=str(why))
        if why.of_address:
            bounces.stop(letter, str(why))
    except NotNow as why:
        Letter.objects.filter(pk=letter.pk).update(fault=str(why))
        raise
    else:
        end(letter, State.ACCEPTED)


def end(letter: Letter, state: State, fault: str = "") -> None:
    """Note what became of a letter; its text has done its work. Why it failed before stays where it failed for good."""
    why = fault if fault or state == State.ACCEPTED else letter.fault
    Letter.objects.filter(pk=letter.pk, state=State.WAITING).update(
        state=state, fault=why, ended=timezone.now(), text="", calendar=""
    )
