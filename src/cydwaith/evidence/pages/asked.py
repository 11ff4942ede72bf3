"""What a page about an indicator is asked for: which indicator, at which period, as seen from which council."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from cydwaith.evidence.ages import When, spans, when
from cydwaith.evidence.models import Calculation, Indicator, Standing
from cydwaith.evidence.pages.viewpoint import Viewpoint, viewpoint
from cydwaith.evidence.queries import standings


@dataclass(frozen=True, slots=True)
class Asked:
    """An indicator, the council it is seen from, every working-out of it, and the one looked at, if there is any."""

    indicator: Indicator
    view: Viewpoint
    known: list[Calculation]
    calculation: Calculation | None

    def worked_out(self) -> Calculation:
        """The working-out looked at. Raises Http404 where there is none."""
        if self.calculation is None:
            raise Http404(self.indicator.pk)
        return self.calculation


def asked_for(request: HttpRequest, code: str) -> Asked:
    """The latest period, or the one that the address asks for. Raises Http404 where there is no such indicator."""
    found = get_object_or_404(Indicator.objects.select_related("topic__parent"), code=code)
    known = standings.calculations(code)
    latest = known[0] if known else None
    calculation = next((one for one in known if one.period == request.GET.get("period")), latest)
    return Asked(found, viewpoint(request), known, calculation)


def ranked(found: list[Standing]) -> list[Standing]:
    """By rank, those without one last."""
    return sorted(found, key=lambda standing: (standing.rank is None, standing.rank or 0, standing.place_id))


def looked_at(found: list[Standing], view: Viewpoint) -> Standing | None:
    """The council looked at closely: the reader's own, else the one that stands out most, else the first in rank."""
    mine = next((standing for standing in found if standing.place_id == view.code), None)
    return mine or standings.leading(found) or next(iter(ranked(found)), None)


def latest_of(code: str) -> tuple[When, int]:
    """How an indicator's latest period is to be spoken of, and how many periods it has."""
    period, periods = spans()[code]
    return when(period, latest=True), periods
