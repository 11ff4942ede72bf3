"""A round as the engine reads it, from what people, home teams and hosts said; and what comes of it.

Whoever has no team of which the home organisation said how many it can release is asked about nothing: the round leaves
them where they are. A host that said no order takes whoever applied alike, and so does a team that releases by lot.
What earlier rounds and placements gave away is not given twice (`promised`).
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.engines.matching import Asked, blocking, most, place, strict, weight
from cydwaith.exchange.models import Application, Opening, Rank, TeamMember
from cydwaith.exchange.promised import promised
from cydwaith.record.canonical import canonical, digest
from cydwaith.record.sealing import sealed

LAST: Final = 10_000


@dataclass(frozen=True)
class Result:
    """What came of a round: who is proposed what (numbers of applications), numbers, and who would still change it."""

    proposed: Sequence[int]
    asked: int
    blocking: Sequence[tuple[str, str]]
    weight: int
    optimum: int
    certificate: str
    seen: Sequence["Seen"]


@dataclass(frozen=True)
class Seen:
    """How many of those who asked one organisation sees by itself, as a home or as a host, and proposed how many."""

    asked: int
    placed: int


def worked_out(openings: Sequence[Opening], live: Sequence[Application], seed: str, salt: str) -> Result:
    """Place whoever applied. Nobody stands in it under their name: `salt` makes the names of the certificate.

    In the certificate somebody has another name at each opening, so that no host knows again in what another's
    applicants do whoever it knows from its own.
    """
    members = {one.account_id: one for one in TeamMember.objects.select_related("team")}
    ranks = dict(Rank.objects.filter(application__in=[one.pk for one in live]).values_list("application", "place"))
    given = promised()
    free = [one for one in live if one.account_id in members and one.account_id not in given.to]
    name = {one.account_id: sealed(salt, person=one.account_id)[:16] for one in free}
    asked = Asked(
        openings={one.pk: left(one.places, given.of_openings[one.pk]) for one in openings},
        choices=by(free, lambda one: (name[one.account_id], one.opening_id, one.wish)),
        ranks=by(free, lambda one: (one.opening_id, name[one.account_id], ranks.get(one.pk, LAST))),
        teams={str(one.team_id): left(one.team.number, given.of_teams[one.team_id]) for one in members.values()},
        members=by(free, lambda one: (team(members, one), name[one.account_id], order(members, one))),
    )
    lists = strict(asked, seed)
    found = lists.named(place(lists))
    still = [(sealed(salt, person=who, opening=at)[:16], at) for who, at in blocking(asked, found)]
    proposed = [one for one in free if found.get(name[one.account_id]) == one.opening_id]
    return Result(
        proposed=[one.pk for one in proposed],
        asked=len(asked.choices),
        blocking=still,
        weight=weight(asked, found),
        optimum=most(asked, lists),
        certificate=certificate(still, salt),
        seen=seen(free, proposed),
    )


def left(number: int, given: int) -> int:
    """What is left of a number of which some is given away."""
    return max(number - given, 0)


def seen(asked: Sequence[Application], proposed: Sequence[Application]) -> list[Seen]:
    """What each organisation sees of a round on the pages of applications."""
    of, placed = by_body(asked), by_body(proposed)
    return [Seen(len(people), len(placed.get(body, ()))) for body, people in sorted(of.items())]


def by_body(some: Sequence[Application]) -> dict[str, set[int | None]]:
    """Whose applications each organisation sees, as their home or as the host."""
    found = defaultdict[str, set[int | None]](set)
    for one in some:
        for body in (one.home_id, one.opening.body_id):
            found[body].add(one.account_id)
    return found


def certificate(pairs: Sequence[Sequence[str]], salt: str) -> str:
    """The hash of who would still change a round, as is published: of canonical JSON, with its salt."""
    return digest(canonical({"salt": salt, "blocking": [list(one) for one in pairs]}))


def by(live: Sequence[Application], parts: Callable[[Application], tuple[str, str, int]]) -> dict[str, dict[str, int]]:
    """Orders within orders, as the engine has them."""
    found: dict[str, dict[str, int]] = {}
    for one in live:
        outer, inner, place_of = parts(one)
        found.setdefault(outer, {})[inner] = place_of
    return found


def team(members: Mapping[int, TeamMember], one: Application) -> str:
    """The team that releases somebody."""
    return str(members[one.account_id or 0].team_id)


def order(members: Mapping[int, TeamMember], one: Application) -> int:
    """Where somebody stands in their team's order; all alike where it is by lot."""
    member = members[one.account_id or 0]
    return 1 if member.team.by_lot else member.place
