"""What there is to say about decisions, in both languages side by side."""

import datetime as dt
from typing import Final

from cydwaith.engines.welsh.mutations import soft
from cydwaith.forums.sentences import nouns
from cydwaith.shared import formats
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

MOTION: Final = said(
    cy="Cynnig: gall ei destun newid o hyd, felly nid oes neb wedi cydsynio i ddim eto",
    en="A motion: its text can still change, so nobody has consented to anything yet",
)


def decisions(*, open_: int, agreed: int, total: int) -> Said:
    """What the list of decisions opens with."""
    if not total:
        return said(cy="Nid oes dim wedi’i roi gerbron i’w benderfynu eto", en="Nothing has been put to a decision yet")
    waiting, verb = nouns.decisions(open_), en.be(open_)
    none = said(cy="Nid oes penderfyniad ar agor", en="No decision is open")
    lead = said(cy=f"Mae {waiting.cy} ar agor", en=f"{en.capital(waiting.en)} {verb} open") if open_ else none
    none_agreed = said(cy="ni chytunwyd ar yr un eto", en="none has been agreed yet")
    done = said(
        cy=f"cytunwyd ar {soft(cy.in_words(agreed))}", en=f"{en.in_words(agreed)} {en.have(agreed)} been agreed"
    )
    told = done if agreed else none_agreed
    return said(cy=f"{lead.cy}; {told.cy}", en=f"{lead.en}; {told.en}")


def waiting(*, consented: int, sides: int, answered: int, seats: int) -> Said:
    """A frozen text that waits for consent."""
    seated = answers(answered, seats)
    if sides < 2:
        return said(cy=f"Yn aros am gydsyniad: {seated.cy}", en=f"Waiting for consent: {seated.en}")
    willing = consents(consented, sides)
    return said(
        cy=f"Yn aros am gydsyniad: {willing.cy}, ac {seated.cy}",
        en=f"Waiting for consent: {willing.en}, and {seated.en}",
    )


def consents(consented: int, sides: int) -> Said:
    """How many of the sides have consented."""
    if not consented:
        return said(cy="nid oes yr un ochr wedi cydsynio", en="none of the sides has consented")
    whole = cy.in_words_her(sides)
    return said(
        cy=f"mae {cy.in_words_her(consented)} o’r {soft(whole) if sides == 2 else whole} ochr wedi cydsynio",
        en=f"{en.in_words(consented)} of {en.in_words(sides)} sides {en.have(consented)} consented",
    )


def answers(answered: int, seats: int) -> Said:
    """How many of the seats have answered."""
    if not answered:
        return said(cy="nid oes yr un sedd wedi ateb", en="nobody has answered")
    if seats == 1:
        return said(cy="mae’r unig sedd wedi ateb", en="its one seat has answered")
    return said(
        cy=f"mae {cy.in_words_her(answered)} o’r {seats} sedd wedi ateb",
        en=f"{en.in_words(answered)} of {en.in_words(seats)} seats {en.have(answered)} answered",
    )


def agreed(on: dt.date, reservations: int) -> Said:
    """A decision that was made."""
    lead = dated(on, cy="Cytunwyd ar", en="Agreed on")
    if not reservations:
        return said(
            cy=f"{lead.cy}, drwy’r cydsyniad y mae’r rheol yn ei ofyn gan bob ochr",
            en=f"{lead.en}, by the consent that the rule asks of every side",
        )
    return said(
        cy=f"{lead.cy}, {cy.gyda(cy.counted(reservations, 'neilltuad', 'neilltuadau'))} ar gofnod",
        en=f"{lead.en}, with {en.many(reservations, 'reservation')} on the record",
    )


def not_agreed(on: dt.date) -> Said:
    """A decision that was not made."""
    lead = dated(on, cy="Ni chytunwyd: daeth i ben ar", en="Not agreed: it ended on")
    return said(
        cy=f"{lead.cy} heb y cydsyniad y mae’r rheol yn ei ofyn",
        en=f"{lead.en} without the consent that the rule asks for",
    )


def withdrawn(on: dt.date) -> Said:
    """A motion that was taken back."""
    return dated(on, cy="Tynnwyd yn ôl ar", en="Withdrawn on")


def dated(on: dt.date, *, cy: str, en: str) -> Said:
    """What happened on a day."""
    return said(cy=f"{cy} {formats.date(on, language='cy')}", en=f"{en} {formats.date(on, language='en')}")


def bar_stands(*, consented: int, seats: int) -> Said:
    """How far one side has come, in seats."""
    return said(
        cy=f"{consented} o {seats} yn cydsynio",
        en=f"{consented} of {seats} {'seat consents' if seats == 1 else 'seats consent'}",
    )


def until(forum: Said, closes: dt.datetime | None) -> Said:
    """Where a text waits for consents, and until when."""
    if closes is None:
        return forum
    at = said(cy=formats.moment(closes, "cy"), en=formats.moment(closes, "en"))
    return said(cy=f"{forum.cy}; gellir ateb tan {at.cy}", en=f"{forum.en}; open until {at.en}")
