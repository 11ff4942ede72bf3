"""What somebody learns: enrolling, one's own courses, what is exported, and what an employer sees."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.bodies.pages.acting import account_of, acting, body_choices, own_bodies
from cydwaith.school import forms, words
from cydwaith.school.actions import learning
from cydwaith.school.deeds import EMPLOYERS, LEARNERS
from cydwaith.school.models import Course, Enrolment, Holding, Module, ModuleAnswer, Progress, Session, Stage
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import Refused
from cydwaith.shared.posting import posted
from cydwaith.shared.said import said

DONE = said(cy="Mae wedi’i gadw.", en="It is kept.")
A_PAGE = 50


def enrol(request: HttpRequest, code: str) -> HttpResponse:
    """Ask for a place."""
    one = get_object_or_404(Course, pk=code)
    own, by, account = own_bodies(request, LEARNERS), acting(request), account_of(request)
    if not own:
        raise Refused
    if one.stage not in {Stage.OPEN, Stage.RUNNING}:
        raise Http404(code)
    start = {"language": account.language}
    form = forms.EnrolForm(request.POST or None, course=one, bodies=body_choices(own), initial=start)
    done = posted(request, form, lambda told: learning.enrol(by=by, account=account, **told), said=DONE, to="learning")
    return done or render(request, "school/enrol.html", {"form": form, "course": one, "words": words})


def mine(request: HttpRequest) -> HttpResponse:
    """One's own courses: in which language, which modules, and how to leave."""
    by, account = acting(request), account_of(request)
    form = forms.LearningForm(request.POST or None)
    if done := posted(request, form, lambda told: do(by, told), said=DONE, to="learning"):
        return done
    found = Enrolment.objects.filter(account=account).select_related("cohort__course", "holding__certificate")
    told = [with_modules(one) for one in found.prefetch_related("modules_done").order_by("-asked")]
    return render(request, "school/learning.html", {"enrolments": told, "form": form, "words": words})


def do(by: Any, told: dict[str, Any]) -> object:  # Any: an actor; of each field
    """What the form says."""
    one = get_object_or_404(
        Enrolment.objects.select_related("cohort"), pk=told["enrolment"], account__pseudonym=by.pseudonym
    )
    match told["what"]:
        case "leave":
            return learning.leave(by=by, enrolment=one)
        case "tell":
            return learning.tell_employer(by=by, enrolment=one)
        case "through":
            return learning.go_through(by=by, enrolment=one, module=get_object_or_404(Module, pk=told["module"]))
        case language:
            return learning.change_language(by=by, enrolment=one, language=language)


def with_modules(one: Enrolment) -> dict[str, Any]:  # Any: as the page reads it
    """An enrolment, its modules with whether each was gone through, and the sessions to come."""
    gone = {done.module_id: done for done in one.modules_done.all()}
    modules = [(module, gone.get(module.pk)) for module in one.cohort.course.modules.prefetch_related("questions")]
    sessions = Session.objects.filter(cohort=one.cohort_id).select_related("module", "link")
    return {"one": one, "course": one.cohort.course, "modules": modules, "sessions": sessions}


def export(request: HttpRequest) -> JsonResponse:
    """Everything of one's own courses, each text in both languages."""
    found = Enrolment.objects.filter(account=account_of(request)).select_related("cohort__course")
    return JsonResponse({"courses": [exported(one) for one in found]})


def exported(one: Enrolment) -> dict[str, Any]:  # Any: JSON
    """One enrolment."""
    title = both(one.cohort.course, "title")
    done = one.modules_done.select_related("module")
    modules = [
        {"title": vars_of(both(each.module, "title")), "language": each.language, "at": each.at} for each in done
    ]
    return {
        "course": one.cohort.course_id,
        "title": vars_of(title),
        "language": one.language,
        "progress": one.progress,
        "body": one.body_id,
        "tells_employer": one.tells_employer,
        "asked": one.asked,
        "done": one.done,
        "modules": modules,
        "answers": [
            {"question": vars_of(both(each.question, "text")), "choice": each.choice, "language": each.language}
            for each in ModuleAnswer.objects.filter(enrolment=one).select_related("question")
        ],
    }


def vars_of(text: Any) -> dict[str, str | None]:  # Any: a text in both languages
    """Both languages of a text."""
    return {"cy": text.cy or None, "en": text.en or None}


def badge(request: HttpRequest, id: str) -> HttpResponse:  # noqa: A002  # as its address calls it
    """One's own badge, to be kept: the signed file."""
    one = get_object_or_404(Holding, certificate=id, enrolment__account=account_of(request))
    answer = HttpResponse(one.badge, content_type="application/vc+ld+json; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="badge-{id}.json"'
    return answer


def staff(request: HttpRequest) -> HttpResponse:
    """Who of an employer's people completed a course, where that was said beforehand: nobody else, and nothing more."""
    own = own_bodies(request, EMPLOYERS)
    if not own:
        raise Refused
    found = Enrolment.objects.filter(body__in=own, tells_employer=True, progress=Progress.DONE)
    told = found.select_related("account", "cohort__course", "body").order_by("-done", "pk")
    return render(request, "school/staff.html", {"page": Paginator(told, A_PAGE).get_page(request.GET.get("page"))})
