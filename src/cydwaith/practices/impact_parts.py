"""Every number of an impact one by one, so that nothing is hidden in a layout."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from cydwaith.practices.models import Impact, Specification

TOTALS: Final = ("effect", "lower", "upper", "p_value", "least", "rank", "ranked", "power")
OF_ADOPTER: Final = ("effect", "misfit", "ratio", "p_value", "ratio_rank", "well_fitted_rank", "rank", "ranked")
Part = tuple[str, str, str, str, Any]  # Any: a figure, or a list of them
"""What it is, the area it is of, another area, the period, the value; empty where there is none."""


def parts(specification: Specification, impact: Impact | None) -> Iterator[Part]:
    """All there is; what was laid down and the verdict come first."""
    yield ("specification", "", "", "", specification.text)
    yield ("digest", "", "", "", specification.digest)
    yield ("frozen", "", "", "", specification.frozen.isoformat())
    if impact is not None:
        yield ("worked_out", "", "", "", impact.at.isoformat())
        yield ("inputs", "", "", "", impact.inputs)
        yield ("verdict", "", "", "", impact.verdict)
        yield from (("reason", "", "", "", reason) for reason in impact.reasons)
        yield from (("settling_step", "", "", "", step) for step in impact.settling.get("steps", ()))
        yield from ((f"settling_{name}", "", "", "", impact.settling.get(name)) for name in ("adopters", "periods"))
        yield from numbers(impact)


def numbers(impact: Impact) -> Iterator[Part]:
    """What was worked out."""
    held = impact.numbers
    yield from ((name, "", "", "", getattr(impact, name)) for name in TOTALS)
    yield from (("first_period", place, "", period, "") for place, period in in_order(held.get("starts", {})))
    for adopter in held.get("synthetic", ()):
        yield from of_adopter(adopter)
    for found in held.get("group_times", ()):
        at = f"{found['group']} {found['event']:+d}"
        yield ("group_time_effect", "", "", at, found["effect"])
        yield ("group_time_error", "", "", at, found["error"])
    for way, found in in_order(held.get("aggregates", {})):
        yield (f"{way}_effect", "", "", "", found["effect"])
        yield (f"{way}_error", "", "", "", found["error"])
        yield from ((f"{way}_effect", "", "", key, part[0]) for key, part in in_order(found["parts"]))
        yield from ((f"{way}_error", "", "", key, part[1]) for key, part in in_order(found["parts"]))
    yield from ((f"estimate_{name}", "", "", "", value) for name, value in in_order(held.get("estimates", {})))
    yield ("estimate_from_last_period", "", "", "", held.get("from_last"))
    yield from (
        ("effect_with_circumstances", place, "", "", value) for place, value in in_order(held.get("covariates", {}))
    )
    for part in ("permutation", "earlier", "last", "noise"):
        yield from ((f"{part}_{name}", "", "", "", value) for name, value in in_order(held.get(part) or {}))


def of_adopter(adopter: dict[str, Any]) -> Iterator[Part]:
    """What belongs to one council that took it up."""
    place = adopter["unit"]
    for part in ("actual", "synthetic", "gap"):
        yield from along(part, place, "", adopter["periods"], adopter[part])
    yield from (("weight", place, donor, "", weight) for donor, weight in in_order(adopter["weights"]))
    yield from (("effect_without", place, donor, "", effect) for donor, effect in in_order(adopter["without"]))
    yield from ((name, place, "", "", adopter[name]) for name in OF_ADOPTER)
    for other in adopter["placebos"]:
        yield from along("placebo_gap", place, other["unit"], other["periods"], other["gap"])
        yield ("placebo_misfit", place, other["unit"], "", other["misfit"])


def along(part: str, place: str, other: str, periods: Iterable[str], values: Iterable[float | None]) -> Iterator[Part]:
    """A series, period by period."""
    yield from ((part, place, other, period, value) for period, value in zip(periods, values, strict=True))


def in_order(told: Mapping[str, Any]) -> list[tuple[str, Any]]:  # Any: a figure, or figures
    """What is told by keys, by the keys' own order (periods after an event by number): PostgreSQL keeps no other."""
    return sorted(told.items(), key=lambda one: sortable(one[0]))


def sortable(key: str) -> tuple[int, str]:
    """A key as it is sorted."""
    return (int(key), "") if key.lstrip("-").isdigit() else (0, key)
