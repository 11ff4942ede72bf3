"""What is believed about each place, given the figures: its lasting difference, and what was to be expected of it."""

from dataclasses import dataclass

import numpy as np
from scipy.special import stdtrit

from cydwaith.engines.statistics.mixture import Mixture
from cydwaith.engines.statistics.posterior import Floats, Nodes, Solution, Sums, solve, sums
from cydwaith.engines.statistics.sparsity import alike
from cydwaith.engines.statistics.spread import Weighed, weigh


@dataclass(frozen=True)
class Learnt:
    """Context coefficients learnt from other places. coefficients: (C,); covariance: (C, C)."""

    coefficients: Floats
    covariance: Floats


@dataclass(frozen=True)
class Belief:
    """All that is believed, in the units of the values given. N places, T periods."""

    weighed: Weighed
    effect: Mixture  # of u_i
    raw: Floats  # (N,): leave-one-out mean residual
    shrinkage: Floats  # (N,)
    alike: Floats  # (N,): probability that the place does not differ at all
    predicted: Floats  # (N, T): what the other places predict for this one
    error: Floats  # (N,): variance of the last period's prediction
    around: float  # variance of a place's figure around such a prediction
    multiple: float  # standard errors on either side in a 95 % interval


def believe(values: Floats, sampling: Floats, context: Floats, learnt: Learnt | None = None) -> Belief:
    """Fit the model.

    values: (N, T), NaN where missing; sampling: (N, T, T) covariances, all zero if none is published; context: (N, C),
    centred; learnt: coefficients to use instead of fitting them here.
    """
    offset, extra = np.zeros(len(values)), np.zeros(len(values))
    if learnt is not None:
        offset = context @ learnt.coefficients
        extra = np.einsum("nc,cd,nd->n", context, learnt.covariance, context)
        context = context[:, :0]
    residual = values - offset[:, None]
    data = sums(residual, context, sampling)
    weighed = weigh(data, _typical(values, sampling))
    effect, raw, shrinkage = _effects(residual, context, data, weighed, extra)
    middle = _middle(weighed)
    predicted, error = _predictions(residual, context, data, middle)
    published = float(np.median(sampling[:, -1, -1]))
    return Belief(
        weighed=weighed,
        effect=effect,
        raw=raw,
        shrinkage=shrinkage,
        alike=_alike(residual, context, data, middle, extra),
        predicted=predicted + offset[:, None],
        error=error + extra,
        around=float(middle.between[0] + middle.noise[0]) + published,
        multiple=1.96 if np.isinf(weighed.freedom) else float(stdtrit(weighed.freedom, 0.975)),
    )


def coefficients(values: Floats, sampling: Floats, context: Floats) -> Learnt:
    """The context coefficients that these places teach."""
    data = sums(values, context, sampling)
    answer = solve(data, _middle(weigh(data, _typical(values, sampling))))
    periods = values.shape[1]
    return Learnt(answer.coefficients[0, periods:], answer.covariance[0, periods:, periods:])


def _typical(values: Floats, sampling: Floats) -> float | None:
    published = np.diagonal(sampling, axis1=1, axis2=2)[~np.isnan(values)]
    return float(np.median(published)) if np.any(published > 0) else None


def _middle(weighed: Weighed) -> Nodes:
    nodes = weighed.nodes
    return Nodes(*(np.array([weighed.mean(part)]) for part in (nodes.between, nodes.noise, nodes.rho)))


def _effects(y: Floats, x: Floats, data: Sums, weighed: Weighed, extra: Floats) -> tuple[Mixture, Floats, Floats]:
    """The lasting difference of each place at each node; the plain one and the share kept, averaged over nodes."""
    answer = solve(data, weighed.nodes)
    score, information = _scores(np.nan_to_num(y), x, data, answer)
    raw, variance = score / information, 1 / information + extra
    between = weighed.nodes.between[:, None]
    kept = between / variance
    effect = Mixture(weighed.weight, kept * raw, np.sqrt(between * np.maximum(1 - kept, 1e-12)), weighed.freedom)
    return effect, weighed.weight @ raw, weighed.weight @ kept


def _alike(y: Floats, x: Floats, data: Sums, node: Nodes, extra: Floats) -> Floats:
    score, information = _scores(np.nan_to_num(y), x, data, solve(data, node))
    between = float(node.between[0])
    error = np.maximum(1 / information[0] + extra - between, 1e-12)
    return alike(score[0] / information[0], error, between)


def _scores(y: Floats, x: Floats, data: Sums, answer: Solution) -> tuple[Floats, Floats]:
    one = answer.weight_one[:, data.pattern_of]
    reach = np.concatenate([one, one.sum(axis=2)[:, :, None] * x], axis=2)
    score = np.einsum("gnt,nt->gn", one, y) - np.einsum("gnp,gp->gn", reach, answer.coefficients)
    used = np.einsum("gnp,gpq,gnq->gn", reach, answer.covariance, reach, optimize=True)
    return score, np.maximum(one.sum(axis=2) - used, 1e-12)


def _predictions(y: Floats, x: Floats, data: Sums, node: Nodes) -> tuple[Floats, Floats]:
    """What the other places predict for each place and period, and the variance of that for the last period."""
    answer, periods = solve(data, node), y.shape[1]
    own = np.broadcast_to(np.eye(periods), (len(y), periods, periods))
    design = np.concatenate([own, np.repeat(x[:, None, :], periods, axis=1)], axis=2)
    weighted = answer.weight[0, data.pattern_of] @ design
    normal = np.linalg.inv(answer.covariance[0])
    right = normal @ answer.coefficients[0] - np.einsum("ntp,nt->np", weighted, np.nan_to_num(y))
    covariance = np.linalg.inv(normal - design.transpose(0, 2, 1) @ weighted)
    coefficient = np.einsum("npq,nq->np", covariance, right)
    last = design[:, -1]
    return np.einsum("ntp,np->nt", design, coefficient), np.einsum("np,npq,nq->n", last, covariance, last)
