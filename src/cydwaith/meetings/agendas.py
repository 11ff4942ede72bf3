"""An agenda as people read it: numbers, clock times from the start and the lengths, and how the time is shared."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cydwaith.forums.models import Side
from cydwaith.meetings.models import Item


@dataclass(frozen=True)
class Line:
    """One item where it stands: "2.1" below "2", and from when to when, its parts included."""

    item: Item
    number: str
    starts: dt.datetime
    ends: dt.datetime

    @property
    def depth(self) -> int:
        """0 for an item, 1 for a part of one, and so on."""
        return self.number.count(".")


@dataclass(frozen=True)
class Share:
    """The minutes of an agenda that one side has tabled, of all minutes that any side has."""

    side: Side
    minutes: int
    of: int

    @property
    def percent(self) -> int:
        """The share in whole per cent, rounded up, so that what is shown is never less than what is taken."""
        return -(-100 * self.minutes // self.of) if self.of else 0

    def within(self, limit: int) -> bool:
        """Whether the share is at most so many per cent."""
        return 100 * self.minutes <= limit * self.of


def lines(starts: dt.datetime, items: Iterable[Item]) -> list[Line]:
    """The items in the order of the agenda. An item takes its own minutes first, then those of its parts."""
    parts: dict[int | None, list[Item]] = defaultdict(list)
    for item in sorted(items, key=lambda item: (item.order, item.pk)):
        parts[item.parent_id].append(item)
    return list(_below(None, "", starts, parts))


def _below(parent: int | None, prefix: str, starts: dt.datetime, parts: dict[int | None, list[Item]]) -> Iterator[Line]:
    for place, item in enumerate(parts[parent], 1):
        number = f"{prefix}{place}"
        own = starts + dt.timedelta(minutes=item.minutes_long)
        below = list(_below(item.pk, f"{number}.", own, parts))
        ends = max((line.ends for line in below), default=own)
        yield Line(item, number, starts, ends)
        yield from below
        starts = ends


def shares(sides: Sequence[Side], items: Iterable[Item]) -> list[Share]:
    """How the tabled time is shared between the sides; what no side has tabled counts for none."""
    minutes: dict[int, int] = defaultdict(int)
    for item in items:
        if item.tabled_by_id is not None:
            minutes[item.tabled_by_id] += item.minutes_long
    tabled = sum(minutes.values())
    return [Share(side, minutes[side.pk], tabled) for side in sides]


def overweight(shares: Sequence[Share], limit: int) -> Share | None:
    """The share of the side that takes more than so many per cent; None while the agenda is even enough."""
    most = max(shares, key=lambda share: share.minutes, default=None)
    return most if most is not None and len(shares) > 1 and not most.within(limit) else None


def lightest(shares: Sequence[Share]) -> Side:
    """The side that tabled least: the one that is asked when another takes more than its share."""
    return min(shares, key=lambda share: share.minutes).side
