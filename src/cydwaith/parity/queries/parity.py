"""The parity audit: who tabled, amended, waited, consented, was overruled and delivered on time, side by side.

Worked out from the entries of the record alone, in one pass, so that anyone with a copy of the log can do it again.
"""

import datetime as dt
from collections.abc import Iterator

from cydwaith.engines.json_text import parsed
from cydwaith.parity.auditing import HEARD, Audit, Heard
from cydwaith.parity.results import Parity
from cydwaith.record.models import Entry
from cydwaith.shared import clock


def parity(forum: str, *, on: dt.date | None = None) -> Parity:
    """The audit of a forum as the record has it now; `on` is the day by which commitments are late or not (today)."""
    return parities(on=on).get(forum) or nothing(forum)


def nothing(forum: str) -> Parity:
    """The audit of a forum of which the record says nothing yet."""
    return Parity(forum, (), 0, None, None)


def parities(*, on: dt.date | None = None) -> dict[str, Parity]:
    """The audit of every forum, by its slug, in one pass over the record."""
    audit = Audit()
    for one in entries():
        audit.hear(one)
    return audit.parities(on or clock.today())


def entries() -> Iterator[Heard]:
    """The entries that the audit hears, the oldest first."""
    found = Entry.objects.filter(verb__in=HEARD).order_by("id").values_list("verb", "subject", "at", "facts")
    for verb, subject, at, facts in found.iterator(chunk_size=2000):
        yield Heard(verb, subject, at, parsed(facts))
