"""The pages of the school: what it is, courses, and what it could study."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from cydwaith.bodies.models import Topic
from cydwaith.bodies.pages.acting import acting
from cydwaith.forums.deeds.forums import FORUM_PROPOSE
from cydwaith.forums.models import Forum
from cydwaith.funds.sums import amount
from cydwaith.school import calendars, facts, sentences, words
from cydwaith.school.actions.dealings import FOR_THE_SCHOOL
from cydwaith.school.board import GOVERNMENT, PROPOSAL
from cydwaith.school.deeds import EMPLOYERS
from cydwaith.school.gates import lacking
from cydwaith.school.lists import COURSES, MONEY, PARTNERS, STUDIES, known, still_proposed
from cydwaith.school.models import Course, SchoolAgreement, SchoolMoney, Session, Stage, Study
from cydwaith.school.outcomes import Outcome, outcomes
from cydwaith.shared import clock
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import SPEAKERS, may

A_PAGE = 12
ASKED = ("q", "provider", "topic")


def school(request: HttpRequest) -> HttpResponse:
    """What the school is, who would sit on its board and be tied to it, and what it has cost."""
    context = {
        "finding": sentences.school(facts.reach()),
        "reach": facts.reach(),
        "agreements": SchoolAgreement.objects.select_related("body"),
        "partners": still_proposed(),
        "money": facts.money(),
        "budget": budget(),
        "speaks": bool(set(acting(request).bodies(SPEAKERS)) & FOR_THE_SCHOOL),
        "own": set(acting(request).bodies(SPEAKERS)),
        "known": sentences.courses(len(facts.courses())),
        "amount": amount,
        "may_propose": may(acting(request), FORUM_PROPOSE, body=GOVERNMENT),
        "board": Forum.objects.filter(kind=Forum.Kind.BOARD, name_en=PROPOSAL.name.en).first(),
        "lists": (PARTNERS, MONEY),
        "words": words,
    }
    return render(request, "school/school.html", context)


def budget() -> list[tuple[str, str, int, list[SchoolMoney]]]:
    """What people wrote of the school's money, by year and whether it was given; each with its own sum."""
    found: dict[tuple[int, str], list[SchoolMoney]] = {}
    for one in SchoolMoney.objects.filter(ended=None).select_related("body"):
        found.setdefault((one.year, one.nature), []).append(one)
    return [
        (words.financial(year), nature, sum(one.pence for one in rows), rows) for (year, nature), rows in found.items()
    ]


def courses(request: HttpRequest) -> HttpResponse:
    """Every course, narrowed by words, who holds it, and topic."""
    asked = {name: value[:200] for name in ASKED if (value := request.GET.get(name, "").strip())}
    found = known(COURSES.asking(request))
    context = {
        "asked": asked,
        "query": urlencode(asked),
        "page": Paginator(found, A_PAGE).get_page(request.GET.get("page")),
        "finding": sentences.listed(found, narrowed=bool(asked)),
        "own": {one.code for one in found if isinstance(one, Course)},
        "signed_in": acting(request).signed_in,
        "holds": bool(acting(request).bodies(SPEAKERS)),
        "employs": bool(acting(request).bodies(EMPLOYERS)),
        "providers": sorted({one.provider for one in facts.courses()}, key=lambda one: alphabetical(str(one))),
        "words": words,
        "list": COURSES,
    }
    return render(request, "school/courses.html", context)


def course(request: HttpRequest, code: str) -> HttpResponse:
    """One course: of another provider, as far as it was read; or of the school."""
    one = next((found for found in facts.courses() if found.code == code), None)
    if one is None:
        return own_course(request, get_object_or_404(Course.objects.select_related("body"), pk=code))
    context = {
        "one": one,
        "lines": [(words.KEPT[name], getattr(one, name)) for name in words.KEPT],
        "topics": Topic.objects.filter(pk__in=one.topics).order_by("order"),
        "words": words,
        "list": COURSES,
    }
    return render(request, "school/known_course.html", context)


def own_course(request: HttpRequest, one: Course) -> HttpResponse:
    """A course of the school: what is learnt, its modules, its cohorts and sessions, and how to ask for a place."""
    by = acting(request)
    holds = one.body_id in by.bodies(SPEAKERS)
    context = {
        "one": one,
        "modules": one.modules.select_related("practice__current").prefetch_related("questions"),
        "cohorts": one.cohorts.prefetch_related(Prefetch("sessions", Session.objects.select_related("module"))),
        "outcome": outcomes([one.pk]).get(one.pk, Outcome()),
        "holds": holds,
        "lacking": lacking(one) if holds else [],
        "may_enrol": one.stage in {Stage.OPEN, Stage.RUNNING},
        "today": clock.today(),
        "words": words,
    }
    return render(request, "school/course.html", context)


def calendar(_request: HttpRequest, code: str) -> HttpResponse:
    """The sessions of a course as a calendar."""
    one = get_object_or_404(Course, pk=code)
    found = Session.objects.filter(cohort__course=one).select_related("module", "cohort__course")
    return HttpResponse(calendars.calendar(one, found), content_type="text/calendar; charset=utf-8")


def studies(request: HttpRequest) -> HttpResponse:
    """What is studied, what the school could study, and who studies it elsewhere."""
    begun = list(Study.objects.select_related("body"))
    context = {
        "finding": sentences.studies(len(facts.studies()), len(begun)),
        "begun": begun,
        "holds": bool(acting(request).bodies(SPEAKERS)),
        "studies": facts.studies(),
        "research": facts.research(),
        "words": words,
        "list": STUDIES,
    }
    return render(request, "school/studies.html", context)


def study(request: HttpRequest, code: str) -> HttpResponse:
    """One study: its question, and how far it has come."""
    one = next((found for found in facts.studies() if found.code == code), None)
    if one is None:
        return own_study(request, get_object_or_404(Study.objects.select_related("body"), pk=code))
    elsewhere = [found for found in facts.research() if found.name == one.because]
    topics = Topic.objects.filter(pk__in=one.topics).order_by("order")
    context = {"one": one, "elsewhere": elsewhere, "topics": topics, "words": words, "list": STUDIES}
    return render(request, "school/study.html", context)


def own_study(request: HttpRequest, one: Study) -> HttpResponse:
    """A study that somebody began: its method, from when that is frozen, and its results."""
    holds = one.body_id in acting(request).bodies(SPEAKERS)
    return render(request, "school/own_study.html", {"one": one, "holds": holds, "list": STUDIES})
