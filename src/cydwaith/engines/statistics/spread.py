"""The grid over spread, noise and correlation: broad at first, then close around what the figures support.

Priors were chosen by simulation (docs/methods/calibration.md) on panels of 22 places: the ratio r of s²u to s²e, over
its usual value, has density ½(1+r)^(-3/2), heavy-tailed and flat at zero; rho lies in (-0.4, 0.95), broad around a
quarter, because five periods cannot tell lasting noise from a lasting difference and nothing but a prior can.
"""

from dataclasses import dataclass

import numpy as np

from cydwaith.engines.statistics.posterior import MOST_CELLS, Floats, Nodes, Sums, solve
from cydwaith.engines.statistics.special import logsumexp

LIGHTEST = 1e-4  # a node lighter than this share of the heaviest cannot move an answer that anyone reads
REGION = 1e-3
RHO_FROM, RHO_TO = -0.4, 0.95
USUAL_RATIO = 0.3
BROAD_RATIO = np.linspace(-7.0, 13.0, 29)  # log s²u/s²e
BROAD_RHO = np.linspace(-0.37, 0.92, 13)
BROAD_EXTRA = np.linspace(-5.0, 4.0, 10)  # log of year noise over published sampling variance
CLOSE = (17, 11, 7)
NO_DIFFERENCES = 0.02  # prior probability that the places do not differ at all


@dataclass(frozen=True)
class Weighed:
    """What the figures say about spread: guesses worth keeping and their weights, which sum to one."""

    nodes: Nodes
    weight: Floats
    freedom: float  # of each node's answer; infinite where the scale of the noise is published
    nothing: float  # posterior probability that the places do not differ at all

    def mean(self, values: Floats) -> float:
        return float(self.weight @ values)


@dataclass(frozen=True)
class _Space:
    """The family of guesses: with a free scale of noise, or with year noise added to published variances."""

    data: Sums
    typical: float | None  # typical published sampling variance
    freedom: int
    axes: tuple[Floats, ...]

    def weigh(self, axes: tuple[Floats, ...]) -> tuple[Nodes, Floats]:
        """Nodes (at their scale) and log weights, including the cell's size, over the mesh of the axes."""
        mesh = [part.reshape(-1) for part in np.meshgrid(*axes, indexing="ij")]
        nodes, log_weight = self.evaluate(np.exp(mesh[0]), mesh[1], np.exp(mesh[2]) if len(mesh) > 2 else None)
        cell = sum(float(np.log(axis[1] - axis[0])) for axis in axes if len(axis) > 1)
        log_weight += _log_ratio_prior(mesh[0] - np.log(USUAL_RATIO)) + cell
        return nodes, log_weight

    def evaluate(self, ratio: Floats, rho: Floats, extra: Floats | None) -> tuple[Nodes, Floats]:
        if self.typical is None:
            nodes = Nodes(ratio, np.ones_like(ratio), rho)
        else:
            noise = np.zeros_like(ratio) if extra is None else extra * self.typical
            nodes = Nodes(ratio * (self.typical + noise), noise, rho)
        log_likelihood, residual = _likelihood(self.data, nodes)
        log_prior = _log_rho_prior(rho) + (0.0 if extra is None else _log_ratio_prior(np.log(extra)))
        if self.typical is not None:
            return nodes, log_likelihood - residual / 2 + log_prior
        scale = residual / self.freedom
        scaled = Nodes(nodes.between * scale, nodes.noise * scale, rho)
        return scaled, log_likelihood - self.freedom / 2 * np.log(residual) + log_prior


def weigh(data: Sums, typical: float | None, *, closer: bool = True) -> Weighed:
    """Weigh the guesses. typical: the typical published sampling variance, None where none is published.

    closer: look again where the broad grid found weight.
    """
    periods, measures = data.y.shape[1], data.x.shape[1]
    axes: tuple[Floats, ...] = (BROAD_RATIO, BROAD_RHO)
    if typical is not None:
        # One period cannot tell noise from spread: its published uncertainty is then taken as all there is.
        axes = (BROAD_RATIO, BROAD_RHO[::2], BROAD_EXTRA) if periods > 1 else (BROAD_RATIO, np.zeros(1))
    space = _Space(data, typical, data.observations - periods - measures, axes)
    nodes, log_weight = space.weigh(axes)
    for _ in range((2 if len(data.pattern_of) > 60 else 1) if closer else 0):
        axes = _closer(axes, log_weight)
        nodes, log_weight = space.weigh(axes)
    nothing = _nothing(space, log_weight)
    weight = np.exp(log_weight - log_weight.max())
    keep = np.flatnonzero(weight > LIGHTEST)
    freedom = float(space.freedom) if typical is None else np.inf
    return Weighed(nodes[keep], weight[keep] / weight[keep].sum(), freedom, nothing)


def _nothing(space: _Space, log_weight: Floats) -> float:
    mesh = [part.reshape(-1) for part in np.meshgrid(*space.axes[1:], indexing="ij")]
    extra = np.exp(mesh[1]) if len(mesh) > 1 else None
    _, log_none = space.evaluate(np.zeros_like(mesh[0]), mesh[0], extra)
    log_none += sum(float(np.log(axis[1] - axis[0])) for axis in space.axes[1:] if len(axis) > 1)
    none = np.log(NO_DIFFERENCES) + logsumexp(log_none)
    some = np.log1p(-NO_DIFFERENCES) + logsumexp(log_weight)
    return float(np.exp(none - np.logaddexp(none, some)))


def _likelihood(data: Sums, nodes: Nodes) -> tuple[Floats, Floats]:
    step = max(MOST_CELLS // len(data.count), 1)
    parts = [solve(data, nodes[start : start + step]) for start in range(0, len(nodes), step)]
    return np.concatenate([p.log_likelihood for p in parts]), np.concatenate([p.residual for p in parts])


def _closer(axes: tuple[Floats, ...], log_weight: Floats) -> tuple[Floats, ...]:
    weight = np.exp(log_weight - log_weight.max()).reshape([len(axis) for axis in axes])
    return tuple(_narrowed(axis, weight, at, CLOSE[at]) for at, axis in enumerate(axes))


def _narrowed(axis: Floats, weight: Floats, at: int, size: int) -> Floats:
    if len(axis) == 1:
        return axis
    marginal = weight.max(axis=tuple(other for other in range(weight.ndim) if other != at))
    kept = np.flatnonzero(marginal > REGION)
    return np.linspace(axis[max(kept[0] - 1, 0)], axis[min(kept[-1] + 1, len(axis) - 1)], size)


def _log_ratio_prior(log_ratio: Floats) -> Floats:
    return np.asarray(np.log(0.5) + log_ratio - 1.5 * np.log1p(np.exp(log_ratio)), dtype=np.float64)


def _log_rho_prior(rho: Floats) -> Floats:
    return np.asarray(np.log(rho - RHO_FROM) + np.log(RHO_TO - rho), dtype=np.float64)
