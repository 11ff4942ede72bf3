"""Working out how places stand, for every indicator and period, and storing the answers so that pages only read.

Each indicator and period is judged by itself, from its own figures: what changed is worked out again, nothing else. All
answers, those about change too (`changes`), are written in one transaction; a run that is killed leaves the last ones.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from cydwaith.bodies.models import Place, PlaceKind
from cydwaith.engines.statistics import Fit, Reason, Rules, fit, judge
from cydwaith.evidence import changes, storing
from cydwaith.evidence.deeds import STANDINGS_RECALCULATE
from cydwaith.evidence.models import Calculation, Indicator
from cydwaith.evidence.panels import Figure, Store, Window, store
from cydwaith.evidence.polarities import POLARITIES
from cydwaith.evidence.queries.standings import judged
from cydwaith.evidence.sources.checking import UK_COUNCILS
from cydwaith.evidence.storing import Answer, Key
from cydwaith.shared.deeds import doing
from cydwaith.shared.permissions import Actor, require

NO_FIGURE = {Reason.MISSING_VALUE, Reason.NO_FIGURES}
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Recalculated:
    """What a run did: how many indicator-periods there are, were worked out and written, and how many stand out.

    `changes` is how many answers to "has it changed?", one of each indicator and council, were written.
    """

    calculations: int
    worked_out: int
    written: int
    flagged: int
    changes: int


def recalculate(
    indicators: Iterable[str] | None = None, *, by: Actor, progress: Progress | None = None, anew: bool = False
) -> Recalculated:
    """Bring standings and changes up to date with the figures: of these indicators, or of all, where inputs are others.

    `anew` works everything out again.
    """
    require(by, STANDINGS_RECALCULATE)
    figures = _figures()
    windows = _windows(figures)
    wanted = None if indicators is None else set(indicators)
    stored = dict(_stored())
    digests = {_key(window): window.digest for window in windows}
    changed = [window for window in windows if anew or _differs(window, stored, digests, wanted)]
    answers: dict[Key, Answer] = {}
    for done, window in enumerate(changed):
        if progress:
            progress(done, len(changed) + 1)
        answers[_key(window)] = _judged(window)
    if progress:
        progress(len(changed), len(changed) + 1)
    moved = changes.work_out(figures, wanted, anew=anew)
    with doing(STANDINGS_RECALCULATE, by=by) as act:
        written = storing.keep(answers, digests, stored)
        renewed = changes.keep(moved)
        flagged = judged().filter(verdict__in=["better", "worse"]).count()
        if written or renewed:
            act.tell({"written": written, "standing_out": flagged, "changes": renewed})
    return Recalculated(len(digests), len(answers), written, flagged, renewed)


def stale() -> list[Key]:
    """Indicators and periods whose standings are missing or were worked out from other figures than are stored now."""
    stored = dict(_stored())
    now = {_key(window): window.digest for window in _windows(_figures())}
    return sorted(key for key in now.keys() | stored.keys() if now.get(key) != stored.get(key))


def _figures() -> Store:
    councils = Place.objects.filter(kind=PlaceKind.COUNCIL).values_list("code", flat=True)
    rest = Place.objects.filter(kind=PlaceKind.OTHER).values_list("code", flat=True)
    return store(sorted(councils), sorted(code for code in rest if code.startswith(UK_COUNCILS)))


def _windows(figures: Store) -> list[Window]:
    return [window for indicator in Indicator.objects.order_by("code") for window in figures.windows(indicator)]


def _key(window: Window) -> Key:
    return window.indicator.code, window.period


def _stored() -> Iterable[tuple[Key, str]]:
    for indicator, period, inputs in Calculation.objects.order_by().values_list("indicator_id", "period", "inputs"):
        yield (indicator, period), inputs


def _differs(window: Window, stored: Mapping[Key, str], digests: Mapping[Key, str], wanted: set[str] | None) -> bool:
    key = _key(window)
    return (wanted is None or key[0] in wanted) and stored.get(key) != digests[key]


def _judged(window: Window) -> Answer:
    found = _fitted(window)
    return Answer(window, found, judge({"": found}, {"": _rules(window)})[""])


def _fitted(window: Window) -> Fit:
    if window.indicator.measured_at != PlaceKind.COUNCIL:
        return Fit(window.panel.places, window.panel.periods)
    found = fit(window.panel, window.reference)
    doubted = {
        place: Reason.DOUBTFUL_STATUS
        for place, reason in found.reasons.items()
        if reason in NO_FIGURE and _doubted(window.figures.get(place))
    }
    return replace(found, reasons={**found.reasons, **doubted})


def _doubted(figure: Figure | None) -> bool:
    return figure is not None and figure.value is not None and figure.doubtful


def _rules(window: Window) -> Rules:
    elsewhere = window.indicator.measured_at != PlaceKind.COUNCIL
    return Rules(
        polarity=POLARITIES[window.indicator.judged],
        smallest_worthwhile=window.indicator.smallest_worthwhile,
        measured_elsewhere=frozenset(window.panel.places if elsewhere else ()),
    )
