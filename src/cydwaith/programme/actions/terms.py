"""Adding terms: the one place where what holds of a commitment changes."""

from django.utils.translation import gettext as _

from cydwaith.programme.assenting import named_in
from cydwaith.programme.content import Content, store
from cydwaith.programme.deeds.commitments import verb_of
from cydwaith.programme.models import Commitment, Terms, TermsStage
from cydwaith.shared import clock
from cydwaith.shared.deeds import Doing
from cydwaith.shared.pairs import UNSAID, in_columns
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def latest(commitment: Commitment) -> Terms:
    """The terms with the highest number, whether they hold or are only put forward."""
    found = commitment.all_terms.order_by("-number").first()
    assert found is not None
    return found


def must_concern(body: str, commitment: Commitment, terms: Terms) -> None:
    """Raise NotPossible for a body that neither the terms that hold nor the latest ones name."""
    if body not in {**named_in(commitment, terms), **named_in(commitment, latest(commitment))}:
        raise NotPossible(_("Your organisation has no part in this commitment"), "body")


def add(
    act: Doing[object],
    commitment: Commitment,
    content: Content,
    stage: TermsStage,
    *,
    proposed_by: str | None,
    withdraws: bool = False,
    accepts: Terms | None = None,
    why: Said = UNSAID,
) -> Terms:
    """Add the next terms, with the reason, and tell of it.

    They hold from now on, unless they only propose a change to what is agreed.
    """
    last = commitment.all_terms.order_by("-number").first()
    terms = Terms(
        commitment=commitment,
        number=last.number + 1 if last else 1,
        stage=stage,
        withdraws=withdraws,
        accepts=accepts,
        proposed_by_id=proposed_by,
        at=clock.now(),
        **in_columns(reason=why),
    )
    store(content, terms)
    held = commitment.current
    if stage != TermsStage.PROPOSED or held is None or held.stage == TermsStage.PROPOSED:
        commitment.current = terms
        commitment.save(update_fields=["current"])
    act.tell(terms, verb_of(terms))
    return terms
