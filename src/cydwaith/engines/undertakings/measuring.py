"""How well suggestions agree with what a person marked: precision, recall and F1 with bootstrap intervals."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

TIMES: Final = 2_000
SEED: Final = 59
BAND: Final = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Rate:
    """A share from 0 to 1 with the bounds of its 95% interval."""

    value: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured on so many sentences, of which `marked` were marked as undertakings by a person."""

    sentences: int
    marked: int
    precision: Rate
    recall: Rate
    f1: Rate


def measured(marked: Sequence[bool], suggested: Sequence[bool]) -> Measured:
    """Compare, sentence by sentence. Sentences are drawn anew with replacement 2,000 times, always alike.

    Raises ValueError when the two are not equally long, or there are none.
    """
    if len(marked) != len(suggested) or not marked:
        raise ValueError("as many marks as suggestions, and at least one")
    truth, guess = np.asarray(marked, bool), np.asarray(suggested, bool)
    drawn = np.random.default_rng(SEED).integers(0, len(truth), (TIMES, len(truth)))
    at_all = rates(truth[None, :], guess[None, :])
    again = rates(truth[drawn], guess[drawn])
    precision, recall, f1 = (
        Rate(float(value[0]), *(float(bound) for bound in np.percentile(many, BAND)))
        for value, many in zip(at_all, again, strict=True)
    )
    return Measured(len(truth), int(truth.sum()), precision, recall, f1)


def rates(truth: np.ndarray, guess: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Precision, recall and F1 of each row of samples × sentences; what has no denominator is 0."""
    both = (truth & guess).sum(axis=1).astype(float)
    precision = both / np.maximum(guess.sum(axis=1), 1)
    recall = both / np.maximum(truth.sum(axis=1), 1)
    f1 = 2 * both / np.maximum(truth.sum(axis=1) + guess.sum(axis=1), 1)
    return precision, recall, f1
