"""A commitment on a body's page of today: when it is due, and whether it is late."""

import datetime as dt

from cydwaith.programme.sentences.dates import date
from cydwaith.programme.sentences.numbers import days
from cydwaith.shared.said import Said, said

NOTHING = said(cy="", en="")


def standing_of(slip: int, *, silent: bool, expected: bool) -> Said:
    """How late it is, as far as is known; empty where it is not."""
    if silent:
        return said(
            cy="aeth ei ddyddiad heibio heb gofnod yma", en="past its date, and nothing about it is recorded here"
        )
    if not slip:
        return NOTHING
    many = days(slip)
    if expected:
        return said(cy=f"disgwylir iddo fod o leiaf {many.cy} yn hwyr", en=f"expected at least {many.en} late")
    return said(cy=f"o leiaf {many.cy} yn hwyr", en=f"at least {many.en} late")


def due(on: dt.date | None, precision: str, late: Said) -> Said:
    """The date that was promised, and how late it is."""
    if on is None:
        return late
    when = date(on, precision)
    if not late:
        return when
    return said(cy=f"{when.cy}; {late.cy}", en=f"{when.en}; {late.en}")
