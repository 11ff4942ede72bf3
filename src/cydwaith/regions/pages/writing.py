"""What organisations write about projects: their status, money, milestones, reviews; and who oversees what."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body, Place, PlaceKind
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.regions import facts, forms, sentences, words
from cydwaith.regions.actions import money as figures
from cydwaith.regions.actions import oversight, progress
from cydwaith.regions.actions import projects as adding
from cydwaith.regions.models import Money, Oversight, Project, ProjectKind, ProjectMilestone
from cydwaith.regions.overseeing import OVERSEERS
from cydwaith.shared.formats import date
from cydwaith.shared.forms import Form
from cydwaith.shared.meanwhile import stands
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import SPEAKERS, Refused
from cydwaith.shared.posting import Where, posted
from cydwaith.shared.said import Said, pair, said

Do = Callable[[dict[str, Any]], object]


def speaking(request: HttpRequest) -> list[tuple[str, str]]:
    """The organisations for which the reader may speak. Raises Refused where there is none."""
    found = own_bodies(request, SPEAKERS)
    if not found:
        raise Refused
    return body_choices(found)


def written(
    request: HttpRequest,
    form: Form,
    do: Do,
    told: Said,
    lead: Said,
    to: Where,
    project: Project | None,
    policy: facts.Policy | None = None,
) -> HttpResponse:
    """A form about a project or a spatial policy, sent or to be shown."""
    done = posted(request, form, do, said=_("It stands on the page, with its day."), to=to)
    context = {"section": "councils", "form": form, "title": told, "lead": lead, "project": project}
    context |= {"policy": policy, "sentences": sentences}
    return done or render(request, "regions/write.html", context)


def the_project(code: str) -> Project:
    """A project. Raises Http404 where there is none."""
    return get_object_or_404(Project.objects.select_related("parent__parent"), pk=code)


def of_project(project: Project) -> tuple[str, dict[str, str]]:
    """Where one goes on."""
    return "project", {"code": project.pk}


def new(request: HttpRequest) -> HttpResponse:
    """Add a project."""
    form = forms.ProjectForm(request.POST or None, bodies=speaking(request))
    places = sorted(Place.objects.filter(kind=PlaceKind.COUNCIL), key=lambda one: alphabetical(one.name.plain))
    wholes = sorted(Project.objects.exclude(kind=ProjectKind.PROJECT), key=lambda one: alphabetical(one.name.plain))
    forms.chosen(
        form,
        places=[(one.pk, one.name) for one in places],
        parent=[("", "–"), *((one.pk, one.name.plain) for one in wholes)],
    )
    lead = said(
        cy="Eich sefydliad chi sy’n ei arwain. Rhoddir arian, cerrig milltir a statws ar ei dudalen wedyn.",
        en="Your organisation leads it. Money, milestones and its status are given on its page afterwards.",
    )
    by = acting(request)
    title = said(cy="Ychwanegu prosiect", en="Add a project")
    return written(
        request, form, lambda told: adding.add(by=by, sample=settings.DEMO, **told), title, lead, of_project, None
    )


def status(request: HttpRequest, code: str) -> HttpResponse:
    """Say in which state a project is."""
    project = the_project(code)
    form = forms.StatusForm(request.POST or None, bodies=speaking(request))
    forms.chosen(form, state=words.STATES.items())
    lead = said(
        cy="Mae partner neu gyngor yn rhoi un ochr, a’r swyddfa neu’r asiantaeth sy’n goruchwylio’r ardal yn rhoi’r "
        "llall. Lle maent yn wahanol, dangosir y ddwy.",
        en="A partner or council gives one side; the office or agency that oversees the area gives the other. Where "
        "they differ, both are shown.",
    )
    by = acting(request)
    title = said(cy="Dweud sut mae’r prosiect yn mynd", en="Say how the project goes")
    give: Do = lambda told: progress.give(by=by, project=project, sample=settings.DEMO, **told)  # noqa: E731  # named for its type
    return written(request, form, give, title, lead, lambda _one: of_project(project), project)


def money(request: HttpRequest, code: str) -> HttpResponse:
    """Add a figure of money."""
    project = the_project(code)
    form = forms.MoneyForm(request.POST or None, bodies=speaking(request))
    forms.chosen(form, nature=words.NATURES.items(), funder=words.FUNDERS.items())
    lead = said(
        cy="Un ffynhonnell o arian ac un math o ffigur ar y tro. Mae ffigur diweddarach o’r un math yn cymryd lle’r "
        "un cynt.",
        en="One source of money and one sort of figure at a time. A later figure of the same sort takes the place of "
        "the earlier.",
    )
    by = acting(request)
    title = said(cy="Ychwanegu ffigur arian", en="Add a figure of money")
    add: Do = lambda told: figures.add(by=by, project=project, **told)  # noqa: E731  # named for its type
    return written(request, form, add, title, lead, lambda _one: of_project(project), project)


def money_end(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say that a figure of money holds no longer."""
    one = get_object_or_404(Money.objects.select_related("project__parent"), pk=id)
    form = forms.EndForm(request.POST or None, bodies=speaking(request))
    amount, sort = words.pounds(one.pounds), words.NATURES[one.nature]  # type: ignore[index]  # a choice is its text
    lead = said(cy=f"{sort.cy}: {amount.cy}", en=f"{sort.en}: {amount.en}")
    by = acting(request)
    title = said(cy="Nid yw’r ffigur yn ddilys mwyach", en="The figure holds no longer")
    end: Do = lambda told: figures.end(by=by, money=one, **told)  # noqa: E731  # named for its type
    return written(request, form, end, title, lead, lambda _one: of_project(one.project), one.project)


def milestone(request: HttpRequest, code: str) -> HttpResponse:
    """Add a milestone."""
    project = the_project(code)
    form = forms.MilestoneForm(request.POST or None, bodies=speaking(request))
    lead = said(
        cy="Rhowch y diwrnod y’i cynlluniwyd ar ei gyfer, neu’r diwrnod y’i cyrhaeddwyd, neu’r ddau.",
        en="Give the day it is planned for, or the day it was reached, or both.",
    )
    by = acting(request)
    title = said(cy="Ychwanegu carreg filltir", en="Add a milestone")
    add: Do = lambda told: progress.add_milestone(by=by, project=project, **told)  # noqa: E731  # named for its type
    return written(request, form, add, title, lead, lambda _one: of_project(project), project)


def reached(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say that a milestone was reached."""
    one = get_object_or_404(ProjectMilestone.objects.select_related("project__parent"), pk=id)
    form = forms.ReachedForm(request.POST or None, bodies=speaking(request))
    by = acting(request)
    title = said(cy="Cyrhaeddwyd carreg filltir", en="A milestone was reached")
    reach: Do = lambda told: progress.reach(by=by, milestone=one, **told)  # noqa: E731  # named for its type
    lead = pair(one, "title")
    return written(request, form, reach, title, lead, lambda _one: of_project(one.project), one.project)


def review(request: HttpRequest, code: str) -> HttpResponse:
    """Call a review."""
    project = the_project(code)
    form = forms.ReviewForm(request.POST or None, bodies=speaking(request))
    lead = said(
        cy="Gofynnir i bartneriaid a chynghorau’r prosiect ddweud sut mae’n mynd cyn y diwrnod hwnnw.",
        en="The project’s partners and councils are asked to say how it goes before that day.",
    )
    by = acting(request)
    title = said(cy="Galw adolygiad", en="Call a review")
    call: Do = lambda told: progress.call_review(by=by, project=project, **told)  # noqa: E731  # named for its type
    return written(request, form, call, title, lead, lambda _one: of_project(project), project)


def begin(request: HttpRequest) -> HttpResponse:
    """Let an office or agency begin to oversee its area."""
    form = forms.OversightForm(request.POST or None, bodies=speaking(request))
    bodies = sorted(Body.objects.filter(kind__in=OVERSEERS.values()), key=lambda one: alphabetical(one.name.plain))
    forms.chosen(form, overseer=[(one.pk, one.name.plain) for one in bodies])
    lead = said(
        cy="Llywodraeth Cymru sy’n penderfynu. Tan hynny, arfaethedig yw’r sefydliad, ac nid yw’n rhoi ochr y "
        "rhanbarth.",
        en="The Welsh Government decides. Until then the body is proposed, and does not give the region’s side.",
    )
    by = acting(request)
    title = said(cy="Dechrau goruchwylio ardal", en="Begin to oversee an area")
    do: Do = lambda told: oversight.begin(by=by, sample=settings.DEMO, **told)  # noqa: E731  # named for its type
    return written(request, form, do, title, lead, "regions", None)


def end_oversight(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Let an office or agency cease to oversee its area."""
    one = get_object_or_404(Oversight.objects.select_related("body", "group"), pk=id)
    form = forms.OversightEndForm(
        request.POST or None, bodies=speaking(request), now=lambda: stands(Oversight, one.pk, "ends")
    )
    who, where = pair(one.body, "name"), pair(one.group, "name")
    lead = said(
        cy=f"{who.cy}: {where.cy}, o {date(one.begins, 'day', 'cy')}",
        en=f"{who.en}: {where.en}, from {date(one.begins, 'day', 'en')}",
    )
    by = acting(request)
    title = said(cy="Dod â goruchwyliaeth i ben", en="Oversight ends")
    do: Do = lambda told: oversight.end(by=by, oversight=one, **told)  # noqa: E731  # named for its type
    to = ("region", {"code": one.group_id.removeprefix("region-")})
    return written(request, form, do, title, lead, to, None)


def verify(request: HttpRequest) -> HttpResponse:
    """Verify the title of a spatial policy."""
    wanted = request.POST.get("number") or request.GET.get("number", "")
    number = int(wanted) if wanted in {str(one) for one, _title in facts.to_verify()} else 0
    form = forms.VerifyForm(
        request.POST or None,
        bodies=speaking(request),
        initial={"number": number or None},
        now=lambda: oversight.verified(number),
    )
    forms.chosen(form, number=[(str(number), str(number)) for number, _title in facts.to_verify()])
    lead = said(
        cy="Darllenwch y teitl yn y cynllun a gyhoeddwyd ar 24 Chwefror 2021. Rhifau eraill sydd yn nrafft 2019.",
        en="Read the title in the plan published on 24 February 2021. The 2019 draft has other numbers.",
    )
    by = acting(request)
    title = said(cy="Gwirio teitl polisi gofodol", en="Verify the title of a spatial policy")
    do: Do = lambda told: oversight.verify(by=by, **(told | {"number": int(told["number"])}))  # noqa: E731
    return written(request, form, do, title, lead, "spatial_policies", None)
