"""How near each other a text has the words of a question: words that stand together are about one thing.

The smallest spans in which words of a question stand have long helped ranking (Tao and Zhai, 2007); here a span of a
fixed length slides over the text.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.retrieval.numbers import Whole

Owners = Mapping[str, Sequence[tuple[int, float]]]
"""For each key the words of the question that it answers, by number, with what the answer is worth."""
# A span has half as many words again as the question, and at least so many.
ROOM, LEAST_ROOM = 1.5, 5


def owners(asked: Sequence[tuple[float, Mapping[str, float]]]) -> Owners:
    """From each word's worth and its keys with their weights; the likeliest key of a word has its whole worth."""
    found: dict[str, list[tuple[int, float]]] = {}
    for number, (worth, keys) in enumerate(asked):
        top = max(keys.values(), default=1.0)
        for key, weight in keys.items():
            found.setdefault(key, []).append((number, worth * weight / top))
    return found


def room_for(words: int) -> int:
    """How long a span is for a question of so many words."""
    return max(LEAST_ROOM, int(ROOM * words))


def together(part: Whole, place: Whole, worth: NDArray[np.float64], room: int) -> NDArray[np.float64]:
    """What the words of the question are worth that stand in the span that ends at each hit.

    Hits are in their order, parts one after the other; `worth` (words of the question × hits) is what each answers.
    Every word of the question that a span answers counts once, by its best answer.
    """
    apart = place + part * (int(place.max(initial=0)) + room)  # no span reaches into another part
    first = np.searchsorted(apart, apart - room + 1)
    best = worth.copy()
    for back in range(1, min(room, len(apart))):
        inside = np.flatnonzero(np.arange(len(apart)) - back >= first)
        if not len(inside):
            break
        best[:, inside] = np.maximum(best[:, inside], worth[:, inside - back])
    return sum(best, np.zeros(len(apart)))
