"""Sentences about letters, in both languages."""

import datetime as dt
from typing import Final

from django.urls import reverse
from django.utils.translation import override

from cydwaith.letters.calendar_messages import Occasion, Status, in_
from cydwaith.letters.models import Webhook
from cydwaith.letters.words import NOBODY, RECEIVER
from cydwaith.shared import formats
from cydwaith.shared.addresses import lasting
from cydwaith.shared.bilingual import LANGUAGES
from cydwaith.shared.grammar import cy
from cydwaith.shared.said import Said, said

MINE: Final = said(cy="Llythyrau atoch", en="Letters to you")
SENT_AGAIN: Final = said(cy="Anfonir llythyrau atoch eto.", en="Letters are sent to you again.")
SEND_AGAIN: Final = said(cy="Anfonwch lythyrau ataf eto", en="Send letters to me again")
WHEN_MENDED: Final = said(
    cy="Pan fydd eich blwch post yn derbyn llythyrau eto, dywedwch hynny yma. Os daw un yn ôl drachefn, peidir â’u "
    "hanfon drachefn.",
    en="When your mailbox takes letters again, say so here. If one comes back once more, sending stops once more.",
)
LATELY: Final = said(cy="Y 30 diwrnod diwethaf", en="The last 30 days")
NONE: Final = said(cy="Ni anfonwyd llythyr atoch.", en="No letter was sent to you.")
DID_NOT_ARRIVE: Final = said(cy="Llythyrau na chyrhaeddodd", en="Letters that did not arrive")
WHAT_FAILED: Final = said(
    cy="Pam na chyrhaeddodd llythyrau yn y 30 diwrnod diwethaf, neu pam y maent yn dal i aros. Ni ddywedir at "
    "bwy yr oeddent.",
    en="Why letters of the last 30 days did not arrive, or still wait. Whom they were for is not said.",
)
ALL_ARRIVED: Final = said(
    cy="Nid oes yr un llythyr wedi methu yn y 30 diwrnod diwethaf.", en="No letter has failed in the last 30 days."
)
WRITTEN: Final = said(cy="Ysgrifennwyd", en="Written")
WHY_SENT: Final = said(cy="Math o lythyr", en="Kind of letter")
BECAME: Final = said(cy="Beth a ddaeth ohono", en="What became of it")
TRIES: Final = said(cy="Cynigion", en="Tries")
ANSWER: Final = said(cy="Ateb y gweinydd e-bost", en="The mail server’s answer")
A_LETTER: Final = said(cy="Llythyr", en="A letter")


def goes_to(address: str) -> Said:
    """Where somebody's letters go."""
    return said(cy=f"Anfonir llythyrau i {address}.", en=f"Letters go to {address}.")


def came_back(address: str, since: dt.datetime) -> Said:
    """That a letter came back, and what is sent there still."""
    return said(
        cy=f"Daeth llythyr i {address} yn ôl ar {formats.date(since, language='cy')}. Ers hynny nid anfonwyd yno ond "
        "yr hyn yr ydych yn gofyn amdano eich hun, megis cod i fewngofnodi.",
        en=f"A letter to {address} came back on {formats.date(since, language='en')}. Since then nothing has been sent "
        "there but what you ask for yourself, such as a code to sign in.",
    )


def nobody_sends(number: int) -> Said:
    """That letters wait because nothing works the queue off."""
    return said(
        cy=f"Mae {cy.counted(number, 'llythyr', 'llythyrau')} yn aros ers mwy na phum munud heb i neb roi cynnig ar eu "
        "hanfon: nid oes gweinydd na ./cydwaith work yn gweithio.",
        en=f"{number} {'letter has' if number == 1 else 'letters have'} been waiting for more than five minutes and "
        "nobody tried to send them: no server and no ./cydwaith work is at work.",
    )


CALENDAR: Final = said(cy="Cyfarfodydd yn eich calendr", en="Meetings in your calendar")
CALENDAR_IS: Final = said(
    cy="Pan fydd cyfarfod yn cael ei alw mewn fforwm y mae eich sefydliad yn eistedd ynddo, ei newid neu ei ganslo, "
    "anfonir gwahoddiad i’ch calendr.",
    en="When a meeting is called in a forum where your organisation sits, changed or cancelled, an invitation is sent "
    "to your calendar.",
)
CALENDAR_COULD: Final = said(
    cy="Gallwch gael gwahoddiad calendr bob tro y bydd cyfarfod yn cael ei alw mewn fforwm y mae eich sefydliad yn "
    "eistedd ynddo, ei newid neu ei ganslo.",
    en="You can have a calendar invitation whenever a meeting is called in a forum where your organisation sits, "
    "changed or cancelled.",
)
WANT_MEETINGS: Final = said(cy="Anfonwch gyfarfodydd i’m calendr", en="Send meetings to my calendar")
NO_MORE_MEETINGS: Final = said(cy="Dim mwy o wahoddiadau", en="No more invitations")
MEETINGS_SENT: Final = said(cy="Anfonir cyfarfodydd i’ch calendr.", en="Meetings are sent to your calendar.")
MEETINGS_NOT_SENT: Final = said(
    cy="Ni anfonir rhagor o gyfarfodydd i’ch calendr.", en="No more meetings are sent to your calendar."
)


def invited(occasion: Occasion, *, again: bool) -> Said:
    """The subject of an invitation."""
    cy, en = in_(occasion.title, "cy"), in_(occasion.title, "en")
    match occasion.status:
        case Status.CANCELLED:
            return said(cy=f"Wedi’i ganslo: {cy}", en=f"Cancelled: {en}")
        case Status.TENTATIVE:
            return said(cy=f"Wedi’i ohirio: {cy}", en=f"Put off: {en}")
        case _ if again:
            return said(cy=f"Wedi’i newid: {cy}", en=f"Changed: {en}")
    return said(cy=f"Gwahoddiad: {cy}", en=f"Invitation: {en}")


def invitation(occasion: Occasion) -> Said:
    """What an invitation says to whoever reads it without a calendar."""
    return Said(*("\n".join(filter(None, lines(occasion, language))) for language in LANGUAGES))


def lines(occasion: Occasion, language: str) -> tuple[str, ...]:
    """Its lines in one language: what, whose, when, where, why, on which page."""
    when = f"{formats.moment(occasion.starts, language)}–{formats.clock(occasion.ends)}"
    told = (occasion.title, occasion.of, when, occasion.place, occasion.about, occasion.address)
    return tuple(in_(one, language) if isinstance(one, Said) else one for one in told)


HOOKS: Final = said(cy="Bachau gwe", en="Webhooks")
HOOKS_ARE: Final = said(
    cy="Rhaglenni eich sefydliad y dywedir wrthynt bob peth a ddaw i’r Cofnod cyhoeddus, wedi’i lofnodi, o fewn munud.",
    en="Programs of your organisation that are told everything that enters the public record, signed, within a minute.",
)
NO_HOOKS: Final = said(cy="Nid oes yr un wedi’i gofrestru.", en="None is registered.")
HOOK_NEW: Final = said(cy="Cofrestru un", en="Register one")
HOOK_ADD: Final = said(cy="Cofrestru", en="Register")
HOOK_SECRET: Final = said(cy="Y gyfrinach", en="The secret")
HOOK_SECRET_ONCE: Final = said(
    cy="Cadwch hi yn awr: ni chaiff ei dangos eto. Â hi y mae eich rhaglen yn gwirio mai’r wefan hon a anfonodd neges.",
    en="Keep it now: it is not shown again. With it your program checks that this site sent a message.",
)
HOOK_RENEW: Final = said(cy="Cyfrinach newydd", en="A new secret")
HOOK_RESUME: Final = said(cy="Mynd ymlaen", en="Go on")
HOOK_END: Final = said(cy="Tynnu", en="Remove")
HOOK_RESUMED: Final = said(cy="Anfonir popeth sydd wedi aros.", en="Everything that waited is being sent.")
HOOK_ENDED: Final = said(cy="Ni anfonir dim mwy yno.", en="Nothing more is sent there.")
PAUSED_SUBJECT: Final = said(cy="Mae bachyn gwe wedi’i oedi", en="A webhook is paused")


def paused(host: str, fault: str, body: str) -> Said:
    """That a webhook is paused, why, and where to go on."""
    (cy, en), because = (in_address(body, language) for language in LANGUAGES), why(fault)
    return said(
        cy=f"Ni chymerodd y rhaglen yn {host} yr hyn a anfonwyd ati ({because.cy}), dro ar ôl tro. Mae’r cwbl sydd "
        f"heb ei anfon yn aros. Pan fydd hi’n gweithio eto, ewch ymlaen yma:\n{cy}",
        en=f"The program at {host} did not take what it was sent ({because.en}), again and again. All that was not "
        f"sent waits. When it works again, go on here:\n{en}",
    )


def in_address(body: str, language: str) -> str:
    """Where an organisation looks after its webhooks, in a language."""
    with override(language):
        return lasting(reverse("webhooks", kwargs={"code": body}))


def why(fault: str) -> Said:
    """Why a program did not take what it was sent."""
    if fault.isdigit():
        return said(cy=f"atebodd {fault}", en=f"it answered {fault}")
    return RECEIVER.get(fault, NOBODY)


def hook_is(webhook: Webhook) -> Said:
    """How it goes with a webhook."""
    because = why(webhook.fault)
    if webhook.paused:
        return said(
            cy=f"Wedi’i oedi ers {formats.moment(webhook.paused, 'cy')}: {because.cy}",
            en=f"Paused since {formats.moment(webhook.paused, 'en')}: {because.en}",
        )
    if webhook.failures:
        return said(
            cy=f"Rhoddir cynnig arall arno wedi {formats.moment(webhook.after, 'cy')}: {because.cy}",
            en=f"Tried again after {formats.moment(webhook.after, 'en')}: {because.en}",
        )
    return said(cy="Yn gweithio", en="At work")
