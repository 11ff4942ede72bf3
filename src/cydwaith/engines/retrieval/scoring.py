"""Ranking candidates in Python, so that the order is the same on every database.

BM25 (Robertson and Zaragoza, 2009) with fields weighed (BM25F), over probability-weighed keys in both languages (PSQ),
helped by exact words, the exact phrase, words that stand together and the best passage. Recency only orders equals.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
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
# Of these, too, the best passage of so many keys counts this much beside the whole text.
WINDOW, STEP, PASSAGE = 24, 12, 2.0
SEVERAL = 2
# What stands in fewer than one of twenty texts weighs alike in what a text holds of a question.
WEIGHTIEST = 3.0
# A translation at least this likely, beside the likeliest, answers a word wholly.
LIKELY = 0.2
# Of what answers alike, sample data comes last.
SAMPLE = 0.85
NOT_CALLED = 1_000


class Field(NamedTuple):
    """A part of a document as the index stores it (words parted by spaces), and how much a word in it counts."""

    raw: str
    cy: str
    en: str
    weight: float = 1.0


class Candidate(NamedTuple):
    """A document that may answer: its fields, how many days old it is, whether it is sample data.

    `called` are the keys of the names by which it is called: asked by name, it comes first; `rank` orders those.
    """

    identity: str
    fields: tuple[Field, ...]
    age: float = 0.0
    sample: bool = False
    called: frozenset[str] = frozenset()
    rank: int = 0


class Statistics(NamedTuple):
    """What is known of the whole index, by stream: documents, mean words a document, documents that hold a key."""

    documents: Mapping[str, int]
    length: Mapping[str, float]
    frequency: Mapping[tuple[str, str], int]


class Found(NamedTuple):
    """A candidate with its score, and how much of the question's weight it holds, from 0 to 1."""

    identity: str
    score: float
    holds: float = 1.0


class Scored(NamedTuple):
    """A candidate with its score and what it holds."""

    score: float
    holds: float
    candidate: Candidate


def score(question: Question, candidates: Iterable[Candidate], statistics: Statistics) -> list[Found]:
    """The candidates that answer, best first; of two that answer alike the newer comes first.

    Nearness of words, and the best passage of a long text, only change the order of the best thirty, not their scores.
    """
    ask = Asking(question, statistics)
    answering = sorted((one for one in map(ask.scored, candidates) if one.score > 0), key=order)
    near = [one._replace(score=ask.looked_at(one)) for one in answering[:LOOKED_AT]]
    first = ask.named
    scores = {one.candidate.identity: one.score for one in answering}
    ordered = [*sorted(near, key=order), *answering[LOOKED_AT:]]
    if first:
        ordered.sort(key=lambda one: one.candidate.rank if first in one.candidate.called else NOT_CALLED)
    return [Found(one.candidate.identity, scores[one.candidate.identity], one.holds) for one in ordered]


def order(one: Scored) -> tuple[float, bool, float, str]:
    """Sorts by score, then sample data last, then by age."""
    return -round(one.score, 3), one.candidate.sample, one.candidate.age, one.candidate.identity


def needed(question: Question) -> dict[Stream, frozenset[str]]:
    """The keys whose document frequencies a score needs, by stream."""
    words = [one for word in question.words for one in (word, *word.parts)]
    return {
        "raw": frozenset(word.raw for word in words),
        "cy": frozenset(key for word in words for key in word.keys["cy"]),
        "en": frozenset(key for word in words for key in word.keys["en"]),
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
        ordinary = [number for number, word in enumerate(question.words) if not word.named]
        self.owners = {
            language: owners([self.asked[language][number] for number in ordinary]) for language in LANGUAGES
        }
        self.near = sum(worth[number] for number in ordinary)
        self.names = frozenset(key for word in question.words for key in word.named)
        self.weights = [min(value, WEIGHTIEST) for value in worth]
        self.strengths = [
            {language: strengths(word.keys[language]) for language in LANGUAGES} for word in question.words
        ]

    @property
    def named(self) -> str:
        """The key of the name that is all that is asked, if the index has it, else of the place that it lies in."""
        names = self.question.words[0].named if len(self.question.words) == 1 else ()
        known = self.statistics.frequency
        return next((key for key in names if ("cy", key) in known or ("en", key) in known), "")

    def worth_of(self, word: Word, streams: Sequence[Stream]) -> float:
        """How rare a word is: in both languages together, so that neither language's documents gain by being few."""
        frequency = sum(
            weight * self.statistics.frequency.get((stream, key), 0)
            for stream in streams
            for key, weight in keys_of(word, stream).items()
        )
        return rarity(sum(self.statistics.documents.get(stream, 0) for stream in streams), frequency)

    def scored(self, candidate: Candidate) -> Scored:
        """The candidate's better language, a share for exact words, more for the exact phrase, less for sample data."""
        counts = {stream: counted(candidate.fields, stream, self.wanted[stream]) for stream in STREAMS}
        cy, en = (self.summed(name, *counts[name]) * (1 + PREFERENCE * self.preferred[name]) for name in LANGUAGES)
        total = max(cy, en) + RAW_SHARE * self.summed("raw", *counts["raw"])
        if total and len(self.question.words) >= SEVERAL and holds_phrase(self.question, candidate):
            total *= PHRASE
        holds = self.holds({stream: held for stream, (held, _) in counts.items()}) if total else 0.0
        return Scored(total * SAMPLE if candidate.sample else total, holds, candidate)

    def holds(self, counts: Mapping[Stream, Mapping[str, float]]) -> float:
        """The share of the question's weight that a text answers: each word by its best answer, in either language."""
        total = 0.0
        for number, worth in enumerate(self.weights):
            if self.question.words[number].raw in counts["raw"]:
                total += worth
                continue
            found = (
                strength
                for language in LANGUAGES
                for key, strength in self.strengths[number][language].items()
                if key in counts[language]
            )
            total += worth * max(found, default=0.0)
        return total / sum(self.weights)

    def looked_at(self, one: Scored) -> float:
        """The score of one of the best, raised by what stands together in it and by its best passage."""
        if len(self.question.words) < SEVERAL:
            return one.score
        room = room_for(len(self.question.words))
        near, passage = 0.0, 0.0
        for language in LANGUAGES:
            parts = [field[PLACE[language]].split() for field in one.candidate.fields]
            named = self.names.intersection(chain.from_iterable(parts))
            for words in parts:
                near = max(near, together(words, self.owners[language], room))
                passage = max(passage, self.passage(words, language, named))
        return (one.score + PASSAGE * passage) * (1 + NEAR * near / (self.near or 1.0))

    def passage(self, words: Sequence[str], language: Language, named: frozenset[str]) -> float:
        """The score of the best passage of a text as if it were all there is; passages overlap by half.

        What a text is `named` with (a place, a body) is said of all of it.
        """
        held = [(place, word) for place, word in enumerate(words) if word in self.wanted[language]]
        starts = sorted(
            {place // STEP * STEP for place, _ in held} | {max(0, place // STEP * STEP - STEP) for place, _ in held}
        )
        best = 0.0
        for start in starts:
            counts = dict.fromkeys(named, 1.0)
            for place, word in held:
                if start <= place < start + WINDOW:
                    counts[word] = counts.get(word, 0.0) + 1.0
            best = max(best, self.summed(language, counts, min(WINDOW, len(words))))
        return best * (1 + PREFERENCE * self.preferred[language])

    def summed(self, stream: Stream, counts: Mapping[str, float], length: int) -> float:
        """What all words of the question find in one stream, less where some find nothing."""
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


def strengths(keys: Mapping[str, float]) -> dict[str, float]:
    """How well each key answers a word, from 0 to 1: a likely translation as well as the likeliest."""
    top = max(keys.values(), default=1.0)
    return {key: min(1.0, weight / (LIKELY * top)) for key, weight in keys.items()}


def keys_of(word: Word, stream: Stream) -> Mapping[str, float]:
    return {word.raw: 1.0} if stream == "raw" else word.keys[stream]


def counted(fields: Sequence[Field], stream: Stream, wanted: frozenset[str]) -> tuple[dict[str, float], int]:
    """How often each wanted key stands in a stream (by field weight), and how many words the stream has."""
    counts: dict[str, float] = {}
    length, place = 0, PLACE[stream]
    for field in fields:
        text = field[place]
        if not text:
            continue
        words = text.split()
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
