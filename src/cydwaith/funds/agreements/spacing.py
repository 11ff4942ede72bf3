"""Days evenly spaced over the work of an award, and money in equal parts on them."""

import datetime as dt
from collections.abc import Iterable, Sequence

from cydwaith.engines.funding import split
from cydwaith.funds.agreements.articles import Due, Partner
from cydwaith.funds.agreements.words import MONTHS


def schedule(how: str, partners: Sequence[Partner], begins: dt.date, ends: dt.date) -> tuple[Due, ...]:
    """Instalments in equal parts, to the penny, the last when the work ends."""
    if how == "none":
        return ()
    due = [ends] if how == "end" else list(days(how, begins, ends))
    return tuple(
        Due(partner.body, dt.date.fromisoformat(on), pence)
        for partner in partners
        for on, pence in split(max(0, partner.pence), {one.isoformat(): 1 for one in due}).items()
        if pence
    )


def days(every: str, first: dt.date, last: dt.date) -> Iterable[dt.date]:
    """The last days of each so many months from a day on, and the last day of all."""
    step, at = MONTHS.get(every), 1
    while step is not None:
        months = first.month - 1 + at * step
        year, month = first.year + months // 12, months % 12 + 1
        on = dt.date(year, month, 1) - dt.timedelta(1) if first.day == 1 else dt.date(year, month, min(first.day, 28))
        if on >= last:
            break
        yield on
        at += 1
    yield last
