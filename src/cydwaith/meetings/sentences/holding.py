"""Who came to a meeting, and who has approved its minutes."""

import datetime as dt
from collections.abc import Sequence

from cydwaith.shared import formats
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said

ENOUGH = {
    None: said(cy="", en=""),
    True: said(cy="; mae cworwm", en=", a quorum"),
    False: said(cy="; nid oes cworwm", en=", no quorum"),
}


def quorum(side: Said | None, there: int, seats: int, *, enough: bool | None) -> Said:
    """How many seats of a side were filled, and whether that is a quorum; None: no rule says."""
    end = ENOUGH[enough]
    told = said(
        cy=f"llanwyd {there} o’r {seats} sedd bleidleisio{end.cy}",
        en=f"{there} of {seats} voting {'seat' if seats == 1 else 'seats'} filled{end.en}",
    )
    if side is None:
        return said(cy=cy.capital(told.cy), en=en.capital(told.en))
    return said(cy=f"{side.cy}: {told.cy}", en=f"{side.en}: {told.en}")


def approved_by(sides: Sequence[Said], on: dt.date) -> Said:
    """Who has approved the minutes so far, at the meeting of which day."""
    return said(
        cy=f"Cymeradwywyd yng nghyfarfod {formats.date(on, language='cy')} gan: {', '.join(one.cy for one in sides)}.",
        en=f"Approved by {' and '.join(one.en for one in sides)} at the meeting of {formats.date(on, language='en')}.",
    )


def waiting_for(sides: Sequence[Said]) -> Said:
    """Whose approval is missing."""
    return said(
        cy=f"Heb eu cymeradwyo eto gan: {', '.join(one.cy for one in sides)}. "
        "Ni all un ochr eu cymeradwyo ar ei phen ei hun.",
        en=f"Not yet approved by {' or '.join(one.en for one in sides)}. One side alone cannot approve them.",
    )


def changes_until(on: dt.date) -> Said:
    """That those who attended have the draft, and how long they may still propose changes."""
    return said(
        cy="Mae cofnodion drafft gan y rhai a oedd yn bresennol. Cânt gynnig newidiadau "
        f"tan ddiwedd {formats.date(on, language='cy')}.",
        en="Those who attended have draft minutes. They may propose changes "
        f"until the end of {formats.date(on, language='en')}.",
    )


def changes_closed(on: dt.date) -> Said:
    """That the time to propose changes is over, and since when."""
    return said(
        cy="Mae cofnodion drafft gan y rhai a oedd yn bresennol. Daeth y cyfnod cynnig newidiadau "
        f"i ben ar {formats.date(on, language='cy')}.",
        en="Those who attended have draft minutes. The time to propose changes "
        f"ended on {formats.date(on, language='en')}.",
    )
