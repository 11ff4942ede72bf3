"""Sentences about letters, in both languages."""

import datetime as dt
from typing import Final

from cydwaith.shared import formats
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
