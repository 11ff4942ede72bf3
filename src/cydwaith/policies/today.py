"""Policies that wait for a body: those that it leads, while it is its side's turn."""

from typing import Final

from django.urls import reverse

from cydwaith.bodies.models import Body
from cydwaith.bodies.today import MOST, Line, Part, Step
from cydwaith.bodies.today import Turn as Order
from cydwaith.policies.lives import Life, lives
from cydwaith.policies.queries.policies import policies
from cydwaith.policies.sentences import needs
from cydwaith.policies.turns import Turn, turn
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import Actor
from cydwaith.shared.said import said

TITLE: Final = said(cy="Polisïau sy’n aros amdanoch", en="Policies that wait for you")
OPEN: Final = said(cy="Agor y polisi", en="Open the policy")
EVERY: Final = said(cy="Pob polisi", en="Every policy")


def waiting(body: Body, by: Actor) -> Part | None:  # noqa: ARG001  # as every source is called
    """The policies that a body leads and in which it is its side's turn, the longest first."""
    found = [(one, turn(one)) for one in lives(policies(body=body.pk))]
    theirs = [(one, now) for one, now in found if one.side_of(body.pk) in now.sides]
    lines = [line(one, now) for one, now in sorted(theirs, key=lambda pair: pair[1].since)]
    more = Step(EVERY, reverse("policies"))
    return Part("policies", Order.ANSWER, TITLE, lines[:MOST], len(lines), more) if lines else None


def line(one: Life, now: Turn) -> Line:
    """One policy, what is to be done with it, and since when."""
    where = reverse("policy", kwargs={"slug": one.policy.pk})
    return Line(
        both(one.policy, "title"),
        where,
        needs.wanted(now.what, now.since),
        Step(OPEN, where),
        sample=one.policy.sample,
    )
