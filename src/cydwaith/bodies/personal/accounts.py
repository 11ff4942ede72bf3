"""What an account and its roles hold, and who asks to come in."""

import datetime as dt
from typing import Final

from django.db.models import Q, QuerySet

from cydwaith.bodies import words
from cydwaith.bodies.actions.accounts import addresses
from cydwaith.bodies.models import Account, JoinRequest, Kept, Membership
from cydwaith.bodies.personal.terms import LANGUAGES, WHOSE, WITH_ACCOUNT
from cydwaith.bodies.typed import A_MONTH
from cydwaith.shared.personal import Personal, so_long, until
from cydwaith.shared.said import said

THREE_MONTHS: Final = dt.timedelta(days=90)


def mine(account: Account) -> QuerySet[Account]:
    """The account itself."""
    return Account.objects.filter(pk=account.pk)


def join_requests_over(now: dt.datetime) -> QuerySet[JoinRequest]:
    """Refused a month ago, or not answered for three."""
    return JoinRequest.objects.filter(Q(refused__lte=now - A_MONTH) | Q(refused=None, asked__lte=now - THREE_MONTHS))


ACCOUNT: Final = Personal(
    model=Account,
    what=said(cy="Eich cyfrif", en="Your account"),
    purpose=said(
        cy="I’ch adnabod pan fyddwch yn mewngofnodi, i ysgrifennu atoch yn eich iaith, ac i ddangos i weinyddwr eich "
        "sefydliad pwy sydd â rôl ynddo. Yr enw ar hap sydd yn y Cofnod yn lle’ch enw chi.",
        en="To know you when you sign in, to write to you in your language, and to show your organisation’s "
        "administrator who has a role in it. The random name stands in the record in place of yours.",
    ),
    kept=WITH_ACCOUNT,
    columns={
        "email": said(cy="Cyfeiriad e-bost", en="E-mail address"),
        "name": said(cy="Enw, os rhoddwyd un", en="Name, if given"),
        "language": said(cy="Iaith", en="Language"),
        "password": said(cy="Yr hyn y profir y cyfrinair ag ef", en="What the password is tested with"),
        "last_login": said(cy="Y tro diwethaf i chi fewngofnodi", en="When you last signed in"),
        "is_active": said(cy="A ellir mewngofnodi", en="Whether one can sign in"),
        "pseudonym": said(cy="Enw ar hap yn y Cofnod", en="Random name in the record"),
        "sample": said(cy="Ai cyfrif enghreifftiol ydyw", en="Whether it is a sample account"),
    },
    secret=frozenset({"password"}),
    words={"language": LANGUAGES},
    rows=mine,
)
ROLES: Final = Personal(
    model=Membership,
    what=said(cy="Eich rolau", en="Your roles"),
    purpose=said(
        cy="I wybod beth y cewch ei wneud, a dros ba sefydliad. Mae’r Cofnod cyhoeddus yn dweud pa rolau a roddwyd ac "
        "a ddaeth i ben, o dan yr enw ar hap.",
        en="To know what you may do, and for which organisation. The public record tells which roles were given and "
        "ended, under the random name.",
    ),
    kept=said(
        cy="Nes i’r rôl ddod i ben neu i chi ddileu’ch cyfrif", en="Until the role ends or you erase your account"
    ),
    columns={
        "account": WHOSE,
        "body": said(cy="Sefydliad", en="Organisation"),
        "role": said(cy="Rôl", en="Role"),
    },
    words={"role": {role.value: name for role, name in words.ROLE.items()}},
    rows=lambda account: Membership.objects.filter(account=account),
)
TYPED: Final = Personal(
    model=Kept,
    what=said(cy="Yr hyn a deipioch ac na chafodd ei anfon", en="What you typed and could not send"),
    purpose=said(
        cy="Fel na chollwch ddim o’r hyn a ysgrifennoch. Chi’n unig sy’n ei weld.",
        en="So that nothing you wrote is lost. Only you see it.",
    ),
    kept=until(said(cy="Nes i chi anfon y ffurflen", en="Until you send the form"), A_MONTH),
    columns={
        "account": WHOSE,
        "form": said(cy="Rhif y ffurflen", en="Number of the form"),
        "page": said(cy="Tudalen", en="Page"),
        "fields": said(cy="Yr hyn a deipiwyd", en="What was typed"),
        "at": said(cy="Pryd", en="When"),
    },
    rows=lambda account: Kept.objects.filter(account=account),
    old=lambda now: Kept.objects.filter(at__lt=now - A_MONTH),
)
JOINING: Final = Personal(
    model=JoinRequest,
    what=said(cy="Ceisiadau i ymuno â sefydliad", en="Requests to join an organisation"),
    purpose=said(
        cy="Er mwyn i weinyddwr y sefydliad allu’ch derbyn, neu ddweud pam ddim.",
        en="So that an administrator of the organisation can admit you, or say why not.",
    ),
    kept=said(
        cy=f"Nes i chi gael eich derbyn; {so_long(A_MONTH).cy} ar ôl i chi gael eich gwrthod; "
        f"{so_long(THREE_MONTHS).cy} heb ateb",
        en=f"Until you are admitted; {so_long(A_MONTH).en} after you were refused; {so_long(THREE_MONTHS).en} without "
        "an answer",
    ),
    columns={
        "body": said(cy="Sefydliad", en="Organisation"),
        "email": said(cy="Cyfeiriad e-bost", en="E-mail address"),
        "name": said(cy="Enw, os rhoddwyd un", en="Name, if given"),
        "language": said(cy="Iaith", en="Language"),
        "asked": said(cy="Pryd y gofynnwyd", en="When it was asked"),
        "refused": said(cy="Pryd y’i gwrthodwyd", en="When it was refused"),
        "reason": said(cy="Pam y’i gwrthodwyd", en="Why it was refused"),
    },
    words={"language": LANGUAGES},
    rows=lambda account: JoinRequest.objects.filter(email__in=addresses(account)),
    old=join_requests_over,
)
OF_ACCOUNTS: Final = (ACCOUNT, ROLES, TYPED, JOINING)
