"""Ranking candidates in Python, so that the order is the same on every database.

BM25 (Robertson and Zaragoza, 2009) with fields weighed (BM25F), over probability-weighed keys in both languages (PSQ),
helped by exact words and the exact phrase. Recency only orders equals.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from cydwaith.engines.retrieval.question import Question, Word

Stream = Literal["raw", "cy", "en"]
STREAMS: tuple[Stream, ...] = ("raw", "cy", "en")
K1, B = 0.7, 0.5
RAW_SHARE = 0.1
PHRASE = 1.25
# A text that answers only some of the words loses by this power of their share.
COVERAGE = 0.35


class Field(NamedTuple):
    """A part of a document as the index stores it (words parted by spaces), and how much a word in it counts."""

    raw: str
    cy: str
    en: str
    weight: float = 1.0


class Candidate(NamedTuple):
    """A document that may answer: its fields, and how many days old it is."""

    identity: str
    fields: tuple[Field, ...]
    age: float = 0.0


class Statistics(NamedTuple):
    """What is known of the whole index, by stream: documents, mean words a document, documents that hold a key."""

    documents: Mapping[str, int]
    length: Mapping[str, float]
    frequency: Mapping[tuple[str, str], int]


class Found(NamedTuple):
    """A candidate with its score."""

    identity: str
    score: float


def score(question: Question, candidates: Iterable[Candidate], statistics: Statistics) -> list[Found]:
    """The candidates that answer, best first; of two that score alike the newer comes first."""
    wanted = needed(question)
    scored = [(one(question, candidate, statistics, wanted), candidate) for candidate in candidates]
    scored.sort(key=lambda item: (-round(item[0], 3), item[1].age, item[1].identity))
    return [Found(candidate.identity, value) for value, candidate in scored if value > 0]


def needed(question: Question) -> dict[Stream, frozenset[str]]:
    """The keys whose document frequencies a score needs, by stream."""
    return {
        "raw": frozenset(word.raw for word in question.words),
        "cy": frozenset(key for word in question.words for key in word.keys["cy"]),
        "en": frozenset(key for word in question.words for key in word.keys["en"]),
    }


def one(
    question: Question, candidate: Candidate, statistics: Statistics, wanted: Mapping[Stream, frozenset[str]]
) -> float:
    """The score of one candidate: its better language, a share for exact words, more for the exact phrase."""
    sums = {stream: summed(question, candidate, stream, statistics, wanted[stream]) for stream in STREAMS}
    total = max(sums["cy"], sums["en"]) + RAW_SHARE * sums["raw"]
    return total * PHRASE if len(question.words) > 1 and holds_phrase(question, candidate) else total


def summed(
    question: Question, candidate: Candidate, stream: Stream, statistics: Statistics, wanted: frozenset[str]
) -> float:
    """What all words of the question find in one stream, less where some find nothing."""
    counts, length = counted(candidate.fields, stream, wanted)
    if not counts:
        return 0.0
    parts = [contribution(word, stream, counts, length, statistics) for word in question.words]
    return sum(parts) * (sum(part > 0 for part in parts) / len(parts)) ** COVERAGE


def counted(fields: Sequence[Field], stream: Stream, wanted: frozenset[str]) -> tuple[dict[str, float], int]:
    """How often each wanted key stands in a stream (by field weight), and how many words the stream has."""
    counts: dict[str, float] = defaultdict(float)
    length = 0
    for field in fields:
        words = getattr(field, stream).split()
        length += len(words)
        for word in words:
            if word in wanted:
                counts[word] += field.weight
    return counts, length


def contribution(word: Word, stream: Stream, counts: Mapping[str, float], length: int, statistics: Statistics) -> float:
    """What one word of the question adds: its weighed count, damped by length, times its rarity."""
    keys = {word.raw: 1.0} if stream == "raw" else word.keys[stream]
    often = sum(weight * counts[key] for key, weight in keys.items() if key in counts)
    if not often:
        return 0.0
    frequency = sum(weight * statistics.frequency.get((stream, key), 0) for key, weight in keys.items())
    usual = statistics.length.get(stream, 0) or 1.0
    damped = often * (K1 + 1) / (often + K1 * (1 - B + B * length / usual))
    return damped * rarity(statistics.documents.get(stream, 0), frequency)


def rarity(documents: float, frequency: float) -> float:
    """The inverse document frequency, never negative."""
    return math.log(1 + max(0.0, documents - frequency + 0.5) / (frequency + 0.5))


def holds_phrase(question: Question, candidate: Candidate) -> bool:
    return any(f" {question.phrase} " in f" {field.raw} " for field in candidate.fields)
