"""What stands in the way of an answer: too few places, too few periods, figures that do not move."""

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.statistics import context as contexts
from cydwaith.engines.statistics.context import Context
from cydwaith.engines.statistics.panel import Floats, Panel
from cydwaith.engines.statistics.reasons import Reason

FEWEST_PERIODS = 3
FEWEST_PLACES = 6
NOTHING_MOVES = 1e-9  # share of variance below which only rounding moves


def place_reasons(panel: Panel, chosen: Context) -> dict[str, Reason]:
    """What each place lacks, the gravest lack first."""
    seen = _seen(panel)
    known = np.ones(len(panel.places), dtype=np.bool_)
    for name in chosen.chosen:
        known &= np.isfinite(panel.context[name])
    tests = [
        (Reason.NO_FIGURES, _none(seen)),
        (Reason.MISSING_CONTEXT, ~known),
        (Reason.MISSING_VALUE, _none(seen[:, -1:])),
    ]
    if panel.variances is None:
        tests.append((Reason.TOO_FEW_PERIODS, seen.sum(axis=1) < 2))
    reasons: dict[str, Reason] = {}
    for reason, holds in tests:
        for row in np.flatnonzero(holds):
            reasons.setdefault(panel.places[row], reason)
    return reasons


def dropped(panel: Panel, used: Panel) -> dict[str, Reason]:
    """Places whose figures stand in periods that too few places share."""
    if used.periods[-1:] != panel.periods[-1:]:
        return dict.fromkeys(panel.places, Reason.TOO_FEW_PLACES)
    return dict.fromkeys(set(panel.places) - set(used.places), Reason.TOO_FEW_PLACES)


def shared_periods(panel: Panel) -> Panel:
    """Only the periods with enough places to have a year effect of their own, and only the places seen in them."""
    columns = _seen(panel).sum(axis=0) >= FEWEST_PLACES // 2
    variances = None if panel.variances is None else panel.variances[:, columns]
    periods = tuple(period for period, keep in zip(panel.periods, columns, strict=True) if keep)
    kept = Panel(panel.places, periods, panel.values[:, columns], variances, panel.context)
    return kept.only([kept.places[row] for row in np.flatnonzero(_seen(kept).any(axis=1))])


def obstacle(panel: Panel) -> Reason | None:
    """Why no place of this panel can be judged, if so."""
    seen = _seen(panel)
    if len(panel.places) < FEWEST_PLACES:
        return Reason.TOO_FEW_PLACES
    published = panel.variances is not None and bool(np.all(panel.variances[seen] > 0))
    freedom = int(seen.sum()) - len(panel.places) - len(panel.periods) + 1
    if not published and (len(panel.periods) < FEWEST_PERIODS or freedom < FEWEST_PLACES):
        return Reason.TOO_FEW_PERIODS
    within, between = _variances(panel.values)
    size = np.nanmax(np.abs(panel.values)) ** 2
    if between + within <= NOTHING_MOVES**2 * size:
        return Reason.NO_SPREAD
    return Reason.REPEATED if not published and within <= NOTHING_MOVES * between else None


def _seen(panel: Panel) -> NDArray[np.bool_]:
    return np.asarray(~np.isnan(panel.values), dtype=np.bool_)


def _none(seen: NDArray[np.bool_]) -> NDArray[np.bool_]:
    return np.asarray(~seen.any(axis=1), dtype=np.bool_)


def _variances(values: Floats) -> tuple[float, float]:
    """Mean squares after the year effects: around each place's own level, and of the levels."""
    level = contexts.levels(values)
    years = np.nanmean(values - level[:, None], axis=0)
    within = float(np.nanmean((values - level[:, None] - years) ** 2))
    return within, float(np.nanvar(level))
