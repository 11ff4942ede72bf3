"""The scores of many texts at once, in arrays; sums are added up word by word, so that every machine has the same."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from cydwaith.engines.retrieval.nearness import room_for, together
from cydwaith.engines.retrieval.numbers import Hits, Texts, Whole
from cydwaith.engines.retrieval.weighing import STREAMS, Asking, Stream
from cydwaith.engines.welsh.analyser import LANGUAGES, Language

PLACE: Mapping[Stream, int] = {stream: place for place, stream in enumerate(STREAMS)}
K1, B = 0.4, 0.7
RAW_SHARE = 0.2
PHRASE = 1.25
# A text that answers only some of the words loses by this power of their share.
COVERAGE = 0.8
# Of two texts that answer alike, the one in the language of the question comes first.
PREFERENCE = 0.1
# What words that stand together add: at most, the score is doubled.
NEAR = 1.0
# The best passage of so many keys counts this much beside the whole text; passages overlap by half.
WINDOW, PASSAGE = 12, 2.0
STEP = WINDOW // 2
SEVERAL = 2
Scores = NDArray[np.float64]
Which = NDArray[np.bool_]


class Sheet:
    """How often each key of a question stands in each field of the texts that may answer it."""

    def __init__(self, ask: Asking, texts: Sequence[bytes], weights: Sequence[float]) -> None:
        self.ask, self.number, self.weights = ask, len(texts), weights
        self.texts = Texts(texts)
        asked = ask.keys()
        hits = self.texts.find(asked)
        standing, column = np.unique(hits.column, return_inverse=True)
        self.hits = hits._replace(column=column)
        self.column = {asked[at]: place for place, at in enumerate(standing)}
        self.stream, self.text = self.streams(self.hits.part), self.texts_of(self.hits.part)

    def streams(self, part: Whole) -> Whole:
        """In which stream parts stand."""
        return part % len(STREAMS)

    def texts_of(self, part: Whole) -> Whole:
        """To which text parts belong."""
        return part // (len(STREAMS) * len(self.weights))

    @cached_property
    def counts(self) -> dict[Stream, Scores]:
        """For each stream, keys × texts: how often each stands there, by the weight of the field."""
        shape = (len(STREAMS), len(self.column), self.number)
        cell = (self.stream * shape[1] + self.hits.column) * shape[2] + self.text
        field = self.hits.part // len(STREAMS) % len(self.weights)
        often = np.zeros(shape)
        for place, weight in enumerate(self.weights):
            often += weight * np.bincount(cell[field == place], minlength=often.size).reshape(shape)
        return {stream: often[PLACE[stream]] for stream in STREAMS}

    @cached_property
    def lengths(self) -> dict[Stream, Whole]:
        """For each stream, the words of each text."""
        by_part = self.hits.lengths.reshape(self.number, len(self.weights), len(STREAMS)).sum(axis=1)
        return {stream: by_part[:, PLACE[stream]] for stream in STREAMS}

    def whole(self) -> Scores:
        """Each text's better language, a share for exact words, more for the exact phrase."""
        cy, en = (self.preferring(name, self.summed(name, self.counts[name], self.lengths[name])) for name in LANGUAGES)
        total = np.maximum(cy, en) + RAW_SHARE * self.summed("raw", self.counts["raw"], self.lengths["raw"])
        if len(self.ask.question.words) >= SEVERAL:
            parts = self.texts.holding(self.ask.question.phrase.split())
            total[self.texts_of(parts[self.streams(parts) == PLACE["raw"]])] *= PHRASE
        return total

    def holds(self) -> Scores:
        """The share of the question's weight that each text answers: a word by its best answer, in either language."""
        total = np.zeros(self.number)
        for word, worth, strengths in zip(self.ask.question.words, self.ask.weights, self.ask.strengths, strict=True):
            best = np.zeros(self.number)
            for language in LANGUAGES:
                for column, strength in self.present(strengths[language]):
                    best = np.maximum(best, strength * (self.counts[language][column] > 0))
            for column, _ in self.present({word.raw: 1.0}):
                best[self.counts["raw"][column] > 0] = 1.0
            total += worth * best
        return total / sum(self.ask.weights)

    def present(self, keys: Mapping[str, float]) -> Iterator[tuple[int, float]]:
        """The columns of those keys that stand anywhere, with what they weigh."""
        return ((self.column[key], weight) for key, weight in keys.items() if key in self.column)

    def summed(self, stream: Stream, counts: Scores, lengths: Whole) -> Scores:
        """What all words of the question find in one stream of each text, less where some find nothing."""
        asked = self.ask.asked[stream]
        room = K1 * (1 - B + B * lengths / (self.ask.statistics.length.get(stream, 0) or 1.0))
        total, answered = np.zeros(len(lengths)), np.zeros(len(lengths), int)
        for worth, keys in asked:
            often = sum((weight * counts[column] for column, weight in self.present(keys)), np.zeros(len(lengths)))
            answered += often > 0
            total += worth * often * (K1 + 1) / (often + room)
        shares: Scores = np.array([(number / len(asked)) ** COVERAGE for number in range(len(asked) + 1)])
        return total * shares[answered]

    def preferring(self, language: Language, scores: Scores) -> Scores:
        """A little more for the language of the question."""
        return scores * (1 + PREFERENCE * self.ask.preferred[language])

    def looked_at(self, whole: Scores, among: Sequence[int]) -> Scores:
        """The scores of some texts, raised by what stands together in them and by their best passage; others' as is."""
        chosen = np.zeros(self.number, bool)
        chosen[among] = True
        near, passage = np.zeros(self.number), np.zeros(self.number)
        for language in LANGUAGES:
            self.raise_near(near, language, chosen)
            self.raise_passages(passage, language, chosen)
        return (whole + PASSAGE * passage) * (1 + NEAR * near / (self.ask.near or 1.0))

    def hits_of(self, language: Language, keys: Iterable[str], chosen: Which) -> Hits:
        """The hits of some keys in one language of the chosen texts."""
        wanted = np.zeros(len(self.column), bool)
        wanted[[self.column[key] for key in keys if key in self.column]] = True
        here = (self.stream == PLACE[language]) & chosen[self.text] & wanted[self.hits.column]
        return Hits(self.hits.part[here], self.hits.place[here], self.hits.column[here], self.hits.lengths)

    def raise_near(self, near: Scores, language: Language, chosen: Which) -> None:
        """Raise to what the best span of each chosen text is worth."""
        owned = self.ask.owners[language]
        hits = self.hits_of(language, owned, chosen)
        worth = np.zeros((self.ask.ordinary, len(self.column)))
        for key, words in owned.items():
            for word, value in words if key in self.column else ():
                worth[word, self.column[key]] = value
        spans = together(hits.part, hits.place, worth[:, hits.column], room_for(len(self.ask.question.words)))
        np.maximum.at(near, self.texts_of(hits.part), spans)

    def raise_passages(self, best: Scores, language: Language, chosen: Which) -> None:
        """Raise to what the best passage of each chosen text scores as if it were all there is.

        What a text is named with (a place, a body) is said of all of it.
        """
        hits = self.hits_of(language, {key for _, keys in self.ask.asked[language] for key in keys}, chosen)
        step = hits.place // STEP
        steps = int(step.max(initial=0)) + 1
        # A word stands in the passage that begins before it, and in the one that began half a passage earlier.
        both = np.concatenate((step, step - 1)) + np.tile(hits.part * steps, 2)
        inside = np.concatenate((step >= 0, step > 0))
        passages, row = np.unique(both[inside], return_inverse=True)
        shape = (len(self.column), len(passages))
        cell = np.tile(hits.column, 2)[inside] * shape[1] + row
        counts = np.bincount(cell, minlength=shape[0] * shape[1]).reshape(shape).astype(float)
        text = self.texts_of(passages // steps)
        for column, _ in self.present(dict.fromkeys(self.ask.names, 1.0)):
            counts[column] += self.counts[language][column, text] > 0
        lengths = np.minimum(WINDOW, hits.lengths[passages // steps])
        np.maximum.at(best, text, self.preferring(language, self.summed(language, counts, lengths)))
