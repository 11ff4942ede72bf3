"""What is said of the log: how far what is kept outside the database reaches, and what backups lost."""

import datetime as dt
from typing import Final
from urllib.parse import urlsplit

from cydwaith.record.pushed import Outcome, Pushed
from cydwaith.shared import formats
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def entries(number: int) -> Said:
    """So many entries: un cofnod, tri chofnod, 11 o gofnodion."""
    return said(cy=cy.counted(number, "cofnod", "cofnodion"), en=en.many(number, "entry", "entries"))


def kept(size: int, at: dt.datetime, beyond: int) -> Said:
    """How far the last checkpoint that is kept outside reaches, and what it does not cover yet."""
    many = entries(size)
    reach = said(
        cy=f"Cedwir pwynt gwirio ({many.cy}) a lofnodwyd ar {formats.moment(at, 'cy')} y tu allan i’r gronfa ddata.",
        en=f"A checkpoint over {many.en}, signed on {formats.moment(at, 'en')}, is kept outside the database.",
    )
    after = uncovered(beyond)
    return said(cy=f"{reach.cy} {after.cy}", en=f"{reach.en} {after.en}")


def uncovered(number: int) -> Said:
    """How many entries nothing outside covers yet."""
    if not number:
        return said(cy="Nid oes cofnod mwy diweddar na hynny.", en="No entry is newer than that.")
    many = entries(number)
    return said(
        cy=f"Nid yw’n cynnwys y rhai diweddaraf eto: {many.cy}.", en=f"It does not cover the newest yet: {many.en}."
    )


def nothing_kept() -> Said:
    """No checkpoint is kept outside that the log holds."""
    return said(
        cy="Nid oes pwynt gwirio o’r log hwn yn cael ei gadw y tu allan i’r gronfa ddata.",
        en="No checkpoint of this log is kept outside the database.",
    )


OUTCOMES: Final = {
    Outcome.SIGNED: said(cy="wedi llofnodi", en="has signed"),
    Outcome.REFUSED: said(cy="yn gwrthod llofnodi: gwelodd hanes arall", en="refuses to sign: it saw another history"),
    Outcome.DECLINED: said(
        cy="ddim yn llofnodi: nid yw’n adnabod y log hwn, neu nid ydym ni’n derbyn ei allwedd",
        en="does not sign: it does not know this log, or its key is not accepted here",
    ),
    Outcome.UNREACHED: said(cy="heb ateb fel y dylai", en="has not answered as it should"),
}


PUSHED_TO: Final = said(cy="Anfonir pob pwynt gwirio newydd atynt:", en="Each new checkpoint is sent to them:")


def told_of(one: Pushed, *, brief: bool = False) -> Said:
    """What a witness did when the last checkpoint was pushed to it; unless `brief`, in its own words too."""
    what, many = OUTCOMES[one.outcome], entries(one.size)
    last = said(cy="", en="")
    if one.at:
        last = said(
            cy=f" Y tro diwethaf iddo lofnodi: {many.cy}, {formats.moment(one.at, 'cy')}.",
            en=f" It last signed {many.en} on {formats.moment(one.at, 'en')}.",
        )
    detail = f" ({one.detail})" if one.detail and not brief else ""
    host = urlsplit(one.address).netloc
    return said(cy=f"Tyst {host}: {what.cy}{detail}.{last.cy}", en=f"Witness {host} {what.en}{detail}.{last.en}")


def missing(number: int) -> Said:
    """So many entries were signed for, and are not in the log any more."""
    many = entries(number)
    return said(
        cy=f"Llofnodwyd dros ragor o gofnodion nag sydd yma. Ar goll: {many.cy}.",
        en=f"More entries were signed for than are here. Missing: {many.en}.",
    )


def lost(number: int | None) -> Said:
    """What a backup lost that took the log's place."""
    if number is None:
        return said(
            cy="Collwyd yr hyn a gadwyd y tu allan i’r gronfa ddata, a dechreuwyd o’r newydd: ni ellir dweud a gollwyd "
            "cofnodion bryd hynny.",
            en="What was kept outside the database was lost and begun anew: nobody can tell whether entries were lost "
            "then.",
        )
    many = entries(number)
    return said(
        cy=f"Cymerodd copi wrth gefn le’r log. Hyn a gollwyd ar y mwyaf: {many.cy}.",
        en=f"A backup took the log’s place. Lost at most: {many.en}.",
    )


GONE: Final = said(
    cy="nid yw’r hyn a gadwyd y tu allan i’r gronfa ddata yno mwyach. Rhowch y ffeil yn ôl, neu derbyniwch hynny: "
    "./cydwaith record restored",
    en="what was kept outside the database is no longer there. Bring the file back, or accept that: "
    "./cydwaith record restored",
)
NO_BACKUP: Final = said(
    cy="nid yw’r log yn cynnwys pwyntiau gwirio ei gronfa ddata ei hun: nid copi wrth gefn ydyw. "
    "./cydwaith record verify",
    en="the log does not hold the checkpoints of its own database: it is no backup. ./cydwaith record verify",
)
NOTHING_LOST: Final = said(
    cy="mae’r log yn cynnwys popeth a gedwir y tu allan: nid oes dim i’w dderbyn.",
    en="the log holds everything that is kept outside: there is nothing to accept.",
)


def not_held(size: int) -> Said:
    """The log does not hold what was signed of it."""
    many = entries(size)
    return said(
        cy=f"nid yw’r log yn cynnwys pwynt gwirio cynharach ({many.cy}), felly ni lofnodir dim mwy. "
        "./cydwaith record verify",
        en=f"the log does not hold an earlier checkpoint ({many.en}), so nothing more is signed. "
        "./cydwaith record verify",
    )
