"""How far is each place from what its circumstances predict? The panel model, fitted.

`y_it = year_t + x_i'b + u_i + e_it` over the last periods (up to five). The leave-one-out mean residual of a place is
shrunk towards zero by how much of it is lasting difference rather than noise (Efron & Morris 1975), averaged over what
spread, noise and its correlation could be (posterior.py, spread.py); the variance carries the coefficients'
uncertainty. A place so far from the others that it would decide what is expected of everybody is set aside: it is
judged as they are, and they are judged without it (robust.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from cydwaith.engines.statistics import context as contexts
from cydwaith.engines.statistics.belief import Belief, Given, believe, coefficients
from cydwaith.engines.statistics.context import Context
from cydwaith.engines.statistics.estimates import Estimate, Fit
from cydwaith.engines.statistics.intervals import Interval
from cydwaith.engines.statistics.obstacles import FEWEST_PLACES, dropped, obstacle, place_reasons, shared_periods
from cydwaith.engines.statistics.panel import Floats, Panel
from cydwaith.engines.statistics.reasons import Reason
from cydwaith.engines.statistics.robust import distances, far

MOST_PERIODS = 5
WIDE = 2.0  # a place set aside is believed to lie anywhere within so many times its distance
LEFT_OUT = {Reason.NO_FIGURES, Reason.MISSING_CONTEXT}


@dataclass(frozen=True)
class _Scale:
    """The figures' own unit, so that the fit does the same for percentages and for millions."""

    middle: float
    size: float

    def real(self, value: float) -> float:
        return self.middle + self.size * value


def fit(panel: Panel, reference: Panel | None = None, periods: int = MOST_PERIODS) -> Fit:
    """Fit the panel model to the last periods of a panel.

    reference: more places with the same definition (say all the UK), from which the context coefficients are learnt;
    the year effects and the spread are always those of the places judged. Places in both are taken from the panel only.
    Raises ValueError when periods is not positive; everything a data set can be is answered by a Reason instead.
    """
    if periods < 1:
        raise ValueError("at least one period is needed")
    recent = panel.last(periods)
    wider = _others(reference.last(periods), panel) if reference is not None else None
    chosen = contexts.choose(wider if wider is not None else recent)
    answer = _fit(recent, chosen, wider)
    if not answer.estimates or not chosen.chosen:
        return answer
    return _compared(answer, recent, chosen, wider)


def _compared(answer: Fit, panel: Panel, chosen: Context, wider: Panel | None) -> Fit:
    """The same answer, each estimate told how it changes without each context measure."""
    others = {
        name: _fit(panel, replace(chosen, chosen=tuple(n for n in chosen.chosen if n != name)), wider).estimates
        for name in chosen.chosen
    }
    estimates = {
        place: replace(
            estimate, without={name: other[place].effect for name, other in others.items() if place in other}
        )
        for place, estimate in answer.estimates.items()
    }
    return replace(answer, estimates=estimates)


def _others(reference: Panel, panel: Panel) -> Panel | None:
    judged = set(panel.places)
    others = [place for place in reference.places if place not in judged]
    return reference.only(others) if len(others) >= FEWEST_PLACES else None


def _fit(panel: Panel, chosen: Context, wider: Panel | None) -> Fit:
    reasons = place_reasons(panel, chosen)
    used = shared_periods(panel.only([place for place in panel.places if reasons.get(place) not in LEFT_OUT]))
    reasons |= {place: why for place, why in dropped(panel, used).items() if place not in reasons}
    why = obstacle(used)
    if why is not None:
        reasons = {place: reasons.get(place, why) for place in panel.places}
    found = Fit(panel.places, used.periods, reasons=reasons, context=chosen)
    if why is not None:
        return found
    scale = _scale(used)
    frame = _frame(wider if wider is not None else used, chosen)
    learnt = coefficients(_given(wider, scale, frame)) if wider is not None and chosen.chosen else None
    given = _given(used, scale, frame)
    aside = tuple(used.places[row] for row in np.flatnonzero(given.aside))
    return _reported(replace(found, aside=aside), used, believe(given, learnt), scale)


def _scale(panel: Panel) -> _Scale:
    return _Scale(float(np.nanmean(panel.values)), float(np.nanstd(panel.values)))


def _frame(panel: Panel, chosen: Context) -> dict[str, tuple[float, float]]:
    """Centre and spread of each chosen measure among the places its coefficient is learnt from."""
    measures = {name: panel.context[name] for name in chosen.chosen}
    return {name: (float(np.nanmean(m)), float(np.nanstd(m))) for name, m in measures.items()}


def _given(panel: Panel, scale: _Scale, frame: Mapping[str, tuple[float, float]]) -> Given:
    values = (panel.values - scale.middle) / scale.size
    columns = [(panel.context[name] - middle) / size for name, (middle, size) in frame.items()]
    context = np.column_stack(columns) if columns else np.zeros((len(values), 0))
    off = distances(values)
    # So wide a prior that the place neither draws the others towards it nor is drawn towards them.
    aside = np.where(far(off), (WIDE * off) ** 2, 0.0)
    return Given(values, context - context[aside == 0].mean(axis=0), _sampling(panel) / scale.size**2, aside)


def _sampling(panel: Panel) -> Floats:
    """Covariances of the published sampling error, (places, T, T). A figure without one is given the panel's median."""
    periods = len(panel.periods)
    if panel.variances is None or not np.any(panel.variances > 0):
        return np.zeros((len(panel.places), periods, periods))
    known = np.where(panel.variances > 0, panel.variances, np.nan)
    variances = np.where(np.isnan(known), np.nanmedian(known), known)
    return np.asarray(variances[:, :, None] * np.eye(periods))


def _reported(fit: Fit, used: Panel, belief: Belief, scale: _Scale) -> Fit:
    nodes, weighed = belief.weighed.nodes, belief.weighed
    between, rho = weighed.mean(nodes.between), weighed.mean(nodes.rho)
    unresolved = float(np.mean(weighed.weight @ belief.effect.scale**2)) / between
    return replace(
        fit,
        estimates=_estimates(used, belief, scale),
        spread=scale.size * between**0.5,
        noise=scale.size * weighed.mean(nodes.noise) ** 0.5,
        correlation=rho,
        effective_periods=len(used.periods) * (1 - rho) / (1 + rho),
        reliability=max(1 - unresolved, 0.0),
        no_differences=weighed.nothing,
    )


def _estimates(used: Panel, belief: Belief, scale: _Scale) -> dict[str, Estimate]:
    mixture = belief.effect
    effect, wrong = mixture.mean(), mixture.wrong_sign()
    lower, upper = mixture.quantile(0.025), mixture.quantile(0.975)
    predicted = scale.middle + scale.size * belief.predicted
    off = np.sign(used.values - predicted) == np.sign(effect)[:, None]
    known, all_told = (belief.multiple * scale.size * np.sqrt(v) for v in (belief.error, belief.error + belief.around))
    return {
        place: Estimate(
            value=None if np.isnan(used.values[i, -1]) else float(used.values[i, -1]),
            effect=float(effect[i]) * scale.size,
            interval=Interval(float(lower[i]) * scale.size, float(upper[i]) * scale.size),
            raw=float(belief.raw[i]) * scale.size,
            wrong_sign=float(wrong[i]),
            shrinkage=float(belief.shrinkage[i]),
            periods=int((~np.isnan(used.values[i])).sum()),
            agreeing=int(off[i].sum()),
            expected=float(predicted[i, -1]),
            expected_interval=_around(predicted[i, -1], known[i]),
            typical=_around(predicted[i, -1], all_told[i]),
        )
        for i, place in enumerate(used.places)
    }


def _around(middle: float, reach: float) -> Interval:
    return Interval(float(middle - reach), float(middle + reach))
