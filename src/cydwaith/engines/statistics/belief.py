"""What is believed about each place, given the figures: its lasting difference, and what was to be expected of it."""

from dataclasses import dataclass, replace

import numpy as np

from cydwaith.engines.statistics.mixture import Mixture
from cydwaith.engines.statistics.posterior import Floats, Nodes, Solution, Sums, solve, sums
from cydwaith.engines.statistics.sparsity import Sparsity, sparsity
from cydwaith.engines.statistics.special import stdtrit
from cydwaith.engines.statistics.spread import Weighed, weigh
from cydwaith.engines.statistics.unequal import Noisiness, noisiness


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
    predicted: Floats  # (N, T): what the other places predict for this one
    error: Floats  # (N,): variance of the last period's prediction
    around: float  # variance of a place's figure around such a prediction
    multiple: float  # standard errors on either side in a 95 % interval


@dataclass(frozen=True)
class Given:
    """What the model is fitted to. N places, T periods, C context measures.

    values: (N, T), NaN where missing; context: (N, C), centred; sampling: (N, T, T) covariances, all zero if none is
    published; aside: (N,) prior variance of places that may not decide what is expected of the others, else zero.
    """

    values: Floats
    context: Floats
    sampling: Floats
    aside: Floats

    def without_context(self, offset: Floats) -> "Given":
        return replace(self, values=self.values - offset[:, None], context=self.context[:, :0])

    @property
    def typical(self) -> float | None:
        """The typical published sampling variance."""
        published = np.diagonal(self.sampling, axis1=1, axis2=2)[~np.isnan(self.values)]
        return float(np.median(published)) if np.any(published > 0) else None

    def sums(self, multiple: Floats) -> Sums:
        loose = self.sampling + self.aside[:, None, None]
        return sums(self.values, self.context, loose, multiple)


def believe(given: Given, learnt: Learnt | None = None) -> Belief:
    """Fit the model. learnt: context coefficients to use instead of fitting them here."""
    offset, extra = np.zeros(len(given.values)), np.zeros(len(given.values))
    if learnt is not None:
        offset = given.context @ learnt.coefficients
        extra = np.einsum("nc,cd,nd->n", given.context, learnt.covariance, given.context)
        given = given.without_context(offset)
    noisy = _noisiness(given)
    data = given.sums(noisy.multiple)
    weighed = weigh(data, given.typical)
    effect, raw, shrinkage = _effects(given, data, weighed, noisy, extra)
    middle = _middle(weighed)
    predicted, error = _predictions(given.values, given.context, data, middle)
    published = float(np.median(given.sampling[:, -1, -1]))
    return Belief(
        weighed=weighed,
        effect=effect,
        raw=raw,
        shrinkage=shrinkage,
        predicted=predicted + offset[:, None],
        error=error + extra,
        around=float(middle.between[0] + middle.noise[0]) + published,
        multiple=1.96 if np.isinf(weighed.freedom) else float(stdtrit(weighed.freedom, 0.975)),
    )


def coefficients(given: Given) -> Learnt:
    """The context coefficients that these places teach."""
    data = given.sums(np.ones(len(given.values)))
    answer = solve(data, _middle(weigh(data, given.typical)))
    periods = given.values.shape[1]
    return Learnt(answer.coefficients[0, periods:], answer.covariance[0, periods:, periods:])


def _noisiness(given: Given) -> Noisiness:
    """How noisy each place is; where uncertainty is published, that says it already."""
    size = len(given.values)
    if given.typical is not None or given.values.shape[1] < 2:
        return Noisiness(np.ones(size), np.full(size, np.inf))
    data = given.sums(np.ones(size))
    middle = _middle(weigh(data, None, closer=False))
    years = solve(data, middle).coefficients[0, : given.values.shape[1]]
    return noisiness(given.values - years, float(middle.rho[0]))


def _middle(weighed: Weighed) -> Nodes:
    nodes = weighed.nodes
    return Nodes(*(np.array([weighed.mean(part)]) for part in (nodes.between, nodes.noise, nodes.rho)))


def _effects(
    given: Given, data: Sums, weighed: Weighed, noisy: Noisiness, extra: Floats
) -> tuple[Mixture, Floats, Floats]:
    """The lasting difference of each place at each node; the plain one and the share kept, averaged over nodes."""
    score, information = _scores(given, data, solve(data, weighed.nodes))
    raw, variance = score / information, 1 / information + extra
    freedom = np.minimum(noisy.freedom, weighed.freedom)
    few = _sparsity(given, data, weighed, freedom, extra)
    lasting = weighed.nodes.between[:, None] + given.aside
    between = few.wider * weighed.nodes.between[:, None] + given.aside
    kept = between / (np.maximum(variance - lasting, 1e-12) + between)
    scale = np.sqrt(between * np.maximum(1 - kept, 1e-12))
    nothing = 1 - (1 - np.where(given.aside > 0, 0.0, weighed.nothing)) * (1 - few.same)
    effect = Mixture(weighed.weight, kept * raw, scale, freedom, nothing)
    return effect, weighed.weight @ raw, weighed.weight @ kept


def _sparsity(given: Given, data: Sums, weighed: Weighed, freedom: Floats, extra: Floats) -> Sparsity:
    node = _middle(weighed)
    score, information = _scores(given, data, solve(data, node))
    between = node.between[0] + given.aside
    error = np.maximum(1 / information[0] + extra - between, 1e-12)
    return sparsity(score[0] / information[0], error, between, freedom, given.aside == 0)


def _scores(given: Given, data: Sums, answer: Solution) -> tuple[Floats, Floats]:
    y, x = np.nan_to_num(given.values), given.context
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
