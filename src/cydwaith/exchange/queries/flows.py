"""Who lends people to whom: counts of placements by the kinds of both organisations, small ones withheld.

Counted are placements that had begun before the present quarter of a year: a number that moved with each signature
would tell of it.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from cydwaith.bodies.models import BodyKind
from cydwaith.engines.disclosure.withholding import EVERY, Part, of_table, withheld
from cydwaith.exchange.models import Placement
from cydwaith.shared import clock

GROUPS: Final = {
    BodyKind.GOVERNMENT.value: "government",
    BodyKind.COUNCIL.value: "councils",
    BodyKind.HEALTH_BOARD.value: "health",
}
OTHERS: Final = "others"
Cell = tuple[Part, ...]
EVERY_GROUP: Final = (*GROUPS.values(), OTHERS)


@dataclass(frozen=True)
class Flow:
    """So many people from one kind of organisation to another; None where it is withheld. Both "all" in the sum."""

    home: str
    host: str
    people: int | None
    until: dt.date


def quarter(on: dt.date) -> dt.date:
    """The first day of the quarter of a year that a day lies in."""
    return dt.date(on.year, 3 * ((on.month - 1) // 3) + 1, 1)


def flows() -> list[Flow]:
    """Every cell and every sum, whether or not it may be told."""
    until = quarter(clock.today())
    begun = Placement.objects.filter(begins__lt=until).values_list(
        "application__home__kind", "application__opening__body__kind"
    )
    found = Counter((GROUPS.get(home, OTHERS), GROUPS.get(host, OTHERS)) for home, host in begun)
    counts: dict[Cell, int] = {(home, host): found[home, host] for home in EVERY_GROUP for host in EVERY_GROUP}
    sums = of_table(counts)
    kept = withheld(counts, sums)
    order = (*EVERY_GROUP, EVERY)
    return [
        Flow(home or "all", host or "all", told(sums[home, host], counts, hide=(home, host) in kept), until)
        for home in order
        for host in order
    ]


def told(cells: Iterable[Cell], counts: Mapping[Cell, int], *, hide: bool) -> int | None:
    """The sum of some cells; None where it is to be hidden."""
    return None if hide else sum(counts[cell] for cell in cells)
