"""What whoever oversees an area says that the area does for a spatial policy."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from cydwaith.bodies.pages.acting import acting
from cydwaith.regions import facts
from cydwaith.regions.actions import stating
from cydwaith.regions.forms import StatementForm
from cydwaith.regions.pages.writing import speaking, written
from cydwaith.shared.said import said


def state(request: HttpRequest, number: int) -> HttpResponse:
    """Say what an area does for a policy."""
    one = facts.policy(number)
    if one is None:
        raise Http404(number)
    form, by = StatementForm(request.POST or None, bodies=speaking(request)), acting(request)
    lead = said(
        cy="Y swyddfa neu’r asiantaeth sy’n goruchwylio’r ardal sy’n dweud hyn. Mae datganiad diweddarach "
        "yn cymryd lle’r un cynt ar y dudalen; erys y cynt yn y cofnod.",
        en="The office or agency that oversees the area says this. A later statement takes the place of "
        "the earlier on the page; the earlier stays in the record.",
    )
    title = said(cy="Dweud beth y mae’ch ardal yn ei wneud dros y polisi", en="Say what your area does for the policy")
    return written(
        request,
        form,
        lambda told: stating.state(by=by, policy=number, sample=settings.DEMO, **told),
        title,
        lead,
        ("spatial_policy", {"number": number}),
        project=None,
        policy=one,
    )
