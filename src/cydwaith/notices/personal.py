"""What notices store about people: what they follow, and what they were told."""

import datetime as dt
from typing import Final

from django.db.models import QuerySet

from cydwaith.bodies.personal.terms import WHOSE, WITH_ACCOUNT
from cydwaith.notices.models import Follow, News, Notice, Often, Sent, Wish
from cydwaith.shared.personal import Nobodys, Personal, so_long
from cydwaith.shared.said import said

KEPT: Final = dt.timedelta(days=180)
"""So long a notice is kept, whether it was read or not."""
SENT_KEPT: Final = dt.timedelta(days=60)
ALONE: Final = said(
    cy="I roi gwybod i chi am yr hyn yr ydych yn ei ddilyn, mor aml ag y dymunwch. Chi’n unig sy’n ei weld.",
    en="To tell you of what you follow, as often as you wish. Only you see it.",
)
OFTEN: Final = said(cy="Pa mor aml y daw llythyr", en="How often a letter comes")
HOW_OFTEN: Final = {
    Often.NOW.value: said(cy="ar unwaith", en="at once"),
    Often.DAILY.value: said(cy="bob diwrnod gwaith", en="on weekdays"),
    Often.WEEKLY.value: said(cy="bob wythnos", en="weekly"),
    Often.NEVER.value: said(cy="dim e-bost", en="no e-mail"),
}


def old_notices(now: dt.datetime) -> "QuerySet[Notice]":
    """Notices whose time is over."""
    return Notice.objects.filter(news__at__lt=now - KEPT)


def old_letters(now: dt.datetime) -> "QuerySet[Sent]":
    """Periods whose letters nobody would send any more."""
    return Sent.objects.filter(at__lt=now - SENT_KEPT)


FOLLOWS: Final = Personal(
    model=Follow,
    what=said(cy="Yr hyn yr ydych yn ei ddilyn", en="What you follow"),
    purpose=ALONE,
    kept=said(
        cy="Nes i chi roi’r gorau i’w ddilyn neu ddileu’ch cyfrif",
        en="Until you stop following it or erase your account",
    ),
    columns={
        "account": WHOSE,
        "subject": said(cy="Beth", en="What"),
        "often": OFTEN,
        "since": said(cy="Ers pryd", en="Since when"),
        "looked": said(cy="Hyd at pryd yr edrychwyd drwy’r chwiliad", en="Up to when the search was looked through"),
    },
    words={"often": HOW_OFTEN},
    rows=lambda account: Follow.objects.filter(account=account),
)
WISHES: Final = Personal(
    model=Wish,
    what=said(cy="Pa mor aml y dymunwch lythyrau", en="How often you want letters"),
    purpose=ALONE,
    kept=WITH_ACCOUNT,
    columns={"account": WHOSE, "often": OFTEN},
    words={"often": HOW_OFTEN},
    rows=lambda account: Wish.objects.filter(account=account),
)
NOTICES: Final = Personal(
    model=Notice,
    what=said(cy="Eich hysbysiadau", en="Your notices"),
    purpose=ALONE,
    kept=so_long(KEPT),
    columns={
        "account": WHOSE,
        "news": said(cy="Pa newyddion", en="Which news"),
        "follow": said(cy="Drwy ddilyn beth", en="By following what"),
        "waits": said(cy="A oes rhywbeth i chi ei wneud", en="Whether there is something for you to do"),
        "read": said(cy="Pryd y darllenwyd", en="When it was read"),
        "mailed": said(cy="Pryd yr aeth i lythyr", en="When it went into a letter"),
    },
    rows=lambda account: Notice.objects.filter(account=account).order_by("pk"),
    old=old_notices,
)
LETTERS: Final = Personal(
    model=Sent,
    what=said(cy="Crynodebau a anfonwyd atoch", en="Digests that were sent to you"),
    purpose=said(
        cy="Fel na ddaw’r un crynodeb ddwywaith.",
        en="So that the same digest does not come twice.",
    ),
    kept=so_long(SENT_KEPT),
    columns={
        "account": WHOSE,
        "often": OFTEN,
        "period": said(cy="Am ba gyfnod", en="For which period"),
        "at": said(cy="Pryd", en="When"),
        "empty": said(cy="A oedd yn wag, ac na anfonwyd dim", en="Whether it was empty and nothing was sent"),
    },
    words={"often": HOW_OFTEN},
    rows=lambda account: Sent.objects.filter(account=account).order_by("pk"),
    old=old_letters,
)
PUBLISHED: Final = "what the record tells already, with the name that a thing has in public"
DECLARATIONS: Final = (
    FOLLOWS,
    WISHES,
    NOTICES,
    LETTERS,
    Nobodys(table=News._meta.label, why=PUBLISHED),
    Nobodys(table="notices.Of", why=PUBLISHED),
)
