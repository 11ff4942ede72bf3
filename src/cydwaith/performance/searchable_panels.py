"""How assessments by a panel are found: by the council, by what they look at and concluded, by every name in use."""

from collections.abc import Iterator
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cydwaith.performance.models import PanelAssessment, PanelDate, PanelScope
from cydwaith.performance.panelling import Step, Turn, scope, state
from cydwaith.performance.telling.panels import called
from cydwaith.performance.words.panels import STATES
from cydwaith.search.registry import Kind, Thing

OTHER_NAMES: Final = (
    "Asesiad Perfformiad gan Banel APB Asesiad Perfformiad y Panel APP Asesiad Perfformiad Panel "
    "Asesiad Panel asesiadau panel o berfformiad panel performance assessment PPA peer panel assessment"
)
"""Other names in use, by which people ask."""


def everything() -> Iterator[Thing]:
    return map(thing, PanelAssessment.objects.select_related("body").prefetch_related("dates"))


def one_panel(number: str) -> Thing | None:
    found = (
        PanelAssessment.objects.select_related("body").filter(pk=int(number)).first() if number.isdecimal() else None
    )
    return thing(found) if found else None


def thing(one: PanelAssessment) -> Thing:
    looks, report = scope(one), one.dates.filter(step=Step.REPORT, turn=Turn.DONE).first()
    texts = [
        STATES[state(one)],
        *([PanelDate.note.of(report)] if report else []),
        *([PanelScope.text.of(looks)] if looks else []),
    ]
    return Thing(
        str(one.pk),
        called(one),
        tuple(text for text in texts if text),
        also=OTHER_NAMES,
        places=tuple(code for code in (one.body_id, one.body.place_id) if code),
        on=report.on if report else None,
        sample=one.sample,
    )


PANELS: Final = Kind(
    "panel_assessments",
    _("Panel performance assessments"),
    everything,
    one_panel,
    lambda number: reverse("panel_assessment", kwargs={"id": int(number)}),
)
