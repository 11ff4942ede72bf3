"""Letters at once of what somebody's kept searches find that was not there before.

Whoever works looks when the index has something new, so that neither a deed nor a reader waits for it. How far a search
was looked through and the letter about it are one transaction: whoever is killed meanwhile has written nothing.
"""

import datetime as dt
import logging
from typing import Final

from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils.translation import override

from cydwaith.letters.sending import send
from cydwaith.notices import stopping, wording
from cydwaith.notices.digest import EACH, found_by
from cydwaith.notices.models import Follow, Often
from cydwaith.notices.posting import languages
from cydwaith.search.models import Document
from cydwaith.shared.said import Said

LOG: Final = logging.getLogger(__name__)
AT_A_LOOK: Final = 50
"""So many searches are looked through at one look, those first that waited longest; the others at the next."""


def look() -> int:
    """Look through what is followed at once and was not looked through since the index last grew; how many were."""
    newest = Document.objects.aggregate(newest=Max("since"))["newest"]
    return sum(looked_through(one, newest) for one in waiting(newest)[:AT_A_LOOK]) if newest else 0


def waiting(newest: dt.datetime) -> QuerySet[Follow]:
    """The kept searches that were not looked through up to a moment. Sample accounts have made-up addresses."""
    found = Follow.objects.filter(often=Often.NOW, subject__startswith="saved:", looked__lt=newest)
    return found.filter(account__is_active=True, account__sample=False).order_by("looked", "pk")


def looked_through(follow: Follow, newest: dt.datetime) -> bool:
    """Look through one search; what fails is tried at the next look, and holds up nobody else's."""
    try:
        write(follow.pk, newest)
    except Exception:  # whatever it is: the others want their letters
        LOG.exception("a kept search could not be looked through")
        return False
    return True


@transaction.atomic
def write(number: int, newest: dt.datetime) -> None:
    """Write the letter of what a search finds that is newer than when it was last looked through, if there is any."""
    held = Follow.objects.select_for_update(of=("self",)).select_related("account")
    follow = held.filter(pk=number, looked__lt=newest).first()
    if follow is None:
        return
    account, texts, title, stop = follow.account, dict[str, str](), Said(), ""
    for language in languages(account):
        with override(language):
            group = found_by(follow, follow.looked, EACH)
            if group is None:
                break
            title, stop = group.thing.title, stopping.link(account, follow)
            texts[language] = f"{wording.group(group)}\n\n{wording.foot(stop)}\n"
    Follow.objects.filter(pk=follow.pk).update(looked=newest)
    if texts:
        send(
            to=account,
            kind="notice",
            subject=wording.newly_found(title),
            text=Said(**texts),
            language=account.language or None,
            key=f"search {follow.pk} {newest.isoformat()}",
            unsubscribe=stop,
        )
