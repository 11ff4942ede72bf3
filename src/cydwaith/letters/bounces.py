"""Letters that come back, and addresses to which nothing more is sent because of that."""

from typing import Final

from django.db import transaction
from django.utils import timezone

from cydwaith.bodies.models import Account
from cydwaith.letters.models import Letter, State, Unreachable

SENT: Final = (State.WAITING, State.ACCEPTED, State.REFUSED)
"""What a letter that comes back was until then; one that waits was sent by somebody who died before the note."""


@transaction.atomic
def came_back(reference: str, fault: str, *, for_good: bool) -> bool:
    """Note that a letter came back; False where no letter has this reference. Twice is once.

    `for_good`: the address takes no letters, and nothing more is sent there; else only this letter did not arrive.
    """
    letter = (
        Letter.objects.select_for_update(of=("self",)).select_related("account").filter(reference=reference).first()
    )
    if letter is None:
        return False
    if letter.state in SENT:
        state = State.BOUNCED if for_good else State.GIVEN_UP
        Letter.objects.filter(pk=letter.pk).update(state=state, fault=fault, ended=timezone.now(), text="", calendar="")
    if for_good:
        stop(letter, fault)
    return True


def stop(letter: Letter, fault: str) -> None:
    """Send nothing more to the address of a letter."""
    if letter.goes_to:
        Unreachable.objects.get_or_create(
            address=letter.goes_to.lower(),
            defaults={"account": letter.account, "since": timezone.now(), "fault": fault},
        )


def stopped(address: str) -> Unreachable | None:
    """Why nothing is sent to an address; None where it is."""
    return Unreachable.objects.filter(address=address.lower()).first()


def try_again(account: Account) -> None:
    """Send letters to an account's address again, as its holder says."""
    Unreachable.objects.filter(address=account.email.lower()).delete()
