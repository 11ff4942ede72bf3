"""Which words translate each other, learned from pairs of texts: IBM model 1.

Brown, Della Pietra, Della Pietra and Mercer (1993), "The mathematics of statistical machine translation", section 4.1;
expectation and maximisation over all pairs of words at once.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

Words = Sequence[str]
# Every text also holds the empty word, from which words without a counterpart come.
EMPTY = ""
LONGEST = 60


class Pair(NamedTuple):
    """A text in both languages as keys, and how much it counts."""

    welsh: Words
    english: Words
    weight: float = 1.0


def translations(pairs: Sequence[Pair], rounds: int = 4) -> dict[tuple[str, str], float]:
    """The probability of each English key given a Welsh one, by (welsh, english); those below 0.001 left out."""
    return model_one([(pair.welsh, pair.english, pair.weight) for pair in pairs], rounds)


def back_translations(pairs: Sequence[Pair], rounds: int = 4) -> dict[tuple[str, str], float]:
    """The probability of each Welsh key given an English one, by (english, welsh)."""
    return model_one([(pair.english, pair.welsh, pair.weight) for pair in pairs], rounds)


def model_one(texts: Sequence[tuple[Words, Words, float]], rounds: int) -> dict[tuple[str, str], float]:
    """P(target word | source word) for every pair of words that stand in a pair of texts together."""
    sources, targets = Numbers(), Numbers()
    cells = [
        (sources[source], targets[target], place, weight)
        for number, (given, said, weight) in enumerate(texts)
        for place, target in enumerate(said[:LONGEST], number * LONGEST)
        for source in (EMPTY, *given[:LONGEST])
    ]
    if not cells:
        return {}
    source, target, place, weight = (np.array(column) for column in zip(*cells, strict=True))
    couples, couple = np.unique(source.astype(np.int64) * len(targets) + target, return_inverse=True)
    couple_source = couples // len(targets)
    chance = np.ones(len(couples))
    _, place = np.unique(place, return_inverse=True)
    for _ in range(rounds):
        share = chance[couple]
        share = weight * share / np.bincount(place, share)[place]
        counts = np.bincount(couple, share, minlength=len(couples))
        chance = counts / np.bincount(couple_source, counts)[couple_source]
    source_words, target_words = list(sources), list(targets)
    return {
        (source_words[couples[at] // len(targets)], target_words[couples[at] % len(targets)]): float(chance[at])
        for at in np.flatnonzero(chance >= 0.001)
        if couple_source[at] != sources[EMPTY]
    }


class Numbers(dict[str, int]):
    """A number for each word, given at first sight."""

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number
