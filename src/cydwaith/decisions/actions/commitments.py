"""Letting what a decision settled hold in the programme."""

from django.db import transaction
from django.utils.translation import gettext as _

from cydwaith.decisions.actions.decisions import locked
from cydwaith.decisions.allowing import ready
from cydwaith.decisions.commitments import promised, put_forward
from cydwaith.decisions.deeds.decisions import DECISION_COMMIT
from cydwaith.decisions.models import Decision
from cydwaith.forums.acting import seat_of
from cydwaith.programme.actions.agreeing import settle
from cydwaith.programme.models import Commitment
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible


@transaction.atomic
def commit(*, by: Actor, decision: Decision, body: str) -> list[Commitment]:
    """Say yes, for every body that an agreed decision binds, to the commitments that its frozen text names.

    Any body that sits in the forum may do it; doing it again changes nothing. Bodies that did not consent still speak
    for themselves. Raises NotPossible when other terms were put forward since the text was frozen.
    """
    decision, _text = locked(decision)
    ready(by, DECISION_COMMIT, body=body, state=decision.state)
    seat_of(decision.forum, body, what=DECISION_COMMIT)
    made = []
    for one in promised(decision):
        commitment = Commitment.objects.get(pk=one.commitment)
        if not commitment.all_terms.filter(accepts__number=one.terms).exists() and put_forward(one.commitment) != one:
            raise NotPossible(_("Other terms were put forward since: %(name)s") % {"name": one.commitment})
        made.append(settle(by=by, commitment=commitment, number=one.terms, decision=str(decision.pk)))
    return made
