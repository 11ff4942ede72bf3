"""Statements that wait for a moderator, in the conversations that a body opened."""

from typing import Final

from django.db.models import Count, Min, Q
from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step, Turn
from cydwaith.deliberations.models import Conversation, StatementState
from cydwaith.deliberations.sentences import talking
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import Actor
from cydwaith.shared.said import said

TITLE: Final = said(cy="Datganiadau sy’n aros am safonwr", en="Statements that wait for a moderator")


def waiting(body: Body, by: Actor) -> Part | None:  # noqa: ARG001  # as every source is called
    """The conversations of a body in which a statement waits, that in which one has waited longest first."""
    waits = Q(statements__state=StatementState.WAITING)
    found = Conversation.objects.filter(body=body).annotate(
        waits=Count("statements", filter=waits), since=Min("statements__on", filter=waits)
    )
    these = list(found.filter(waits__gt=0).order_by("since", "pk"))
    more = Step(talking.EVERY, reverse("deliberations"))
    lines = [line(one) for one in these[:MOST]]
    return Part("deliberations", Turn.ANSWER, TITLE, lines, len(these), more) if lines else None


def line(one: Conversation) -> Line:
    """One conversation, and how many statements wait in it."""
    note = talking.waits(one.waits)  # type: ignore[attr-defined]  # annotated above
    where = reverse("deliberation", kwargs={"key": one.key})
    there = Step(talking.MODERATE, reverse("deliberation_moderate", kwargs={"key": one.key}))
    return Line(both(one, "title"), where, note, there, sample=one.sample)
