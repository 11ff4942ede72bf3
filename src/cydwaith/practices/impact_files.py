"""Every number of an impact as a file: one row a number, so that nothing is hidden in a layout."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any, Final

from cydwaith.practices.models import Impact, Specification

COLUMNS: Final = ("part", "place", "other_place", "period", "value")
TOTALS: Final = ("effect", "lower", "upper", "p_value", "least", "rank", "ranked", "power")
OF_ADOPTER: Final = ("effect", "misfit", "ratio", "p_value", "ratio_rank", "well_fitted_rank", "rank", "ranked")
Row = tuple[str, str, str, str, Any]


def as_csv(specification: Specification, impact: Impact | None) -> str:
    """The rows below a header; the specification and the verdict come first."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerow(("specification", "", "", "", specification.text))
    writer.writerow(("digest", "", "", "", specification.digest))
    if impact is not None:
        writer.writerow(("verdict", "", "", "", impact.verdict))
        writer.writerows(("reason", "", "", "", reason) for reason in impact.reasons)
        writer.writerows(rows(impact))
    return text.getvalue()


def as_json(specification: Specification, impact: Impact | None) -> dict[str, Any]:
    """The same as one object; `impact` is null before anything has been worked out."""
    return {
        "practice": specification.practice_id,
        "indicator": specification.indicator_id,
        "specification": {
            "number": specification.number,
            "text": specification.text,
            "digest": specification.digest,
            "frozen": specification.frozen.isoformat(),
            "reason": {"cy": specification.reason_cy, "en": specification.reason_en},
        },
        "impact": impact and whole(impact),
    }


def whole(impact: Impact) -> dict[str, Any]:
    """An impact with every number."""
    names = ("verdict", "reasons", "settling", *TOTALS, "adopters", "inputs", "numbers")
    return {"worked_out": impact.at.isoformat()} | {name: getattr(impact, name) for name in names}


def rows(impact: Impact) -> Iterator[Row]:
    """One row a number."""
    numbers = impact.numbers
    yield from ((name, "", "", "", getattr(impact, name)) for name in TOTALS)
    yield from (("first_period", place, "", period, "") for place, period in numbers.get("starts", {}).items())
    for adopter in numbers.get("synthetic", ()):
        yield from of_adopter(adopter)
    for found in numbers.get("group_times", ()):
        at = f"{found['group']} {found['event']:+d}"
        yield ("group_time_effect", "", "", at, found["effect"])
        yield ("group_time_error", "", "", at, found["error"])
    for way, found in numbers.get("aggregates", {}).items():
        yield (f"{way}_effect", "", "", "", found["effect"])
        yield (f"{way}_error", "", "", "", found["error"])
        yield from ((f"{way}_effect", "", "", key, part[0]) for key, part in found["parts"].items())
        yield from ((f"{way}_error", "", "", key, part[1]) for key, part in found["parts"].items())
    yield from ((f"estimate_{name}", "", "", "", value) for name, value in numbers.get("estimates", {}).items())
    for part in ("permutation", "earlier", "noise"):
        yield from ((f"{part}_{name}", "", "", "", value) for name, value in (numbers.get(part) or {}).items())


def of_adopter(adopter: dict[str, Any]) -> Iterator[Row]:
    """What belongs to one council that took it up."""
    place = adopter["unit"]
    for part in ("actual", "synthetic", "gap"):
        yield from along(part, place, "", adopter["periods"], adopter[part])
    yield from (("weight", place, donor, "", weight) for donor, weight in adopter["weights"].items())
    yield from (("effect_without", place, donor, "", effect) for donor, effect in adopter["without"].items())
    yield from ((name, place, "", "", adopter[name]) for name in OF_ADOPTER)
    for other in adopter["placebos"]:
        yield from along("placebo_gap", place, other["unit"], other["periods"], other["gap"])
        yield ("placebo_misfit", place, other["unit"], "", other["misfit"])


def along(part: str, place: str, other: str, periods: Iterable[str], values: Iterable[float | None]) -> Iterator[Row]:
    """A series, period by period."""
    yield from ((part, place, other, period, value) for period, value in zip(periods, values, strict=True))
