"""The figures that show whether a commitment was kept."""

from dataclasses import dataclass

from cydwaith.bodies.models import Place
from cydwaith.evidence.models import Observation
from cydwaith.programme.models import Terms


@dataclass(frozen=True, slots=True)
class Measured:
    """The latest figure of a place; None where it is missing."""

    place: Place
    period: str
    value: float | None


def measured(terms: Terms) -> list[Measured]:
    """The latest figure of each place that a commitment is about, where an indicator is to show it."""
    if terms.indicator_id is None:
        return []
    places = {place.pk: place for place in terms.places.all()}
    found = Observation.objects.filter(indicator=terms.indicator_id, place__in=places).order_by("period")
    latest = {
        place: Measured(places[place], period, value)
        for place, period, value in found.values_list("place", "period", "value")
    }
    return sorted(latest.values(), key=lambda one: one.place.pk)
