"""What the ground stores about people: accounts, how they sign in, what they typed; and who holds public posts."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from allauth.account import app_settings
from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db.models import Q, QuerySet

from cydwaith.bodies import sessions, words
from cydwaith.bodies.actions.accounts import addresses
from cydwaith.bodies.models import Account, Acting, Delegation, Holding, JoinRequest, Kept, Membership, Person, Post
from cydwaith.bodies.typed import A_MONTH
from cydwaith.shared.personal import Nobodys, Personal, so_long, until
from cydwaith.shared.registries import Registry
from cydwaith.shared.said import said

A_LINK: Final = dt.timedelta(days=app_settings.EMAIL_CONFIRMATION_EXPIRE_DAYS)
DECLARED: Final[Registry[Personal | Nobodys]] = Registry("personal")
WITH_ACCOUNT: Final = said(
    cy="Nes i chi ddileu’ch cyfrif, ac yna fe’i dilëir ar unwaith",
    en="Until you erase your account, then erased at once",
)
WHOSE: Final = said(cy="Cyfrif pwy", en="Whose account")
LANGUAGES: Final = {"cy": said(cy="Cymraeg", en="Welsh"), "en": said(cy="Saesneg", en="English")}


def personal() -> Iterator[Personal]:
    """Everything that is stored about people, of every room, from the ground up."""
    return (one for one in DECLARED if isinstance(one, Personal))


def mine(account: Account) -> QuerySet[Account]:
    """The account itself."""
    return Account.objects.filter(pk=account.pk)


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
ADDRESSES: Final = Personal(
    model=EmailAddress,
    what=said(cy="Cyfeiriadau e-bost yr ydych yn mewngofnodi â hwy", en="E-mail addresses that you sign in with"),
    purpose=said(cy="I’ch adnabod pan fyddwch yn mewngofnodi.", en="To know you when you sign in."),
    kept=WITH_ACCOUNT,
    columns={
        "user": WHOSE,
        "email": said(cy="Cyfeiriad e-bost", en="E-mail address"),
        "verified": said(cy="Wedi’i gadarnhau", en="Confirmed"),
        "primary": said(cy="Y prif gyfeiriad", en="The main address"),
    },
    rows=lambda account: EmailAddress.objects.filter(user=account),
)
CONFIRMATIONS: Final = Personal(
    model=EmailConfirmation,
    what=said(cy="Dolenni i gadarnhau cyfeiriad e-bost", en="Links to confirm an e-mail address"),
    purpose=said(cy="I wybod mai chi biau’r cyfeiriad.", en="To know that the address is yours."),
    kept=so_long(A_LINK),
    columns={
        "email_address": said(cy="Pa gyfeiriad", en="Which address"),
        "created": said(cy="Pryd y’i gwnaed", en="When it was made"),
        "sent": said(cy="Pryd y’i hanfonwyd", en="When it was sent"),
        "key": said(cy="Y ddolen", en="The link"),
    },
    secret=frozenset({"key"}),
    rows=lambda account: EmailConfirmation.objects.filter(email_address__user=account),
    old=lambda now: EmailConfirmation.objects.filter(created__lt=now - A_LINK),
)
KEYS: Final = Personal(
    model=Authenticator,
    what=said(cy="Yr ail gam ac allweddi mynediad", en="Second step and passkeys"),
    purpose=said(
        cy="I sicrhau mai chi sy’n mewngofnodi. Nid yw olion bysedd nac wynebau byth yn gadael eich dyfais.",
        en="To make sure that it is you who signs in. Fingerprints and faces never leave your device.",
    ),
    kept=said(
        cy="Nes i chi dynnu’r allwedd i ffwrdd neu ddileu’ch cyfrif",
        en="Until you remove the key or erase your account",
    ),
    columns={
        "user": WHOSE,
        "type": said(cy="Math", en="Kind"),
        "data": said(cy="Yr allwedd a’i henw", en="The key and its name"),
        "created_at": said(cy="Pryd y’i gosodwyd", en="When it was set up"),
        "last_used_at": said(cy="Y tro diwethaf iddi gael ei defnyddio", en="When it was last used"),
    },
    words={
        "type": {
            "totp": said(cy="ap dilysu", en="authenticator app"),
            "webauthn": said(cy="allwedd mynediad", en="passkey"),
            "recovery_codes": said(cy="codau adfer", en="recovery codes"),
        }
    },
    secret=frozenset({"data"}),
    rows=lambda account: Authenticator.objects.filter(user=account),
)
OUTSIDE: Final = Personal(
    model=SocialAccount,
    what=said(cy="Mewngofnodi drwy eich sefydliad", en="Signing in through your organisation"),
    purpose=said(
        cy="I’ch adnabod pan fydd gwasanaeth mewngofnodi eich sefydliad yn dweud pwy ydych.",
        en="To know you when your organisation’s own sign-in says who you are.",
    ),
    kept=WITH_ACCOUNT,
    columns={
        "user": WHOSE,
        "provider": said(cy="Pa wasanaeth", en="Which service"),
        "uid": said(cy="Eich rhif yno", en="Your number there"),
        "last_login": said(cy="Y tro diwethaf", en="The last time"),
        "date_joined": said(cy="Y tro cyntaf", en="The first time"),
        "extra_data": said(cy="Yr hyn a ddywedodd y gwasanaeth amdanoch", en="What the service said of you"),
    },
    rows=lambda account: SocialAccount.objects.filter(user=account),
)
TOKENS: Final = Personal(
    model=SocialToken,
    what=said(cy="Tocynnau gwasanaeth mewngofnodi eich sefydliad", en="Tokens of your organisation’s sign-in"),
    purpose=said(
        cy="Mae’r llyfrgell fewngofnodi yn medru eu cadw; nid yw’r wefan hon yn gwneud hynny.",
        en="The sign-in library can keep them; this site does not.",
    ),
    kept=said(cy="Ni chedwir dim", en="Nothing is kept"),
    columns={
        "app": said(cy="Pa wasanaeth", en="Which service"),
        "account": WHOSE,
        "token": said(cy="Tocyn", en="Token"),
        "token_secret": said(cy="Cyfrinach y tocyn", en="Secret of the token"),
        "expires_at": said(cy="Pryd y daw i ben", en="When it ends"),
    },
    secret=frozenset({"token", "token_secret"}),
    rows=lambda account: SocialToken.objects.filter(account__user=account),
)
SESSIONS: Final = Personal(
    model=Session,
    what=said(cy="Sesiynau", en="Sessions"),
    purpose=said(
        cy="I’ch cadw wedi mewngofnodi. Mae sesiwn yn dal pa gyfrif yw eich un chi, pryd a sut y mewngofnodoch, ac â "
        "pha gyfeiriad.",
        en="To keep you signed in. A session holds which account is yours, when and how you signed in, and with which "
        "address.",
    ),
    kept=until(
        said(cy="Nes i chi allgofnodi", en="Until you sign out"), dt.timedelta(seconds=settings.SESSION_COOKIE_AGE)
    ),
    columns={
        "session_key": said(cy="Allwedd y sesiwn", en="Key of the session"),
        "session_data": said(cy="Cynnwys y sesiwn", en="Content of the session"),
        "expire_date": said(cy="Pryd y daw i ben", en="When it ends"),
    },
    secret=frozenset({"session_key", "session_data"}),
    rows=sessions.of,
    old=lambda now: Session.objects.filter(expire_date__lt=now),
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
THREE_MONTHS: Final = dt.timedelta(days=90)


def join_requests_over(now: dt.datetime) -> QuerySet[JoinRequest]:
    """Refused a month ago, or not answered for three."""
    return JoinRequest.objects.filter(Q(refused__lte=now - A_MONTH) | Q(refused=None, asked__lte=now - THREE_MONTHS))


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
PUBLIC_POST: Final = said(
    cy="Mae gan bawb hawl gwybod pwy sy’n dal swydd gyhoeddus. Gweinyddwr y sefydliad sy’n ei gofnodi.",
    en="Everybody may know who holds a public post. An administrator of the organisation records it.",
)
HOLDERS: Final = Personal(
    model=Person,
    what=said(cy="Enwau deiliaid swyddi cyhoeddus", en="Names of holders of public posts"),
    purpose=PUBLIC_POST,
    kept=said(
        cy="Nes i’r sefydliad ei ddileu; nid yw’r enw’n rhan o gyfrif neb, ac nid yw yn y Cofnod",
        en="Until the organisation removes it; the name is part of nobody’s account, and not in the record",
    ),
    columns={"name": said(cy="Enw", en="Name")},
)
HELD: Final = Personal(
    model=Holding,
    what=said(cy="Cyfnodau mewn swyddi cyhoeddus", en="When public posts were held"),
    purpose=PUBLIC_POST,
    kept=said(
        cy="Nes i’r sefydliad eu dileu; erys y dyddiadau yn y Cofnod, heb enw",
        en="Until the organisation removes them; the dates stay in the record, without a name",
    ),
    columns={
        "post": said(cy="Swydd", en="Post"),
        "person": said(cy="Pwy", en="Who"),
        "account": said(cy="Drwy ba gyfrif y mae’n gweithredu yma", en="By which account they act here"),
        "held_from": said(cy="O", en="From"),
        "held_to": said(cy="Hyd", en="To"),
    },
    rows=lambda account: Holding.objects.filter(account=account),
    stays=True,
)
CONTACT: Final = Personal(
    model=Post,
    what=said(cy="Cyfeiriadau swyddi", en="Addresses of posts"),
    purpose=said(
        cy="Er mwyn i eraill allu ysgrifennu at ddeiliad y swydd. Dylai fod yn gyfeiriad y swydd; gall fod yn "
        "gyfeiriad person.",
        en="So that others can write to whoever holds the post. It should be the post’s address; it can be a person’s.",
    ),
    kept=said(
        cy="Nes i weinyddwr y sefydliad ei newid neu ei ddileu; nid yw dileu cyfrif yn ei ddileu",
        en="Until an administrator of the organisation changes or removes it; erasing an account does not remove it",
    ),
    columns={"contact": said(cy="Cyfeiriad e-bost", en="E-mail address")},
    rows=lambda account: Post.objects.filter(contact__iexact=account.email),
    stays=True,
)
BY_ACCOUNT: Final = said(
    cy="Nes i chi ddileu’ch cyfrif; yna erys y dyddiadau, heb ddim sy’n arwain atoch chi",
    en="Until you erase your account; then the days stay, with nothing that leads to you",
)
DELEGATED: Final = Personal(
    model=Delegation,
    what=said(cy="Swyddi a ddirprwywyd i chi", en="Posts delegated to you"),
    purpose=said(
        cy="I wybod dros ba swydd y cewch weithredu, ac o ba ddiwrnod i ba ddiwrnod.",
        en="To know for which post you may act, and from which day to which.",
    ),
    kept=BY_ACCOUNT,
    columns={
        "post": said(cy="Swydd", en="Post"),
        "holding": said(cy="Gan bwy, wrth y cyfnod yn y swydd", en="By whom, by when they held it"),
        "account": WHOSE,
        "begins": said(cy="O", en="From"),
        "ends": said(cy="Hyd", en="To"),
        "revoked": said(cy="Pryd y’i tynnwyd yn ôl", en="When it was taken back"),
    },
    rows=lambda account: Delegation.objects.filter(account=account),
    stays=True,
)
ACTED: Final = Personal(
    model=Acting,
    what=said(cy="Pryd y buoch yn gweithredu dros swydd", en="When you acted for a post"),
    purpose=said(
        cy="I wybod pwy weithredodd dros swydd. Y swydd yn unig sydd yn y Cofnod cyhoeddus.",
        en="To know who acted for a post. The public record has the post alone.",
    ),
    kept=BY_ACCOUNT,
    columns={
        "post": said(cy="Swydd", en="Post"),
        "account": WHOSE,
        "name": said(cy="Enw ar hap yn y Cofnod, am y tro hwnnw", en="Random name in the record, for that time"),
        "begun": said(cy="Pryd y dechreuodd", en="When it began"),
        "until": said(cy="Hyd at", en="Until, at the latest"),
        "ended": said(cy="Pryd y daeth i ben", en="When it ended"),
    },
    rows=lambda account: Acting.objects.filter(account=account),
    stays=True,
)
FACTS: Final = "reviewed facts from public sources"
SYSTEM: Final = "the framework’s own table, of names of its parts"
NOBODYS: Final = (
    *(
        Nobodys(table=f"bodies.{name}", why=FACTS)
        for name in ("Place", "AreaGroup", "AreaMembership", "Body", "Domain", "Topic")
    ),
    Nobodys(table="bodies.Post", columns=("source", "source_url", "welsh_source", "code"), why=FACTS),
    Nobodys(table="bodies.Portfolio", why=FACTS),
    *(Nobodys(table=name, why=SYSTEM) for name in ("auth.Permission", "auth.Group", "contenttypes.ContentType")),
    Nobodys(table="socialaccount.SocialApp", why="services by which organisations sign in; kept in the settings here"),
)
DECLARATIONS: Final = (
    ACCOUNT,
    ROLES,
    ADDRESSES,
    CONFIRMATIONS,
    KEYS,
    OUTSIDE,
    TOKENS,
    SESSIONS,
    TYPED,
    JOINING,
    HOLDERS,
    HELD,
    DELEGATED,
    ACTED,
    CONTACT,
    *NOBODYS,
)
