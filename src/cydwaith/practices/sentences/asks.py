"""What is said of an ask."""

from cydwaith.engines.welsh.mutations import i_place
from cydwaith.practices.models import Ask
from cydwaith.shared import formats
from cydwaith.shared.said import Said, pair, said


def asked(ask: Ask) -> Said:
    """Who asked whom what they did, and when."""
    asking, council = pair(ask.asking, "name"), pair(ask.asked, "name")
    return said(
        cy=f"Gofynnodd {asking.cy} {i_place(council.cy)} ar {formats.date(ask.at, language='cy')} beth a wnaeth.",
        en=f"{asking.en} asked {council.en} on {formats.date(ask.at, language='en')} what it did.",
    )
