"""From a question to documents in their order: the database finds candidates, Python ranks them.

Candidates are those whose words are worth most together: each word of the question by its rarity, translations by their
probability, words in titles once more. Both databases add the same whole numbers, so both find the same ones.
"""

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cydwaith.engines.retrieval.question import Question
from cydwaith.engines.retrieval.scoring import STREAMS, Candidate, Statistics, Stream, needed, score
from cydwaith.search.index import backend
from cydwaith.search.index.backend import OFTEN
from cydwaith.search.index.words import LONGEST_TERM, fields, token
from cydwaith.search.index.writing import frequencies
from cydwaith.search.models import Document, Size

MOST: Final = 100
"""Candidates that are ranked, for each stream of words."""
MOST_KEYS: Final = 24
IN_TITLE: Final = 0.5
UNIT: Final = 1000


@dataclass(frozen=True)
class Ranked:
    """Documents' numbers in their order with their scores; whether there may be more than were ranked."""

    found: list[tuple[int, float]]
    more: bool

    @property
    def best(self) -> float:
        """The score of the first; 0 where nothing was found."""
        return self.found[0][1] if self.found else 0.0

    def at_least(self, least: float) -> list[int]:
        """The numbers of those that score no less."""
        return [number for number, value in self.found if value >= least]


def rank(
    question: Question, shelf: int, required: Sequence[str] = (), sizes: Mapping[str, Size] | None = None
) -> Ranked:
    """The documents of a shelf that answer, best first, all of them with the required words."""
    known = statistics(question, shelf, sizes or sizes_of(shelf))
    groups = [backend().holding(shelf, worth(question, stream, known), required, MOST) for stream in STREAMS]
    numbers = dict.fromkeys(number for group in groups for number in group)
    rows = Document.objects.filter(pk__in=numbers).values_list("pk", "kind", "key", "words", "on")
    today = dt.date.today()  # noqa: DTZ011  # documents have dates, not moments
    at: dict[str, int] = {}
    candidates = []
    for number, kind, key, words, on in rows:
        identity = f"{kind}/{key}"
        at[identity] = number
        age = float((today - on).days) if on else math.inf
        candidates.append(Candidate(identity, fields(words), age))
    found = [(at[one.identity], one.score) for one in score(question, candidates, known)]
    return Ranked(found, more=any(len(group) == MOST for group in groups))


def sizes_of(shelf: int) -> dict[str, Size]:
    """How many documents and words each stream of a shelf has."""
    return {size.stream: size for size in Size.objects.filter(shelf=shelf)}


def statistics(question: Question, shelf: int, sizes: Mapping[str, Size]) -> Statistics:
    """What the ranking needs to know of the shelf."""
    return Statistics(
        {stream: size.documents for stream, size in sizes.items()},
        {stream: size.words / max(1, size.documents) for stream, size in sizes.items()},
        held(question, shelf),
    )


def held(question: Question, shelf: int) -> dict[tuple[str, str], int]:
    """In how many documents each word and key of a question occurs, by (stream, word)."""
    return frequencies(
        shelf, [(stream, key[:LONGEST_TERM]) for stream, keys in needed(question).items() for key in keys]
    )


def worth(question: Question, stream: Stream, known: Statistics) -> dict[str, int]:
    """What holding each word of a stream is worth, in whole numbers; the rarest words, within what may be looked at."""
    documents = known.documents.get(stream, 0)
    shares: dict[str, float] = {}
    for word in question.words:
        keys = {word.raw: 1.0} if stream == "raw" else word.keys[stream]
        top = max(keys.values(), default=1.0)
        for key, weight in keys.items():
            if number := known.frequency.get((stream, key), 0):
                shares[key] = max(shares.get(key, 0.0), weight / top * math.log(1 + documents / number))
    best = sorted(shares, key=lambda key: (-shares[key], key))[:MOST_KEYS]
    found: dict[str, int] = {}
    looked_at = 0
    for key in best:
        looked_at += min(OFTEN, known.frequency[stream, key])
        if found and looked_at > 2 * OFTEN:
            break
        found[token("b", stream, key)] = round(UNIT * shares[key])
        found[token("t", stream, key)] = round(UNIT * IN_TITLE * shares[key])
    return found
