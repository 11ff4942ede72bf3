"""What is said to a council today: who asks it, which figures moved, what is new elsewhere."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from cydwaith.shared import formats
from cydwaith.shared.said import Said, said

ASKED: Final = said(cy="Ymholiadau i’w hateb", en="Asks to answer")
EVERY_ASK: Final = said(cy="Pob ymholiad", en="Every ask")
ANSWER: Final = said(cy="Ateb", en="Answer it")
READ: Final = said(cy="Darllen", en="Read it")
MOVED: Final = said(cy="Eich ffigurau sydd wedi symud", en="Figures of yours that moved")
EVERY_SIGNAL: Final = said(cy="Pob ffigur a symudodd", en="Every figure that moved")
TELL: Final = said(cy="Dweud beth a wnaethoch", en="Say what you did")
SEE_WHO: Final = said(cy="Gweld pwy sy’n gwneud yn well", en="See who does it better")
ELSEWHERE: Final = said(cy="Gan eraill, lle rydych chi ar ei hôl hi", en="From others, where you fall behind")
SAY: Final = said(
    cy="Dweud bod diddordeb gennych, neu’ch bod yn ei dreialu", en="Say that you are interested or trying it"
)


def what_was_done(label: Said) -> Said:
    """What an ask asks."""
    return said(cy=f"{label.cy}: beth wnaethoch chi?", en=f"{label.en}: what did you do?")


def since(who: Said, at: dt.datetime) -> Said:
    """Who asks, and since when."""
    return said(
        cy=f"Gofynnodd {who.cy} ar {formats.date(at, language='cy')}",
        en=f"{who.en} asked on {formats.date(at, language='en')}",
    )


def how_moved(period: str, *, improved: bool) -> Said:
    """Which way a figure went by more than ordinary variation, and by which period."""
    at_cy, at_en = formats.period(period, "cy"), formats.period(period, "en")
    if improved:
        return said(
            cy=f"{at_cy}: wedi gwella’n fwy nag amrywio arferol", en=f"{at_en}: better by more than ordinary variation"
        )
    return said(
        cy=f"{at_cy}: wedi gwaethygu’n fwy nag amrywio arferol", en=f"{at_en}: worse by more than ordinary variation"
    )


def why_shown(owner: Said, label: Said) -> Said:
    """Whose a practice is, and the figure for the sake of which it is shown."""
    return said(
        cy=f"{owner.cy}. I symud ffigur yr ydych ar ei hôl hi ynddo: {label.cy}",
        en=f"{owner.en}. Meant to move a figure in which you fall behind: {label.en}",
    )


def nothing_fits(labels: Sequence[Said]) -> Said:
    """That no practice here fits what a council falls behind in."""
    listed = said(cy="; ".join(one.cy for one in labels), en="; ".join(one.en for one in labels))
    return said(
        cy=f"Nid oes arfer newydd yma i symud y ffigurau yr ydych ar ei hôl hi ynddynt: {listed.cy}.",
        en=f"No new practice here is meant to move the figures in which you fall behind: {listed.en}.",
    )
