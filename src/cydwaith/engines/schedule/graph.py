"""What needs what: an order in which everything comes after what it needs, or the circle that makes it impossible."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

Edges = Mapping[str, Collection[str]]
"""For each key, the keys it needs."""

UNKNOWN = "?"
"""Before the key of what cannot be waited for: no work is called so."""


@dataclass(frozen=True, slots=True)
class Need:
    """That `work` cannot be done before `days` days after `needs` is done."""

    work: str
    needs: str
    days: int = 0


class Cycle(ValueError):  # noqa: N818  # says what it is
    """Works that wait for each other in a circle: each of `keys` needs the next, the last needs the first."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.keys = tuple(keys)
        super().__init__(" → ".join((*self.keys, *self.keys[:1])))


def in_order(keys: Iterable[str], edges: Edges) -> list[str]:
    """All keys, each after everything it needs (Kahn 1962). Raises Cycle. Edges may name keys that are not there."""
    waiting = dict.fromkeys(keys, 0)
    needed_by: dict[str, list[str]] = {key: [] for key in waiting}
    for key in waiting:
        for need in edges.get(key, ()):
            if need in needed_by:
                needed_by[need].append(key)
                waiting[key] += 1
    found = [key for key, count in waiting.items() if not count]
    for key in found:  # the list grows while it is read
        for after in needed_by[key]:
            waiting[after] -= 1
            if not waiting[after]:
                found.append(after)
    if len(found) < len(waiting):
        stuck = {key for key, count in waiting.items() if count}
        raise Cycle(circle(stuck, edges))
    return found


def circle(stuck: Collection[str], edges: Edges) -> list[str]:
    """One circle among works that all wait for others of them, beginning with its first key by name."""
    key, seen = min(stuck), dict[str, int]()
    while key not in seen:
        seen[key] = len(seen)
        key = min(need for need in edges[key] if need in stuck)
    round_ = list(seen)[seen[key] :]
    first = round_.index(min(round_))
    return round_[first:] + round_[:first]


def opened(needs: Iterable[Need]) -> Iterator[Need]:
    """The same needs without circles: the last of a circle is for something unknown instead, so that no date is sure.

    Deeds refuse circles; this is for a store into which one came all the same.
    """
    edges: dict[str, set[str]] = {}
    for need in needs:
        if closed_by(edges, need.work, need.needs):
            yield Need(need.work, f"{UNKNOWN}{need.needs}", need.days)
        else:
            edges.setdefault(need.work, set()).add(need.needs)
            yield need


def closed_by(edges: Edges, work: str, needs: str) -> tuple[str, ...]:
    """The circle that would come of `work` needing `needs` too, beginning with `work`; empty when there is none."""
    came_from: dict[str, str | None] = {needs: None}
    found = [needs]
    for key in found:
        if key == work:
            break
        for need in sorted(edges.get(key, ())):
            if need not in came_from:
                came_from[need] = key
                found.append(need)
    if work not in came_from:
        return ()
    way: list[str] = []
    key_or_none: str | None = work
    while key_or_none is not None:
        way.append(key_or_none)
        key_or_none = came_from[key_or_none]
    return (work, *reversed(way[1:]))
