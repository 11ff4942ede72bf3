"""What those who hold courses write: courses, modules, cohorts, sessions, certificates."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.practices.models import Practice
from cydwaith.school import forms, words
from cydwaith.school.actions import courses, learning
from cydwaith.school.gates import lacking
from cydwaith.school.models import Certificate, Course, Enrolment, Module, Progress, Session, Stage
from cydwaith.shared.forms import Form
from cydwaith.shared.pairs import both
from cydwaith.shared.permissions import SPEAKERS, Refused
from cydwaith.shared.posting import Where, posted
from cydwaith.shared.said import Said, said

Do = Callable[[dict[str, Any]], object]  # Any: of each field
SAVED = said(cy="Mae wedi’i gadw.", en="It is kept.")


def held_by_reader(request: HttpRequest, code: str) -> Course:
    """A course that the reader may write. Raises Http404, or Refused."""
    one = get_object_or_404(Course, pk=code)
    if one.body_id not in acting(request).bodies(SPEAKERS):
        raise Refused
    return one


def written(
    request: HttpRequest,
    form: Form,
    do: Do,
    title: Said,
    course: Course | None,
    to: Where,
    lead: Said = Said(),  # noqa: B008  # empty
) -> HttpResponse:
    """A form of a course, sent or to be shown."""
    done = posted(request, form, do, said=SAVED, to=to)
    return done or render(request, "school/write.html", {"form": form, "title": title, "course": course, "lead": lead})


def its_page(course: Course) -> tuple[str, dict[str, str]]:
    """Where one goes on."""
    return "course", {"code": course.pk}


def begin(request: HttpRequest) -> HttpResponse:
    """Begin a course."""
    own, by = own_bodies(request, SPEAKERS), acting(request)
    if not own:
        raise Refused
    form = forms.CourseForm(request.POST or None, bodies=body_choices(own))
    title = said(cy="Cynllunio cwrs", en="Design a course")
    return written(
        request, form, lambda told: courses.begin(by=by, sample=settings.DEMO, **told), title, None, its_page
    )


def texts(request: HttpRequest, code: str) -> HttpResponse:
    """Write a course's texts anew."""
    one, by = held_by_reader(request, code), acting(request)

    def now() -> dict[str, Said]:
        fresh = Course.objects.get(pk=one.pk)
        return {name: both(fresh, name) for name in ("title", "purpose", "work")}

    form = forms.TextsForm(request.POST or None, now=now)
    title = said(cy="Newid testun y cwrs", en="Change the course’s texts")
    return written(request, form, lambda told: courses.rewrite(by=by, course=one, **told), title, one, its_page)


def module(request: HttpRequest, code: str) -> HttpResponse:
    """Add a module."""
    one, by = held_by_reader(request, code), acting(request)
    form = forms.ModuleForm(request.POST or None)
    title = said(cy="Ychwanegu modiwl", en="Add a module")
    add = lambda told: courses.add_module(by=by, course=one, **told)  # noqa: E731  # named for its length
    return written(request, form, add, title, one, its_page(one))


def module_texts(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Write a module's texts anew."""
    one = get_object_or_404(Module.objects.select_related("course"), pk=id)
    course, by = held_by_reader(request, one.course_id), acting(request)

    def now() -> dict[str, Said]:
        fresh = Module.objects.get(pk=one.pk)
        return {name: both(fresh, name) for name in ("title", "reading")}

    form = forms.ModuleForm(request.POST or None, now=now)
    title = said(cy="Newid testun y modiwl", en="Change the module’s texts")
    do = lambda told: courses.rewrite_module(by=by, module=one, **told)  # noqa: E731  # the same
    return written(request, form, do, title, course, its_page(course))


def from_practice(request: HttpRequest, slug: str) -> HttpResponse:
    """Make a practice a module of one of the reader's courses."""
    practice = get_object_or_404(Practice.objects.select_related("current").exclude(current=None), slug=slug)
    by = acting(request)
    own = Course.objects.filter(body__in=by.bodies(SPEAKERS)).exclude(stage=Stage.CHECKED)
    made = both(practice.current, "title")
    page = reverse("practice", kwargs={"slug": slug})
    form = forms.FromPracticeForm(request.POST or None, courses=list(own), initial={"title": made})

    def add(told: dict[str, Any]) -> Module:  # Any: of each field
        course = Course.objects.get(pk=told.pop("course"))
        return courses.add_module(by=by, course=course, practice=practice, **told)

    lead = said(
        cy=f"Mae tudalen y modiwl yn arwain at yr arfer ({page}) a’i dystiolaeth.",
        en=f"The module’s page leads to the practice ({page}) and its evidence.",
    )
    title = said(cy="Gwneud yr arfer yn fodiwl", en="Make the practice a module")
    return written(request, form, add, title, None, lambda one: its_page(one.course), lead)


def cohort(request: HttpRequest, code: str) -> HttpResponse:
    """Add a cohort."""
    one, by = held_by_reader(request, code), acting(request)
    form = forms.CohortForm(request.POST or None)
    title = said(cy="Ychwanegu carfan", en="Add a cohort")
    add = lambda told: courses.add_cohort(by=by, course=one, **told)  # noqa: E731  # the same
    return written(request, form, add, title, one, its_page(one), words.RULE)


def session(request: HttpRequest, code: str) -> HttpResponse:
    """Add a session."""
    one, by = held_by_reader(request, code), acting(request)
    form = forms.SessionForm(request.POST or None, course=one)

    def add(told: dict[str, Any]) -> Session:  # Any: of each field
        starts = form.moment("starts")
        return courses.add_session(by=by, **{name: told[name] for name in told if name != "day"} | {"starts": starts})

    return written(request, form, add, said(cy="Ychwanegu sesiwn", en="Add a session"), one, its_page(one))


def session_cancel(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Cancel a session."""
    one = get_object_or_404(Session.objects.select_related("cohort"), pk=id)
    course, by = held_by_reader(request, one.cohort.course_id), acting(request)
    form = forms.WhyForm(request.POST or None)
    lead = said(
        cy="Ysgrifennir ar unwaith at bawb sydd â lle, yn eu hiaith.",
        en="Everybody who has a place is written to at once, in their language.",
    )
    do = lambda told: courses.cancel_session(by=by, session=one, **told)  # noqa: E731  # the same
    return written(
        request, form, do, said(cy="Canslo’r sesiwn", en="Cancel the session"), course, its_page(course), lead
    )


def session_link(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say where a session is held online."""
    one = get_object_or_404(Session.objects.select_related("cohort"), pk=id)
    course, by = held_by_reader(request, one.cohort.course_id), acting(request)
    form = forms.LinkForm(request.POST or None, now=lambda: {"url": courses.link_of(one)})
    title = said(cy="Ble y’i cynhelir ar-lein", en="Where it is held online")
    do = lambda told: courses.link_session(by=by, session=one, **told)  # noqa: E731  # the same
    return written(request, form, do, title, course, its_page(course))


def step(request: HttpRequest, code: str) -> HttpResponse:
    """Take a course its next step."""
    one, by = held_by_reader(request, code), acting(request)
    if one.stage == Stage.CHECKED:
        raise Http404(code)
    sent, last = request.POST if request.method == "POST" else None, one.stage == Stage.RUNNING
    form: Form = forms.FoundForm(sent) if last else forms.NothingForm(sent)
    missing = lacking(one)
    lead = Said(" ".join(text.cy for text in missing), " ".join(text.en for text in missing))
    do = lambda told: courses.move(by=by, course=one, **told)  # noqa: E731  # the same
    return written(request, form, do, words.NEXT[one.stage], one, its_page(one), lead)


def learners(request: HttpRequest, code: str) -> HttpResponse:
    """Who asks, who has a place, and who completed: for those who hold the course."""
    one, by = held_by_reader(request, code), acting(request)
    form = forms.LearnerForm(request.POST or None)

    def do(told: dict[str, Any]) -> object:  # Any: of each field
        if told["share"]:
            return learning.share(by=by, cohort=get_object_or_404(one.cohorts, pk=told["share"]))
        found = Enrolment.objects.select_related("cohort__course")
        return learning.complete(by=by, enrolment=get_object_or_404(found, pk=told["complete"], cohort__course=one))

    if done := posted(request, form, do, said=SAVED, to=("course_learners", {"code": code})):
        return done
    there = Enrolment.objects.filter(cohort__course=one).exclude(progress=Progress.LEFT)
    told = there.select_related("account", "body", "cohort", "holding__certificate").prefetch_related("modules_done")
    context = {
        "course": one,
        "form": form,
        "cohorts": one.cohorts.all(),
        "learners": told.order_by("cohort", "asked", "pk")[: forms.MOST_PLACES],
        "modules": one.modules.count(),
        "words": words,
    }
    return render(request, "school/learners.html", context)


def certificate_revoke(request: HttpRequest, id: str) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Revoke a certificate."""
    one = get_object_or_404(Certificate.objects.select_related("course"), pk=id)
    course, by = held_by_reader(request, one.course_id), acting(request)
    form = forms.WhyForm(request.POST or None)
    title = said(cy="Diddymu’r dystysgrif", en="Revoke the certificate")
    do = lambda told: learning.revoke(by=by, certificate=one, **told)  # noqa: E731  # the same
    return written(request, form, do, title, course, ("certificate", {"id": id}))
