"""Councils like this one: as the Office for National Statistics publishes them, and by anyone's own weights."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import pstdev

from cydwaith.bodies.models import PlaceKind
from cydwaith.engines.statistics import comparators as engine
from cydwaith.evidence.models import Cluster, Neighbour, Observation
from cydwaith.evidence.models.neighbours import Likeness
from cydwaith.revisions.remembered import remembered

MEASURES = ("wimd-2019-most-deprived-30", "population-density", "population-65-plus", "household-income-per-head")
NEAREST = 5
CLOSE = 0.5  # standard deviations among the councils


@dataclass(frozen=True, slots=True)
class Published:
    """What the Office for National Statistics says in one respect: nearest places in Wales, nearest of all, cluster."""

    likeness: str
    in_wales: list[Neighbour]
    nearest: list[Neighbour]
    cluster: str
    sharing: list[str]


@dataclass(frozen=True, slots=True)
class Why:
    """Why a council is like another: {respect: its rank among the places that ONS finds most like it}, and on which of
    `MEASURES` the two lie within half a standard deviation of one another.
    """

    ranks: dict[str, int]
    close: list[str]


def why_alike(place: str) -> dict[str, Why]:
    """{council: why it is like this one}, of every other council of Wales; nothing for no place."""
    if not place:
        return {}
    ranks: dict[str, dict[str, int]] = defaultdict(dict)
    near = Neighbour.objects.filter(place=place, neighbour_code__startswith="W06").order_by("likeness")
    for code, likeness, rank in near.values_list("neighbour_code", "likeness", "rank"):
        ranks[code][likeness] = rank
    values = latest_values()
    councils = {code for known in values.values() for code in known} - {place}
    return {code: Why(ranks.get(code, {}), close(values, place, code)) for code in councils | set(ranks)}


def close(values: Mapping[str, Mapping[str, float]], one: str, other: str) -> list[str]:
    """The measures on which two places lie close together, for how far councils differ."""
    return [
        code
        for code, known in values.items()
        if one in known and other in known and abs(known[one] - known[other]) <= CLOSE * pstdev(known.values())
    ]


def alike_in_wales(place: str) -> list[str]:
    """Codes of the councils of Wales among the 20 places that ONS finds most like a place, the most alike first.

    One set for everything that is said of those most like it: a page that named five here and six there contradicted
    itself.
    """
    found = Neighbour.objects.filter(place=place, likeness=Likeness.GLOBAL, neighbour_code__startswith="W06")
    return list(found.order_by("rank").values_list("neighbour_code", flat=True))


def published(place: str) -> list[Published]:
    """What ONS publishes about a place, in every respect it looks at."""
    near: dict[str, list[Neighbour]] = defaultdict(list)
    for neighbour in Neighbour.objects.filter(place=place).order_by("rank"):
        near[neighbour.likeness].append(neighbour)
    letters: dict[str, dict[str, str]] = defaultdict(dict)
    for code, likeness, letter in Cluster.objects.values_list("place", "likeness", "letter"):
        letters[likeness][code] = letter
    return [of_likeness(place, likeness, near[likeness], letters[likeness]) for likeness in Likeness.values]


def of_likeness(place: str, likeness: str, near: list[Neighbour], letters: Mapping[str, str]) -> Published:
    """One respect of likeness."""
    mine = letters.get(place, "")
    sharing = [code for code, letter in letters.items() if letter == mine and code != place]
    in_wales = [neighbour for neighbour in near if neighbour.neighbour_code.startswith("W06")]
    return Published(likeness, in_wales[:NEAREST], near[:NEAREST], mine, sharing)


def own(place: str, weights: Mapping[str, float]) -> Sequence[engine.Neighbour]:
    """The councils nearest on `MEASURES` with these weights, nearest first; none when nothing is known or weighed."""
    return weighed(place, sorted(weights.items()))


@remembered
def weighed(place: str, asked: Sequence[tuple[str, float]]) -> Sequence[engine.Neighbour]:
    """The same, of weights by name."""
    table, weights = latest_values(), dict(asked)
    known = {code: values for code, values in table.items() if len(values) > 1}
    used = {code: weight for code, weight in weights.items() if code in known}
    if not known or place not in {key for values in known.values() for key in values} or not any(used.values()):
        return []
    return engine.neighbours(place, known, used, nearest=NEAREST)


@remembered
def latest_values() -> dict[str, dict[str, float]]:
    """{measure: {council: its latest value}} of the measures by which likeness is reckoned."""
    rows = Observation.objects.filter(indicator__in=MEASURES, place__kind=PlaceKind.COUNCIL, value__isnull=False)
    table: dict[str, dict[str, float]] = {code: {} for code in MEASURES}
    for indicator, place, value in rows.order_by("starts").values_list("indicator", "place", "value"):
        table[indicator][place] = float(value or 0.0)
    return table
