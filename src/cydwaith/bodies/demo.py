"""Accounts for the demonstration: every role in four bodies, one password that everyone may know."""

from typing import Final

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction

from cydwaith.bodies.actions.roles import give_role
from cydwaith.bodies.models import Account, Body, Membership
from cydwaith.shared.permissions import COMMAND_LINE, Role

PASSWORD: Final = "enghraifft-sample-1536"  # noqa: S105  # known to everyone, and only in the demonstration
BODIES: Final = {
    "GB-PLA-CRF": "cardiff",
    "GB-PLA-PEM": "pembrokeshire",
    "CYD-WELSH-GOVERNMENT": "llyw",
    "CYD-DATA-CYMRU": "data-cymru",
}
NAMES: Final = {
    Role.READER: "Darllenydd enghreifftiol / Sample reader",
    Role.CONTRIBUTOR: "Cyfrannwr enghreifftiol / Sample contributor",
    Role.EDITOR: "Golygydd enghreifftiol / Sample editor",
    Role.ADMINISTRATOR: "Gweinyddwr enghreifftiol / Sample administrator",
}


class NotADemonstration(RuntimeError):  # noqa: N818  # says what it is
    """Accounts with a known password were asked for where they must never be."""


@transaction.atomic
def load() -> int:
    """Make the sample accounts that are missing; how many. The bodies must be there already.

    Raises NotADemonstration anywhere but in the demonstration.
    """
    if not settings.DEMO:
        raise NotADemonstration("sample accounts belong in the demonstration only")
    there = set(Account.objects.filter(sample=True).values_list("email", flat=True))
    password = make_password(PASSWORD)
    wanted = [(address(role, code), role, code) for code in BODIES for role in Role]
    new = [one for one in wanted if one[0] not in there]
    for email, role, code in new:
        account = Account.objects.create(email=email, name=NAMES[role], password=password, sample=True)
        EmailAddress.objects.create(user=account, email=email, primary=True, verified=True)
        give_role(by=COMMAND_LINE, account=account, body=Body.objects.get(code=code), role=role)
    return len(new)


def address(role: Role, body: str) -> str:
    """A sample account's e-mail address, in a domain that can never exist (RFC 2606)."""
    return f"{role.value}@{BODIES[body]}.example"


def accounts() -> list[tuple[Body, list[Membership]]]:
    """The sample accounts by body, the role that may do most first; bodies that took some in later come last."""
    first = {code: place for place, code in enumerate(BODIES)}
    rank = {role.value: place for place, role in enumerate(reversed(Role))}
    found = Membership.objects.filter(account__sample=True).select_related("account", "body")
    by_body: dict[Body, list[Membership]] = {}
    for one in sorted(found, key=lambda one: (first.get(one.body_id, len(first)), one.body_id, rank[one.role])):
        by_body.setdefault(one.body, []).append(one)
    return list(by_body.items())
