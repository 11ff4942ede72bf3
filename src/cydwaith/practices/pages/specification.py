"""Laying down other terms by which it is judged whether a practice moved a figure."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cydwaith.bodies.pages.acting import acting
from cydwaith.practices.actions.specifications import revise_specification
from cydwaith.practices.deeds.specifications import SPECIFICATION_REVISE
from cydwaith.practices.forms.specification import SpecificationForm, filled
from cydwaith.practices.models import Specification
from cydwaith.practices.specifications import terms
from cydwaith.shared.permissions import require
from cydwaith.shared.posting import posted


def revise(request: HttpRequest, slug: str, indicator: str) -> HttpResponse:
    """The form, filled with the terms that hold."""
    held = latest(slug, indicator)
    assert held.practice.current is not None
    practice = held.practice
    require(acting(request), SPECIFICATION_REVISE, body=practice.owner_id, state=held.practice.current.state)
    form = SpecificationForm(
        request.POST or None, unit=held.indicator.unit.plain, now=lambda: filled(terms(latest(slug, indicator)))
    )
    done = posted(
        request,
        form,
        lambda told: revise_specification(by=acting(request), specification=held, **told),
        said=_(
            "The new terms are laid down. Their result comes with the next recalculation; the former stays visible."
        ),
        to=("impact", {"slug": slug, "indicator": indicator}),
    )
    if done:
        return done
    context = {"section": "practices", "practice": practice, "indicator": held.indicator, "held": held, "form": form}
    return render(request, "practices/specification.html", context)


def latest(practice: str, indicator: str) -> Specification:
    """The terms that hold for a published practice and an indicator. Raises Http404."""
    known = Specification.objects.filter(practice=practice, indicator=indicator, practice__current__isnull=False)
    held = known.select_related("practice__owner", "practice__current", "indicator").order_by("-number").first()
    if held is None:
        raise Http404(_("Nothing has been laid down here yet."))
    return held
