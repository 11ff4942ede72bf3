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
    began: list[tuple[Item, str, dt.datetime]] = []
    ends: dict[int, dt.datetime] = {}
    running: list[int] = []  # the places in `began` of those that are not over, each a part of the one before
    for item, number in numbered(items):
        while len(running) > number.count("."):
            ends[running.pop()] = starts
        running.append(len(began))
        began.append((item, number, starts))
        starts += dt.timedelta(minutes=item.minutes_long)
    ends |= dict.fromkeys(running, starts)
    return [Line(item, number, began_at, ends[place]) for place, (item, number, began_at) in enumerate(began)]


def numbered(items: Iterable[Item]) -> Iterator[tuple[Item, str]]:
    """Each item with its number, right before its parts; agendas may be deeper than functions may call one another."""
    parts: dict[int | None, list[Item]] = defaultdict(list)
    for item in sorted(items, key=lambda item: (item.order, item.pk)):
        parts[item.parent_id].append(item)
    left = [(item, str(place)) for place, item in enumerate(parts[None], 1)][::-1]
    while left:
        item, number = left.pop()
        yield item, number
        left += [(part, f"{number}.{place}") for place, part in enumerate(parts[item.pk], 1)][::-1]


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
