"""A small world for tests of figures: invented councils' codes are real, figures are not."""

import datetime as dt
from collections.abc import Callable, Iterable

from cydwaith.bodies.models import Place, PlaceKind, Topic
from cydwaith.evidence import actions, describing
from cydwaith.evidence.models import Indicator, Load
from cydwaith.evidence.sources.readings import About, Reading
from cydwaith.shared.permissions import COMMAND_LINE

COUNCILS = [f"W060000{number:02}" for number in range(1, 25) if number not in (7, 17)]


def places(codes: Iterable[str] = COUNCILS, kind: str = PlaceKind.COUNCIL) -> None:
    Place.objects.bulk_create(
        Place(code=code, kind=kind, name_cy=code, name_en=code, source="test", as_of=dt.date(2026, 1, 1))
        for code in codes
    )


def indicator(code: str = "recycled", *, topic: str = "waste", **fields: object) -> Indicator:
    """A stored indicator, a percentage unless the fields say otherwise."""
    Topic.objects.get_or_create(code=topic, defaults={"name_cy": topic, "name_en": topic})
    about = About(
        label_en="Recycled",
        label_cy="Ailgylchwyd",
        description_cy="Gwastraff",
        description_en="Waste",
        publisher_cy="Swyddfa",
        publisher_en="Office",
        url="https://example.org/waste",
        licence="OGL-UK-3.0",
        licence_url="https://example.org/licence",
    )
    made = describing.new_indicator(code, about, topic=topic, polarity="higher", percentage=True)
    reviewed = {"influence": "service", "lever_cy": "casglu gwastraff", "lever_en": "collecting waste"}
    for name, value in {"smallest_worthwhile": 1.0, **reviewed, **fields}.items():
        setattr(made, name, value)
    made.save(force_insert=True)
    return made


def reading(area: str, period: str, value: float | None, status: str = "", **rest: object) -> Reading:
    return Reading(
        **{"line": 0, "lower": None, "upper": None, "note": "", **rest},
        area=area,
        period=period,
        value=value,
        status=status,
    )


def years(first: int, last: int) -> list[str]:
    return [f"{year}-04-01/P1Y" for year in range(first, last + 1)]


def figures(value: Callable[[int, int], float], periods: list[str], councils: list[str] = COUNCILS) -> list[Reading]:
    """A full panel: value(number of the council, number of the period)."""
    return [reading(code, period, value(i, t)) for i, code in enumerate(councils) for t, period in enumerate(periods)]


def load(one: Indicator, readings: Iterable[Reading], name: str = "figures.csv", **options: object) -> Load:
    """Store readings, as if from a file that holds them."""
    kept = list(readings)
    file = actions.File("long-csv", name, repr(kept).encode())
    return actions.load(kept, indicator=one, by=COMMAND_LINE, file=file, **options)  # type: ignore[arg-type]
