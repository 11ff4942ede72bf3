"""Applying for an opening, and withdrawing. From the application on, and not before, the home organisation knows."""

from django.db import transaction

from cydwaith.bodies.models import Account, Body
from cydwaith.exchange import refusals
from cydwaith.exchange.deeds import OPENING_APPLY
from cydwaith.exchange.models import (
    Answer,
    Application,
    Letter,
    Opening,
    OpeningState,
    Placement,
    Proposed,
    Version,
)
from cydwaith.shared import clock
from cydwaith.shared.bounds import held
from cydwaith.shared.permissions import Actor, Refused, require
from cydwaith.shared.refusals import NotPossible


def apply(
    *, by: Actor, account: Account, opening: Opening, home: str, words: str, wish: int = 1, knows: bool = False
) -> Application:
    """Apply for an opening. Raises NotPossible. `knows`: that the home organisation now learns of it."""
    require(by, OPENING_APPLY)
    with held(), transaction.atomic():
        one = Opening.objects.select_for_update().get(pk=opening.pk)
        refuse(one, account, home, words, knows=knows)
        told = {"home": Body.objects.get(pk=home), "wish": wish, "on": clock.today(), "withdrawn": False}
        found, _new = Application.objects.update_or_create(opening=one, account=account, defaults=told)
        Letter.objects.update_or_create(application=found, defaults={"account": account, "words": words.strip()})
    return found


def refuse(opening: Opening, account: Account, home: str, words: str, *, knows: bool) -> None:
    """Raise NotPossible with the first thing that stands in the way."""
    takes(opening)
    sharing = {opening.body_id, *opening.partners.values_list("body", flat=True)}
    there = Application.objects.filter(opening=opening, account=account, withdrawn=False)
    for wrong, why, field in (
        (home in sharing, refusals.OWN_OPENING, "home"),
        (not words.strip(), refusals.SAY_WHY, "words"),
        (not knows, refusals.KNOWN, "knows"),
        (there.exists(), refusals.APPLIED, None),
    ):
        if wrong:
            raise NotPossible(str(why), field)


def takes(opening: Opening) -> None:
    """Raise NotPossible for an opening that takes no applications, or no longer."""
    if opening.state != OpeningState.OPEN:
        raise NotPossible(str(refusals.NOT_OPEN))
    if opening.apply_by and clock.today() > opening.apply_by:
        raise NotPossible(str(refusals.TOO_LATE))


def withdraw(*, by: Actor, application: Application) -> None:
    """Withdraw one's own application, with what one wrote. Raises Refused for anybody else's."""
    require(by, OPENING_APPLY)
    if application.account is None or application.account.pseudonym != by.pseudonym:
        raise Refused(OPENING_APPLY.what, refusals.NOT_THE_APPLICANT)
    with transaction.atomic():
        found = Application.objects.select_for_update().get(pk=application.pk)
        if Placement.objects.filter(application=found).exists():
            raise NotPossible(str(refusals.PLACED))
        Version.objects.filter(application=found).delete()
        Answer.objects.filter(application=found).delete()
        Proposed.objects.filter(application=found).delete()
        found.withdrawn = True
        found.save(update_fields=["withdrawn"])
        Letter.objects.filter(application=found).delete()
