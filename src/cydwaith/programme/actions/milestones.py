"""Steps on the way to a commitment. One is reached by a status that says so (see `reporting`)."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cydwaith.programme.actions.holding import role_in, speaking, terms_of
from cydwaith.programme.deeds.milestones import ADDED, MILESTONE_ADD, MILESTONE_END
from cydwaith.programme.models import Commitment, Milestone, Party, TermsStage
from cydwaith.shared import clock
from cydwaith.shared.deeds import Doing
from cydwaith.shared.pairs import UNSAID, columns_of, given, in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


@dataclass(frozen=True)
class Stone:
    """A milestone before it is stored."""

    due: dt.date
    title: Said = UNSAID


def add_milestone(*, by: Actor, body: str, commitment: Commitment, stone: Stone) -> Milestone:
    """Set a step on the way, for a body that has a part in it; the same one, sent twice, is one. Raises NotPossible."""
    with speaking(MILESTONE_ADD, by=by, body=body, to=commitment) as act:
        role_in(terms_of(act.it), body)
        alike = in_columns(due=stone.due, title=stripped(stone.title))
        if same := act.it.milestones.filter(body=body, ended=None, **alike).first():
            return same
        return put(act, act.it, stone)


def end_milestone(*, by: Actor, body: str, milestone: Milestone, reason: Said) -> Milestone:
    """Take a step away, with a reason; it stays visible.

    Once a commitment is agreed, only a body to which it is owed can do that: nobody frees itself of a step.
    """
    with speaking(MILESTONE_END, by=by, body=body, to=milestone) as act:
        found: Milestone = act.it
        terms = terms_of(found.commitment)
        role = role_in(terms, body)
        why = given(reason, "reason")
        if found.ended:
            return found
        if terms.stage == TermsStage.AGREED and role == Party.Role.OWES:
            raise NotPossible(
                _("Only an organisation to which it is owed can take a step away, once it is agreed"), "body"
            )
        found.ended, found.why_ended = clock.now(), why
        found.save(update_fields=["ended", *columns_of("why_ended")])
        act.tell(found)
    return found


def put(act: Doing[object], commitment: Commitment, stone: Stone) -> Milestone:
    """Store a step and tell of it; the caller holds the commitment."""
    title = given(stone.title, "title", _("Give it a title, in at least one language"))
    told = in_columns(title=title, due=stone.due, body_id=act.body)
    made = Milestone.objects.create(commitment=commitment, at=clock.now(), **told)
    act.tell(made, ADDED)
    return made
