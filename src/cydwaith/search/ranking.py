"""From a question to documents in their order: the database finds candidates, Python ranks them.

Candidates are those whose words are worth most together: each word of the question by its rarity, translations by their
probability, words in titles once more. Both databases add the same whole numbers, so both find the same ones.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from cydwaith.engines.retrieval.question import Question
from cydwaith.engines.retrieval.scoring import Candidate, score
from cydwaith.engines.retrieval.weighing import STREAMS, Statistics, Stream, needed
from cydwaith.search.index import backend
from cydwaith.search.index.backend import newest_rows
from cydwaith.search.index.words import LONGEST_TERM, WEIGHTS, token
from cydwaith.search.index.writing import frequencies, newest
from cydwaith.search.models import Document, Size
from cydwaith.search.registry import kinds
from cydwaith.shared import clock

MOST: Final = 100
"""Candidates that are ranked, for each stream of words."""
MOST_KEYS: Final = 24
LOOKED_AT: Final = 8_000
"""How often the words of a stream may stand in what is looked at."""
IN_TITLE: Final = 0.5
UNIT: Final = 1000
ENOUGH: Final = 0.4
"""What holds less than this share, about half, of the weight of a question does not answer it."""
FAINT: Final = 0.1
"""What answers less than this, beside the best answer there is, is no answer."""
Frequencies = Mapping[tuple[str, str], int]


class One(NamedTuple):
    """A document's number, its score, how much of the question it holds, and the lines of its codes."""

    number: int
    score: float
    holds: float
    codes: str


@dataclass(frozen=True)
class Ranked:
    """Documents in their order; whether there may be more than were ranked."""

    found: list[One]
    more: bool

    @property
    def best(self) -> float:
        """The highest score; 0 where nothing was found."""
        return max((one.score for one in self.found), default=0.0)

    def fullest_first(self) -> list[One]:
        """Those that hold most of the question first; of two that hold as much, the better answer."""
        return sorted(self.found, key=lambda one: (-round(one.holds, 2), -one.score))

    def answering(self, best: float) -> list[One]:
        """Those that hold enough of the question, and are not faint beside the best answer."""
        return [one for one in self.found if one.holds >= ENOUGH and one.score >= FAINT * best]


def rank(question: Question, shelf: int, known: Statistics, required: Sequence[str] = ()) -> Ranked:
    """The documents of a shelf that answer, best first, all of them with the required words."""
    groups = [candidates(question, shelf, stream, known, required) for stream in STREAMS]
    numbers = dict.fromkeys(number for group in groups for number in group)
    columns = ("pk", "kind", "key", "numbers", "on", "codes", "called", "sample")
    today = clock.today()
    places = {name: place for place, name in enumerate(kinds())}
    at: dict[str, tuple[int, str]] = {}
    held = []
    for number, kind, key, packed, on, codes, called, sample in Document.objects.filter(pk__in=numbers).values_list(
        *columns
    ):
        identity = f"{kind}/{key}"
        at[identity] = number, codes
        age = float((today - on).days) if on else math.inf
        names = frozenset(called.split())
        held.append(Candidate(identity, packed, age, sample, names, places.get(kind, len(places))))
    scored = score(question, held, known, WEIGHTS)
    found = [One(at[one.identity][0], one.score, one.holds, at[one.identity][1]) for one in scored]
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
