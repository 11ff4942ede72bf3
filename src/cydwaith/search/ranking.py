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
from cydwaith.search.index.backend import newest_rows
from cydwaith.search.index.words import LONGEST_TERM, fields, token
from cydwaith.search.index.writing import frequencies, newest
from cydwaith.search.models import Document, Size

MOST: Final = 100
"""Candidates that are ranked, for each stream of words."""
MOST_KEYS: Final = 24
LOOKED_AT: Final = 8_000
"""How often the words of a stream may stand in what is looked at."""
IN_TITLE: Final = 0.5
UNIT: Final = 1000
Frequencies = Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class Ranked:
    """Documents' numbers in their order with their scores; whether there may be more than were ranked."""

    found: list[tuple[int, float]]
    more: bool

    @property
    def best(self) -> float:
        """The highest score; 0 where nothing was found."""
        return max((value for _, value in self.found), default=0.0)

    def at_least(self, least: float) -> list[int]:
        """The numbers of those that score no less."""
        return [number for number, value in self.found if value >= least]


def rank(question: Question, shelf: int, known: Statistics, required: Sequence[str] = ()) -> Ranked:
    """The documents of a shelf that answer, best first, all of them with the required words."""
    groups = [candidates(question, shelf, stream, known, required) for stream in STREAMS]
    numbers = dict.fromkeys(number for group in groups for number in group)
    rows = Document.objects.filter(pk__in=numbers).values_list("pk", "kind", "key", "words", "on")
    today = dt.date.today()  # noqa: DTZ011  # documents have dates, not moments
    at: dict[str, int] = {}
    held = []
    for number, kind, key, words, on in rows:
        identity = f"{kind}/{key}"
        at[identity] = number
        age = float((today - on).days) if on else math.inf
        held.append(Candidate(identity, fields(words), age))
    found = [(at[one.identity], one.score) for one in score(question, held, known)]
    return Ranked(found, more=any(len(group) == MOST for group in groups))


def statistics(question: Question, shelf: int, seen: Frequencies | None = None) -> Statistics:
    """What the ranking needs to know of the shelf; `seen` are the frequencies of words that were looked up before."""
    sizes = Size.objects.filter(shelf=shelf).values_list("stream", "documents", "words")
    known = {stream: (documents, words / max(1, documents)) for stream, documents, words in sizes}
    return Statistics(
        {stream: documents for stream, (documents, _) in known.items()},
        {stream: length for stream, (_, length) in known.items()},
        held(question, shelf) if seen is None else seen,
    )


def held(question: Question, shelf: int) -> dict[tuple[str, str], int]:
    """In how many documents each word and key of a question occurs, by (stream, word)."""
    return frequencies(
        shelf, [(stream, key[:LONGEST_TERM]) for stream, keys in needed(question).items() for key in keys]
    )


def candidates(question: Question, shelf: int, stream: Stream, known: Statistics, required: Sequence[str]) -> list[int]:
    """The documents whose words of a stream are worth most together.

    Where the words stand in too many documents, only the newest are looked at, unless a filter then leaves too few.
    """
    shares = worth(question, stream, known)
    asked = {token("b", stream, key): round(UNIT * share) for key, share in shares.items()}
    asked |= {token("t", stream, key): round(UNIT * IN_TITLE * share) for key, share in shares.items()}
    often = sum(known.frequency[stream, key] for key in shares)
    if often <= LOOKED_AT:
        return backend().holding(shelf, asked, required, MOST)
    newer = newest_rows(newest(shelf), known.documents["raw"] * LOOKED_AT // often)
    found = backend().holding(shelf, asked, required, MOST, newer)
    return backend().holding(shelf, asked, required, MOST) if required and len(found) < MOST else found


def worth(question: Question, stream: Stream, known: Statistics) -> dict[str, float]:
    """What holding each word of a stream is worth by its rarity: the worthiest of those that stand anywhere."""
    documents = known.documents.get(stream, 0)
    shares: dict[str, float] = {}
    for word in question.words:
        keys = {word.raw: 1.0} if stream == "raw" else word.keys[stream]
        top = max(keys.values(), default=1.0)
        for key, weight in keys.items():
            if number := known.frequency.get((stream, key), 0):
                shares[key] = max(shares.get(key, 0.0), weight / top * math.log(1 + documents / number))
    return {key: shares[key] for key in sorted(shares, key=lambda key: (-shares[key], key))[:MOST_KEYS]}
