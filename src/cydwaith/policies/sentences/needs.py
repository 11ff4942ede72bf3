"""What a policy still lacks, and whose turn it is."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from cydwaith.engines.drafting.parity import Parity
from cydwaith.forums.models import Seat, Side
from cydwaith.policies.asked import Asked
from cydwaith.policies.models import (
    Duty,
    StageChange,
)
from cydwaith.policies.sentences.consented import NAMED
from cydwaith.policies.sentences.telling import inside, on, stage_name, within
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, pair, said
from cydwaith.texts.refusals import sections

NO_FIGURE: Final = said(
    cy="Nid yw’r ffigur a fydd yn dangos a wnaeth ei waith wedi’i ddyfynnu",
    en="The figure that will show whether it worked is not cited",
)
NO_TEXT: Final = said(cy="Nid oes testun eto", en="There is no text yet")
NO_TITLE: Final = said(cy="Mae angen teitl y testun yn y ddwy iaith", en="The text needs a title in both languages")
NO_SECTION: Final = said(cy="Nid oes adran yn y testun eto", en="The text has no section yet")
NOBODY_OUTSIDE: Final = said(
    cy="Nid yw’n hysbys pwy y tu allan i’r cylch y mae’r polisi’n ei gyffwrdd yn y cam hwn",
    en="It is not said who outside the circle the policy touches at this stage",
)
NOT_PUT: Final = said(
    cy="Nid yw’r testun wedi’i roi gerbron y fforwm i gydsynio iddo",
    en="The text has not been put to the forum for consent",
)
NOT_AGREED: Final = said(cy="Nid yw pob adran o’r testun wedi’i chytuno", en="Not every section of the text is agreed")
RECORD_IT: Final = said(cy="Erys cofnodi canlyniad y cydsynio", en="It remains to record the outcome of the consents")
ASK_ANEW: Final = said(
    cy="mynd yn ôl i gam cynharach os oes rhywbeth i’w newid",
    en="go back to an earlier stage if something is to change",
)
SAY_WHAT_WAS_LEARNT: Final = said(cy="dweud a wnaeth yr hyn yr oedd i’w wneud", en="say whether it did what it was for")


def nobody_leads_for(side: Side) -> Said:
    """That nobody leads it on one side."""
    name = pair(side, "name")
    return said(cy=f"Nid oes neb yn arwain hyn ar ran {name.cy} eto", en=f"Nobody leads this yet for {inside(name.en)}")


def not_answered(asked: Asked, side: Side | None) -> Said:
    """That something which is asked has no answer."""
    if side is None:
        return said(cy=f"Heb ateb: {asked.title.cy}", en=f"Not answered: {asked.title.en}")
    name = pair(side, "name")
    return said(cy=f"Heb ateb: {asked.title.cy} ({name.cy})", en=f"Not answered: {asked.title.en} ({name.en})")


def say_yes_or_no(change: StageChange) -> Said:
    """What is wanted of the other sides while a change of stage waits."""
    to = stage_name(change.to_stage)
    if change.back:
        return said(cy=f"dweud a gaiff fynd yn ôl i’r cam {to.cy}", en=f"say whether it may go back to {to.en}")
    return said(cy=f"dweud a gaiff y cam {to.cy} agor", en=f"say whether {to.en} may open")


def ask_for(stage: str) -> Said:
    """What is left when nothing is missing: to ask for the next stage."""
    to = stage_name(stage)
    return said(cy=f"gofyn am agor y cam {to.cy}", en=f"ask that {to.en} be opened")


def either(sides: Iterable[Side]) -> Said:
    """Any of some sides."""
    names = [pair(side, "name") for side in sides]
    told = " neu ".join(within(name.cy) for name in names)
    return said(
        cy=told.replace(" neu yr ", " neu’r ").replace(" neu y ", " neu’r "),
        en=" or ".join(inside(name.en) for name in names),
    )


def whose_turn(sides: Iterable[Side], what: Said, since: dt.datetime) -> Said:
    """Whose turn it is, since when, and to do what."""
    who, when = either(sides), on(since)
    return said(
        cy=f"Tro {who.cy}, ers {when.cy}. {cy.capital(what.cy)}.",
        en=f"It is the turn of {who.en}, since {when.en}. {en.capital(what.en)}.",
    )


def wanted(what: Said, since: dt.datetime) -> Said:
    """What is wanted, and since when."""
    when = on(since)
    return said(cy=f"Ers {when.cy}: {what.cy}", en=f"Since {when.en}: {what.en}")


PARITY: Final = {
    Parity.WELSH_BEHIND: said(cy="mae’r Gymraeg ar ei hôl hi", en="the Welsh is behind"),
    Parity.ENGLISH_BEHIND: said(cy="mae’r Saesneg ar ei hôl hi", en="the English is behind"),
    Parity.BOTH_CHANGED: said(
        cy="newidiodd y ddwy iaith, ac nid oes neb wedi’u cymharu",
        en="both languages changed, and nobody has compared them",
    ),
}


def out_of_step(numbers: Sequence[int], parity: Parity) -> Said:
    """That the languages of some sections do not say the same."""
    how, which = PARITY[parity], sections(numbers)
    return said(cy=f"{cy.capital(which.cy)}: {how.cy}", en=f"{en.capital(which.en)}: {how.en}")


def silent(seats: Sequence[Seat]) -> Said:
    """Which seats have not answered, by their organisations."""
    names = list(dict.fromkeys(pair(seat.body, "name") for seat in seats))
    few, more = names[:NAMED], len(names) - NAMED
    told_cy, told_en = ", ".join(one.cy for one in few), ", ".join(one.en for one in few)
    if more > 0:
        told_cy, told_en = f"{told_cy} ac eraill ({more})", f"{told_en} and others ({more})"
    return said(cy=f"Heb ateb i’r testun eto: {told_cy}", en=f"Not yet answered to the text: {told_en}")


def not_warned(one: Duty) -> Said:
    """That the side on which a duty falls has not answered its costing."""
    what = pair(one, "title")
    return said(cy=f"Heb ateb i gost y ddyletswydd: {what.cy}", en=f"Not answered on the cost of the duty: {what.en}")
