"""The councils side by side, as machines read them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final

from cydwaith.bodies.models import Place
from cydwaith.evidence.queries.places import councils
from cydwaith.evidence.queries.standings import counts_by_place
from cydwaith.evidence.verdicts import Tally
from cydwaith.practices.deeds.practices import PRACTICE_READ
from cydwaith.practices.lists.columns import PlaceCode, PlaceName, names
from cydwaith.practices.queries.councils import shared_by_place
from cydwaith.shared.lists import List
from cydwaith.shared.rows import Asked, Row
from cydwaith.shared.said import said
from cydwaith.shared.table import titled

COUNTED: Final = ("better", "worse", "as_expected", "higher", "lower", "cannot_tell")


@dataclass(frozen=True, slots=True)
class Counts:
    """A council, how its figures stand, and how many practices it shared and has taken up or is trying."""

    place: Place
    tally: Tally
    shared: int
    taken: int


class Council(Row):
    """How many of a council's figures stand how, and how many practices it shared and has taken up or is trying."""

    place: PlaceCode
    place_name: PlaceName
    better: Annotated[int, titled(cy="Yn well na’r disgwyl", en="Better than expected")]
    worse: Annotated[int, titled(cy="Yn waeth na’r disgwyl", en="Worse than expected")]
    as_expected: Annotated[int, titled(cy="Fel y disgwyl", en="As expected")]
    higher: Annotated[int, titled(cy="Yn uwch, heb farn ar ba un sydd orau", en="Higher, not judged which is better")]
    lower: Annotated[int, titled(cy="Yn is, heb farn ar ba un sydd orau", en="Lower, not judged which is better")]
    cannot_tell: Annotated[int, titled(cy="Ni ellir dweud eto", en="Cannot tell yet")]
    shared: Annotated[int, titled(cy="Arferion a rannwyd", en="Practices shared")]
    taken: Annotated[int, titled(cy="Mabwysiadwyd neu dreialwyd", en="Taken up or tried")]

    @classmethod
    def parts(cls, thing: Counts, /) -> dict[str, Any]:
        counted = {name: getattr(thing.tally, name) for name in COUNTED}
        whose = {"place": thing.place.code, "place_name": names(thing.place)}
        return whose | counted | {"shared": thing.shared, "taken": thing.taken}


def rows(_asked: Asked | None = None) -> Sequence[Counts]:
    """Every council, in the order of their codes."""
    counts, shared = counts_by_place(), shared_by_place()
    found = sorted(councils(), key=lambda place: place.code)
    return [Counts(place, counts.get(place.code, Tally()), *shared.get(place.code, (0, 0))) for place in found]


COUNCILS: Final = List(
    name="councils",
    title=said(cy="Cynghorau ochr yn ochr", en="Councils side by side"),
    row=Council,
    rows=rows,
    may=PRACTICE_READ,
)
