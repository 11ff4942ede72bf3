"""The pages on which a council says who decides there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from cydwaith.bodies.models import Body
from cydwaith.bodies.pages.acting import acting
from cydwaith.performance.actions import resolutions as actions
from cydwaith.performance.deeds.resolutions import RESOLUTION_RECORD, RESOLUTION_WITHDRAW
from cydwaith.performance.forms.own import WhyForm
from cydwaith.performance.forms.resolutions import ResolutionForm
from cydwaith.performance.models import Resolution
from cydwaith.performance.pages.regime import the_council
from cydwaith.performance.sentences.deciding import decides
from cydwaith.shared.permissions import may, require
from cydwaith.shared.posting import posted


def deciding(request: HttpRequest, code: str) -> HttpResponse:
    """Every resolution of a council on who decides, those that were withdrawn too."""
    body = the_council(code)
    found = list(Resolution.objects.filter(body=body))
    context = {
        "section": "councils",
        "body": body,
        "told": decides(next((one for one in found if not one.withdrawn), None)),
        "found": [(one, decides(one)) for one in found],
        "may_say": may(acting(request), RESOLUTION_RECORD, body=body.pk),
    }
    return render(request, "performance/deciding.html", context)


def record(request: HttpRequest, code: str) -> HttpResponse:
    """Say who decides."""
    body = the_council(code)
    require(acting(request), RESOLUTION_RECORD, body=body.pk)
    form = ResolutionForm(request.POST or None)
    done = posted(
        request,
        form,
        lambda told: actions.record(by=acting(request), body=body.pk, **told),
        said=_("That is recorded. Everyone can see it now."),
        to=("deciding", {"code": body.pk}),
    )
    return done or written(request, form, body, _("Who decides in the council"), _("Record it"))


def withdraw(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002  # as its address calls it
    """Withdraw what was said wrongly."""
    one = get_object_or_404(Resolution.objects.select_related("body"), pk=id, withdrawn=None)
    require(acting(request), RESOLUTION_WITHDRAW, body=one.body_id)
    form = WhyForm(request.POST or None)
    done = posted(
        request,
        form,
        lambda told: actions.withdraw(by=acting(request), resolution=one, **told),
        said=_("Withdrawn. The reason stands beside it."),
        to=("deciding", {"code": one.body_id}),
    )
    return done or written(request, form, one.body, _("Withdraw what was said"), _("Withdraw it"))


def written(request: HttpRequest, form: WhyForm | ResolutionForm, body: Body, title: str, button: str) -> HttpResponse:
    """A page with one form about who decides."""
    shown = {"section": "councils", "form": form, "body": body, "title": title, "button": button}
    return render(request, "performance/deciding_write.html", shown)
