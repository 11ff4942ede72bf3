"""Acting for a post: begun and ended; delegated and revoked by its holder. The record hears of posts, not of people."""

import datetime as dt
from typing import Any, Final

from django.utils.translation import gettext as _

from cydwaith.bodies import mandates
from cydwaith.bodies.acting_deeds import POST_ACT, POST_ACT_END, POST_DELEGATE, POST_REVOKE
from cydwaith.bodies.models import Account, Acting, Delegation, Holding, Membership
from cydwaith.bodies.models.acting import new_name
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor, Refused, require
from cydwaith.shared.refusals import NotPossible

LONGEST: Final = dt.timedelta(hours=8)
"""Of acting for a post in one go."""
A_YEAR: Final = dt.timedelta(days=366)


def begin(*, by: Actor, account: Account, post: str) -> Acting:
    """Act for a post from now on: for some hours, and not beyond the last day. Raises Refused for whoever may not."""
    found = mandates.mandate(account, post, clock.today())
    if found is None or by.pseudonym != account.pseudonym:
        raise Refused(POST_ACT.what)
    name, now = new_name(), clock.moment()
    with doing(POST_ACT, by=by.recorded_under(name), body=found.post.body_id) as act:
        until = min(now + LONGEST, clock.end_of(found.last)) if found.last else now + LONGEST
        begun = Acting.objects.create(post=found.post, account=account, name=name, begun=now, until=until)
        act.tell(begun)
    return begun


def end(*, by: Actor, acting: Acting) -> None:
    """Act for the post no longer. Ended already, it stays so."""
    with doing(POST_ACT_END, by=by.recorded_under(acting.name), to=acting, body=acting.post.body_id) as act:
        if act.it.account is None or act.it.account.pseudonym != by.pseudonym:
            raise Refused(POST_ACT_END.what)
        if act.it.ended is None:
            act.it.ended = clock.moment()
            act.it.save(update_fields=["ended"])
            act.tell(act.it)


def delegate(
    *, by: Actor, account: Account, holding: Holding, email: str, begins: dt.date, ends: dt.date
) -> Delegation:
    """Let a member of the body act for the post that one holds, from one day to another. The same twice is one.

    Only whoever holds the post today can: Refused for everybody else, who was delegated to among them.
    """
    body = holding.post.body_id
    with doing(POST_DELEGATE, by=as_post(by), body=body) as act:
        mine = mandates.holdings(account, clock.today()).filter(pk=holding.pk).first()
        if mine is None or by.pseudonym != account.pseudonym:
            raise Refused(POST_DELEGATE.what)
        whom = member(body, email)
        check(mine, whom, begins, ends)
        told: dict[str, Any] = {"post": mine.post, "holding": mine, "account": whom, "begins": begins, "ends": ends}
        found, new = Delegation.objects.get_or_create(**told, revoked=None)
        if new:
            act.tell(found)
    return found


def check(holding: Holding, whom: Account, begins: dt.date, ends: dt.date) -> None:
    """Raise NotPossible for days that cannot be, or for oneself."""
    if whom.pk == holding.account_id:
        raise NotPossible(_("You hold this post yourself."), "email")
    if ends < begins:
        raise NotPossible(_("The last day is before the first."), "ends")
    if ends < clock.today():
        raise NotPossible(_("Give a day to come"), "ends")
    if ends - begins > A_YEAR:
        raise NotPossible(_("A year at most; you can delegate again then."), "ends")


def revoke(*, by: Actor, delegation: Delegation) -> None:
    """Take a delegation back: its holder, or an administrator of the body. Whoever acts by it stops at once."""
    holder = delegation.holding.account if delegation.holding else None
    own = holder is not None and holder.pseudonym == by.pseudonym
    if not own:
        require(by, "post.fill", body=delegation.post.body_id)
    take_back(as_post(by) if own else by, delegation)


def as_post(by: Actor) -> Actor:
    """Whoever does something as the holder of a post: the record is not told whose pseudonym that is."""
    return by if by.under else by.recorded_under(new_name())


def take_back_all(by: Actor, holding: Holding) -> None:
    """Take back whatever was delegated of a holding: it is somebody else's now, or never was."""
    for one in holding.delegations.filter(revoked=None):
        take_back(by, one)


def take_back(by: Actor, delegation: Delegation) -> None:
    """Mark a delegation as taken back, once."""
    with doing(POST_REVOKE, by=by, to=delegation, body=delegation.post.body_id) as act:
        if act.it.revoked is None:
            act.it.revoked = clock.moment()
            act.it.save(update_fields=["revoked"])
            act.tell(act.it)


def member(body: str, email: str, field: str = "email") -> Account:
    """The account with this address that has a role in a body. Raises NotPossible: of others nothing is told."""
    found = Membership.objects.filter(body=body, account__email=email.lower()).select_related("account").first()
    if found is None:
        raise NotPossible(_("Nobody with this address has a role in this organisation."), field)
    return found.account
