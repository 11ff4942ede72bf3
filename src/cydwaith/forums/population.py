"""For how many people each council speaks: the numbers that a share of the population freezes into a consent rule."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from cydwaith.bodies.models import Body
from cydwaith.evidence.models import Indicator, Observation

INDICATOR: Final = "population-65-plus"
"""Its denominator is everyone who lives in the area (ONS mid-year estimates)."""
CENSUS_YEAR: Final = "2021-06-30"


@dataclass(frozen=True)
class People:
    """How many people live in each body's area, by the body's code, on which day, and who says so."""

    numbers: Mapping[str, int]
    on: str
    source: str


def people(bodies: Iterable[str], on: str = CENSUS_YEAR) -> People:
    """The people of the areas of these bodies on a day; a body without an area, or a figure, is left out.

    Put into a rule as its `people`, they no longer depend on anything here: a revised estimate changes no rule.
    """
    places = dict(Body.objects.filter(code__in=set(bodies)).exclude(place=None).values_list("place", "code"))
    found = Observation.objects.filter(indicator=INDICATOR, period=on, place__in=places).exclude(denominator=None)
    numbers = {places[place]: round(number) for place, number in found.values_list("place", "denominator") if number}
    indicator = Indicator.objects.filter(code=INDICATOR).first()
    return People(dict(sorted(numbers.items())), on, indicator.publisher_en if indicator else "")
