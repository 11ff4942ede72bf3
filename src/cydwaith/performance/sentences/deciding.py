"""What is said of who decides in a council, in both languages side by side."""

from typing import Final

from cydwaith.performance.models import Resolution
from cydwaith.shared.formats import date
from cydwaith.shared.said import Said, said

UNKNOWN: Final = said(
    cy="Nid yw’r cyngor wedi dweud yma ai’r cyngor llawn ynteu’r weithrediaeth sy’n penderfynu.",
    en="The council has not said here whether full council or its executive decides.",
)
DECIDERS: Final = {
    Resolution.Decider.COUNCIL: said(cy="Y cyngor llawn", en="Full council"),
    Resolution.Decider.EXECUTIVE: said(cy="Y weithrediaeth", en="The executive"),
}


def decides(one: Resolution | None) -> Said:
    """Who decides, and since when; or that the council has not said."""
    if one is None:
        return UNKNOWN
    who = DECIDERS[Resolution.Decider(one.decider)]
    return said(
        cy=f"{who.cy} sy’n penderfynu, fel y penderfynodd y cyngor ar {date(one.on, language='cy')} (adran 108).",
        en=f"{who.en} decides, as the council resolved on {date(one.on, language='en')} (section 108).",
    )


def with_decider(because: Said, one: Resolution | None) -> Said:
    """The reckoning of a duty with who decides, where the council has said so."""
    if one is None:
        return because
    who = decides(one)
    return said(cy=f"{because.cy} {who.cy}", en=f"{because.en} {who.en}")
