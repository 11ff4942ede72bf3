"""Names of what is known, of how a duty stands, of Acts and periods, and of how sure a source is."""

from typing import Final

from cydwaith.engines.clock import FinancialYear, Known, State
from cydwaith.engines.clock.elections import Certainty
from cydwaith.engines.clock.reckoning import Period
from cydwaith.shared.said import Said, said

KNOWN: Final = {
    Known.NOT_LOOKED_FOR: said(cy="Heb chwilio amdano", en="Not looked for"),
    Known.NOT_FOUND: said(cy="Ni chafwyd hyd iddo", en="Not found"),
    Known.READ: said(cy="Wedi’i ddarllen mewn ffynhonnell", en="Read in a source"),
    Known.CONFIRMED: said(cy="Wedi’i gadarnhau gan y cyngor", en="Confirmed by the council"),
}
STATES: Final = {
    State.PLANNED: said(cy="Wedi’i gynllunio", en="Planned"),
    State.POSTPONED: said(cy="Wedi’i ohirio", en="Postponed"),
    State.UNDER_WAY: said(cy="Ar waith", en="Under way"),
    State.DONE: said(cy="Wedi’i wneud", en="Done"),
    State.DONE_LATE: said(cy="Wedi’i wneud yn hwyr", en="Done late"),
    State.DUE: said(cy="I’w wneud", en="Due"),
    State.OVERDUE: said(cy="Yn hwyr", en="Overdue"),
}
NO_STATE: Final = said(cy="Dim i’w wneud erbyn dyddiad", en="Nothing to do by a date")
ACTS: Final = {
    "asc-2021-1": said(
        cy="Deddf Llywodraeth Leol ac Etholiadau (Cymru) 2021", en="Local Government and Elections (Wales) Act 2021"
    ),
    "asc-2023-1": said(
        cy="Deddf Partneriaeth Gymdeithasol a Chaffael Cyhoeddus (Cymru) 2023",
        en="Social Partnership and Public Procurement (Wales) Act 2023",
    ),
    "anaw-2015-2": said(
        cy="Deddf Llesiant Cenedlaethau’r Dyfodol (Cymru) 2015", en="Well-being of Future Generations (Wales) Act 2015"
    ),
    "wsi-2015-996": said(
        cy="Rheoliadau Safonau’r Gymraeg (Rhif 1) 2015", en="Welsh Language Standards (No. 1) Regulations 2015"
    ),
}
CERTAINTY: Final = {
    Certainty.HELD: said(cy="etholiad a gynhaliwyd", en="an election that was held"),
    Certainty.STATED: said(cy="fel y’i nodwyd mewn ffynhonnell", en="as stated in a source"),
    Certainty.RECKONED: said(
        cy="wedi’i gyfrif yn ôl y rheol, sef dydd Iau cyntaf mis Mai bob pumed flwyddyn; caiff Gweinidogion Cymru "
        "ei symud",
        en="worked out by the rule, the first Thursday of May every fifth year; the Welsh Ministers may move it",
    ),
    Certainty.SUPPOSED: said(cy="diwrnod tybiedig, fel y gofynnwyd", en="a day supposed by whoever asks"),
}
TRUST: Final = {
    "H": said(cy="darllenwyd y ffynhonnell ei hun", en="the source itself was read"),
    "M": said(cy="mewn crynodeb neu newyddion, neu’n rhannol", en="in a digest or news item, or in part"),
    "L": said(cy="awgrym yn unig", en="a hint only"),
}
ALL_TIMES: Final = said(cy="bob amser", en="at all times")


def section(number: str) -> Said:
    """The section of an Act; nothing where none was read."""
    return said(cy=f"adran {number}", en=f"section {number}") if number else Said()


def period(of: Period) -> Said:
    """For which period a duty is owed: 2025/26; from one election to the next."""
    if isinstance(of, FinancialYear):
        return said(cy=str(of), en=str(of))
    if of is None:
        return ALL_TIMES
    years = f"{of.began.year}–{of.next.day.year}"
    return said(cy=years, en=years)
