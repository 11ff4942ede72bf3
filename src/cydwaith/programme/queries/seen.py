"""The terms that hold, or held on a past day, narrowed by what somebody looks for."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import overload

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from cydwaith.engines.schedule import Plan
from cydwaith.programme import clock
from cydwaith.programme.models import Commitment, Part, Party, Stage, Status, Terms
from cydwaith.programme.queries.as_was import held_at
from cydwaith.programme.queries.outlook import outlook
from cydwaith.programme.queries.schedule import schedule, schedule_as_was


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What somebody looks for; None means any. `body` is any party; `late` is agreed, not done, and not to be kept.

    `as_of` is a day that is past, or None for now.
    """

    programme: str | None = None
    body: str | None = None
    owes: str | None = None
    owed: str | None = None
    post: str | None = None
    topic: str | None = None
    place: str | None = None
    stage: str | None = None
    late: bool | None = None
    as_of: dt.date | None = None


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


def seen(asked: Asked) -> Found:
    """The commitments asked for as they stand, or stood at the end of a day; the next promised first."""
    if asked.as_of is None or asked.as_of >= clock.today():
        plan, moment = schedule(), clock.now()
        held = Terms.objects.filter(pk__in=Commitment.objects.exclude(current=None).values("current"))
    else:
        moment = clock.end_of(asked.as_of)
        plan, held = schedule_as_was(moment, asked.as_of), held_at(moment)
    found = narrowed(held, asked)
    if asked.late is not None:
        behind = Q(commitment__in=outlook(plan).late | outlook(plan).endangered)
        found = found.filter(behind if asked.late else ~behind)
    found = found.select_related("commitment").prefetch_related("parties", "topics", "places")
    return Found(found.order_by(F("due").asc(nulls_last=True), "commitment"), plan, moment)


def narrowed(held: QuerySet[Terms], asked: Asked) -> QuerySet[Terms]:
    """Terms that agree with everything asked of them; those withdrawn only when they are asked for."""
    plain = {"commitment__programme": asked.programme, "stage": asked.stage}
    found = held.filter(**{column: value for column, value in plain.items() if value})
    if not asked.stage:
        found = found.exclude(stage=Stage.WITHDRAWN)
    for wanted in (
        {"body": asked.body},
        {"body": asked.owes, "role": Party.Role.OWES},
        {"body": asked.owed, "role": Party.Role.OWED},
        {"post": asked.post, "role": Party.Role.OWES},
    ):
        if all(wanted.values()):
            found = found.filter(Exists(Party.objects.filter(terms=OuterRef("pk"), **wanted)))
    if asked.place:
        found = found.filter(Exists(Terms.places.through.objects.filter(terms=OuterRef("pk"), place=asked.place)))
    if asked.topic:
        within = Q(topic=asked.topic) | Q(topic__parent=asked.topic)
        found = found.filter(Exists(Terms.topics.through.objects.filter(within, terms=OuterRef("pk"))))
    return found


def last_said(commitments: Collection[str], moment: dt.datetime) -> dict[tuple[str, str], str]:
    """The colour that each side of each commitment had given last by a moment."""
    known = Status.objects.filter(commitment__in=commitments, milestone=None, at__lte=moment).order_by("on", "id")
    return {(slug, part): colour for slug, part, colour in known.values_list("commitment", "part", "colour")}
