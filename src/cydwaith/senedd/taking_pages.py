"""Taking an undertaking into the programme."""

from typing import Any, Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting, body_choices, own_bodies
from cydwaith.bodies.queries import post_choices
from cydwaith.senedd import committing
from cydwaith.senedd.actions import THE_OFFICE
from cydwaith.senedd.deeds import UNDERTAKING_COMMIT
from cydwaith.senedd.forms import TakeForm
from cydwaith.senedd.pages import the
from cydwaith.shared.order import alphabetical
from cydwaith.shared.permissions import EDITORS, require
from cydwaith.shared.posting import posted

NOBODY: Final = ("", "–")
"""Who owes it, and to whom, is chosen: whoever comes first in the alphabet is not meant by nobody's choosing."""


def take(request: HttpRequest, code: str) -> HttpResponse:
    """Take an undertaking into the programme, for the body whose office gave it."""
    told = the(code)
    if not told.undertakes:
        raise Http404(code)
    require(acting(request), UNDERTAKING_COMMIT, body=THE_OFFICE)
    form = TakeForm(
        request.POST or None,
        bodies=body_choices(one for one in own_bodies(request, EDITORS) if one.pk == THE_OFFICE),
        posts=[NOBODY, *post_choices(Body.objects.filter(pk=THE_OFFICE))],
        others=[NOBODY, *others()],
        initial=committing.offered(told),
    )
    done = posted(
        request,
        form,
        lambda given: committing.commit(by=acting(request), told=told, sample=settings.DEMO, **given),
        said=_("The commitment is proposed. It is agreed when those it names say yes."),
        to=lambda made: ("commitment", {"slug": made.slug}),
    )
    context: dict[str, Any] = {"told": told, "there": committing.taken_as(told), "already": committing.already}
    return done or render(request, "senedd/take.html", context | {"form": form})


def others() -> list[tuple[str, str]]:
    """The bodies to which it can be owed, in the order of the reader's alphabet."""
    found = body_choices(Body.objects.exclude(pk=THE_OFFICE))
    return sorted(found, key=lambda one: alphabetical(str(one[1])))
