"""Averages of bell curves: probabilities and quantiles of a weighted mixture of Student's t, one mixture a place."""

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr, stdtr

from cydwaith.engines.statistics.posterior import Floats

NEARLY_NORMAL = 100.0  # degrees of freedom from which t and normal agree to the third figure
HALVINGS = 24


@dataclass(frozen=True)
class Mixture:
    """What is believed about each place: weight (nodes,), centre and scale (nodes, places)."""

    weight: Floats
    centre: Floats
    scale: Floats
    freedom: float

    def mean(self) -> Floats:
        return np.asarray(self.weight @ self.centre, dtype=np.float64)

    def below(self, value: Floats) -> Floats:
        """The probability that each place's true value lies below the one given. value: (places,)."""
        distance = (value - self.centre) / self.scale
        share = ndtr(distance) if self.freedom >= NEARLY_NORMAL else stdtr(self.freedom, distance)
        return np.asarray(self.weight @ share, dtype=np.float64)

    def quantile(self, probability: float) -> Floats:
        """The value below which each place's true value lies with this probability, by halving."""
        reach = 12 * self.scale.max(axis=0) * (1 + 20 / self.freedom)
        low, high = self.centre.min(axis=0) - reach, self.centre.max(axis=0) + reach
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            under = self.below(middle) < probability
            low, high = np.where(under, middle, low), np.where(under, high, middle)
        return np.asarray((low + high) / 2, dtype=np.float64)
