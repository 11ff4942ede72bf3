"""What a decision settles in the programme: the terms that its frozen text names, for those who consented."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cydwaith.decisions.actions import decisions
from cydwaith.decisions.actions.commitments import commit
from cydwaith.decisions.commitments import put_forward
from cydwaith.decisions.models import Decision
from cydwaith.forums.models import Forum
from cydwaith.programme import sources
from cydwaith.programme.actions.agreeing import settle
from cydwaith.programme.actions.proposing import change
from cydwaith.programme.models import Commitment
from cydwaith.shared.permissions import Refused
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests import programme_world as programme
from tests.decision_world import everyone, frozen, moved, says
from tests.forum_world import CARDIFF, GOVERNMENT, POWYS, STRANGER, begun, editor
from tests.kept import kept

pytestmark = pytest.mark.django_db


kept_forum = kept(begun)


@pytest.fixture
def forum(kept_forum: Callable[[], Forum], db: None) -> Forum:
    return kept_forum()


@pytest.fixture
def commitment(forum: Forum) -> Commitment:
    """Something one council owes another, put forward by the first."""
    return programme.proposed()


def agreed(forum: Forum, *named: Commitment, refuses: str = "") -> Decision:
    """A decision that settles some commitments, agreed."""
    decision, _text = frozen(forum, commitments=tuple(put_forward(one.pk) for one in named))
    everyone(decision)
    if refuses:
        says(decision, refuses, "refuse")
    return decisions.settle(by=editor(GOVERNMENT), decision=decision)


def test_what_the_text_names_is_agreed_for_everyone_who_consented(forum: Forum, commitment: Commitment) -> None:
    decision = agreed(forum, commitment)
    commit(by=editor(programme.OWED), decision=decision, body=programme.OWED)
    held = programme.again(commitment).current
    assert (held.stage, held.source_kind, held.source_key) == ("agreed", "decision", str(decision.pk))
    assert sources.shown(held).link.endswith(f"/{decision.pk}/")
    commit(by=editor(programme.OWED), decision=decision, body=programme.OWED)
    assert programme.misrecorded() == []


def test_a_body_that_refused_is_not_bound_by_its_side(forum: Forum, commitment: Commitment) -> None:
    decision = agreed(forum, commitment, refuses=programme.OWED)
    assert decision.state == "agreed"
    assert programme.OWED not in sources.binds("decision", str(decision.pk))
    commit(by=editor(programme.OWES), decision=decision, body=programme.OWES)
    assert programme.again(commitment).current.stage == "proposed"


def test_a_decision_settles_nothing_that_its_text_does_not_name(forum: Forum, commitment: Commitment) -> None:
    decision = agreed(forum)
    commit(by=editor(programme.OWES), decision=decision, body=programme.OWES)
    with pytest.raises(NotPossible):
        settle(by=editor(programme.OWES), commitment=commitment, number=1, decision=str(decision.pk))
    assert programme.again(commitment).current.stage == "proposed"


def test_nor_other_terms_that_were_put_forward_since(forum: Forum, commitment: Commitment) -> None:
    decision = agreed(forum, commitment)
    change(
        by=editor(programme.OWES),
        body=programme.OWES,
        commitment=commitment,
        number=1,
        reason=Said(en="More."),
        content=programme.content(texts={"what": Said(en="Something else.")}),
    )
    with pytest.raises(NotPossible):
        commit(by=editor(programme.OWES), decision=decision, body=programme.OWES)


def test_nothing_is_settled_before_it_is_agreed(forum: Forum, commitment: Commitment) -> None:
    decision, _text = frozen(forum, commitments=(put_forward(commitment.pk),))
    with pytest.raises(NotPossible):
        commit(by=editor(CARDIFF), decision=decision, body=CARDIFF)
    assert sources.binds("decision", str(decision.pk)) == frozenset()


def test_who_may(forum: Forum, commitment: Commitment) -> None:
    decision = agreed(forum, commitment)
    with pytest.raises(Refused):
        commit(by=editor(STRANGER), decision=decision, body=STRANGER)
    with pytest.raises(Refused):
        commit(by=editor(POWYS), decision=decision, body=CARDIFF)


def test_a_text_names_only_what_is_put_forward(forum: Forum, commitment: Commitment) -> None:
    real = put_forward(commitment.pk)
    with pytest.raises(NotPossible):
        moved(forum, commitments=(replace(real, says="0" * 64),))
    assert put_forward("nothing") is None
    assert sources.named("decision", "x") is None
