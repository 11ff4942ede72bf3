"""What is said of an ask."""

from cydwaith.engines.welsh.mutations import i_place
from cydwaith.evidence.models import Indicator, Influence
from cydwaith.practices.models import Ask
from cydwaith.shared import formats
from cydwaith.shared.said import Said, pair, said


def asked(ask: Ask) -> Said:
    """Who asked whom what they did, and when."""
    asking, council, part = pair(ask.asking, "name"), pair(ask.asked, "name"), lever(ask.indicator)
    what = said(cy="beth a wnaeth", en="what it did")
    if part:
        what = said(cy=f"beth y mae’n ei wneud ynghylch {part.cy}", en=f"what it does about {part.en}")
    return said(
        cy=f"Gofynnodd {asking.cy} {i_place(council.cy)} ar {formats.date(ask.at, language='cy')} {what.cy}.",
        en=f"{asking.en} asked {council.en} on {formats.date(ask.at, language='en')} {what.en}.",
    )


def lever(indicator: Indicator) -> Said | None:
    """What a council is asked about where the figure is not its own doing alone."""
    shared = indicator.influence == Influence.OUTCOME and (indicator.lever_cy or indicator.lever_en)
    return pair(indicator, "lever") if shared else None


def question(indicator: Indicator) -> Said:
    """What a council is asked: what it did, or what it does about its part in an outcome."""
    if part := lever(indicator):
        return said(
            cy=f"Beth ydych chi’n ei wneud ynghylch {part.cy}?",
            en=f"What do you do about {part.en}?",
        )
    return said(cy="Beth wnaethoch chi?", en="What did you do?")


def to_ask(indicator: Indicator, council: Said) -> Said:
    """The words of a link by which to ask a council."""
    if part := lever(indicator):
        return said(
            cy=f"Gofyn {i_place(council.cy)} beth y mae’n ei wneud ynghylch {part.cy}",
            en=f"Ask {council.en} what it does about {part.en}",
        )
    return to_ask_shortly(council)


def to_ask_shortly(council: Said) -> Said:
    """The same where the council’s part stands above it."""
    return said(cy=f"Gofyn {i_place(council.cy)} beth y mae’n ei wneud", en=f"Ask {council.en} what it does")
