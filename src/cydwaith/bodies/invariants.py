"""What is always so of bodies, their members and their posts."""

from collections.abc import Iterable
from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Holding, Membership
from cydwaith.shared.invariants import Invariant
from cydwaith.shared.permissions import Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import said


def keep_an_administrator(leaving: Iterable[Membership]) -> None:
    """Refuse to take the last administrator of a body away. Every deed that ends or lowers a role asks this first.

    Holds all administrators of the bodies concerned, in one order, so that two who leave at once wait for each other.
    """
    going = [one for one in leaving if one.role == Role.ADMINISTRATOR]
    bodies = {one.body_id for one in going}
    held = Membership.objects.select_for_update().filter(body__in=bodies, role=Role.ADMINISTRATOR).order_by("pk")
    staying = {one.body_id for one in held if one.pk not in {gone.pk for gone in going}}
    if alone := sorted(bodies - staying):
        name = Body.objects.get(pk=alone[0]).name.plain
        raise NotPossible(
            _("%(body)s: there is no other administrator. Make someone else administrator first.") % {"body": name},
            "role",
        )


def without_administrator() -> QuerySet[Body]:
    """Bodies that have members and no administrator among them."""
    members = Membership.objects.filter(body=OuterRef("pk"))
    return Body.objects.filter(Exists(members), ~Exists(members.filter(role=Role.ADMINISTRATOR)))


def held_twice() -> QuerySet[Holding]:
    """Holdings of a post at a time at which somebody else held it; the day of handing over may be shared."""
    others = Holding.objects.filter(post=OuterRef("post"), pk__gt=OuterRef("pk"))
    others = others.filter(Q(held_to=None) | Q(held_to__gt=OuterRef("held_from")))
    within = others.filter(held_from__lt=OuterRef("held_to"))
    return Holding.objects.filter(Q(held_to=None) & Exists(others) | Exists(within))


INVARIANTS: Final = (
    Invariant(
        name="administrator",
        says=said(
            cy="Mae gweinyddwr gan bob sefydliad sydd ag aelodau.",
            en="Every organisation that has members has an administrator.",
        ),
        broken=without_administrator,
    ),
    Invariant(
        name="one-holder",
        says=said(cy="Un person ar y tro sy’n dal swydd.", en="One person at a time holds a post."),
        broken=lambda: [one.post_id for one in held_twice()],
    ),
)
