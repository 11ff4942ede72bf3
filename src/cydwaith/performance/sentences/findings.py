"""With which sentence a page of the regime opens."""

import datetime as dt
from collections.abc import Sequence

from cydwaith.bodies.models import Body, Topic
from cydwaith.engines.welsh.mutations import soft
from cydwaith.performance.dates import Due
from cydwaith.performance.sentences.days import left
from cydwaith.shared.formats import date
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, pair, said


def panels(read: int, total: int, due: dt.date | None, on: dt.date) -> Said:
    """Of how many councils a panel's report was read, and by when each was to have one."""
    whole = said(cy=cy.after_article(total, "cyngor"), en=en.councils(total))
    told = said(
        cy=f"Gwyddys i banel adrodd ar {read} o’r {whole.cy}",
        en=f"A panel is known to have reported on {read} of the {whole.en}",
    )
    if due is None:
        return told
    return said(
        cy=f"{told.cy}; {'roedd' if due < on else 'mae'} adroddiad i fod gan bob un erbyn {date(due, language='cy')}",
        en=f"{told.en}; each {'was' if due < on else 'is'} to have a report by {date(due, language='en')}",
    )


def next_of(found: Sequence[Due], on: dt.date, body: Body) -> Said:
    """Which date of a council is next."""
    name = pair(body, "name")
    if not found:
        return said(
            cy=f"{name.cy}: nid oes dyddiad statudol i ddod sy’n hysbys yma",
            en=f"No statutory date that is known here lies ahead of {name.en}",
        )
    first = found[0]
    days = left((first.day - on).days)
    return said(
        cy=f"Dyddiad statudol nesaf {name.cy}: {first.duty.title.cy}, erbyn {date(first.day, language='cy')} "
        f"({days.cy})",
        en=f"The next statutory date of {name.en}: {first.duty.title.en}, by {date(first.day, language='en')} "
        f"({days.en})",
    )


def registered(found: int, total: int, *, narrowed: bool) -> Said:
    """How many recommendations there are, or fit what was asked."""
    if not narrowed:
        return said(
            cy=f"{total} o argymhellion, canfyddiadau a sylwadau i gynghorau, a’r hyn a ddaeth ohonynt",
            en=f"{total} recommendations, findings and comments to councils, and what came of them",
        )
    return said(
        cy=f"{found} o’r {total} o argymhellion, canfyddiadau a sylwadau’n cyfateb",
        en=f"{found} of the {total} recommendations, findings and comments fit",
    )


def recommended(number: int, councils: int, topic: Topic) -> Said:
    """How much was recommended on a topic, to how many councils by name."""
    name = pair(topic, "name")
    if not number:
        return said(
            cy=f"{name.cy}: ni ddarllenwyd am ddim a argymhellwyd",
            en=f"{name.en}: nothing that was recommended was read",
        )
    made = counted(number)
    told = said(cy=f"{name.cy}: {made.cy}", en=f"{name.en}: {made.en}")
    if not councils:
        return said(cy=f"{told.cy} i bob cyngor", en=f"{told.en}, to all councils")
    return said(cy=f"{told.cy}; enwir {soft(cy.councils(councils))}", en=f"{told.en}; {en.councils(councils)} named")


def on_topics(number: int) -> Said:
    """How much was recommended on a topic."""
    if not number:
        return said(
            cy="Ni ddarllenwyd am ddim a argymhellwyd ar y pwnc hwn", en="Nothing that was recommended on this was read"
        )
    return said(
        cy=f"Darllenwyd {soft(counted(number).cy)}",
        en=f"{en.capital(counted(number).en)} {'was' if number == 1 else 'were'} read",
    )


def counted(number: int) -> Said:
    """So many recommendations and findings."""
    return said(
        cy=cy.counted(number, "argymhelliad neu ganfyddiad", "argymhellion neu ganfyddiadau"),
        en=en.many(number, "recommendation or finding", "recommendations or findings"),
    )
