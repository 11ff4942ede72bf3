"""Towards a stable placement from one that is not: whoever blocks it gets what they want, until nobody does."""

from collections import deque
from collections.abc import Iterable, Iterator

from cydwaith.engines.matching.placement import NOWHERE, Placement

STEPS_FOR_EACH: int = 50
"""How many moves are made for each applicant that begins, before it is taken that they go round in a circle."""


def mended(placement: Placement, begin: Iterable[int]) -> Placement:
    """Let applicants block, beginning with `begin`, and whoever a move concerns after them (Roth & Vande Vate 1990).

    Changes and returns the placement. It ends when nobody blocks, or after `STEPS_FOR_EACH` moves for each of `begin`.
    """
    asking = deque(begin)
    moves = STEPS_FOR_EACH * len(asking)
    seekers = seeking(placement)
    while asking and moves:
        one = asking.popleft()
        wish = next((at for at in placement.wishes(one) if placement.wanted(one, at)), None)
        if wish is None or not placement.released(one):
            continue
        moves -= 1
        asking.extend(dict.fromkeys(moved(placement, one, wish, seekers)))
    return placement


def seeking(placement: Placement) -> list[list[int]]:
    """The applicants who list each opening, whom it holds dearest first."""
    lists = placement.lists
    found: list[list[tuple[int, int]]] = [[] for _ in lists.openings]
    for one, choices in enumerate(lists.choices):
        for opening, rank in zip(choices, lists.ranks[one], strict=True):
            found[opening].append((rank, one))
    return [[one for _rank, one in sorted(line)] for line in found]


def moved(placement: Placement, one: int, wish: int, seekers: list[list[int]]) -> Iterator[int]:
    """Move somebody to the opening of a wish. Gives who may want to move because of it."""
    lists = placement.lists
    if placement.placed[one] != NOWHERE:
        yield from left(placement, one, seekers)
    opening = lists.choices[one][wish]
    placement.put(one, wish)
    if len(placement.held[opening]) > lists.places[opening]:
        yield from left(placement, placement.held[opening][-1][1], seekers)
    for team, _rank in lists.homes[one]:
        if len(placement.out[team]) > lists.released[team]:
            yield from left(placement, placement.out[team][-1][1], seekers)


def left(placement: Placement, one: int, seekers: list[list[int]]) -> Iterator[int]:
    """Take somebody away: they look again, and so does everyone who waits for the place or for the team's leave."""
    opening = placement.placed[one]
    placement.take(one)
    yield one
    yield from seekers[opening]
    for team, _rank in placement.lists.homes[one]:
        yield from (other for other, homes in enumerate(placement.lists.homes) if team in dict(homes))
