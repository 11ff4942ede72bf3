"""What must be so of the record on a running site, besides what `record verify` finds out at length."""

from collections.abc import Iterator

from cydwaith.record import outside, pushed, safekeeping
from cydwaith.record.pushed import Outcome
from cydwaith.record.sentences import GONE, told_of
from cydwaith.shared.said import Said, said


def wrong() -> Iterator[Said]:
    """That what was signed is not kept outside the database, or that a witness saw another history."""
    try:
        safekeeping.last()
    except safekeeping.Lost:
        yield GONE
    except outside.Unreadable as why:
        yield said(
            cy=f"ni ellir darllen yr hyn a gedwir y tu allan i’r gronfa ddata: {why}",
            en=f"what is kept outside the database cannot be read: {why}",
        )
    for one in pushed.every().values():
        if one.outcome is Outcome.REFUSED:
            yield told_of(one)
