"""Joining an organisation: somebody with an address of its domain asks, an administrator of it admits or refuses.

Whoever asks makes no account, and sees nothing more than before. The record does not hear who asked; it hears of the
role that came of it, and that somebody was refused.
"""

from urllib.parse import urljoin

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cydwaith.bodies import domains, letters
from cydwaith.bodies.actions.accounts import invite
from cydwaith.bodies.deeds import JOIN_REFUSE
from cydwaith.bodies.mailing import in_both
from cydwaith.bodies.models import JoinRequest, Membership
from cydwaith.shared.bounds import held as held_in_bounds
from cydwaith.shared.deeds import doing, held
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.refusals import NotPossible


def prove(*, email: str, site: str) -> None:
    """Send a link to ask to join to an address of a known domain. For any other the same is made, and thrown away."""
    proof, known = domains.proof_of(email), domains.body_of(email) is not None
    facts = lambda: {"link": urljoin(site, reverse("join_ask", kwargs={"token": proof}))}  # noqa: E731  # said once
    letters.post(in_both("joining", email if known else None, facts, useful=domains.A_DAY))


def ask(*, email: str, name: str, language: str) -> JoinRequest:
    """Ask to join the body of an address that somebody has proved to be theirs. Asking twice is one.

    Raises NotPossible where the domain is no body's any more, or where they have a role there already.
    """
    body = domains.body_of(email)
    if body is None:
        raise NotPossible(_("The domain of this address is not one of an organisation that we know."))
    if Membership.objects.filter(account__email=email, body=body).exists():
        raise NotPossible(_("You have a role in this organisation already. Sign in."))
    told = {"name": name, "language": language, "asked": timezone.now()}
    with held_in_bounds():
        return JoinRequest.objects.get_or_create(body=body, email=email, refused=None, defaults=told)[0]


@transaction.atomic
def admit(*, by: Actor, request: JoinRequest, role: Role, site: str) -> None:
    """Give whoever asked a role, and an account if they have none; an e-mail tells them."""
    request = held(request)
    account = invite(by=by, body=request.body, email=request.email, role=role, site=site)
    if account.last_login is None and not account.name:
        account.name, account.language = request.name, request.language
        account.save(update_fields=["name", "language"])


def refuse(*, by: Actor, request: JoinRequest, reason: str) -> None:
    """Say no, and why; an e-mail tells whoever asked."""
    with doing(JOIN_REFUSE, by=by, to=request) as act:
        act.it.refused, act.it.reason = timezone.now(), reason
        act.it.save(update_fields=["refused", "reason"])
        act.tell(act.it)
        body = act.it.body
        facts = lambda: {"body": body.name.plain, "reason": reason}  # noqa: E731  # said once
        letters.post(in_both("join_refused", act.it.email, facts, useful=letters.A_LINK))
