"""Finding topics, indicators, councils and practices by words in either language, mutated or not."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Model, Q, QuerySet

from cydwaith.bodies.models import Place, PlaceKind, Topic
from cydwaith.engines.welsh.mutations import aspirate, nasal, soft
from cydwaith.evidence.models import Indicator
from cydwaith.practices.models import Practice
from cydwaith.practices.models.practice import State

LIMIT = 20


@dataclass(frozen=True)
class Results:
    """What was found, kind by kind."""

    places: list[Place]
    topics: list[Topic]
    indicators: list[Indicator]
    practices: list[Practice]

    @property
    def count(self) -> int:
        """How many there are in all."""
        return len(self.places) + len(self.topics) + len(self.indicators) + len(self.practices)


def search(words: str) -> Results:
    """Everything in which every word stands, in either language; the first `LIMIT` of each kind."""
    asked = words.split()[:8]
    published = Practice.objects.filter(current__state=State.PUBLISHED).select_related("owner", "current")
    title = ("current__title_cy", "current__title_en", "current__summary_cy", "current__summary_en")
    return Results(
        unmutated(Place.objects.filter(kind=PlaceKind.COUNCIL), asked),
        matching(Topic.objects.all(), asked, ("name_cy", "name_en", "aliases")),
        matching(
            Indicator.objects.select_related("topic"), asked, ("label_cy", "label_en", "measure_cy", "measure_en")
        ),
        matching(published, asked, title),
    )


def matching(found: "QuerySet[Model]", asked: Iterable[str], columns: Iterable[str]) -> list:
    """Rows in which every word stands in one of the columns."""
    words = list(asked)
    if not words:
        return []
    for word in words:
        somewhere = Q()
        for column in columns:
            somewhere |= Q(**{f"{column}__icontains": word})
        found = found.filter(somewhere)
    return list(found[:LIMIT])


def unmutated(found: "QuerySet[Place]", asked: list[str]) -> list[Place]:
    """Places whose name, mutated in any way, has every word: Nghaerdydd, Gaerdydd and Caerdydd are one."""
    words = [word.casefold() for word in asked]
    return [place for place in found if words and all(word in names(place) for word in words)]


def names(place: Place) -> str:
    """Every shape a place's names take."""
    welsh = place.name_cy
    shapes = {welsh, soft(welsh), nasal(welsh), aspirate(welsh), place.name_en, place.short_cy, place.short_en}
    return " · ".join(shapes).casefold()
