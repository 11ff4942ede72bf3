"""What is kept so that people can sign in: addresses, keys, sessions, and the sign-in of their organisations."""

import datetime as dt
from typing import Final

from allauth.account import app_settings
from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.conf import settings
from django.contrib.sessions.models import Session

from cydwaith.bodies import sessions
from cydwaith.bodies.personal.terms import WHOSE, WITH_ACCOUNT
from cydwaith.shared.personal import Personal, so_long, until
from cydwaith.shared.said import said

A_LINK: Final = dt.timedelta(days=app_settings.EMAIL_CONFIRMATION_EXPIRE_DAYS)
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
OF_SIGN_IN: Final = (ADDRESSES, CONFIRMATIONS, KEYS, OUTSIDE, TOKENS, SESSIONS)
