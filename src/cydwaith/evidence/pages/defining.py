"""Describing an indicator of one's own in the browser."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from cydwaith.bodies.pages.acting import acting
from cydwaith.evidence import actions, reference
from cydwaith.evidence.describing import judged, new_indicator
from cydwaith.evidence.forms.indicator import IndicatorForm
from cydwaith.evidence.models import Indicator
from cydwaith.evidence.sources.readings import About
from cydwaith.shared.pairs import both, pairs_of
from cydwaith.shared.permissions import Actor
from cydwaith.shared.posting import posted


def new(request: HttpRequest) -> HttpResponse:
    """Describe an indicator that is not here yet."""
    form = IndicatorForm(request.POST or None)
    done = posted(
        request,
        form,
        lambda _told: define(acting(request), form.said()),
        said=_("The indicator is described. Now send its figures."),
        to=lambda made: ("import_for", {"code": made.pk}),
    )
    return done or render(request, "evidence/define.html", {"section": "indicators", "form": form})


def define(by: Actor, said: dict[str, Any]) -> Indicator:
    """Make an indicator of what was filled in."""
    given = judged(said)
    code, topic, polarity = (given.pop(name) for name in IndicatorForm.fixed)
    made = new_indicator(code, About(), topic=topic, polarity=polarity, percentage=False)
    for name, value in given.items():
        setattr(made, name, value)
    made.dataset = made.dataset or made.label_en or made.label_cy
    actions.define(made, by=by)
    return made


def change(request: HttpRequest, code: str) -> HttpResponse:
    """Say of an indicator of one's own what its page still needs. Raises Http404 for one that ships."""
    indicator = get_object_or_404(Indicator, pk=code)
    if reference.reviewed(code):
        raise Http404
    known = lambda: as_described(get_object_or_404(Indicator, pk=code))  # noqa: E731  # read again when it is sent
    form = IndicatorForm(request.POST or None, known=indicator, now=known)
    done = posted(
        request,
        form,
        lambda _told: actions.describe(indicator, by=acting(request), said=judged(form.said())),
        said=_("What is said of the indicator is changed."),
        to=("indicator", {"code": code}),
    )
    context = {"section": "indicators", "form": form, "indicator": indicator}
    return done or render(request, "evidence/define.html", context)


def as_described(indicator: Indicator) -> dict[str, Any]:
    """What is said of an indicator, as its form shows it."""
    texts = {name: both(indicator, name) for name in pairs_of(Indicator)}
    names = [name for name in IndicatorForm.base_fields if name not in IndicatorForm.fixed]
    return {name: texts.get(name, getattr(indicator, name)) for name in names}
