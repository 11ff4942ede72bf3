"""Writing the test of a module, and answering it: language changed in the middle, and every answer kept."""

from collections.abc import Mapping, Sequence

from django.db import transaction

from cydwaith.school import refusals
from cydwaith.school.actions.learning import mine, refuse_going
from cydwaith.school.deeds import QUESTION_ADD
from cydwaith.school.footprints import FOOTPRINT
from cydwaith.school.models import Enrolment, Module, ModuleAnswer, ModuleDone, ModuleQuestion
from cydwaith.shared import clock
from cydwaith.shared.deeds import doing
from cydwaith.shared.pairs import in_columns, stripped
from cydwaith.shared.permissions import Actor
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said


def add_question(*, by: Actor, module: Module, text: Said, options: Sequence[Said], right: int) -> ModuleQuestion:
    """Add a question at the end of a module's test. The same sent twice is one. Raises NotPossible.

    None is added once somebody has gone through the module: they would have been asked something else.
    """
    with doing(QUESTION_ADD, by=by, to=module) as act:
        asked, given = stripped(text), [stripped(one) for one in options]
        for wrong, why, field in (
            (not (asked.cy and asked.en), refusals.QUESTION_BOTH, "text"),
            (len(given) < 2, refusals.TWO_OPTIONS, "first"),  # one is no choice
            (not all(one.cy and one.en for one in given), refusals.OPTION_BOTH, "first"),
            (not 1 <= right <= len(given), refusals.RIGHT, "right"),
        ):
            if wrong:
                raise NotPossible(str(why), field)
        told = in_columns(text=asked) | {"options": [{"cy": one.cy, "en": one.en} for one in given], "right": right}
        if same := ModuleQuestion.objects.filter(module=act.it, **told).first():
            return same
        if ModuleDone.objects.filter(module=act.it).exists():
            raise NotPossible(str(refusals.GONE_THROUGH))
        number = ModuleQuestion.objects.filter(module=act.it).count() + 1
        made = ModuleQuestion.objects.create(module=act.it, order=number, at=clock.moment(), **told)
        act.tell(made, **FOOTPRINT.of(made))
    return made


@transaction.atomic
def answer(*, by: Actor, enrolment: Enrolment, module: Module, given: Mapping[int, int]) -> int:
    """Keep what somebody answers, by question, in the language in which they learn now; how many are not answered yet.

    One can be changed until one has gone through the module. What is not sent stays as it was. Raises NotPossible.
    """
    one = mine(by, enrolment)
    refuse_going(one, module)
    if ModuleDone.objects.filter(enrolment=one, module=module).exists():
        raise NotPossible(str(refusals.GONE_THROUGH))
    questions = {question.pk: question for question in ModuleQuestion.objects.filter(module=module)}
    for number, choice in given.items():
        question = questions.get(number)
        if question is None or not 1 <= choice <= len(question.options):
            raise NotPossible(str(refusals.NO_OPTION))
        told = {"choice": choice, "language": one.language, "at": clock.moment()}
        ModuleAnswer.objects.update_or_create(enrolment=one, question=question, defaults=told)
    return len(questions) - ModuleAnswer.objects.filter(enrolment=one, question__module=module).count()
