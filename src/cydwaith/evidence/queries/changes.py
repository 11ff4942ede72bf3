"""What was worked out about change, as pages and files read it."""

from collections.abc import Iterable

from django.db.models import QuerySet

from cydwaith.bodies.models import PlaceKind
from cydwaith.evidence.ages import histories
from cydwaith.evidence.answerable import answerable
from cydwaith.evidence.models import Change
from cydwaith.evidence.models.figures import ANSWERABLE

Verdict = Change.Verdict
MOVED = (Verdict.IMPROVING, Verdict.WORSENING, Verdict.RISING, Verdict.FALLING)


def changes() -> QuerySet[Change]:
    """Every council's change on every indicator, to be shown. For praise, blame and asking: `judged`."""
    return Change.objects.filter(place__kind=PlaceKind.COUNCIL)


def judged() -> QuerySet[Change]:
    """Every council's change on what it can be asked about."""
    return changes().filter(answerable())


def of_indicator(indicator: str) -> dict[str, Change]:
    """{place: its change} on one indicator, as it may be told."""
    found = as_may_be_told(changes().filter(indicator=indicator).select_related("indicator"))
    return {one.place_id: one for one in found}


def as_may_be_told(found: Iterable[Change]) -> list[Change]:
    """Changes of which those on what a council finds as given are not for better or worse, whenever worked out."""
    read = list(found)
    for one in read:
        if one.indicator.influence not in ANSWERABLE:
            one.verdict = neutral(one.verdict, one.indicator.polarity)
            one.before = neutral(one.before, one.indicator.polarity)
    return read


def neutral(verdict: str, polarity: str) -> str:
    """A verdict on a change without praise or blame; `polarity` is that by which it was judged."""
    up = {"higher": Verdict.IMPROVING, "lower": Verdict.WORSENING}.get(polarity)
    if verdict not in {Verdict.IMPROVING, Verdict.WORSENING}:
        return verdict
    return Verdict.RISING if verdict == up else Verdict.FALLING


def told(places: Iterable[str]) -> QuerySet[Change]:
    """The changes of some places of which anything may be said today: none of what is history."""
    return changes().filter(place__in=list(places)).exclude(indicator__in=histories())


def table(places: Iterable[str]) -> dict[tuple[str, str], Change]:
    """{(indicator, place): change} of some places, without what only charts need."""
    found = as_may_be_told(told(places).defer("marked", "stretches", "slope").select_related("indicator"))
    return {(one.indicator_id, one.place_id): one for one in found}


def verdicts(places: Iterable[str]) -> dict[tuple[str, str], str]:
    """{(indicator, place): verdict} of some places, where nothing else of their changes is wanted."""
    columns = ("indicator", "place", "verdict", "indicator__influence", "indicator__polarity")
    return {
        (indicator, place): verdict if influence in ANSWERABLE else neutral(verdict, polarity)
        for indicator, place, verdict, influence, polarity in told(places).order_by().values_list(*columns)
    }


def moving(place: str) -> list[Change]:
    """What is getting better or worse in one place by enough to matter: by itself first, then the largest change."""
    found = judged().filter(place=place, verdict__in=(Verdict.IMPROVING, Verdict.WORSENING)).select_related("indicator")
    return sorted((one for one in found if worthwhiles(one) >= 1), key=lambda one: (not one.own, -worthwhiles(one)))


def worthwhiles(change: Change) -> float:
    """How many times the smallest worthwhile difference a change is."""
    return abs(change.size or 0.0) / (change.indicator.smallest_worthwhile or 1.0)


def worthwhile(change: Change) -> bool:
    """Whether a change is the place's own, large enough to be worth acting on, and its direction judged."""
    judged = change.verdict in {Verdict.IMPROVING, Verdict.WORSENING}
    return judged and change.own and abs(change.size or 0.0) >= change.indicator.smallest_worthwhile
