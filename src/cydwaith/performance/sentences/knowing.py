"""What is known of whether a duty was done, and why it stands as it does, in both languages."""

import datetime as dt
from typing import Final

from cydwaith.engines.clock import Judged, Known, State
from cydwaith.engines.clock.reckoning import Period
from cydwaith.performance import words
from cydwaith.performance.sentences.days import spanned
from cydwaith.performance.sentences.reckoning import reckoned
from cydwaith.shared.said import Said, said

NOT_FOUND: Final = said(
    cy="Chwiliwyd ac ni chafwyd hyd i ddim; nid yw hynny’n dweud dim am a ddigwyddodd.",
    en="It was looked for and not found; that says nothing about whether it happened.",
)
NOT_LOOKED_FOR: Final = said(cy="Ni chwiliwyd amdano.", en="It was not looked for.")
UNKNOWN_SINCE: Final = said(
    cy="Mae’r diwrnod hwnnw wedi bod; ni wyddys yma a gafodd ei wneud.",
    en="That day has passed; whether it was done is not known here.",
)
UNTOLD: Final = said(cy="Ni ellir dweud", en="Cannot be told")


def because(judged: Judged, period: Period, on: dt.date) -> Said:
    """How the date is come by, and what is known of whether it was kept."""
    parts = [reckoned(judged.reckoning, period), known(judged, on)]
    told = [one for one in parts if one]
    return said(cy=" ".join(one.cy for one in told), en=" ".join(one.en for one in told))


def known(judged: Judged, on: dt.date) -> Said:
    """What is known of whether it was done."""
    if judged.state is None:
        return Said()
    if judged.done:
        return done(judged)
    late = judged.reckoning.due is not None and on > judged.reckoning.due
    told = {Known.NOT_FOUND: NOT_FOUND, Known.NOT_LOOKED_FOR: NOT_LOOKED_FOR}.get(judged.known, Said())
    if late and judged.state is not State.OVERDUE:
        return said(cy=f"{UNKNOWN_SINCE.cy} {told.cy}".strip(), en=f"{UNKNOWN_SINCE.en} {told.en}".strip())
    return told


def done(judged: Judged) -> Said:
    """When it was done, and whether that was in time."""
    assert judged.done is not None
    when = spanned(judged.done.when)
    told = said(cy=f"Fe’i gwnaed {when.cy}", en=f"It was done {when.en}")
    if judged.unsure:
        return said(
            cy=f"{told.cy}; ni ellir dweud a oedd hynny mewn pryd.", en=f"{told.en}; whether in time cannot be told."
        )
    if judged.state is State.DONE_LATE:
        return said(cy=f"{told.cy}, yn hwyr.", en=f"{told.en}, late.")
    return said(cy=f"{told.cy}.", en=f"{told.en}.")


def stands(judged: Judged) -> Said:
    """How a duty stands in few words, with its day; where nothing was read of it, only what is known."""
    if judged.state is None:
        return words.NO_STATE
    if judged.state is State.DUE and judged.known < Known.READ:
        return words.KNOWN[judged.known]
    state = UNTOLD if judged.state is State.DUE else words.STATES[judged.state]
    if judged.done is None:
        return state
    when = spanned(judged.done.when)
    return said(cy=f"{state.cy} {when.cy}", en=f"{state.en} {when.en}")
