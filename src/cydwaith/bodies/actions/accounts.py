"""Accounts: invited, described by their holders, erased."""

from allauth.account.models import EmailAddress

from cydwaith.bodies import invitation, sessions
from cydwaith.bodies.actions.roles import give_role
from cydwaith.bodies.deeds import ACCOUNT_CHANGE, ACCOUNT_ERASE, INVITED, ROLE_GIVE
from cydwaith.bodies.invariants import keep_an_administrator
from cydwaith.bodies.models import Account, Body, JoinRequest
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor, Refused, Role, require


def invite(*, by: Actor, body: Body, email: str, role: Role, site: str) -> Account:
    """Give whoever has this e-mail address a role, and an account if they have none; an e-mail tells them.

    `site` is the address of this site, for the link in the e-mail ("https://…"). Whoever can read the e-mail sets the
    password, which is why the address counts as confirmed. The same once more, before they have signed in, only
    sends the letter again. Raises NotPossible when they already have another role there, or have been here.
    """
    with doing(ROLE_GIVE, by=by, body=body.code) as act:
        account = Account.objects.filter(email=email.lower()).first()
        if account is None:
            account = Account.objects.create_user(email)
            EmailAddress.objects.create(user=account, email=account.email, primary=True, verified=True)
            act.tell(account, INVITED)
        if not is_waiting(account, body, role):
            give_role(by=by, account=account, body=body, role=role)
        JoinRequest.objects.filter(body=body, email=account.email).delete()
        invitation.send(account, body, role, site)
    return account


def is_waiting(account: Account, body: Body, role: Role) -> bool:
    """Whether somebody was given this very role there and has never signed in: their letter is then sent once more."""
    return account.last_login is None and account.memberships.filter(body=body, role=role).exists()


def describe(*, by: Actor, account: Account, name: str, language: str) -> None:
    """Set the name and language of one's own account. Personal, so the record does not hear of it."""
    require(by, ACCOUNT_CHANGE)
    own(by, account)
    account.name, account.language = name, language
    account.save(update_fields=["name", "language"])


def erase(*, by: Actor, account: Account) -> None:
    """Erase one's own account and everything that says whose it was.

    What was done with it stays in the record under its pseudonym, which from now on leads to nobody. A body keeps one
    administrator at least: NotPossible otherwise.
    """
    with doing(ACCOUNT_ERASE, by=by) as act:
        own(by, account)
        keep_an_administrator(account.memberships.all())
        act.tell(account)
        sessions.end_all(account)
        JoinRequest.objects.filter(email__in=addresses(account)).delete()
        account.delete()


def addresses(account: Account) -> list[str]:
    """Every address of an account."""
    more = EmailAddress.objects.filter(user=account).values_list("email", flat=True)
    return [account.email, *(email.lower() for email in more)]


def own(by: Actor, account: Account) -> None:
    """Refuse unless the account is the actor's own, or the actor runs the machine."""
    if by.pseudonym != account.pseudonym and not by.operator:
        raise Refused("account.change")
