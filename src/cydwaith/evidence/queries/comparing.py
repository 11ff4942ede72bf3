"""Councils that somebody chose, side by side on one indicator, with Wales and Great Britain where those are held."""

from collections.abc import Sequence
from dataclasses import dataclass

from cydwaith.bodies.models import Place
from cydwaith.evidence import wider
from cydwaith.evidence.queries.series import Figure, series
from cydwaith.shared.said import Said, pair


@dataclass(frozen=True, slots=True)
class Run:
    """One area's figures over time, oldest first; `whole`: it is no council but all of Wales or of Great Britain."""

    code: str
    name: Said
    figures: list[Figure]
    whole: bool = False

    @property
    def last(self) -> Figure | None:
        """Its latest figure that is known."""
        return next((one for one in reversed(self.figures) if one.value is not None), None)


def runs(indicator: str, places: Sequence[Place]) -> list[Run]:
    """The chosen councils in their order, then the wholes by the same measure; none without any figure."""
    known = series(indicator)
    found = [Run(place.code, pair(place, "name"), known.get(place.code, [])) for place in places]
    wholes = wider.of_indicator(indicator)
    found += [Run(code, wider.AREAS[code], figures, whole=True) for code, figures in wholes.items()]
    return [one for one in found if one.last]
