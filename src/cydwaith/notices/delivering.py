"""Handing a piece of news to whoever is to hear of it: in batches, so that neither a deed nor a reader waits for it.

Whoever may not see it is not told; whoever was erased meanwhile is not there any more; done twice is done once.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, Final

from django.db.models import Q
from django.utils import timezone

from cydwaith.bodies.mandates import may_act_for
from cydwaith.bodies.models import Account, Membership
from cydwaith.notices.models import Follow, News, Notice, Often
from cydwaith.notices.news import QUEUE
from cydwaith.notices.posting import at_once
from cydwaith.record import outbox
from cydwaith.shared import clock
from cydwaith.shared.deeds import verbs
from cydwaith.shared.permissions import Role
from cydwaith.shared.telling import at_least

AT_ONCE: Final = 500
"""So many are told right after the deed; the others by whoever looks next."""
LATER: Final = dt.timedelta(seconds=1)
SOONEST: Final = {often: place for place, often in enumerate(Often.values)}
Range = tuple[int, int]
"""The first and the last number of some accounts."""


def work(things: Sequence[Any]) -> None:  # Any: as the outbox gives back what was put into it
    """Tell what the outbox has: [news, who did it, bodies and posts whose turn it is, accounts or None]."""
    for key, actor, turn, within in things:
        if news := News.objects.filter(pk=key).first():
            deliver(news, actor, turn, tuple(within) if within else None)


def deliver(news: News, actor: str, turn: Sequence[str], within: Range | None) -> None:
    """Tell some of those who are to hear; where these are the first of more, leave the others for later."""
    found = listeners(news, actor, turn, within)
    some = found if within else found[:AT_ONCE]
    rest = iter(found[len(some) :])
    later = iter(lambda: list(islice(rest, AT_ONCE)), [])
    ranges = ([news.pk, actor, list(turn), [part[0], part[-1]]] for part in later)
    outbox.put(QUEUE, *ranges, at=timezone.now() + LATER)
    notify(news, some, turn)


def listeners(news: News, actor: str, turn: Sequence[str], within: Range | None) -> list[int]:
    """The numbers of the accounts that are to hear of it, in order."""
    following = Follow.objects.filter(subject__in=news.of.values("subject")).values("account")
    told = {*whose_turn(news, turn), *whom_it_concerns(news)}
    active = Account.objects.filter(Q(pk__in=following) | Q(pk__in=told))
    active = active.filter(is_active=True).exclude(pseudonym=actor)
    if news.least:
        roles = at_least(Role(news.least))
        active = active.filter(memberships__body=news.within_id, memberships__role__in=roles)
    if within:
        active = active.filter(pk__gte=within[0], pk__lte=within[1])
    return list(active.order_by("pk").values_list("pk", flat=True).distinct())


def whose_turn(news: News, turn: Sequence[str]) -> set[int]:
    """The accounts that may do what is now to be done, in the bodies whose turn it is or for the posts whose it is.

    No post is called as a body is ("GB-PLA-CRF", "GB-PLA-CRF/leader"), so that each is looked for among both.
    """
    verb = verbs().get(news.verb)
    roles = verb.tells.doers if verb and verb.tells else ()
    members = Membership.objects.filter(body__in=turn, role__in=roles).values_list("account", flat=True)
    return {*members, *may_act_for(turn, clock.today())} if turn else set()


def whom_it_concerns(news: News) -> Iterable[int]:
    """The accounts of people whom it touches themselves."""
    verb = verbs().get(news.verb)
    find = verb.tells.concerns if verb and verb.tells else None
    return find(news.subject) if find else ()


def notify(news: News, accounts: Sequence[int], turn: Sequence[str]) -> None:
    """Make notices for accounts, each by what they follow of which a letter tells soonest."""
    if not accounts:
        return
    first, last = accounts[0], accounts[-1]
    follows = Follow.objects.filter(subject__in=news.of.values("subject"), account__gte=first, account__lte=last)
    by_account = soonest(follows)
    waits = whose_turn(news, turn)
    Notice.objects.bulk_create(
        (Notice(account_id=one, news=news, follow=by_account.get(one), waits=one in waits) for one in accounts),
        ignore_conflicts=True,
    )
    at_once(news, accounts)


def soonest(follows: Iterable[Follow]) -> dict[int, Follow]:
    """By account, the one of its follows of which a letter tells soonest."""
    return {one.account_id: one for one in sorted(follows, key=lambda one: -SOONEST[one.often])}
