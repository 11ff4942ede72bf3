"""Who is given a place: fairly among organisations, and by when they asked within one.

A place goes to the organisation that has the fewest in the cohort; between those that have the same, to the one whose
lot is the lowest; in it, to whoever asked first. So it is when places are first shared, and for each that is freed.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cydwaith.engines.lots import lot


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody who asks for a place: their number, and for which organisation."""

    number: int
    body: str


def order(asking: Iterable[Asking], held: Mapping[str, int], seed: str) -> list[int]:
    """The numbers of those who ask, in the order in which places go to them.

    `asking`: in the order in which they asked. `held`: by organisation, how many places its people have already.
    """
    queues: defaultdict[str, deque[int]] = defaultdict(deque)
    for one in asking:
        queues[one.body].append(one.number)
    counted, lots = Counter(held), {body: lot(seed, body) for body in queues}
    found: list[int] = []
    while queues:
        body = min(queues, key=lambda one: (counted[one], lots[one]))
        found.append(queues[body].popleft())
        counted[body] += 1
        if not queues[body]:
            del queues[body]
    return found
