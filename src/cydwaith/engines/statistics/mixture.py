"""What is believed about each place, as one distribution: a spike at no difference, and an average of bell curves.

Estimate, interval and the chance of the wrong direction are all read from it, so they cannot contradict each other.
"""

from dataclasses import dataclass

import numpy as np

from cydwaith.engines.statistics.posterior import Floats
from cydwaith.engines.statistics.special import ndtr

NEARLY_NORMAL = 100.0  # degrees of freedom from which t and normal agree to the third figure
HALVINGS = 20


@dataclass(frozen=True)
class Mixture:
    """weight (nodes,); centre and scale of Student's t (nodes, places); freedom and nothing (places,).

    nothing: the probability that the place does not differ at all.
    """

    weight: Floats
    centre: Floats
    scale: Floats
    freedom: Floats
    nothing: Floats

    def mean(self) -> Floats:
        return np.asarray((1 - self.nothing) * (self.weight @ self.centre), dtype=np.float64)

    def at_most(self, value: Floats) -> Floats:
        """The probability that each place's true value is no larger than the one given. value: (places,)."""
        share = _share((value - self.centre) / self.scale, self.freedom)
        return np.asarray((1 - self.nothing) * (self.weight @ share) + self.nothing * (value >= 0), dtype=np.float64)

    def wrong_sign(self) -> Floats:
        """The chance that the likelier direction is wrong; no difference at all is wrong either way (Stephens 2017)."""
        below = self.weight @ _share(-self.centre / self.scale, self.freedom)
        return np.asarray(self.nothing + (1 - self.nothing) * np.minimum(below, 1 - below), dtype=np.float64)

    def quantile(self, probability: float) -> Floats:
        """The value below which each place's true value lies with this probability, by halving."""
        reach = 12 * self.scale.max(axis=0) * (1 + 20 / self.freedom)
        low = np.minimum(self.centre.min(axis=0) - reach, 0.0)
        high = np.maximum(self.centre.max(axis=0) + reach, 0.0)
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            under = self.at_most(middle) < probability
            low, high = np.where(under, middle, low), np.where(under, high, middle)
        below = (1 - self.nothing) * (self.weight @ _share(-self.centre / self.scale, self.freedom))
        spike = (below < probability) & (probability <= below + self.nothing)
        return np.asarray(np.where(spike, 0.0, (low + high) / 2), dtype=np.float64)


def _share(distance: Floats, freedom: Floats) -> Floats:
    """The distribution function of Student's t, by the normal deviate of Wallace (1959): right to the third figure."""
    if np.all(freedom >= NEARLY_NORMAL):
        return np.asarray(ndtr(distance), dtype=np.float64)
    deviate = np.sqrt(freedom * np.log1p(distance**2 / freedom)) * (8 * freedom + 1) / (8 * freedom + 3)
    return np.asarray(ndtr(np.copysign(deviate, distance)), dtype=np.float64)
