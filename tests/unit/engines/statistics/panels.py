"""Panels whose truth is known, because it was drawn."""

import numpy as np

from cydwaith.engines.statistics import Panel, Polarity, Rules, Standing, Verdict, fit, judge


def noise(rng, places, periods, rho):
    """AR(1) noise of variance one, started from its stationary distribution."""
    out = np.empty((places, periods))
    out[:, 0] = rng.normal(size=places)
    for t in range(1, periods):
        out[:, t] = rho * out[:, t - 1] + np.sqrt(1 - rho**2) * rng.normal(size=places)
    return out


def differences(rng, places, spread, shape="normal"):
    if shape == "heavy":
        return spread * rng.standard_t(3, places) / np.sqrt(3)
    if shape == "few":
        return 2 * spread * rng.choice([-1, 0, 1], places, p=[0.125, 0.75, 0.125])
    return rng.normal(0, spread, places)


def make(values, variances=None, context=None):
    places, periods = np.shape(values)
    return Panel(
        tuple(f"P{i:03d}" for i in range(places)),
        tuple(f"{2015 + t}" for t in range(periods)),
        values,
        variances,
        context or {},
    )


def planted(rng, places=22, periods=4, spread=1.0, rho=0.0, shape="normal"):
    """A panel and each place's true difference; year noise has standard deviation one."""
    true = differences(rng, places, spread, shape)
    years = rng.normal(50.0, 2.0, size=periods)
    return make(years + true[:, None] + noise(rng, places, periods, rho)), true


def judged(panel, polarity=Polarity.HIGHER, **rules) -> dict[str, Standing]:
    return judge({"i": fit(panel)}, {"i": Rules(polarity, **rules)})["i"]


def directions(standings):
    """+1, -1 or 0 (not flagged) for each place in order."""
    sign = {Verdict.BETTER: 1, Verdict.WORSE: -1}
    return np.array([sign.get(standing.verdict, 0) for standing in standings.values()])
