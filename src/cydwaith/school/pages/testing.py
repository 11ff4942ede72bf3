"""The test of a module: written by those who hold the course, answered by those who learn, in either language."""

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from cydwaith.bodies.pages.acting import account_of, acting
from cydwaith.school import forms, words
from cydwaith.school.actions import learning, testing
from cydwaith.school.models import Enrolment, Language, Module, ModuleAnswer, ModuleQuestion
from cydwaith.school.pages.writing import held_by_reader, its_page, written
from cydwaith.shared.refusals import NotPossible
from cydwaith.shared.said import Said, said

OPTIONS: Final = ("first", "second", "third", "fourth")
KEPT: Final = said(cy="Mae’ch atebion wedi’u cadw.", en="Your answers are kept.")


def question(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Add a question to a module's test."""
    module = get_object_or_404(Module, pk=id)
    course, by = held_by_reader(request, module.course_id), acting(request)

    def add(told: dict[str, Any]) -> ModuleQuestion:  # Any: of each field
        given = [told.pop(name) for name in OPTIONS]
        return testing.add_question(by=by, module=module, options=[one for one in given if one], **told)

    title = said(cy="Ychwanegu cwestiwn at brawf y modiwl", en="Add a question to the module’s test")
    return written(request, forms.QuestionForm(request.POST or None), add, title, course, its_page(course))


def test(request: HttpRequest, id: int, module: int) -> HttpResponse:  # noqa: A002  # the same
    """Answer a module's test; keep the answers and go on in the other language at any question."""
    found = Enrolment.objects.select_related("cohort__course")
    one = get_object_or_404(found, pk=id, account=account_of(request))
    asked = get_object_or_404(Module.objects.prefetch_related("questions"), pk=module, course=one.cohort.course_id)
    fault: Said | str = ""
    if request.method == "POST":
        try:
            return kept(request, one, asked)
        except NotPossible as refusal:
            fault = str(refusal)
    had = {each.question_id: each.choice for each in ModuleAnswer.objects.filter(enrolment=one, question__module=asked)}
    had |= sent(request)
    context = {"one": one, "module": asked, "had": had, "fault": fault, "words": words, "course": one.cohort.course}
    return render(request, "school/test.html", context)


def sent(request: HttpRequest) -> dict[int, int]:
    """What was chosen, by question; what is no number is nothing."""
    named = {name.removeprefix("q"): request.POST.get(name, "") for name in request.POST if name.startswith("q")}
    return {int(name): int(str(value)) for name, value in named.items() if small(name) and small(str(value))}


def small(text: str) -> bool:
    """Whether it is a number that a database can hold."""
    return text.isascii() and text.isdigit() and len(text) < 10


def kept(request: HttpRequest, one: Enrolment, module: Module) -> HttpResponse:
    """Keep the answers; then go on in the other language, or back to what one learns. Raises NotPossible."""
    by, wanted = acting(request), request.POST.get("language", "")
    testing.answer(by=by, enrolment=one, module=module, given=sent(request))
    if wanted in Language.values:
        learning.change_language(by=by, enrolment=one, language=wanted)
    messages.success(request, str(KEPT))
    return redirect("module_test", id=one.pk, module=module.pk) if wanted else redirect("learning")
