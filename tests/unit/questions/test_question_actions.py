"""Asking in public, answering, withdrawing and removing."""

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from cydwaith.practices.actions.practices import start, withdraw
from cydwaith.questions import actions
from cydwaith.questions.models import Question, QuestionStage
from cydwaith.record.models import Entry
from cydwaith.search.actions import rebuild
from cydwaith.search.models import Document
from cydwaith.shared.permissions import COMMAND_LINE, PUBLIC, Actor, Refused, Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.practice_world import CHECKER, OTHER, OWNER, THIRD, WRITER, content, member, published
from tests.question_world import ANALYST, LORRIES, NOBODY_OF_ANYWHERE, OFFICER, of_figure, of_practice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wales")]
ANSWER = Said(cy="Nac oedd.", en="We did not.")
WHY = Said(en="It named a driver.")


def told(question: Question) -> list[str]:
    return list(Entry.objects.filter(subject=f"question:{question.pk}").order_by("pk").values_list("verb", flat=True))


def test_a_question_stands_and_is_answered_by_whoever_owns_the_practice() -> None:
    asked = of_practice()
    assert (asked.stage, asked.owner_id) == (QuestionStage.OPEN, OWNER)
    for _ in range(2):
        answered = actions.answer(by=CHECKER, question=asked, text=ANSWER)
    assert answered.stage is QuestionStage.ANSWERED
    more = actions.answer(by=CHECKER, question=asked, text=Said(en="We did not, in the end."))
    assert (more.answer_cy, more.answer_en) == ("", "We did not, in the end.")
    assert told(asked) == ["question.asked", "question.answered", "question.answered"]


@pytest.mark.parametrize(
    "wrong", [PUBLIC, WRITER, OFFICER, NOBODY_OF_ANYWHERE, ANALYST, member(Role.ADMINISTRATOR, THIRD)]
)
def test_nobody_else_answers_or_removes_on_a_practice(wrong: Actor) -> None:
    asked = of_practice()
    with pytest.raises(Refused):
        actions.answer(by=wrong, question=asked, text=ANSWER)
    with pytest.raises(Refused):
        actions.remove(by=wrong, question=asked, reason=WHY)


@pytest.mark.parametrize("wrong", [PUBLIC, CHECKER, OFFICER, NOBODY_OF_ANYWHERE, member(Role.ADMINISTRATOR, THIRD)])
def test_only_whoever_looks_after_figures_answers_on_one(wrong: Actor) -> None:
    asked = of_figure()
    with pytest.raises(Refused):
        actions.answer(by=wrong, question=asked, text=ANSWER)
    with pytest.raises(Refused):
        actions.remove(by=wrong, question=asked, reason=WHY)
    assert actions.answer(by=ANALYST, question=asked, text=ANSWER).stage is QuestionStage.ANSWERED
    assert actions.remove(by=ANALYST, question=asked, reason=WHY).stage is QuestionStage.REMOVED


def test_the_public_asks_nothing_and_nobody_asks_for_a_body_of_others() -> None:
    practice = published()
    for by, body in ((PUBLIC, None), (OFFICER, THIRD), (member(Role.READER, OTHER), OTHER)):
        with pytest.raises(Refused):
            of_practice(practice, by=by, body=body)
    assert of_practice(practice, by=NOBODY_OF_ANYWHERE, body="").asking is None


def test_what_cannot_be_asked() -> None:
    practice = published()
    with pytest.raises(NotPossible, match=r"Eich sefydliad chi|own organisation"):
        of_practice(practice, by=WRITER, body=OWNER)
    with pytest.raises(NotPossible, match=r"o leiaf un iaith|at least one language"):
        of_practice(practice, text=Said(cy="  ", en="\n"))
    draft = start(by=WRITER, owner=OWNER, content=content(texts={"title": Said(en="Unseen")}))
    with pytest.raises(NotPossible, match=r"wedi’i gyhoeddi|not published"):
        of_practice(draft.practice)
    withdraw(by=CHECKER, practice=practice, reason=WHY)
    with pytest.raises(NotPossible, match=r"wedi’i gyhoeddi|not published"):
        of_practice(practice)
    assert not Question.objects.exists()


def test_the_same_is_asked_once_whoever_asks() -> None:
    practice = published()
    first = of_practice(practice)
    for words in (
        LORRIES,
        Said(en=" did you  need NEW lorries? "),
        Said(cy="A hefyd?", en="Did you need new lorries?"),
    ):
        assert of_practice(practice, by=NOBODY_OF_ANYWHERE, body=None, text=words) == first
    assert told(first) == ["question.asked"]
    actions.remove(by=CHECKER, question=first, reason=WHY)
    assert of_practice(practice) != first


def test_ten_a_day_and_then_tomorrow() -> None:
    practice = published()
    for number in range(actions.MOST):
        of_practice(practice, text=Said(en=f"Question {number}?"))
    with pytest.raises(NotPossible, match=r"10 (cwestiwn|questions)"):
        of_practice(practice, text=Said(en="One more?"))
    assert of_practice(practice, by=NOBODY_OF_ANYWHERE, body=None, text=Said(en="One more?"))
    Question.objects.update(asked=timezone.now() - dt.timedelta(days=1, minutes=1))
    assert of_practice(practice, text=Said(en="The next day?"))


def test_ones_own_question_is_withdrawn_before_an_answer_and_no_word_is_left() -> None:
    asked = of_practice()
    with pytest.raises(Refused):
        actions.withdraw(by=CHECKER, question=asked)
    gone = actions.withdraw(by=OFFICER, question=asked)
    assert (gone.stage, gone.text_cy, gone.text_en) == (QuestionStage.WITHDRAWN, "", "")
    for late in (actions.withdraw, lambda **given: actions.answer(**given, text=ANSWER)):
        with pytest.raises(Refused):
            late(by=OFFICER, question=asked)
    answered = of_practice(asked.practice)
    actions.answer(by=CHECKER, question=answered, text=ANSWER)
    with pytest.raises(Refused):
        actions.withdraw(by=OFFICER, question=answered)


def test_what_is_removed_leaves_its_reason_and_no_word() -> None:
    asked = of_practice()
    salt = asked.salt
    actions.answer(by=CHECKER, question=asked, text=ANSWER)
    with pytest.raises(NotPossible):
        actions.remove(by=CHECKER, question=asked, reason=Said())
    gone = actions.remove(by=CHECKER, question=asked, reason=WHY)
    assert (gone.text_en, gone.answer_en, gone.answer_cy) == ("", "", "")
    assert (gone.removed_by_id, gone.reason_en) == (OWNER, WHY.en)
    assert gone.salt != salt, "what was hashed with the words is gone, too"
    with pytest.raises(Refused):
        actions.remove(by=CHECKER, question=asked, reason=WHY)


def test_what_is_removed_is_found_no_more(django_capture_on_commit_callbacks: Callable[..., Any]) -> None:
    asked = of_practice()
    rebuild(by=COMMAND_LINE)
    found = Document.objects.filter(kind="questions", text_en__contains="lorries")
    assert found.exists()
    with django_capture_on_commit_callbacks(execute=True):
        actions.remove(by=CHECKER, question=asked, reason=WHY)
    assert not found.exists()


def test_whoever_runs_the_site_removes_in_their_own_name() -> None:
    assert actions.remove(by=COMMAND_LINE, question=of_practice(), reason=WHY).removed_by is None


def test_the_record_holds_no_word_and_no_hash_of_words_alone() -> None:
    practice = published()
    asked, twin = of_practice(practice), of_figure(text=LORRIES)
    actions.answer(by=CHECKER, question=asked, text=ANSWER)
    actions.remove(by=CHECKER, question=asked, reason=WHY)
    entries = Entry.objects.filter(subject__startswith="question:")
    told = [entry.facts for entry in entries]
    for word in ("lorries", "oedd", "not.", "driver", OFFICER.pseudonym):
        assert word not in "\n".join(told)
    assert len({json.loads(facts)["sealed"] for facts in told}) == len(told), "the same words have the same hash"
    assert twin.salt != asked.salt


def test_the_record_does_not_join_what_somebody_asks_with_what_else_they_do() -> None:
    practice = published()
    asked = of_practice(practice)
    other = of_practice(practice, body=None, text=Said(en="And who paid?"))
    actions.withdraw(by=OFFICER, question=other)
    subjects = [f"question:{one.pk}" for one in (asked, other)]
    actors = list(Entry.objects.filter(subject__in=subjects).values_list("actor", flat=True))
    assert len(set(actors)) == len(actors) == 3
    assert OFFICER.pseudonym not in actors
    assert {one.by for one in Question.objects.all()} == {OFFICER.pseudonym}
