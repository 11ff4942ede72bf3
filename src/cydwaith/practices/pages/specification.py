"""Laying down other terms by which it is judged whether a practice moved a figure."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cydwaith.practices.actions.specifications import revise_specification
from cydwaith.practices.forms.specification import SpecificationForm
from cydwaith.practices.models import Specification
from cydwaith.practices.pages.acting import actor
from cydwaith.practices.refusals import NotPossible
from cydwaith.practices.specifications import terms
from cydwaith.shared.permissions import require


def revise(request: HttpRequest, slug: str, indicator: str) -> HttpResponse:
    """The form, filled with the terms that hold."""
    known = Specification.objects.filter(practice=slug, indicator=indicator, practice__current__isnull=False)
    held = known.select_related("practice__owner", "practice__current", "indicator").order_by("-number").first()
    if held is None or held.practice.current is None:
        raise Http404(_("Nothing has been laid down here yet."))
    practice = held.practice
    require(actor(request), "specification.revise", body=practice.owner_id, state=held.practice.current.state)
    form = SpecificationForm(request.POST or None, held=terms(held), unit=held.indicator.unit.plain)
    if request.method == "POST" and form.is_valid() and revised(request, held, form):
        messages.success(
            request,
            _("The new terms are laid down. Their result comes with the next recalculation; the former stays visible."),
        )
        return redirect("impact", slug=slug, indicator=indicator)
    context = {"section": "practices", "practice": practice, "indicator": held.indicator, "held": held, "form": form}
    return render(request, "practices/specification.html", context)


def revised(request: HttpRequest, held: Specification, form: SpecificationForm) -> bool:
    """Lay down what a valid form says; False, with the reason in the form, where that is not possible."""
    try:
        revise_specification(by=actor(request), specification=held, **form.cleaned_data)
    except NotPossible as refusal:
        form.add_error(refusal.field, refusal.reason)
        return False
    return True
