"""From a proposal to what everyone has agreed, and how that changes: never by one side alone."""

import pytest
from django.utils.translation import override

from cydwaith.programme import sources
from cydwaith.programme.actions.agreeing import agree, decline, settle
from cydwaith.programme.actions.proposing import change, propose, withdraw
from cydwaith.programme.assenting import Awaited, awaited, proposal_of
from cydwaith.programme.models import Assent, Commitment, SourceKind
from cydwaith.programme.refusals import Overtaken
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import COMMAND_LINE, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.practice_world import member
from tests.programme_world import (
    EDITOR,
    OUTSIDE,
    OUTSIDER,
    OWED,
    OWED_EDITOR,
    OWES,
    OWES_EDITOR,
    again,
    agreed,
    content,
    misrecorded,
    proposed,
)

pytestmark = pytest.mark.django_db
WHY = {"reason": Said(en="Because.")}


@pytest.fixture(autouse=True)
def _wales(wales: None) -> None: ...


def stage(commitment: Commitment) -> str:
    return again(commitment).current.stage


def test_proposing_is_saying_yes_and_the_other_sides_yes_makes_it_agreed() -> None:
    commitment = proposed()
    assert awaited(commitment, proposal_of(commitment)) == Awaited(one_of=(OWED,))
    agree(by=OWED_EDITOR, body=OWED, commitment=commitment, number=1)
    agree(by=OWED_EDITOR, body=OWED, commitment=commitment, number=1)
    held = again(commitment).current
    assert (held.number, held.stage, held.accepts.number) == (2, "agreed", 1)
    verbs = list(
        Entry.objects.filter(subject=f"commitment:{commitment.pk}").order_by("id").values_list("verb", flat=True)
    )
    assert verbs == ["commitment.proposed", "commitment.answered", "commitment.answered", "commitment.agreed"]
    assert misrecorded() == []


def test_the_same_proposal_sent_twice_is_one() -> None:
    assert proposed() == proposed()
    assert Commitment.objects.count() == 1


def test_one_side_saying_yes_twice_agrees_nothing() -> None:
    commitment = proposed()
    agree(by=OWES_EDITOR, body=OWES, commitment=commitment, number=1)
    assert stage(commitment) == "proposed"


def test_every_body_that_owes_must_say_so_itself() -> None:
    both = {OWES: f"{OWES}/test-officer", OUTSIDE: f"{OUTSIDE}/test-officer"}
    commitment = proposed(OWED, owes=both)
    agree(by=OWES_EDITOR, body=OWES, commitment=commitment, number=1)
    assert awaited(commitment, proposal_of(commitment)) == Awaited(every=(OUTSIDE,))
    agree(by=OUTSIDER, body=OUTSIDE, commitment=commitment, number=1)
    assert stage(commitment) == "agreed"


def test_nobody_speaks_for_a_body_without_a_role_in_it() -> None:
    commitment = proposed()
    for actor in (OWES_EDITOR, member(Role.CONTRIBUTOR, OWED), COMMAND_LINE):
        with pytest.raises(Refused):
            agree(by=actor, body=OWED, commitment=commitment, number=1)
    with pytest.raises(Refused):
        propose(by=COMMAND_LINE, body=OWES, content=content(texts={"title": Said(en="Another")}))
    with override("en"), pytest.raises(NotPossible, match="no part"):
        agree(by=OUTSIDER, body=OUTSIDE, commitment=commitment, number=1)


def test_a_change_to_what_is_agreed_waits_for_the_other_side() -> None:
    commitment = agreed()
    later = content(money=50)
    made = change(by=OWES_EDITOR, body=OWES, commitment=commitment, content=later, number=2, **WHY)
    assert (made.number, made.stage) == (3, "proposed")
    assert again(commitment).current.number == 2
    assert awaited(commitment, made) == Awaited(every=(OWED,))
    agree(by=OWED_EDITOR, body=OWED, commitment=commitment, number=3)
    assert (again(commitment).current.number, again(commitment).current.money) == (4, 50)
    assert misrecorded() == []


def test_a_body_cannot_change_the_other_side_away() -> None:
    commitment = agreed()
    friend = content(owed={OUTSIDE: None})
    made = change(by=OWES_EDITOR, body=OWES, commitment=commitment, content=friend, number=2, **WHY)
    agree(by=OUTSIDER, body=OUTSIDE, commitment=commitment, number=made.number)
    assert again(commitment).current.number == 2
    assert awaited(commitment, made) == Awaited(every=(OWED,))


def test_two_people_at_once_lose_nothing_and_hear_of_each_other() -> None:
    commitment = agreed()
    change(by=OWES_EDITOR, body=OWES, commitment=commitment, content=content(money=50), number=2, **WHY)
    with pytest.raises(Overtaken) as refused:
        change(by=OWED_EDITOR, body=OWED, commitment=commitment, content=content(money=60), number=2, **WHY)
    assert refused.value.theirs.number == 3
    change(by=OWED_EDITOR, body=OWED, commitment=commitment, content=content(money=60), number=3, **WHY)
    with pytest.raises(Overtaken):
        agree(by=OWED_EDITOR, body=OWED, commitment=commitment, number=3)


def test_a_change_needs_a_reason_and_says_something_else() -> None:
    commitment = agreed()
    with pytest.raises(NotPossible):
        change(by=OWES_EDITOR, body=OWES, commitment=commitment, content=content(money=1), number=2, reason=Said())
    same = change(by=OWES_EDITOR, body=OWES, commitment=commitment, content=content(), number=2, **WHY)
    assert same.number == 2


def test_a_proposal_is_taken_back_by_who_made_it_alone() -> None:
    commitment = proposed()
    with pytest.raises(NotPossible):
        withdraw(by=OWED_EDITOR, body=OWED, commitment=commitment, number=1, **WHY)
    withdraw(by=OWES_EDITOR, body=OWES, commitment=commitment, number=1, **WHY)
    assert stage(commitment) == "withdrawn"
    with pytest.raises(Refused):
        agree(by=OWED_EDITOR, body=OWED, commitment=commitment, number=1)
    assert misrecorded() == []


def test_what_is_agreed_is_withdrawn_by_both() -> None:
    commitment = agreed()
    withdraw(by=OWES_EDITOR, body=OWES, commitment=commitment, number=2, **WHY)
    withdraw(by=OWES_EDITOR, body=OWES, commitment=commitment, number=3, **WHY)
    assert stage(commitment) == "agreed"
    decline(by=OWED_EDITOR, body=OWED, commitment=commitment, number=3, **WHY)
    assert stage(commitment) == "agreed"
    agree(by=OWED_EDITOR, body=OWED, commitment=commitment, number=3)
    assert stage(commitment) == "withdrawn"
    assert misrecorded() == []


def test_a_no_needs_a_reason_and_stays() -> None:
    commitment = proposed()
    with pytest.raises(NotPossible):
        decline(by=OWED_EDITOR, body=OWED, commitment=commitment, number=1, reason=Said())
    decline(by=OWED_EDITOR, body=OWED, commitment=commitment, number=1, **WHY)
    assert list(Assent.objects.filter(body=OWED).values_list("answer", flat=True)) == ["no"]
    assert stage(commitment) == "proposed"


BAD = {
    "no title": {"texts": {"title": Said()}},
    "nobody owes": {"owes": {}},
    "nobody is owed": {"owed": {}},
    "owes itself": {"owed": {OWES: None}},
    "no post": {"owes": {OWES: None}},
    "another body's post": {"owes": {OWES: f"{OWED}/test-officer"}},
    "no indicator": {"test": "indicator"},
    "nobody accepts": {"test": "acceptance"},
    "who owes accepts": {"test": "acceptance", "accepted_by": OWES},
    "target without indicator": {"target": 5},
    "money below nothing": {"money": -1},
}


@pytest.mark.parametrize("wrong", BAD)
def test_terms_that_make_no_sense_are_refused(wrong: str) -> None:
    with pytest.raises(NotPossible):
        propose(by=OWES_EDITOR, body=OWES, content=content(**BAD[wrong]))
    assert not Commitment.objects.exists()


@pytest.fixture
def decisions(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """A room above with decisions: whom each of them binds, by its key."""
    bound: dict[str, set[str]] = {}
    named = lambda key: sources.Named(Said("Penderfyniad", "Decision"), path=f"/{key}") if key in bound else None  # noqa: E731  # short
    source = sources.Source(SourceKind.DECISION, named, lambda key: bound.get(key, ()), lambda *_: True)
    monkeypatch.setattr(sources, "SOURCES", [source])
    return bound


def test_a_forums_decision_says_yes_for_those_it_binds(decisions: dict[str, set[str]]) -> None:
    commitment = proposed(OWED)
    with pytest.raises(Refused):
        settle(by=OWES_EDITOR, commitment=commitment, number=1, decision="7")
    decisions["7"] = {OUTSIDE}
    with pytest.raises(NotPossible):
        settle(by=OUTSIDER, commitment=commitment, number=1, decision="7")
    decisions["8"] = {OWES, OWED}
    settle(by=OWES_EDITOR, commitment=commitment, number=1, decision="8")
    settle(by=OWES_EDITOR, commitment=commitment, number=1, decision="8")
    held = again(commitment).current
    assert (held.stage, held.source_kind, held.source_key) == ("agreed", "decision", "8")
    assert sources.shown(held).link == "/8"
    assert misrecorded() == []


def test_a_source_that_its_room_does_not_know_is_refused(decisions: dict[str, set[str]]) -> None:
    with pytest.raises(NotPossible):
        propose(by=EDITOR[OWES], body=OWES, content=content(source_kind="decision", source_key="9"))
