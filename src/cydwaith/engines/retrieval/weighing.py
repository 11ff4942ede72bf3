"""What each word of a question is worth in an index, worked out once for all that may answer."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from cydwaith.engines.retrieval.nearness import owners
from cydwaith.engines.retrieval.question import Question, Word
from cydwaith.engines.welsh.analyser import LANGUAGES, Language

Stream = Literal["raw", "cy", "en"]
STREAMS: tuple[Stream, ...] = ("raw", "cy", "en")
COMMON = 0.1
# What stands in fewer than one of twenty texts weighs alike in what a text holds of a question.
WEIGHTIEST = 3.0
# A translation at least this likely, beside the likeliest, answers a word wholly.
LIKELY = 0.2


class Statistics(NamedTuple):
    """What is known of the whole index, by stream: documents, mean words a document, documents that hold a key."""

    documents: Mapping[str, int]
    length: Mapping[str, float]
    frequency: Mapping[tuple[str, str], int]


def needed(question: Question) -> dict[Stream, frozenset[str]]:
    """The keys whose document frequencies a score needs, by stream."""
    words = [one for word in question.words for one in (word, *word.parts)]
    return {
        "raw": frozenset(word.raw for word in words),
        "cy": frozenset(key for word in words for key in word.keys["cy"]),
        "en": frozenset(key for word in words for key in word.keys["en"]),
    }


class Asking:
    """A question against an index."""

    def __init__(self, question: Question, statistics: Statistics) -> None:
        self.question, self.statistics = question, statistics
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
        self.ordinary = len(ordinary)
        self.near = sum(worth[number] for number in ordinary)
        self.names = sorted({key for word in question.words for key in word.named})
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

    def keys(self) -> list[str]:
        """Every key that answers a word in one of the streams, each once."""
        return sorted({key for stream in STREAMS for _, keys in self.asked[stream] for key in keys})

    def worth_of(self, word: Word, streams: Sequence[Stream]) -> float:
        """How rare a word is: in both languages together, so that neither language's documents gain by being few."""
        frequency = sum(
            weight * self.statistics.frequency.get((stream, key), 0)
            for stream in streams
            for key, weight in keys_of(word, stream).items()
        )
        return rarity(sum(self.statistics.documents.get(stream, 0) for stream in streams), frequency)


def strengths(keys: Mapping[str, float]) -> dict[str, float]:
    """How well each key answers a word, from 0 to 1: a likely translation as well as the likeliest."""
    top = max(keys.values(), default=1.0)
    return {key: min(1.0, weight / (LIKELY * top)) for key, weight in keys.items()}


def keys_of(word: Word, stream: Stream) -> Mapping[str, float]:
    return {word.raw: 1.0} if stream == "raw" else word.keys[stream]


def rarity(documents: float, frequency: float) -> float:
    """The inverse document frequency; a word that is everywhere is still worth a little."""
    return max(
        COMMON, math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5)) if frequency < documents else 0.0
    )


def salient(raw: str, statistics: Statistics, most: int = 12) -> str:
    """The words of a text (its `raw` stream) that tell it from others, as a question: for "items like this one"."""
    counts = Counter(word for word in raw.split() if len(word) > 2)
    documents = statistics.documents.get("raw", 0)
    worth = {
        word: number * rarity(documents, statistics.frequency.get(("raw", word), 0)) for word, number in counts.items()
    }
    return " ".join(sorted(worth, key=lambda word: (-worth[word], word))[:most])
