"""Every cookie that the site sets: what it is for, and how long it is kept. The page about them is made from this."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.http import HttpResponse

from cydwaith.shared.personal import until
from cydwaith.shared.said import Said, said

A_YEAR: Final = 365 * 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Cookie:
    """One cookie: its name, when it is set and what for, and its age in seconds; None until the browser is closed."""

    name: str
    purpose: Said
    kept: Said
    age: int | None = None


COUNCIL: Final = Cookie(
    name="cydwaith_council",
    purpose=said(
        cy="Mae’n cofio pa gyngor a ddewisoch, fel bod pob tudalen yn cael ei dangos o safbwynt y cyngor hwnnw. Cod "
        "ardal y cyngor yw’r cyfan sydd ynddo; nid yw’n dweud dim amdanoch chi. Dim ond wrth ddewis cyngor y caiff "
        "ei osod.",
        en="It remembers which council you chose, so that every page is shown as seen from there. All it holds is the "
        "code of the council’s area; it says nothing about you. It is set only when you choose a council.",
    ),
    kept=said(cy="Blwyddyn, neu nes i chi glirio’r dewis", en="A year, or until you clear the choice"),
    age=A_YEAR,
)
SESSION: Final = Cookie(
    name=settings.SESSION_COOKIE_NAME,
    purpose=said(
        cy="Mae’n eich cadw wedi mewngofnodi. Dim ond wrth fewngofnodi y caiff ei osod.",
        en="It keeps you signed in. It is set only when you sign in.",
    ),
    kept=until(
        said(cy="Nes i chi allgofnodi neu gau’r porwr", en="Until you sign out or close the browser"),
        dt.timedelta(seconds=settings.SESSION_COOKIE_AGE),
    ),
)
FORGERY: Final = Cookie(
    name=settings.CSRF_COOKIE_NAME,
    purpose=said(
        cy="Mae’n sicrhau mai o’r wefan hon y daeth ffurflen a anfonir, ac nid oddi wrth rywun sy’n esgus bod yn chi. "
        "Caiff ei osod ar dudalennau sydd â ffurflen i’w hanfon.",
        en="It makes sure that a form that is sent came from this site, and not from somebody who pretends to be you. "
        "It is set on pages that have a form to send.",
    ),
    kept=said(cy="Blwyddyn", en="A year"),
    age=settings.CSRF_COOKIE_AGE,
)
MESSAGES: Final = Cookie(
    name="messages",
    purpose=said(
        cy="Mae’n dal y neges a welwch ar y dudalen nesaf ar ôl anfon ffurflen, er enghraifft fod y newid wedi’i gadw.",
        en="It holds the message that you see on the next page after a form is sent, such as that the change is kept.",
    ),
    kept=said(
        cy="Nes i’r neges gael ei dangos, neu nes i chi gau’r porwr",
        en="Until the message is shown, or you close the browser",
    ),
)
VOICES: Final = Cookie(
    name="cydwaith_voices",
    purpose=said(
        cy="Mae’n cofio pwy ydych mewn sgwrs y cymerwch ran ynddi heb gyfrif, fel bod gennych un bleidlais ar bob "
        "datganiad ac y gallwch newid neu ddileu’r hyn a roesoch. Rhif ar hap, eich gwahoddiad, neu swm "
        "gwirio o’r cyfeiriad a gafodd y cod sydd ynddo. Dim ond wrth ddechrau cymryd rhan y caiff ei osod.",
        en="It remembers who you are in a conversation in which you take part without an account, so that you have one "
        "vote on each statement, and can change or erase what you gave. It holds a random number, your invitation, or "
        "a checksum of the address to which the code went. It is set only when you begin to take part.",
    ),
    kept=said(cy="Blwyddyn, neu nes i chi ei glirio", en="A year, or until you clear it"),
    age=A_YEAR,
)
COOKIES: Final = (COUNCIL, SESSION, FORGERY, MESSAGES, VOICES)


def put(response: HttpResponse, cookie: Cookie, value: str) -> None:
    """Set a cookie as it is declared: for this site alone, out of the reach of scripts."""
    response.set_cookie(cookie.name, value, max_age=cookie.age, secure=settings.SECURE, httponly=True, samesite="Lax")


def take_away(response: HttpResponse, cookie: Cookie) -> None:
    """Have the browser forget a cookie."""
    response.delete_cookie(cookie.name, samesite="Lax")
