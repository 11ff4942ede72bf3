"""Steps on the way to a commitment. One is reached by a status that says so (see `reporting`)."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cydwaith.programme.actions.holding import reasons, role_in, speaking, terms_of
from cydwaith.programme.deeds.milestones import ADDED, MILESTONE_ADD, MILESTONE_END
from cydwaith.programme.models import Commitment, Milestone, Party, Stage
from cydwaith.shared import clock
from cydwaith.shared.deeds import Doing
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible


@dataclass(frozen=True)
class Stone:
    """A milestone before it is stored."""

    due: dt.date
    title_cy: str = ""
    title_en: str = ""


def add_milestone(*, by: Actor, body: str, commitment: Commitment, stone: Stone) -> Milestone:
    """Set a step on the way, for a body that has a part in it; the same one, sent twice, is one. Raises NotPossible."""
    with speaking(MILESTONE_ADD, by=by, body=body, to=commitment) as act:
        role_in(terms_of(act.it), body)
        alike = {"due": stone.due, "title_cy": stone.title_cy.strip(), "title_en": stone.title_en.strip()}
        if same := act.it.milestones.filter(body=body, ended=None, **alike).first():
            return same
        return put(act, act.it, stone)


def end_milestone(*, by: Actor, body: str, milestone: Milestone, reason_cy: str = "", reason_en: str = "") -> Milestone:
    """Take a step away, with a reason; it stays visible.

    Once a commitment is agreed, only a body to which it is owed can do that: nobody frees itself of a step.
    """
    with speaking(MILESTONE_END, by=by, body=body, to=milestone) as act:
        found: Milestone = act.it
        terms = terms_of(found.commitment)
        role = role_in(terms, body)
        why = reasons(reason_cy, reason_en)
        if found.ended:
            return found
        if terms.stage == Stage.AGREED and role == Party.Role.OWES:
            raise NotPossible(_("Only a body to which it is owed can take a step away, once it is agreed"), "body")
        found.ended = clock.now()
        found.why_ended_cy, found.why_ended_en = why["reason_cy"], why["reason_en"]
        found.save(update_fields=["ended", "why_ended_cy", "why_ended_en"])
        act.tell(found)
    return found


def put(act: Doing[object], commitment: Commitment, stone: Stone) -> Milestone:
    """Store a step and tell of it; the caller holds the commitment."""
    cy, en = stone.title_cy.strip(), stone.title_en.strip()
    if not (cy or en):
        raise NotPossible(_("Give it a title, in at least one language"), "title_cy")
    made = Milestone.objects.create(
        commitment=commitment, title_cy=cy, title_en=en, due=stone.due, body_id=act.body, at=clock.now()
    )
    act.tell(made, ADDED)
    return made
