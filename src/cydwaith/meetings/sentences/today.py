"""A meeting on a body's page of today: when it is, and whether there is anything to read."""

import datetime as dt

from cydwaith.shared import formats
from cydwaith.shared.grammar import cy, en
from cydwaith.shared.said import Said, said


def papers(starts: dt.datetime, number: int, *, called: bool) -> Said:
    """When it begins, and how many papers there are; before it is called, that its agenda may still change."""
    at = said(cy=formats.moment(starts, "cy"), en=formats.moment(starts, "en"))
    if number:
        many = said(cy=cy.counted(number, "papur", "papurau"), en=en.many(number, "paper"))
        to_read = "i’w ddarllen" if number == 1 else "i’w darllen"
        return said(cy=f"{at.cy}; {many.cy} {to_read}", en=f"{at.en}; {many.en} to read")
    if called:
        return said(cy=f"{at.cy}; wedi’i alw, heb bapurau eto", en=f"{at.en}; called, with no papers yet")
    return said(cy=f"{at.cy}; heb ei alw eto", en=f"{at.en}; not called yet")
