"""The pages of questions."""

from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.evidence.models import Indicator
from cydwaith.practices.models import Practice
from cydwaith.practices.models.practice import State
from cydwaith.questions import actions, sentences
from cydwaith.questions.deeds import QUESTION_WITHDRAW, answering, removing
from cydwaith.questions.forms import AnswerForm, QuestionForm, RemovalForm
from cydwaith.questions.lists import QUESTIONS
from cydwaith.questions.models import Question
from cydwaith.questions.queries import open_first, questions
from cydwaith.questions.words import STAGES
from cydwaith.shared.permissions import CONTRIBUTORS, Refused, may, require
from cydwaith.shared.posting import posted
from cydwaith.shared.said import Said, pair

A_PAGE = 30
NUMBER = "id"


def question_list(request: HttpRequest) -> HttpResponse:
    """Every question, those that wait first; of one practice or one indicator where the address asks for it."""
    asked = QUESTIONS.asking(request)
    found = open_first()
    narrowed = {name: code for name in ("practice", "indicator") if (code := getattr(asked, name))}
    page = Paginator(found.filter(**narrowed), A_PAGE).get_page(request.GET.get("page"))
    query = "&".join(f"{name}={code}" for name, code in narrowed.items())
    return render(
        request, "questions/questions.html", {**told(), "page": page, "list": QUESTIONS, "query": query, "of": narrowed}
    )


def told() -> dict[str, Any]:
    """What every page of this room has to say things with."""
    return {"section": "", "sentences": sentences, "stages": STAGES}


def question(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One question, and what became of it."""
    found = the_question(id)
    by = acting(request)
    allowed = {
        "answer": may(by, answering(found), body=found.owner_id, state=found.stage),
        "remove": may(by, removing(found), body=found.owner_id, state=found.stage),
        "withdraw": by.pseudonym == found.by and may(by, QUESTION_WITHDRAW, state=found.stage),
    }
    return render(request, "questions/question.html", {**told(), "question": found, "may": allowed})


def new(request: HttpRequest) -> HttpResponse:
    """Ask about the practice `?practice=` or the indicator `?indicator=`."""
    about = subject_of(request)
    bodies = own_bodies(request, CONTRIBUTORS)
    form = QuestionForm(request.POST or None, bodies=body_choices(bodies))
    done = posted(
        request,
        form,
        lambda given: actions.ask(by=acting(request), about=about, sample=settings.DEMO, **given),
        said=_("The question stands here. Everyone can see it now."),
        to=where,
    )
    if done:
        return done
    owner = pair(about.owner, "name") if isinstance(about, Practice) else sentences.OF_FIGURES
    shown = {"form": form, "about": name_of(about), "owner": owner, "most": actions.MOST, "back": back_to(about)}
    return render(request, "questions/new.html", {**told(), **shown})


def subject_of(request: HttpRequest) -> Practice | Indicator:
    """What is asked about. Raises Http404 for what is not there, or not published."""
    if "indicator" in request.GET:
        return get_object_or_404(Indicator, pk=request.GET["indicator"])
    published = Practice.objects.filter(current__state=State.PUBLISHED).select_related("owner", "current")
    return get_object_or_404(published, pk=request.GET.get("practice", ""))


def name_of(about: Practice | Indicator) -> Said:
    """What a practice or an indicator is called."""
    return sentences.subject(Question(practice=about) if isinstance(about, Practice) else Question(indicator=about))


def back_to(about: Practice | Indicator) -> tuple[str, dict[str, str]]:
    """The page of a practice or of an indicator, by its name and the part of its address."""
    return ("practice", {"slug": about.pk}) if isinstance(about, Practice) else ("indicator", {"code": about.pk})


def where(found: Question) -> tuple[str, dict[str, int]]:
    """Where a question is shown."""
    return "question", {NUMBER: found.pk}


def answer(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Answer, or put other words in the place of an answer, on behalf of whoever is asked."""
    found = the_question(id)
    deed = answering(found)
    require(acting(request), deed, body=found.owner_id)
    if request.method == "GET" and not may(acting(request), deed, body=found.owner_id, state=found.stage):
        return redirect("question", id=id)
    form = AnswerForm(request.POST or None, now=lambda: {"text": Question.answer.of(the_question(id))})
    done = posted(
        request,
        form,
        lambda given: actions.answer(by=acting(request), question=found, **given),
        said=_("The answer stands. Everyone can see it now."),
        to=where,
    )
    return done or render(request, "questions/answer.html", {**told(), "form": form, "question": found})


def remove(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Remove a question, with the reason."""
    found = the_question(id)
    deed = removing(found)
    require(acting(request), deed, body=found.owner_id)
    if request.method == "GET" and not may(acting(request), deed, body=found.owner_id, state=found.stage):
        return redirect("question", id=id)
    form = RemovalForm(request.POST or None)
    done = posted(
        request,
        form,
        lambda given: actions.remove(by=acting(request), question=found, **given),
        said=_("The question is removed. Its words are gone; the reason stands in their place."),
        to=where,
    )
    return done or render(request, "questions/remove.html", {**told(), "form": form, "question": found})


@require_POST
def withdraw(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Take one's own question back."""
    found = the_question(id)
    if found.by != acting(request).pseudonym:
        raise Refused(QUESTION_WITHDRAW.what)
    actions.withdraw(by=acting(request), question=found)
    return redirect("question", id=id)


def the_question(number: int) -> Question:
    """A question with what a page shows of it. Raises Http404."""
    found = questions().filter(pk=number).first()
    if found is None:
        raise Http404(_("There is no such question."))
    return found
