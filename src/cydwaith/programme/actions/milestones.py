"""Steps on the way to a commitment. One is reached by a status that says so (see `reporting`)."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from cydwaith.programme import clock, recorded
from cydwaith.programme.actions.holding import held, may_act, reasons, record, role_in
from cydwaith.programme.models import Commitment, Milestone, Party, Stage
from cydwaith.programme.refusals import NotPossible
from cydwaith.shared.permissions import Actor


@dataclass(frozen=True)
class Stone:
    """A milestone before it is stored."""

    due: dt.date
    title_cy: str = ""
    title_en: str = ""


@transaction.atomic
def add_milestone(*, by: Actor, body: str, commitment: Commitment, stone: Stone) -> Milestone:
    """Set a step on the way, for a body that has a part in it; the same one, sent twice, is one. Raises NotPossible."""
    commitment, terms = held(commitment)
    may_act(by, "milestone.add", body, terms)
    role_in(terms, body)
    alike = {"due": stone.due, "title_cy": stone.title_cy.strip(), "title_en": stone.title_en.strip()}
    if same := commitment.milestones.filter(body=body, ended=None, **alike).first():
        return same
    return put(by, body, commitment, stone)


@transaction.atomic
def end_milestone(*, by: Actor, body: str, milestone: Milestone, reason_cy: str = "", reason_en: str = "") -> Milestone:
    """Take a step away, with a reason; it stays visible.

    Once a commitment is agreed, only a body to which it is owed can do that: nobody frees itself of a step.
    """
    commitment, terms = held(milestone.commitment_id)
    milestone = Milestone.objects.get(pk=milestone.pk)
    may_act(by, "milestone.end", body, terms)
    role = role_in(terms, body)
    why = reasons(reason_cy, reason_en)
    if milestone.ended:
        return milestone
    if terms.stage == Stage.AGREED and role == Party.Role.OWES:
        raise NotPossible(_("Only a body to which it is owed can take a step away, once it is agreed"), "body")
    milestone.ended = clock.now()
    milestone.why_ended_cy, milestone.why_ended_en = why["reason_cy"], why["reason_en"]
    milestone.save(update_fields=["ended", "why_ended_cy", "why_ended_en"])
    facts = recorded.milestone_ended(milestone)
    record(by=by, body=body, verb="milestone.ended", commitment=commitment.pk, facts=facts)
    return milestone


def put(by: Actor, body: str | None, commitment: Commitment, stone: Stone) -> Milestone:
    """Store a step and write it down; the caller holds the commitment."""
    cy, en = stone.title_cy.strip(), stone.title_en.strip()
    if not (cy or en):
        raise NotPossible(_("Give it a title, in at least one language"), "title_cy")
    made = Milestone.objects.create(
        commitment=commitment, title_cy=cy, title_en=en, due=stone.due, body_id=body, at=clock.now()
    )
    record(by=by, body=body, verb="milestone.added", commitment=commitment.pk, facts=recorded.milestone(made))
    return made
