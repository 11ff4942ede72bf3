"""Roles in a body: given, changed, ended. The record names accounts by their pseudonyms only."""

from django.db import transaction
from django.utils.translation import gettext as _

from cydwaith.bodies import journal
from cydwaith.bodies.models import Account, Body, Membership
from cydwaith.bodies.permissions import Actor, Role, require
from cydwaith.bodies.refusals import NotPossible


@transaction.atomic
def give_role(*, by: Actor, account: Account, body: Body, role: Role) -> Membership:
    """Give an account its role in a body. Raises NotPossible when it already has one there."""
    require(by, "role.give", body=body.code)
    membership, new = Membership.objects.get_or_create(account=account, body=body, defaults={"role": role})
    if not new:
        raise NotPossible(_("This person already has a role in this body. Change that one instead."), "email")
    tell(by, membership, "role.given", {"role": role.value})
    return membership


@transaction.atomic
def change_role(*, by: Actor, membership: Membership, role: Role) -> None:
    """Change a role. A body keeps one administrator at least: NotPossible otherwise."""
    require(by, "role.change", body=membership.body_id)
    if membership.role == role:
        return
    keep_an_administrator(membership)
    before, membership.role = membership.role, role
    membership.save(update_fields=["role"])
    tell(by, membership, "role.changed", {"role": role.value, "before": before})


@transaction.atomic
def end_role(*, by: Actor, membership: Membership) -> None:
    """End a role. A body keeps one administrator at least: NotPossible otherwise."""
    require(by, "role.end", body=membership.body_id)
    keep_an_administrator(membership)
    tell(by, membership, "role.ended", {"before": membership.role})
    membership.delete()


def keep_an_administrator(membership: Membership) -> None:
    """Refuse to take the last administrator of a body away."""
    others = Membership.objects.select_for_update().filter(body=membership.body_id, role=Role.ADMINISTRATOR)
    if membership.role == Role.ADMINISTRATOR and not others.exclude(pk=membership.pk).exists():
        raise NotPossible(_("This is the body’s only administrator. Make someone else administrator first."), "role")


def tell(by: Actor, membership: Membership, verb: str, facts: dict[str, str]) -> None:
    subject = f"account:{membership.account.pseudonym}"
    journal.tell(by=by, body=membership.body_id, verb=verb, subject=subject, facts=facts)
