"""What organisations say that a project hangs together with: commitments, figures, spatial policies, risks."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from cydwaith.bodies.pages.acting import acting
from cydwaith.evidence.models import Indicator
from cydwaith.programme.models import Commitment, TermsStage
from cydwaith.regions import facts, sentences, words
from cydwaith.regions.actions import ties
from cydwaith.regions.forms import RiskForm, TieEndForm, TieForm, chosen
from cydwaith.regions.models import ProjectTie, TieKind
from cydwaith.regions.models.tie import OF_COMMITMENTS
from cydwaith.regions.pages.writing import of_project, speaking, the_project, written
from cydwaith.shared.order import alphabetical
from cydwaith.shared.said import Said, said

Choices = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Asking:
    """One form: the kinds of tie, the column that says to what, what there is, and how what was chosen is stored."""

    title: Said
    kinds: tuple[TieKind, ...]
    column: str = ""
    choices: Callable[[], Choices] = tuple
    stored: Callable[[str], object] = str


def commitments() -> Choices:
    """Commitments that still stand, by title."""
    found = Commitment.objects.exclude(current=None).exclude(current__stage=TermsStage.WITHDRAWN)
    titled = [(one.pk, one.current.title.plain) for one in found.select_related("current") if one.current]
    return sorted(titled, key=lambda choice: alphabetical(choice[1]))


def indicators() -> Choices:
    """Figures, by name."""
    named = [(one.pk, one.label.plain) for one in Indicator.objects.all()]
    return sorted(named, key=lambda choice: alphabetical(choice[1]))


def policies() -> Choices:
    """Spatial policies whose number and subject are confirmed."""
    return [(str(one.number), str(sentences.policy(one))) for one in facts.policies()]


COMMITMENT: Final = Asking(
    said(cy="Cysylltu’r prosiect ag ymrwymiad", en="Tie the project to a commitment"),
    OF_COMMITMENTS,
    "commitment",
    commitments,
)
INDICATOR: Final = Asking(
    said(cy="Cysylltu’r prosiect â ffigur", en="Tie the project to a figure"),
    (TieKind.MOVES,),
    "indicator",
    indicators,
)
POLICY: Final = Asking(
    said(cy="Cysylltu’r prosiect â pholisi gofodol", en="Tie the project to a spatial policy"),
    (TieKind.SERVES,),
    "policy",
    policies,
    int,
)
RISK: Final = Asking(said(cy="Enwi risg", en="Name a risk"), (TieKind.RISK,))
LEAD: Final = said(
    cy="Ffaith â dyddiad a ffynhonnell: mae’n aros ar dudalen y prosiect nes i rywun ddweud nad yw’n ddilys mwyach.",
    en="A fact with a date and a source: it stays on the project’s page until somebody says that it holds no longer.",
)


def commitment(request: HttpRequest, code: str) -> HttpResponse:
    """Tie a project to a commitment."""
    return asked(request, code, COMMITMENT)


def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """Tie a project to a figure."""
    return asked(request, code, INDICATOR)


def policy(request: HttpRequest, code: str) -> HttpResponse:
    """Tie a project to a spatial policy."""
    return asked(request, code, POLICY)


def risk(request: HttpRequest, code: str) -> HttpResponse:
    """Name a risk of a project."""
    return asked(request, code, RISK)


def asked(request: HttpRequest, code: str, asking: Asking) -> HttpResponse:
    """One of the forms."""
    project, by = the_project(code), acting(request)
    bodies = speaking(request)
    form = (
        TieForm(request.POST or None, bodies=bodies) if asking.column else RiskForm(request.POST or None, bodies=bodies)
    )
    if asking.column:
        chosen(form, what=[("", "–"), *asking.choices()])
    if len(asking.kinds) > 1:
        chosen(form, kind=[(one.value, words.TIES[one]) for one in asking.kinds])
    elif asking.column:
        form.leave_out("kind")

    def do(told: dict[str, Any]) -> ProjectTie:
        what = {asking.column: asking.stored(told.pop("what"))} if asking.column else {}
        return ties.tie(by=by, project=project, sample=settings.DEMO, **{"kind": asking.kinds[0], **told, **what})

    return written(request, form, do, asking.title, LEAD, lambda _one: of_project(project), project)


def end(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Say that a tie no longer holds."""
    one = get_object_or_404(ProjectTie.objects.select_related("project__parent", "commitment__current"), pk=id)
    form, by = TieEndForm(request.POST or None, bodies=speaking(request)), acting(request)
    title = said(cy="Nid yw hyn yn ddilys mwyach", en="This holds no longer")
    return written(
        request,
        form,
        lambda told: ties.untie(by=by, tie=one, **told),
        title,
        sentences.tie(one),
        lambda _one: of_project(one.project),
        one.project,
    )
