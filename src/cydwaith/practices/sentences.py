"""Sentences about asks, which Welsh and English build differently."""

from cydwaith.engines.welsh.mutations import i_place
from cydwaith.practices.models import Ask
from cydwaith.shared import formats
from cydwaith.shared.bilingual import reading_language


def asked(ask: Ask) -> str:
    """Who asked whom, and when: the ask's names are in the reader's language."""
    asking, council, on = ask.asking.name.plain, ask.asked.name.plain, formats.date(ask.at)
    if reading_language() == "cy":
        return f"Gofynnodd {asking} {i_place(council)} ar {on} beth a wnaeth."
    return f"{asking} asked {council} on {on} what it did."
