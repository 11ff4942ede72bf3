"""For which posts an account may act on a day, as holder or by delegation. Nothing else in the house decides it.

Whoever acts has a role in the body of the post: somebody who left the body acts for none of its posts. A delegation is
worth no more than the holding it comes from: it ends with it, and with the holder's own role.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace

from django.db.models import F, Q, QuerySet

from cydwaith.bodies.models import Account, Acting, Delegation, Holding, Post
from cydwaith.bodies.post_kinds import powers
from cydwaith.shared.permissions import Actor


@dataclass(frozen=True)
class Mandate:
    """That an account may act for a post until the end of a day, if that is known; `by` where it is delegated."""

    post: Post
    last: dt.date | None
    by: Delegation | None = None


def holdings(account: Account, day: dt.date) -> QuerySet[Holding]:
    """The posts that an account holds on a day."""
    current = Q(held_to=None) | Q(held_to__gte=day)
    mine = Holding.objects.filter(current, account=account, held_from__lte=day)
    return mine.filter(post__body__memberships__account=account).select_related("post__body")


def delegations(account: Account, day: dt.date) -> QuerySet[Delegation]:
    """What is delegated to an account on a day by whoever holds the post that day."""
    mine = Delegation.objects.filter(delegated(day), account=account, post__body__memberships__account=account)
    return mine.select_related("post__body", "holding")


def delegated(day: dt.date) -> Q:
    """What is delegated on a day by whoever holds the post that day, and has a role in its body."""
    held = Q(holding__held_to=None) | Q(holding__held_to__gte=day)
    by_holder = Q(holding__account__memberships__body=F("post__body"), holding__held_from__lte=day)
    return Q(held, by_holder, revoked=None, begins__lte=day, ends__gte=day)


def mandates(account: Account, day: dt.date) -> list[Mandate]:
    """Every post for which an account may act on a day; one that is both held and delegated counts as held."""
    found = {one.post_id: Mandate(one.post, one.held_to) for one in holdings(account, day)}
    for one in delegations(account, day):
        held_to = one.holding.held_to if one.holding else None
        mandate = Mandate(one.post, min(one.ends, held_to or one.ends), one)
        before = found.get(one.post_id)
        if before is None or (before.by and before.last and mandate.last and mandate.last > before.last):
            found[one.post_id] = mandate
    return [found[code] for code in sorted(found)]


def mandate(account: Account, post: str, day: dt.date) -> Mandate | None:
    """By what an account may act for a post on a day; None where it may not."""
    return next((one for one in mandates(account, day) if one.post.pk == post), None)


def may_act_for(posts: Collection[str], day: dt.date) -> set[int]:
    """The numbers of the accounts that may act for one of some posts on a day, as holder or by delegation."""
    current = Q(held_to=None) | Q(held_to__gte=day)
    own = Holding.objects.filter(current, post__in=posts, held_from__lte=day)
    own = own.filter(post__body__memberships__account=F("account"))
    given = Delegation.objects.filter(delegated(day), post__in=posts)
    given = given.filter(post__body__memberships__account=F("account"))
    return {*own.values_list("account", flat=True), *given.values_list("account", flat=True)} - {None}


def actor_for(by: Actor, acting: Acting) -> Actor:
    """Whoever acts for a post: what goes with its kind, in its body alone, whatever they are themselves."""
    goes_with = powers(acting.post.kind)
    roles = {acting.post.body_id: goes_with.role}
    return replace(by, roles=roles, binds=goes_with.binds, analyst=False, under=acting.name)


def acting(account: Account, number: int, now: dt.datetime, day: dt.date) -> Acting | None:
    """What an account began as a post, if it still may go on with it."""
    begun = Acting.objects.filter(pk=number, account=account, ended=None, until__gt=now)
    found = begun.select_related("post__body").first()
    return found if found and mandate(account, found.post_id, day) else None
