"""What stood on any day: the terms that held, the statuses given and the dependencies known by its end.

Terms, statuses and assents are only ever added, milestones and dependencies only ended, each with the moment at which
it was written down. So whatever is done later never changes what is shown of a day that is over.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from cydwaith.programme.models import Dependency, Milestone, Status, Terms, TermsStage
from cydwaith.shared.clock import end_of

M = TypeVar("M", bound=Model)
Of = TypeVar("Of", Status, Milestone)
SETTLED = frozenset({TermsStage.AGREED, TermsStage.WITHDRAWN})


@dataclass(frozen=True)
class AsWas:
    """Everything as it stood at one moment, by commitment; what did not exist yet is not there."""

    moment: dt.datetime
    terms: dict[str, Terms]
    proposals: dict[str, Terms]
    statuses: dict[str, list[Status]] = field(default_factory=dict)
    milestones: dict[str, list[Milestone]] = field(default_factory=dict)
    dependencies: list[Dependency] = field(default_factory=list)


def as_was(on: dt.date | dt.datetime, commitments: Collection[str] | None = None) -> AsWas:
    """What stood at the end of a day in Wales, or at a moment; of these commitments, or of all.

    `terms` are those that held; `proposals` are changes put forward and neither accepted nor replaced by then;
    statuses come latest first, milestones by date. Dependencies are those of these commitments, and on them.
    """
    moment = on if isinstance(on, dt.datetime) else end_of(on)
    known = Terms.objects.filter(at__lte=moment).order_by("number").prefetch_related("parties", "topics", "places")
    statuses = Status.objects.filter(at__lte=moment)
    milestones = in_force(Milestone.objects.all(), moment)
    dependencies = in_force(Dependency.objects.all(), moment)
    if commitments is not None:
        known, statuses = known.filter(commitment__in=commitments), statuses.filter(commitment__in=commitments)
        milestones = milestones.filter(commitment__in=commitments)
        dependencies = dependencies.filter(Q(commitment__in=commitments) | Q(needs__in=commitments))
    held, proposals = held_of(known)
    return AsWas(moment, held, proposals, by_commitment(statuses), by_commitment(milestones), list(dependencies))


def in_force(rows: QuerySet[M], moment: dt.datetime) -> QuerySet[M]:
    """What was there at a moment and had not ended."""
    return rows.filter(Q(ended=None) | Q(ended__gt=moment), at__lte=moment)


def held_of(known: Iterable[Terms]) -> tuple[dict[str, Terms], dict[str, Terms]]:
    """The terms that hold of each commitment, and the change put forward to it, if one is open; from all its terms.

    What is only proposed never displaces what was agreed or withdrawn. The terms come in the order of their numbers.
    """
    held: dict[str, Terms] = {}
    proposals: dict[str, Terms] = {}
    for terms in known:
        before = held.get(terms.commitment_id)
        if terms.stage in SETTLED or before is None or before.stage == TermsStage.PROPOSED:
            held[terms.commitment_id] = terms
            proposals.pop(terms.commitment_id, None)
        else:
            proposals[terms.commitment_id] = terms
    return held, proposals


def held_at(moment: dt.datetime) -> QuerySet[Terms]:
    """The terms that held of each commitment at a moment: the same as `held_of`, as the database finds them."""
    others = Terms.objects.filter(commitment=OuterRef("commitment"), at__lte=moment)
    later, settled = others.filter(number__gt=OuterRef("number")), Q(stage__in=SETTLED)
    held = settled & ~Exists(later.filter(settled)) | ~Exists(later) & ~Exists(others.filter(settled))
    return Terms.objects.filter(held, at__lte=moment)


def by_commitment(rows: Iterable[Of]) -> dict[str, list[Of]]:
    """Rows under their commitments."""
    found: dict[str, list[Of]] = defaultdict(list)
    for row in rows:
        found[row.commitment_id].append(row)
    return dict(found)
