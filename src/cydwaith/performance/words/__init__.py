"""Names of what is known, of how a duty stands, of Acts and periods, and of how sure a source is."""

from typing import Final

from cydwaith.engines.clock import Event, FinancialYear, Known, State
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
EVENTS: Final = {
    Event.PLANNED: said(cy="Wedi’i gynllunio", en="Planned"),
    Event.POSTPONED: said(cy="Wedi’i ohirio", en="Put off"),
    Event.BEGUN: said(cy="Wedi dechrau", en="Begun"),
    Event.RECEIVED: said(cy="Adroddiad wedi’i dderbyn", en="Report received"),
    Event.FINAL: said(cy="Yn derfynol", en="Final"),
    Event.DONE: said(cy="Wedi’i wneud", en="Done"),
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
MAKERS: Final = {
    "panel": said(cy="Panel asesu perfformiad", en="Performance assessment panel"),
    "audit_local": said(cy="Archwilio Cymru, am y cyngor", en="Audit Wales, of the council"),
    "audit_national": said(cy="Archwilio Cymru, adroddiad cenedlaethol", en="Audit Wales, national report"),
    "estyn": said(cy="Estyn", en="Estyn"),
    "committee": said(cy="Pwyllgor y cyngor", en="Committee of the council"),
}
NATURES: Final = {
    "recommendation": said(cy="Argymhelliad", en="Recommendation"),
    "number": said(cy="Argymhelliad heb ddarllen ei eiriad", en="Recommendation whose wording was not read"),
    "finding": said(cy="Canfyddiad", en="Finding"),
    "note": said(cy="Nodyn gan y pwyllgor", en="Note of the committee"),
    "comment": said(cy="Sylw neu gwestiwn gan aelodau", en="Comment or question of members"),
}
ANSWERS: Final = {
    "": said(cy="Ni ddarllenwyd am ateb", en="No answer was read of"),
    "unread": said(cy="Heb ddarllen yr ateb", en="The answer was not read"),
    "awaited": said(cy="Disgwylir ateb", en="An answer is awaited"),
    "noted": said(cy="Wedi’i nodi", en="Noted"),
    "unanswered": said(cy="Nid yw’r cyngor wedi ateb eto", en="The council has not answered yet"),
    "accepted": said(cy="Wedi’i dderbyn", en="Accepted"),
    "part": said(cy="Wedi’i dderbyn yn rhannol", en="Accepted in part"),
    "refused": said(cy="Heb ei dderbyn", en="Not accepted"),
    "under_way": said(cy="Gwaith ar y gweill", en="Work under way"),
    "done": said(cy="Wedi’i gyflawni", en="Done"),
    "other": said(cy="Dewiswyd trefniant arall", en="Another arrangement was chosen"),
    "disputed": said(cy="Mae’r cyngor yn anghytuno", en="The council disagrees"),
}
ALL_COUNCILS: Final = said(cy="Pob cyngor", en="All councils")
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
