"""Councils like this one, and why: as published, and by weights that anyone can change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from cydwaith.bodies.models import Place
from cydwaith.engines.statistics.comparators import Neighbour
from cydwaith.evidence.queries import comparators, series
from cydwaith.evidence.queries.comparators import Published

RESPECTS = {"global": _("All round"), "economic": _("Economy"), "demographic": _("Population")}


@dataclass(frozen=True, slots=True)
class Respect:
    """What ONS publishes in one respect."""

    words: str
    nearest: list[str]
    in_wales: list[Place]
    cluster: str
    sharing: list[Place]


@dataclass(frozen=True, slots=True)
class Like:
    """A council near by one's own weights: how near, what holds the two apart, how often it stays."""

    place: Place
    distance: float
    apart: list[tuple[str, int]]
    stays: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """Both kinds of comparators, and the weights in use."""

    published: list[Respect]
    own: list[Like]
    weights: list[tuple[str, str, int]]


def likeness(place: Place, councils: Sequence[Place], weights: Mapping[str, float]) -> Likeness:
    """Everything the page says about councils like this one."""
    by_code = {one.code: one for one in councils}
    names = series.labels(list(comparators.MEASURES))
    own = comparators.own(place.code, {code: weight for code, weight in weights.items() if code in names})
    return Likeness(
        [respect(one, by_code) for one in comparators.published(place.code) if one.nearest or one.cluster],
        [like(one, by_code, names) for one in own],
        [(code, name, round(weights.get(code, 1))) for code, name in names.items()],
    )


def respect(found: Published, by_code: Mapping[str, Place]) -> Respect:
    """One respect in words."""
    return Respect(
        str(RESPECTS[found.likeness]),
        [
            one.neighbour_name if one.neighbour_code not in by_code else by_code[one.neighbour_code].name.plain
            for one in found.nearest
        ],
        [by_code[one.neighbour_code] for one in found.in_wales if one.neighbour_code in by_code],
        found.cluster,
        [by_code[code] for code in found.sharing if code in by_code],
    )


def like(near: Neighbour, by_code: Mapping[str, Place], names: Mapping[str, str]) -> Like:
    """One near council in words; shares and stability in hundredths."""
    parts = sorted(near.contributions.items(), key=lambda part: -part[1])
    apart = [(names.get(code, code), round(100 * share)) for code, share in parts if share >= 0.005]
    return Like(by_code[near.place], near.distance, apart, round(100 * near.stability))
