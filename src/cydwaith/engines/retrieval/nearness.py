"""How near each other a text has the words of a question: words that stand together are about one thing.

The smallest spans in which words of a question stand have long helped ranking (Tao and Zhai, 2007); here a span of a
fixed length slides over the text.
"""

from collections import deque
from collections.abc import Mapping, Sequence

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


def together(words: Sequence[str], owned: Owners, room: int) -> float:
    """What the words of the question are worth that stand in the best span of a text."""
    best = 0.0
    span: deque[tuple[int, str]] = deque()
    for place, word in enumerate(words):
        if word not in owned:
            continue
        span.append((place, word))
        while span[0][0] <= place - room:
            span.popleft()
        best = max(best, worth_of(span, owned))
    return best


def worth_of(span: Sequence[tuple[int, str]], owned: Owners) -> float:
    """Every word of the question that a span answers counts once, by its best answer."""
    answered: dict[int, float] = {}
    for _, key in span:
        for number, value in owned[key]:
            if value > answered.get(number, 0.0):
                answered[number] = value
    return sum(answered[number] for number in sorted(answered))
