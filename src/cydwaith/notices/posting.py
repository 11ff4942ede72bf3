"""Writing the letters: those at once beside their notice, the others when their time has come.

A letter, the note that it was written and which notices it tells of are one transaction: whoever is killed before its
end has written nothing, and after it nothing is written again.
"""

import datetime as dt
import logging
from collections.abc import Iterable, Sequence
from typing import Final

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import override

from cydwaith.bodies.middleware import actor_of
from cydwaith.bodies.models import Account
from cydwaith.letters.sending import send
from cydwaith.notices import stopping, wording
from cydwaith.notices.digest import digest, pending
from cydwaith.notices.models import News, Notice, Often, Sent, Wish
from cydwaith.notices.periods import LATE, Period, last
from cydwaith.notices.shown import shown
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.said import Said

LOG: Final = logging.getLogger(__name__)
AT_A_LOOK: Final = 500
"""So many letters are written at one look; the others at the next."""


def look(now: dt.datetime | None = None) -> int:
    """Write every letter whose time has come; how many people were looked after."""
    moment, done = now or timezone.now(), 0
    for often in (Often.DAILY, Often.WEEKLY):
        period = last(often, moment)
        if moment - period.due < LATE:
            done += sum(looked_after(one, often, period) for one in due(often, period)[:AT_A_LOOK])
    return done


def due(often: str, period: Period) -> QuerySet[Account]:
    """Whose letter of a period has not been looked after. Sample accounts have made-up addresses: nothing is sent."""
    wanted = Q(follows__often=often) | Q(wish__often=often)
    if often == Often.WEEKLY:
        wanted |= Q(wish=None, notices__waits=True, notices__mailed=None)
    looked = Sent.objects.filter(often=often, period=period.name).values("account")
    people = Account.objects.filter(wanted, is_active=True, sample=False).exclude(pk__in=looked)
    return people.order_by("pk").distinct()


def looked_after(account: Account, often: str, period: Period) -> bool:
    """Write somebody's letter; what fails is tried at the next look and holds up nobody else's."""
    try:
        write(account, often, period)
    except Exception:  # whatever it is: the others want their letters
        LOG.exception("a digest could not be written")
        return False
    return True


@transaction.atomic
def write(account: Account, often: str, period: Period) -> None:
    """Write one person's letter of a period, once; an empty one is noted and not sent."""
    which = {"account": account, "often": often, "period": period.name}
    # Whoever writes holds the account meanwhile: two who write at a time are one after the other.
    held = Account.objects.select_for_update().filter(pk=account.pk).exists()
    if not held or Sent.objects.filter(**which).exists():
        return
    by, texts, subject, stop = actor_of(account), dict[str, str](), Said(), ""
    # Marked first: what comes meanwhile is neither in this letter nor taken for told.
    marked = timezone.now()
    pending(account, by, often).update(mailed=marked)
    for language in languages(account):
        with override(language):
            told = digest(account, by, often, marked)
            stop = stopping.link(account)
            subject, texts[language] = wording.subject(told), wording.whole(told, stop)
            empty = told.empty
    Sent.objects.create(**which, at=marked, empty=empty)
    if empty:
        return
    key = f"digest {account.pk} {often} {period.name}"
    send(
        to=account,
        kind="digest",
        subject=subject,
        text=Said(**texts),
        language=account.language or None,
        key=key,
        unsubscribe=stop,
    )


def languages(account: Account) -> Sequence[str]:
    """The language somebody reads; both where that is unknown."""
    return (account.language,) if account.language in LANGUAGES else LANGUAGES


def at_once(news: News, accounts: Iterable[int]) -> None:
    """Write the letters that somebody wants at once, about one piece of news, in the running transaction."""
    wished = Wish.objects.filter(often=Often.NOW).values("account")
    wanted = Q(follow__often=Often.NOW) | Q(follow=None, waits=True, account__in=wished)
    found = Notice.objects.filter(wanted, news=news, account__in=accounts, mailed=None, account__sample=False)
    for notice in found.select_related("account", "follow", "news"):
        account, texts, stop = notice.account, dict[str, str](), ""
        for language in languages(account):
            with override(language):
                (line,) = shown([notice], account)
                stop = stopping.link(account, notice.follow)
                texts[language] = f"{wording.told(line)}\n\n{wording.foot(stop)}\n"
        send(
            to=account,
            kind="notice",
            subject=wording.subject_of(line),
            text=Said(**texts),
            language=account.language or None,
            key=f"notice {news.pk} {account.pk}",
            unsubscribe=stop,
        )
    found.update(mailed=timezone.now())
