"""Ranking candidates in Python, so that the order is the same on every database.

BM25 (Robertson and Zaragoza, 2009) with fields weighed (BM25F), over probability-weighed keys in both languages (PSQ),
helped by exact words, the exact phrase and words that stand together. Recency only orders equals.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from cydwaith.engines.retrieval.nearness import owners, room_for, together
from cydwaith.engines.retrieval.question import Question, Word
from cydwaith.engines.welsh.analyser import LANGUAGES, Language

Stream = Literal["raw", "cy", "en"]
STREAMS: tuple[Stream, ...] = ("raw", "cy", "en")
PLACE: Mapping[Stream, Literal[0, 1, 2]] = {"raw": 0, "cy": 1, "en": 2}
K1, B = 0.4, 0.5
RAW_SHARE = 0.2
PHRASE = 1.25
# A text that answers only some of the words loses by this power of their share.
COVERAGE = 0.8
# Of two texts that answer alike, the one in the language of the question comes first.
PREFERENCE = 0.1
COMMON = 0.1
# Of the best so many, those whose words stand together come first: at most doubled.
NEAR, LOOKED_AT = 1.0, 30
SEVERAL = 2


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
    """The candidates that answer, best first; of two that answer alike the newer comes first.

    Nearness of words only changes the order of the best thirty, not their scores.
    """
    ask = Asking(question, statistics)
    scored = [(ask.score(candidate), candidate) for candidate in candidates]
    answering = sorted(((value, one) for value, one in scored if value > 0), key=order)
    nearer = [(value * ask.nearness(one), value, one) for value, one in answering[:LOOKED_AT]]
    nearer.sort(key=lambda item: order((item[0], item[2])))
    best = [(value, one) for _, value, one in nearer]
    return [Found(one.identity, value) for value, one in (*best, *answering[LOOKED_AT:])]


def order(item: tuple[float, Candidate]) -> tuple[float, float, str]:
    """Sorts by score, then by age."""
    return -round(item[0], 3), item[1].age, item[1].identity


def needed(question: Question) -> dict[Stream, frozenset[str]]:
    """The keys whose document frequencies a score needs, by stream."""
    return {
        "raw": frozenset(word.raw for word in question.words),
        "cy": frozenset(key for word in question.words for key in word.keys["cy"]),
        "en": frozenset(key for word in question.words for key in word.keys["en"]),
    }


class Asking:
    """A question against an index: what each word is worth, counted once for all candidates."""

    def __init__(self, question: Question, statistics: Statistics) -> None:
        self.question, self.statistics = question, statistics
        self.wanted = needed(question)
        self.preferred: dict[Language, float] = {"cy": question.welsh, "en": 1 - question.welsh}
        worth = [self.worth_of(word, ("cy", "en")) for word in question.words]
        raw_worth = [self.worth_of(word, ("raw",)) for word in question.words]
        values: dict[Stream, list[float]] = {"raw": raw_worth, "cy": worth, "en": worth}
        self.asked = {
            stream: list(zip(values[stream], (keys_of(word, stream) for word in question.words), strict=True))
            for stream in STREAMS
        }
        self.owners = {language: owners(self.asked[language]) for language in LANGUAGES}
        self.whole = sum(worth)

    def worth_of(self, word: Word, streams: Sequence[Stream]) -> float:
        """How rare a word is: in both languages together, so that neither language's documents gain by being few."""
        frequency = sum(
            weight * self.statistics.frequency.get((stream, key), 0)
            for stream in streams
            for key, weight in keys_of(word, stream).items()
        )
        return rarity(sum(self.statistics.documents.get(stream, 0) for stream in streams), frequency)

    def score(self, candidate: Candidate) -> float:
        """The candidate's better language, a share for exact words, more for the exact phrase."""
        cy, en = (self.summed(candidate, name) * (1 + PREFERENCE * self.preferred[name]) for name in LANGUAGES)
        total = max(cy, en) + RAW_SHARE * self.summed(candidate, "raw")
        several = len(self.question.words) >= SEVERAL
        return total * PHRASE if several and total and holds_phrase(self.question, candidate) else total

    def nearness(self, candidate: Candidate) -> float:
        """From 1 to 2, by how much of the question stands together somewhere."""
        if len(self.question.words) < SEVERAL:
            return 1.0
        room = room_for(len(self.question.words))
        best = max(
            together(field[PLACE[language]].split(), self.owners[language], room)
            for language in LANGUAGES
            for field in candidate.fields
        )
        return 1 + NEAR * best / self.whole

    def summed(self, candidate: Candidate, stream: Stream) -> float:
        """What all words of the question find in one stream, less where some find nothing."""
        counts, length = counted(candidate.fields, stream, self.wanted[stream])
        if not counts:
            return 0.0
        room = K1 * (1 - B + B * length / (self.statistics.length.get(stream, 0) or 1.0))
        total, answered = 0.0, 0
        for worth, keys in self.asked[stream]:
            often = sum([weight * counts[key] for key, weight in keys.items() if key in counts])
            if often:
                answered += 1
                total += worth * often * (K1 + 1) / (often + room)
        return float(total * (answered / len(self.asked[stream])) ** COVERAGE)


def keys_of(word: Word, stream: Stream) -> Mapping[str, float]:
    return {word.raw: 1.0} if stream == "raw" else word.keys[stream]


def counted(fields: Sequence[Field], stream: Stream, wanted: frozenset[str]) -> tuple[dict[str, float], int]:
    """How often each wanted key stands in a stream (by field weight), and how many words the stream has."""
    counts: dict[str, float] = {}
    length = 0
    for field in fields:
        words = field[PLACE[stream]].split()
        length += len(words)
        for word in wanted.intersection(words):
            counts[word] = counts.get(word, 0.0) + field.weight * words.count(word)
    return counts, length


def rarity(documents: float, frequency: float) -> float:
    """The inverse document frequency; a word that is everywhere is still worth a little."""
    return max(
        COMMON, math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5)) if frequency < documents else 0.0
    )


def holds_phrase(question: Question, candidate: Candidate) -> bool:
    return any(f" {question.phrase} " in f" {field.raw} " for field in candidate.fields)


def salient(raw: str, statistics: Statistics, most: int = 12) -> str:
    """The words of a text (its `raw` stream) that tell it from others, as a question: for "items like this one"."""
    counts = Counter(word for word in raw.split() if len(word) > 2)
    documents = statistics.documents.get("raw", 0)
    worth = {
        word: number * rarity(documents, statistics.frequency.get(("raw", word), 0)) for word, number in counts.items()
    }
    return " ".join(sorted(worth, key=lambda word: (-worth[word], word))[:most])
