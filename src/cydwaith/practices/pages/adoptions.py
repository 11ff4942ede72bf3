"""Saying how far one's body has come, and the register as data."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.bodies.queries import post_choices
from cydwaith.practices import words
from cydwaith.practices.actions.adoptions import record_step
from cydwaith.practices.because import said_to
from cydwaith.practices.forms.adoption import StepForm
from cydwaith.practices.lists.adoptions import ADOPTIONS, AdoptionsAsked
from cydwaith.practices.models import Practice, Step
from cydwaith.practices.models.practice import State
from cydwaith.practices.queries.adoptions import own_adoption
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import CONTRIBUTORS
from cydwaith.shared.posting import posted

A_LINE = 110


def adopt(request: HttpRequest, slug: str) -> HttpResponse:
    """Record a step; `?body=` and `?kind=` choose what is likely."""
    practice = get_object_or_404(
        Practice.objects.select_related("current", "owner"), pk=slug, current__state=State.PUBLISHED
    )
    bodies = [body for body in own_bodies(request, CONTRIBUTORS) if body.pk != practice.owner_id]
    form = StepForm(
        request.POST or None,
        bodies=body_choices(bodies),
        posts=post_choices(bodies),
        reasons=sorted(because(bodies), key=lambda one: alphabetical(one[1])),
        initial={
            "body": request.GET.get("body"),
            "kind": request.GET.get("kind"),
            "because": request.GET.get("because"),
        },
    )
    done = posted(
        request,
        form,
        lambda told: record(request, practice, told),
        said=_("The step is recorded. Everyone can see it now."),
        to=("practice", {"slug": slug}),
    )
    if done:
        return done
    taken = [(body, own_adoption(practice, body.pk)) for body in bodies[:5]]
    context = {"section": "practices", "practice": practice, "form": form, "taken": taken, "words": words}
    return render(request, "practices/adopt.html", context)


def because(bodies: list[Body]) -> list[tuple[str, str]]:
    """Because of what these bodies may take it up, as choices."""
    return [(one.key, shortened(str(one.title))) for one in said_to([body.pk for body in bodies])]


def shortened(words: str) -> str:
    """So much of a recommendation as a choice in a list holds."""
    return words if len(words) <= A_LINE else f"{words[:A_LINE].rsplit(' ', 1)[0]} …"


def record(request: HttpRequest, practice: Practice, told: dict[str, Any]) -> Step:
    """Record the step that a form tells of."""
    on, precision = told["on"]
    return record_step(
        by=acting(request),
        practice=practice,
        body=told["body"],
        kind=told["kind"],
        on=on,
        precision=precision,
        note=told["note"],
        contact=told["contact"] or None,
        because=told.get("because", ""),
        sample=settings.DEMO,
    )


def asked(request: HttpRequest, practice: str) -> AdoptionsAsked:
    """What the files of one practice's adoptions hold. Raises Http404 for a practice that nobody can see."""
    get_object_or_404(Practice, pk=practice, current__isnull=False)
    return ADOPTIONS.asking(request, practice=practice)
