"""How places stand: what was worked out, as read by pages, the API and the command line."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from django.db.models import Count, QuerySet

from cydwaith.bodies.models import PlaceKind
from cydwaith.evidence.ages import histories
from cydwaith.evidence.answerable import answerable, given
from cydwaith.evidence.models import Calculation, Indicator, Standing
from cydwaith.evidence.verdicts import Tally, kind_of
from cydwaith.shared.once import once_a_page

Verdict = Standing.Verdict
HISTORY: Final = "history"
WORKED_OUT: Final = (
    "expected",
    "expected_lower",
    "expected_upper",
    "effect",
    "effect_lower",
    "effect_upper",
    "wrong_sign",
)


def latest() -> QuerySet[Standing]:
    """Every council on every indicator at its latest period, to be shown. For praise, blame and asking: `judged`."""
    return Standing.objects.filter(latest=True, place__kind=PlaceKind.COUNCIL)


def judged() -> QuerySet[Standing]:
    """The standing of every council on what it can be asked about."""
    return latest().filter(answerable())


def as_of_today(found: Iterable[Standing]) -> list[Standing]:
    """Standings as they may be told today.

    Of those on what has become history only the figure is left; those on what a council finds as given are not judged,
    even where they were when they were worked out.
    """
    read, past, unjudged = list(found), set(histories()), given()
    for one in read:
        if one.indicator_id in past:
            withhold(one)
        elif one.indicator_id in unjudged:
            one.verdict = neutral(one.verdict)
    return read


def neutral(verdict: str) -> str:
    """A verdict without praise or blame."""
    return Verdict.NO_JUDGEMENT if verdict in {Verdict.BETTER, Verdict.WORSE} else verdict


def withhold(standing: Standing) -> None:
    """Take what was worked out off a standing that was read; what is stored stays."""
    standing.verdict, standing.reason, standing.without = Verdict.CANNOT_TELL, HISTORY, {}
    for name in WORKED_OUT:
        setattr(standing, name, None)


def calculations(indicator: str) -> list[Calculation]:
    """Every working-out of an indicator, the latest period first."""
    return list(Calculation.objects.filter(indicator=indicator).order_by("-period"))


def of_calculation(calculation: Calculation) -> list[Standing]:
    """How the councils stand in one working-out, the best known first: by effect, those without one last."""
    found = calculation.standings.filter(place__kind=PlaceKind.COUNCIL).select_related("place")
    return sorted(
        as_of_today(found), key=lambda standing: (standing.effect is None, -(standing.effect or 0), standing.place_id)
    )


def of_place(place: str) -> list[Standing]:
    """How one place stands on every indicator, in the order of topics."""
    found = (
        latest().filter(place=place).order_by("indicator__topic__parent__order", "indicator__topic__order", "indicator")
    )
    return as_of_today(with_indicators(found))


def of_place_on(place: str, indicators: Iterable[str]) -> dict[str, Standing]:
    """{indicator: how one place stands on it}, of these; nothing for no place."""
    found = latest().filter(place=place, indicator__in=list(indicators)).select_related("place")
    return {one.indicator_id: one for one in as_of_today(found)} if place else {}


def with_indicators(standings: Iterable[Standing]) -> list[Standing]:
    """The standings, each with its indicator at hand, read once however many standings share it."""
    found = list(standings)
    wanted = {standing.indicator_id for standing in found}
    indicators = indicators_read()
    indicators |= Indicator.objects.select_related("topic").in_bulk(wanted - indicators.keys())
    for standing in found:
        standing.indicator = indicators[standing.indicator_id]
    return found


@once_a_page
def indicators_read() -> dict[str, Indicator]:
    """The indicators that a page has read so far, by their codes, each with its topic."""
    return {}


def better(topics: Iterable[str] | None = None) -> list[Standing]:
    """Every standing better than expected on what a council can be asked about, most certain first; in some topics
    only when they are named.
    """
    found = judged().filter(verdict=Verdict.BETTER).select_related("place")
    if topics is not None:
        found = found.filter(indicator__topic__in=topics)
    return sorted(with_indicators(found), key=strength, reverse=True)


@once_a_page
def ahead(place: str) -> list[Standing]:
    """Where one place is better than expected on what a council can be asked about, most certain first."""
    return surest_first(judged().filter(place=place, verdict=Verdict.BETTER))


@once_a_page
def worse(place: str) -> list[Standing]:
    """Where one place falls behind on what a council can be asked about, most certain first."""
    return surest_first(judged().filter(place=place, verdict=Verdict.WORSE))


def unclear(place: str) -> list[Standing]:
    """Where one place does not stand out on what a council can be asked about, those nearest to it first."""
    found = judged().filter(place=place, value__isnull=False).exclude(verdict__in=(Verdict.BETTER, Verdict.WORSE))
    return surest_first(found)


def surest_first(found: Iterable[Standing]) -> list[Standing]:
    """Standings with their indicators, the most certain first."""
    return sorted(with_indicators(found), key=strength, reverse=True)


def strength(standing: Standing) -> float:
    """How large an effect is beside its own uncertainty: what to tell first."""
    if standing.effect is None or standing.effect_lower is None or standing.effect_upper is None:
        return 0.0
    width = standing.effect_upper - standing.effect_lower
    return abs(standing.effect) / width if width > 0 else 0.0


def verdicts(topics: Iterable[str] | None = None) -> dict[str, dict[str, str]]:
    """{indicator: {place's letters: how it stands}}, for small maps of many indicators at once; none of history."""
    found = latest().exclude(indicator__in=histories())
    if topics is not None:
        found = found.filter(indicator__topic__in=topics)
    shown: dict[str, dict[str, str]] = defaultdict(dict)
    unjudged = given()
    for indicator, letters, verdict, effect in found.values_list("indicator", "place__letters", "verdict", "effect"):
        shown[indicator][letters] = kind_of(neutral(verdict) if indicator in unjudged else verdict, effect)
    return dict(shown)


def counts_by_place() -> dict[str, Tally]:
    """{place: how often it stands how} over all that councils can be asked about."""
    rows = judged().order_by().values_list("place", "verdict").annotate(Count("id"))
    counted: dict[str, dict[str, int]] = defaultdict(dict)
    for place, verdict, number in rows:
        if verdict != Verdict.NO_JUDGEMENT:
            counted[place][verdict] = number
    return {place: Tally(**counts) for place, counts in counted.items()}


def alike(standing: Standing, standings: Iterable[Standing]) -> int:
    """How many others in the same working-out have the same verdict; unjudged, they stand out on either side."""
    return sum(1 for other in standings if other.verdict == standing.verdict and other.place_id != standing.place_id)


def leading(standings: Iterable[Standing]) -> Standing | None:
    """The one to tell first: the most certain of those better than expected, else of those that stand out unjudged."""
    found = list(standings)
    for wanted in (Verdict.BETTER, Verdict.NO_JUDGEMENT):
        if chosen := [standing for standing in found if standing.verdict == wanted]:
            return max(chosen, key=strength)
    return None
