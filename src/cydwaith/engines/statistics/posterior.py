"""What the figures say about spread: the posterior of the panel model's variances, on a grid.

The model is `y_i = X_i b + u_i 1 + e_i` for place i, where `X_i b` holds the year effects and the context measures,
`u_i ~ N(0, s²u)` is how far the place really differs and `e_i` is year noise with lag-1 correlation rho plus, where
it is published, sampling error of known variance. With 22 places neither s_u, s_e nor rho is well known, and pretending
otherwise makes intervals too narrow. So they are averaged over: each node of a grid is one guess at them, weighed by
its restricted likelihood (Harville 1974; the hierarchical model is Efron & Morris 1975, averaged as in Gelman 2006).
Places enter through sums over those that share a pattern of gaps and variances, so the cost hardly grows with their
number.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

MOST_CELLS = 40_000  # nodes x patterns held at once: a bound on memory, not on the answer


@dataclass(frozen=True)
class Nodes:
    """Guesses at the spread between places, the year noise and its correlation. Each array has shape (nodes,)."""

    between: Floats  # s²u
    noise: Floats  # s²e
    rho: Floats

    def __len__(self) -> int:
        return len(self.rho)

    def __getitem__(self, index: slice | NDArray[np.intp]) -> "Nodes":
        return Nodes(self.between[index], self.noise[index], self.rho[index])


@dataclass(frozen=True)
class Sums:
    """Everything the likelihood needs to know about the places. K patterns, T periods, C context measures."""

    pattern_of: NDArray[np.intp]  # (places,)
    seen: NDArray[np.bool_]  # (K, T)
    sampling: Floats  # (K, T, T) covariance of published sampling error
    multiple: Floats  # (K,) of the usual noise variance
    count: Floats  # (K,)
    x: Floats  # (K, C)
    xx: Floats  # (K, C, C)
    y: Floats  # (K, T)
    yx: Floats  # (K, T, C)
    yy: Floats  # (K, T, T)

    @property
    def observations(self) -> int:
        return int((self.seen.sum(axis=1) * self.count).sum())


@dataclass(frozen=True)
class Solution:
    """The least-squares answer at every node. G nodes, K patterns, P = T + C coefficients."""

    weight_one: Floats  # (G, K, T): V⁻¹1
    weight: Floats  # (G, K, T, T): V⁻¹
    coefficients: Floats  # (G, P)
    covariance: Floats  # (G, P, P)
    residual: Floats  # (G,): weighted residual sum of squares
    log_likelihood: Floats  # (G,): without its residual term


def sums(values: Floats, context: Floats, sampling: Floats, multiple: Floats) -> Sums:
    """Sums over places that share a pattern.

    values: (places, T), NaN where missing. context: (places, C). sampling: (places, T, T) covariances, zero if
    unpublished. multiple: (places,) of the usual noise variance.
    """
    seen = ~np.isnan(values)
    y = np.where(seen, values, 0.0)
    both = seen[:, :, None] & seen[:, None, :]
    keys = np.column_stack([seen, multiple, np.where(both, sampling, 0.0).reshape(len(values), -1)])
    unique, inverse = np.unique(keys, axis=0, return_inverse=True)
    pattern_of = inverse.reshape(-1)
    size, periods = len(unique), values.shape[1]

    def total(parts: Floats) -> Floats:
        out = np.zeros((size, *parts.shape[1:]))
        np.add.at(out, pattern_of, parts)
        return out

    return Sums(
        pattern_of=pattern_of,
        seen=unique[:, :periods] > 0,
        sampling=unique[:, periods + 1 :].reshape(size, periods, periods),
        multiple=unique[:, periods],
        count=total(np.ones(len(values))),
        x=total(context),
        xx=total(context[:, :, None] * context[:, None, :]),
        y=total(y),
        yx=total(y[:, :, None] * context[:, None, :]),
        yy=total(y[:, :, None] * y[:, None, :]),
    )


def correlation(rho: Floats, periods: int) -> Floats:
    """First-order autoregressive correlation matrices, shape (nodes, periods, periods)."""
    lag = np.abs(np.subtract.outer(np.arange(periods), np.arange(periods)))
    return np.asarray(rho[:, None, None] ** lag, dtype=np.float64)


def solve(data: Sums, nodes: Nodes) -> Solution:
    """Generalised least squares at every node, with the restricted log likelihood it implies."""
    weight, log_det = _inverses(data, nodes)
    one = weight.sum(axis=3)
    normal = _normal_matrix(data, weight, one)
    right = np.concatenate([np.einsum("gkst,kt->gs", weight, data.y), np.einsum("gkt,ktc->gc", one, data.yx)], axis=1)
    covariance = np.asarray(np.linalg.inv(normal), dtype=np.float64)
    coefficients = np.asarray(np.einsum("gpq,gq->gp", covariance, right), dtype=np.float64)
    explained = np.einsum("gp,gp->g", right, coefficients)
    residual = np.asarray(np.einsum("gkst,kst->g", weight, data.yy) - explained, dtype=np.float64)
    likelihood = np.asarray(-0.5 * (log_det @ data.count + np.linalg.slogdet(normal)[1]), dtype=np.float64)
    return Solution(one, weight, coefficients, covariance, residual, likelihood)


def _inverses(data: Sums, nodes: Nodes) -> tuple[Floats, Floats]:
    """V⁻¹ (G, K, T, T) and log det V (G, K), where V = N + s²u 11': few guesses differ in the noise N, so N is inverted
    once for each, and s²u added by the formula of Sherman & Morrison (1950).
    """
    guesses, at = np.unique(np.column_stack([nodes.noise, nodes.rho]), axis=0, return_inverse=True)
    weight, log_det = _noise_inverses(data, guesses[:, 0], guesses[:, 1])
    one = weight.sum(axis=3)
    information = one.sum(axis=2)[at]
    between = nodes.between[:, None]
    shrunk = (between / (1 + between * information))[:, :, None] * one[at]
    full = weight[at] - shrunk[:, :, :, None] * one[at][:, :, None, :]
    return full, log_det[at] + np.log1p(between * information)


def _noise_inverses(data: Sums, noise: Floats, rho: Floats) -> tuple[Floats, Floats]:
    periods = data.seen.shape[1]
    shared = noise[:, None, None] * correlation(rho, periods)
    both = data.seen[:, :, None] & data.seen[:, None, :]
    # An unseen cell gets variance one and no covariance, which changes no determinant; its weight is then removed.
    full = np.where(both, shared[:, None] * data.multiple[:, None, None] + data.sampling, np.eye(periods))
    return np.where(both, np.linalg.inv(full), 0.0), np.linalg.slogdet(full)[1]


def _normal_matrix(data: Sums, weight: Floats, one: Floats) -> Floats:
    corner = np.einsum("gkst,k->gst", weight, data.count)
    side = np.einsum("gkt,kc->gtc", one, data.x)
    base = np.einsum("gk,kcd->gcd", one.sum(axis=2), data.xx)
    return np.concatenate(
        [np.concatenate([corner, side], axis=2), np.concatenate([side.transpose(0, 2, 1), base], axis=2)], axis=1
    )
