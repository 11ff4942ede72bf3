"""What was worked out about change, as pages and files read it."""

from collections.abc import Iterable

from django.db.models import QuerySet

from cydwaith.bodies.models import PlaceKind
from cydwaith.evidence.ages import histories
from cydwaith.evidence.answerable import answerable
from cydwaith.evidence.models import Change

Verdict = Change.Verdict
MOVED = (Verdict.IMPROVING, Verdict.WORSENING, Verdict.RISING, Verdict.FALLING)


def changes() -> QuerySet[Change]:
    """Every council's change on every indicator, to be shown. For praise, blame and asking: `judged`."""
    return Change.objects.filter(place__kind=PlaceKind.COUNCIL)


def judged() -> QuerySet[Change]:
    """Every council's change on what it can be asked about."""
    return changes().filter(answerable())


def of_indicator(indicator: str) -> dict[str, Change]:
    """{place: its change} on one indicator."""
    return {one.place_id: one for one in changes().filter(indicator=indicator)}


def told(places: Iterable[str]) -> QuerySet[Change]:
    """The changes of some places of which anything may be said today: none of what is history."""
    return changes().filter(place__in=list(places)).exclude(indicator__in=histories())


def table(places: Iterable[str]) -> dict[tuple[str, str], Change]:
    """{(indicator, place): change} of some places, without what only charts need."""
    found = told(places).defer("marked", "stretches", "slope")
    return {(one.indicator_id, one.place_id): one for one in found}


def verdicts(places: Iterable[str]) -> dict[tuple[str, str], str]:
    """{(indicator, place): verdict} of some places, where nothing else of their changes is wanted."""
    found = told(places).order_by().values_list("indicator", "place", "verdict")
    return {(indicator, place): verdict for indicator, place, verdict in found}


def worthwhile(change: Change) -> bool:
    """Whether a change is the place's own, large enough to be worth acting on, and its direction judged."""
    judged = change.verdict in {Verdict.IMPROVING, Verdict.WORSENING}
    return judged and change.own and abs(change.size or 0.0) >= change.indicator.smallest_worthwhile
