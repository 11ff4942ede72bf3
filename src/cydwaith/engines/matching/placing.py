"""Deferred acceptance for single applicants; then pairs, with whoever they put out of place."""

from bisect import insort

from cydwaith.engines.matching.lists import Lists
from cydwaith.engines.matching.mending import mended
from cydwaith.engines.matching.placement import NOWHERE, Placement

ATTEMPTS = 8
"""In how many orders the pairs are tried, while somebody and some opening would still change what is proposed."""


def place(lists: Lists) -> list[int]:
    """The number of each applicant's opening, NOWHERE for none.

    Without pairs the placement is stable, and no stable one is better for any team with its people. With pairs it is
    the first of `ATTEMPTS` that is stable, or the one that is blocked least. Time in proportion to the number of
    wishes, times the logarithm of the places of an opening.
    """
    placed = singles(lists)
    if not lists.pairs:
        return placed
    found: list[Placement] = []
    for attempt in range(ATTEMPTS):
        turn = attempt * len(lists.pairs) // ATTEMPTS
        found.append(mended(Placement(lists, placed), (*lists.pairs[turn:], *lists.pairs[:turn])))
        if not found[-1].blocked():
            break
    return min(found, key=Placement.blocked).placed


def singles(lists: Lists) -> list[int]:
    """Place those who apply alone; pairs stay nowhere.

    Of each team as many apply as it can release, in its order; the next one's turn comes when one of them has been
    refused everywhere.
    """
    lines = [iter(one) for one in waiting(lists)]
    shared = set(lists.pairs)
    asking = [one for one, homes in enumerate(lists.homes) if not homes and one not in shared]
    asking += [one for line, most in zip(lines, lists.released, strict=True) for _, one in zip(range(most), line)]  # noqa: B905  # the shorter ends it
    held: list[list[tuple[int, int]]] = [[] for _ in lists.openings]
    asked = [0] * len(lists.applicants)
    placed = [NOWHERE] * len(lists.applicants)
    while asking:
        one = asking.pop()
        if asked[one] == len(lists.choices[one]):
            asking += [after for team, _rank in lists.homes[one] if (after := next(lines[team], None)) is not None]
            continue
        wish = asked[one]
        asked[one] += 1
        placed[one] = opening = lists.choices[one][wish]
        insort(held[opening], (lists.ranks[one][wish], one))
        if len(held[opening]) > lists.places[opening]:
            _rank, refused = held[opening].pop()
            placed[refused] = NOWHERE
            asking.append(refused)
    return placed


def waiting(lists: Lists) -> list[list[int]]:
    """The single applicants of each team in the order of their release."""
    found: list[list[tuple[int, int]]] = [[] for _ in lists.released]
    shared = set(lists.pairs)
    for one, homes in enumerate(lists.homes):
        if one not in shared:
            for team, rank in homes:
                found[team].append((rank, one))
    return [[one for _rank, one in sorted(line)] for line in found]
