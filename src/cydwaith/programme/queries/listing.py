"""Commitments as lists show them: narrowed by what a reader looks for, each with the last word of either side."""

from dataclasses import dataclass
from typing import Final

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery

from cydwaith.engines.schedule import Plan
from cydwaith.programme.models import Commitment, Part, Party, Stage, Status, Terms
from cydwaith.programme.queries.outlook import outlook

NOT_REPORTED = "none"
KINDS_OF_LATE: Final = ("late", "endangered")


@dataclass(frozen=True, kw_only=True)
class Sought:
    """What a reader looks for; empty text means any.

    `status` may be "none": not reported; `late` is "late" (of themselves), "endangered" (by what they wait for) or any.
    """

    programme: str = ""
    owes: str = ""
    owed: str = ""
    post: str = ""
    place: str = ""
    topic: str = ""
    stage: str = ""
    status: str = ""
    late: str = ""


def commitments(sought: Sought, plan: Plan) -> QuerySet[Commitment]:
    """Commitments, the next promised first and those withdrawn last, with `own` and `other`.

    These are the colours last reported by those who owe it and by the other side, None where nothing was.
    """
    found = narrowed(Commitment.objects.exclude(current=None), sought)
    found = found.annotate(own=last(Part.OWNER), other=last(Part.OTHER))
    if sought.status == NOT_REPORTED:
        found = found.filter(own=None)
    elif sought.status:
        found = found.filter(own=sought.status)
    if sought.late:
        behind = getattr(outlook(plan), sought.late) if sought.late in KINDS_OF_LATE else ()
        found = found.filter(slug__in=behind)
    gone = Q(current__stage=Stage.WITHDRAWN)
    return found.alias(gone=gone).order_by("gone", F("current__due").asc(nulls_last=True), "slug")


def narrowed(found: QuerySet[Commitment], sought: Sought) -> QuerySet[Commitment]:
    """Those that agree with everything asked of their terms."""
    plain = {"programme": sought.programme, "current__stage": sought.stage}
    found = found.filter(**{column: value for column, value in plain.items() if value})
    if not sought.stage:
        found = found.exclude(current__stage=Stage.WITHDRAWN)
    for role, body in (("owes", sought.owes), ("owed", sought.owed)):
        if body:
            found = found.filter(Exists(parties(role).filter(body=body)))
    if sought.post:
        found = found.filter(Exists(parties(Party.Role.OWES).filter(post=sought.post)))
    if sought.place:
        found = found.filter(Exists(Terms.places.through.objects.filter(terms=OuterRef("current"), place=sought.place)))
    if sought.topic:
        within = Q(topic=sought.topic) | Q(topic__parent=sought.topic)
        found = found.filter(Exists(Terms.topics.through.objects.filter(within, terms=OuterRef("current"))))
    return found


def parties(role: str) -> QuerySet[Party]:
    """Those on one side of the commitment that a query is about."""
    return Party.objects.filter(terms=OuterRef("current"), role=role)


def last(part: str) -> Subquery:
    """The colour that one side gave last to a whole commitment."""
    said = Status.objects.filter(commitment=OuterRef("pk"), part=part, milestone=None).order_by("-on", "-id")
    return Subquery(said.values("colour")[:1])


def shown(found: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """With all that a line or a card says of each, in a fixed number of queries."""
    both = Prefetch("current__parties", Party.objects.select_related("body", "post"))
    return found.select_related("current", "programme").prefetch_related(both)
