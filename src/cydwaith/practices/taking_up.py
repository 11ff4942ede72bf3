"""Which councils took a practice up, and since when: what the figures are looked at for."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cydwaith.bodies.models import Body, BodyKind
from cydwaith.practices.adopting import TAKEN_UP
from cydwaith.practices.dates import first_and_last
from cydwaith.practices.models import Adoption, Practice, Step, Version


@dataclass(frozen=True)
class TakenUp:
    """Areas with the practice, each with the first day on which that may have begun; and areas that only tried it.

    `owner` is the area where it began, empty where no council began it or its start is not known. Dates known to a year
    or month count from its first day. Whoever only tried it is neither with nor without it. Whoever stopped counts as
    having it: what is looked at is the decision to take it up.
    """

    starts: dict[str, dt.date]
    tried: frozenset[str]
    owner: str = ""
    sample: bool = False


def taken_up(practice: Practice, version: Version | None = None) -> TakenUp:
    """Who has the practice, from what is recorded now and the version published now, or the one given."""
    adoptions = list(practice.adoptions.select_related("body").prefetch_related("steps"))
    councils = [one for one in adoptions if one.body.kind == BodyKind.COUNCIL and one.body.place_id]
    own = dict(_own(practice.owner, version or practice.current))
    starts = own | dict(_first(councils, TAKEN_UP))
    tried = dict(_first(councils, frozenset({Step.Kind.TRYING}))).keys() - starts.keys()
    sample = practice.sample or any(one.sample and one.body.place_id in starts for one in councils)
    return TakenUp(starts, frozenset(tried), next(iter(own), ""), sample)


def _own(owner: Body, version: Version | None) -> Iterator[tuple[str, dt.date]]:
    if version and version.started and owner.kind == BodyKind.COUNCIL and owner.place_id:
        yield owner.place_id, first_and_last(version.started, version.started_precision)[0]


def _first(adoptions: Iterable[Adoption], kinds: frozenset[Step.Kind]) -> Iterator[tuple[str, dt.date]]:
    """The first day of the first step of some kinds, for each council that has one."""
    for adoption in adoptions:
        days = [first_and_last(step.on, step.precision)[0] for step in adoption.steps.all() if step.kind in kinds]
        if days:
            yield adoption.body.place_id or "", min(days)
