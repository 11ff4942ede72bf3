"""Asking a council what it did, and answering."""

import pytest

from cydwaith.practices.actions import asks as actions
from cydwaith.practices.models import Ask
from cydwaith.practices.queries.asks import asks, unexplained
from cydwaith.practices.refusals import Explained
from cydwaith.record.models import Entry
from cydwaith.shared.permissions import PUBLIC, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.practice_world import CHECKER, INDICATOR, OTHER, OWNER, THIRD, WRITER, member, published, stands

pytestmark = pytest.mark.django_db
OFFICER = member(Role.CONTRIBUTOR, OTHER)


def ask(**more: object) -> Ask:
    return actions.ask(**{"by": OFFICER, "asking": OTHER, "asked": OWNER, "indicator": INDICATOR} | more)  # type: ignore[arg-type]


def open_for_asking() -> bool:
    return any(found.council.pk == OWNER and found.standing.indicator_id == INDICATOR for found in unexplained())


def test_an_ask_stands_once_while_it_is_open_and_others_join(wales: None) -> None:
    stands("better")
    assert open_for_asking()
    first = ask(question=Said(cy="Sut?"))
    assert ask() == first
    assert first.period == "2024-04-01/P1Y"
    assert ask(by=member(Role.EDITOR, THIRD), asking=THIRD) != first
    assert Entry.objects.filter(subject=f"ask:{first.pk}", verb="ask.made", body=OTHER).count() == 1
    assert not open_for_asking()


@pytest.mark.parametrize("verdict", ["as_expected", "worse", "cannot_tell", "no_judgement"])
def test_only_who_does_better_is_asked(wales: None, verdict: str) -> None:
    with pytest.raises(NotPossible):
        ask()
    stands(verdict)
    with pytest.raises(NotPossible):
        ask()


def test_nobody_asks_what_a_practice_already_tells(wales: None) -> None:
    stands("better")
    practice = published()
    with pytest.raises(Explained) as refusal:
        ask()
    assert refusal.value.practices == (practice,)
    assert not open_for_asking()


def test_only_officers_of_other_bodies_ask(wales: None) -> None:
    stands("better")
    with pytest.raises(NotPossible):
        ask(by=WRITER, asking=OWNER)
    for stranger in (PUBLIC, WRITER, member(Role.READER, OTHER)):
        with pytest.raises(Refused):
            ask(by=stranger)


@pytest.mark.parametrize("word", ["no", "do_not_know"])
def test_no_and_we_do_not_know_need_words(wales: None, word: str) -> None:
    stands("better")
    asked = ask()
    with pytest.raises(NotPossible) as refusal:
        actions.answer(by=CHECKER, ask=asked, answer=word)
    assert refusal.value.field == "text"
    for _ in range(2):
        answered = actions.answer(by=CHECKER, ask=asked, answer=word, text=Said(en="Nobody here knows."))
    assert answered.answer == word
    assert Entry.objects.filter(subject=f"ask:{asked.pk}", verb="ask.answered", body=OWNER).count() == 1
    with pytest.raises(Refused):
        actions.answer(by=CHECKER, ask=asked, answer=word, text=Said(en="Something else."))


def test_an_answer_is_the_councils_own_practice(wales: None) -> None:
    stands("better")
    asked = ask()
    for wrong in (None, published(OTHER).pk):
        with pytest.raises(NotPossible) as refusal:
            actions.answer(by=CHECKER, ask=asked, answer="practice", practice=wrong)
        assert refusal.value.field == "practice"
    practice = published()
    assert actions.answer(by=CHECKER, ask=asked, answer="practice", practice=practice.pk).practice_id == practice.pk


def test_only_editors_of_the_asked_council_answer(wales: None) -> None:
    stands("better")
    asked = ask()
    for stranger in (OFFICER, WRITER, member(Role.EDITOR, OTHER)):
        with pytest.raises(Refused):
            actions.answer(by=stranger, ask=asked, answer="no", text=Said(en="No."))


def test_open_asks_come_first(wales: None) -> None:
    stands("better")
    answered = actions.answer(by=CHECKER, ask=ask(), answer="no", text=Said(en="No."))
    still_open = ask()
    found = [asked.pk for asked in asks() if asked.pk in {answered.pk, still_open.pk}]
    assert found == [still_open.pk, answered.pk]
