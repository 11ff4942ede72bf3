"""The terms that hold, or held on a past day, narrowed by what somebody looks for."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from django.db.models import F, Prefetch, QuerySet

from cydwaith.engines.schedule import Plan
from cydwaith.programme.models import Commitment, Part, Party, Status, Terms
from cydwaith.programme.queries.as_was import held_at
from cydwaith.programme.queries.narrowing import Sought, narrowed
from cydwaith.programme.queries.schedule import schedule, schedule_as_was
from cydwaith.shared import clock


@dataclass(frozen=True, slots=True)
class Seen:
    """The terms that held of a commitment, with `own` and `other` (the last colours), and the plan they stand in."""

    terms: Terms
    plan: Plan
    own: str | None
    other: str | None


class Found(Sequence[Seen]):
    """Terms with their plan, read from the database only as far as somebody looks at them."""

    def __init__(self, rows: QuerySet[Terms], plan: Plan, moment: dt.datetime) -> None:
        self.rows, self.plan, self.moment = rows, plan, moment

    def __len__(self) -> int:
        return self.rows.count()

    def __iter__(self) -> Iterator[Seen]:
        return iter(self[:])

    @overload
    def __getitem__(self, at: int) -> Seen: ...
    @overload
    def __getitem__(self, at: slice) -> list[Seen]: ...
    def __getitem__(self, at: int | slice) -> Seen | list[Seen]:
        if isinstance(at, int):
            return self[at : at + 1][0]
        rows = list(self.rows[at])
        said = last_said([terms.commitment_id for terms in rows], self.moment)
        return [
            Seen(terms, self.plan, *(said.get((terms.commitment_id, part)) for part in (Part.OWNER, Part.OTHER)))
            for terms in rows
        ]


def seen(sought: Sought, as_of: dt.date | None = None) -> Found:
    """The commitments looked for as they stand, or stood at the end of a day that is past; the next promised first."""
    if as_of is None or as_of >= clock.today():
        plan, moment = schedule(), clock.now()
        held = Terms.objects.filter(pk__in=Commitment.objects.exclude(current=None).values("current"))
    else:
        moment = clock.end_of(as_of)
        plan, held = schedule_as_was(moment, as_of), held_at(moment)
    found = narrowed(held, sought, plan, moment).select_related("commitment__programme", "indicator", "accepted_by")
    parties = Prefetch("parties", Party.objects.select_related("body", "post"))
    found = found.prefetch_related(parties, "topics", "places")
    return Found(found.order_by(F("due").asc(nulls_last=True), "commitment"), plan, moment)


def last_said(commitments: Collection[str], moment: dt.datetime) -> dict[tuple[str, str], str]:
    """The colour that each side of each commitment had given last by a moment."""
    known = Status.objects.filter(commitment__in=commitments, milestone=None, at__lte=moment).order_by("on", "id")
    return {(slug, part): colour for slug, part, colour in known.values_list("commitment", "part", "colour")}
