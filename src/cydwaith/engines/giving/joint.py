"""Awards to several bodies: a grant for each partner's share, tied to the others, so that nobody is counted twice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any


class Uncounted(ValueError):  # noqa: N818  # says what the award is
    """An award that cannot be told share by share: its shares are not the whole, or a partner stands there twice."""


@dataclass(frozen=True, slots=True)
class Org:
    """An organisation: its identifier (org-id) and its name."""

    id: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Award:
    """Money awarded on a day (YYYY-MM-DD) by a funder, with each partner's share in whole pence.

    `more` are further fields of the standard that each grant has.
    """

    id: str
    title: str
    description: str
    on: str
    funder: Org
    pence: int
    shares: Sequence[tuple[Org, int]]
    more: Mapping[str, Any]  # Any: fields as the standard has them


def grants_of(award: Award) -> list[dict[str, Any]]:
    """A grant for each share, tied to the others. Raises Uncounted."""
    refuse(award)
    ids = [f"{award.id}/{place}" for place in range(1, len(award.shares) + 1)]
    if len(ids) == 1:
        ids = [award.id]
    return [grant_of(award, one, share, ids) for one, share in zip(ids, award.shares, strict=True)]


def refuse(award: Award) -> None:
    """Raise Uncounted where shares and whole do not agree, or somebody has two."""
    partners = [org.id for org, _pence in award.shares]
    if len(set(partners)) < len(partners):
        raise Uncounted(f"{award.id}: a partner has two shares")
    if any(pence < 0 for _org, pence in award.shares) or sum(pence for _org, pence in award.shares) != award.pence:
        raise Uncounted(f"{award.id}: the shares are not the whole")
    if not award.shares:
        raise Uncounted(f"{award.id}: nobody has a share")


def grant_of(award: Award, id: str, share: tuple[Org, int], ids: Sequence[str]) -> dict[str, Any]:  # noqa: A002  # the standard's name
    """The grant of one share."""
    org, pence = share
    others = [one for one in ids if one != id]
    return {
        "id": id,
        "title": award.title,
        "description": award.description,
        "currency": "GBP",
        "amountAwarded": Decimal(pence) / 100,
        "awardDate": award.on,
        "recipientOrganization": [{"id": org.id, "name": org.name}],
        "fundingOrganization": [{"id": award.funder.id, "name": award.funder.name}],
        **({"relatedActivity": others} if others else {}),
        **award.more,
    }


def tied(grants: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Which grants belong to one award: by identifier, the first identifier of its award in the order of letters."""
    above: dict[str, str] = {}
    every = list(grants)
    for one in every:
        above.setdefault(one["id"], one["id"])
    for one in every:
        for other in one.get("relatedActivity", ()):
            if other in above:
                first, last = sorted((root(above, one["id"]), root(above, other)))
                above[last] = first
    return {one["id"]: root(above, one["id"]) for one in every}


def root(above: dict[str, str], one: str) -> str:
    """The first of those that one is tied to."""
    while above[one] != one:
        above[one] = above[above[one]]
        one = above[one]
    return one
