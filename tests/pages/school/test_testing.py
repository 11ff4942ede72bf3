"""The test of a module: language changed in the middle, answers kept, the module gone through only when done."""

import datetime as dt
from collections.abc import Iterator

import pytest
from django.test import Client

from cydwaith.bodies.middleware import actor_of
from cydwaith.school.actions import learning, testing
from cydwaith.school.models import Enrolment, Module, ModuleAnswer, ModuleDone, ModuleQuestion
from cydwaith.shared import clock
from cydwaith.shared.permissions import Role
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said
from tests.pages.addresses import at
from tests.pages.school.test_courses import client_of, sent
from tests.school_world import BY, HOLDER, enrolled, modules, on, opened, person

QUESTION = {
    "text_cy": "Faint yw dau a dau?",
    "text_en": "How many are two and two?",
    "first_cy": "Tri",
    "first_en": "Three",
    "second_cy": "Pedwar",
    "second_en": "Four",
    "right": 2,
}


@pytest.fixture
def one(bodies: None, settings: object, tmp_path: object) -> Iterator[Enrolment]:
    """Somebody who has a place on a course whose first module has two questions; the course has begun."""
    settings.HOME, settings.DEMO = tmp_path, True  # type: ignore[attr-defined]  # the clock can be set there
    cohort = opened()
    for name in ("Cyntaf", "Ail"):
        told = {"text": Said(name, f"{name}?"), "options": [Said("Ie", "Yes"), Said("Na", "No")], "right": 1}
        testing.add_question(by=BY, module=modules(cohort.course)[0], **told)  # type: ignore[arg-type]  # as told
    made = enrolled(cohort, person("learner"))
    with clock.stopped_at(on(cohort.begins + dt.timedelta(days=1))):
        learning.share(by=BY, cohort=cohort)
        yield Enrolment.objects.select_related("account", "cohort__course").get(pk=made.pk)


def first(one: Enrolment) -> Module:
    return modules(one.cohort.course)[0]


def test_language_changes_in_the_middle_and_the_answers_are_kept(one: Enrolment) -> None:
    learner, module = client_of(one.account), first(one)
    where = at("module_test", id=one.pk, module=module.pk)
    assert where in learner.get(at("learning")).content.decode()
    html = learner.get(where).content.decode()
    assert "Ie</label>" in html
    questions = list(ModuleQuestion.objects.order_by("order"))
    html = sent(learner, where, **{f"q{questions[0].pk}": 2, "language": "en"})
    assert "Yes</label>" in html
    assert "Ie</label>" not in html
    assert html.count("checked") == 1
    html = sent(learner, where, **{f"q{questions[1].pk}": 1})
    assert "Your answers are kept." in html
    kept = ModuleAnswer.objects.order_by("question__order").values_list("choice", "language")
    assert list(kept) == [(2, "cy"), (1, "en")]
    assert learner.get(at("learning_export")).json()["courses"][0]["answers"][0]["choice"] == 2
    assert client_of(person("other")).get(where).status_code == 404


def test_a_module_is_gone_through_when_its_test_is_answered_and_then_the_answers_stay(one: Enrolment) -> None:
    by, module = actor_of(one.account), first(one)
    numbers = list(module.questions.values_list("pk", flat=True))
    with pytest.raises(NotPossible):
        learning.go_through(by=by, enrolment=one, module=module)
    assert testing.answer(by=by, enrolment=one, module=module, given={numbers[0]: 1}) == 1
    assert testing.answer(by=by, enrolment=one, module=module, given={numbers[0]: 2, numbers[1]: 1}) == 0
    for wrong in ({numbers[0]: 3}, {numbers[0]: 0}, {numbers[1] + 999: 1}):
        with pytest.raises(NotPossible):
            testing.answer(by=by, enrolment=one, module=module, given=wrong)
    learning.go_through(by=by, enrolment=one, module=module)
    with pytest.raises(NotPossible):
        testing.answer(by=by, enrolment=one, module=module, given={numbers[0]: 1})
    assert ModuleDone.objects.get().module == module
    with pytest.raises(NotPossible):
        testing.add_question(by=BY, module=module, text=Said("A", "B"), options=[Said("A", "B")] * 2, right=1)


def test_a_question_is_written_in_both_languages_with_answers_to_choose_from(one: Enrolment, client: Client) -> None:
    author, module = client_of(person("author", HOLDER, Role.EDITOR)), modules(one.cohort.course)[1]
    where = at("module_question_new", id=module.pk)
    assert "in Welsh and in English" in sent(author, where, **QUESTION | {"text_cy": ""})
    assert "at least two answers" in sent(author, where, **QUESTION | {"second_cy": "", "second_en": ""})
    assert "each answer in Welsh" in sent(author, where, **QUESTION | {"second_cy": ""})
    assert "which of the answers is right" in sent(author, where, **QUESTION | {"right": 3})
    sent(author, where, **QUESTION)
    sent(author, where, **QUESTION)
    assert ModuleQuestion.objects.get(module=module).options[1] == {"cy": "Pedwar", "en": "Four"}
    assert "1 question in its test" in client.get(at("course", code=one.cohort.course_id)).content.decode()
    assert client_of(one.account).get(where).status_code == 403
