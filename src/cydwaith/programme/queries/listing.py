"""Commitments as pages show them: narrowed by what a reader looks for, each with the last word of either side."""

from typing import Any

from django.db.models import F, Prefetch, Q, QuerySet

from cydwaith.engines.schedule import Plan
from cydwaith.programme.models import Commitment, Part, Party, Terms, TermsStage
from cydwaith.programme.queries.narrowing import Sought, last, narrowed
from cydwaith.shared.clock import now


def commitments(sought: Sought, plan: Plan) -> QuerySet[Commitment]:
    """Commitments, the next promised first and those withdrawn last, with `own` and `other`.

    These are the colours last reported by those who owe it and by the other side, None where nothing was.
    """
    moment = now()
    found = Commitment.objects.filter(current__in=narrowed(Terms.objects.all(), sought, plan, moment).values("pk"))
    found = found.annotate(own=last(Part.OWNER, "pk", moment), other=last(Part.OTHER, "pk", moment))
    gone = Q(current__stage=TermsStage.WITHDRAWN)
    return found.alias(gone=gone).order_by("gone", F("current__due").asc(nulls_last=True), "slug")


def apart(found: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """The same with sample data after all that is real, and what has no date after what has one."""
    gone = Q(current__stage=TermsStage.WITHDRAWN)
    return found.alias(gone=gone).order_by("gone", "sample", F("current__due").asc(nulls_last=True), "slug")


def shown(found: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """With all that a line or a card says of each, in a fixed number of queries."""
    return plainly(found).prefetch_related(parties())


def parties() -> "Prefetch[Any]":  # Any: of whatever is stored
    """Who owes each, and to whom; a body is read once, however many commitments it has."""
    return Prefetch("current__parties", Party.objects.select_related("post").prefetch_related("body"))


def plainly(found: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """With their terms, for where many are counted and few are shown: those still want `parties`."""
    return found.select_related("current", "programme")
