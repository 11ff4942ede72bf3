"""One piece of work with its dates, and the earliest date that can honestly be named for it."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Work:
    """Something that was promised, or is wanted, and what is said about when it will be there.

    `promised` is the promised date; `expected` every date on which one of the sides now expects it; `done` the date on
    which it was done. None, or nothing, where nobody has said.
    """

    key: str
    promised: dt.date | None = None
    expected: tuple[dt.date, ...] = ()
    done: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """The earliest honest date of a work.

    With `certain`, `on` is the date; without it, `on` is the earliest possible one ("at least"), and None says that
    nothing can be told. `because` is the work whose lateness sets the date; None where its own dates do.
    """

    on: dt.date | None
    certain: bool
    because: str | None = None

    def slips(self, promised: dt.date | None) -> int | None:
        """Days after the promised date, negative when before it; None where there is nothing to compare."""
        return None if self.on is None or promised is None else (self.on - promised).days


CANNOT_TELL = Forecast(None, certain=False)


def own(work: Work, today: dt.date) -> Forecast:
    """What the work's own dates say: done, or the later of what either side expects, or else what was promised.

    What is overdue and has no new date cannot be done before today: at least today.
    """
    if work.done is not None:
        return Forecast(work.done, certain=True)
    said = max(work.expected) if work.expected else work.promised
    if said is None:
        return CANNOT_TELL
    return Forecast(said, certain=True) if said >= today else Forecast(today, certain=False)
