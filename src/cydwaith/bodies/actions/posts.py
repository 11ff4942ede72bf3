"""Posts: who holds them from when to when, and how to reach them. The record says that, not who."""

import datetime as dt

from django.db.models import Q
from django.utils.translation import gettext as _

from cydwaith.bodies.actions.acting import member, take_back_all
from cydwaith.bodies.deeds import CORRECTED, LEFT, POST_CONTACT, POST_FILL, STRUCK, TAKEN
from cydwaith.bodies.models import Account, Holding, Person, Post
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible


def take_post(
    *, by: Actor, post: Post, name: str, held_from: dt.date, held_to: dt.date | None = None, account: str = ""
) -> Holding:
    """Record that someone holds, or held, a post; `account` is the address of a member by which they act for it.

    Raises NotPossible when somebody else held it at that time, or no member has that address.
    """
    with doing(POST_FILL, by=by, body=post.body_id) as act:
        person = Person.objects.create(name=name)
        holding = Holding(post=post, person=person, held_from=held_from, held_to=held_to)
        holding.account = acts_by(post, account)
        keep_apart(holding)
        holding.save()
        act.tell(holding, TAKEN)
    return holding


def correct_holding(
    *, by: Actor, holding: Holding, name: str, held_from: dt.date, held_to: dt.date | None, account: str = ""
) -> None:
    """Put a name, a date or the account right, or say when someone left. Raises NotPossible as `take_post` does.

    With another account, what was delegated by the one before is taken back.
    """
    with doing(POST_FILL, by=by, body=holding.post.body_id) as act:
        left = holding.held_to is None and held_to is not None
        holding.held_from, holding.held_to, holding.person.name = held_from, held_to, name
        keep_apart(holding)
        if (now := acts_by(holding.post, account)) != holding.account:
            take_back_all(by, holding)
            holding.account = now
        holding.person.save()
        holding.save()
        act.tell(holding, LEFT if left else CORRECTED)


def strike_holding(*, by: Actor, holding: Holding) -> None:
    """Remove a holding that was never so, and the name with it."""
    with doing(POST_FILL, by=by, body=holding.post.body_id) as act:
        take_back_all(by, holding)
        act.tell(holding, STRUCK)
        holding.person.delete()


def set_contact(*, by: Actor, post: Post, contact: str) -> None:
    """Say at which address a post is reached, or that it has none (empty)."""
    with doing(POST_CONTACT, by=by, body=post.body_id) as act:
        post.contact = contact
        post.save(update_fields=["contact"])
        act.tell(post)


def acts_by(post: Post, address: str) -> Account | None:
    """The account of a member by its address; none where none is given. Raises NotPossible."""
    return member(post.body_id, address, "account") if address else None


def keep_apart(holding: Holding) -> None:
    """Refuse two holders of one post at the same time; the day of handing over may be shared."""
    if holding.held_to is not None and holding.held_to < holding.held_from:
        raise NotPossible(_("The last day is before the first."), "held_to")
    # Two who say at once who held it wait for each other.
    Post.objects.select_for_update().get(pk=holding.post_id)
    others = holding.post.holdings.exclude(pk=holding.pk).filter(Q(held_to=None) | Q(held_to__gt=holding.held_from))
    if holding.held_to is not None:
        others = others.filter(held_from__lt=holding.held_to)
    if others.exists():
        raise NotPossible(_("Somebody else held this post at that time. Say first when they left."), "held_from")
