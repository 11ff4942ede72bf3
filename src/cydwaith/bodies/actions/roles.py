"""Roles in a body: given, changed, ended. The record names accounts by their pseudonyms only."""

from django.utils.translation import gettext as _

from cydwaith.bodies.deeds import GIVEN, ROLE_CHANGE, ROLE_END, ROLE_GIVE
from cydwaith.bodies.invariants import keep_an_administrator
from cydwaith.bodies.models import Account, Body, Membership
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor, Role
from cydwaith.shared.refusals import NotPossible


def give_role(*, by: Actor, account: Account, body: Body, role: Role) -> Membership:
    """Give an account its role in a body. Raises NotPossible when it already has one there."""
    with doing(ROLE_GIVE, by=by, body=body.code) as act:
        membership, new = Membership.objects.get_or_create(account=account, body=body, defaults={"role": role})
        if not new:
            raise NotPossible(
                _("This person already has a role in this organisation. Change that one instead."), "email"
            )
        act.tell(membership, GIVEN)
    return membership


def change_role(*, by: Actor, membership: Membership, role: Role) -> None:
    """Change a role. A body keeps one administrator at least: NotPossible otherwise."""
    with doing(ROLE_CHANGE, by=by, body=membership.body_id) as act:
        if membership.role == role:
            return
        keep_an_administrator([membership])
        before, membership.role = membership.role, role
        membership.save(update_fields=["role"])
        act.tell(membership, before=before)


def end_role(*, by: Actor, membership: Membership) -> None:
    """End a role. A body keeps one administrator at least: NotPossible otherwise."""
    with doing(ROLE_END, by=by, body=membership.body_id) as act:
        keep_an_administrator([membership])
        act.tell(membership, before=membership.role)
        membership.delete()
