"""The ranking in plain Python, a text and a word at a time: what the arrays are compared with, and timed beside."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cydwaith.engines.retrieval.nearness import room_for
from cydwaith.engines.retrieval.question import Question
from cydwaith.engines.retrieval.scoring import LOOKED_AT, NOT_CALLED, SAMPLE, Found
from cydwaith.engines.retrieval.sheet import (
    COVERAGE,
    K1,
    NEAR,
    PASSAGE,
    PHRASE,
    PREFERENCE,
    RAW_SHARE,
    SEVERAL,
    STEP,
    WINDOW,
    B,
)
from cydwaith.engines.retrieval.weighing import STREAMS, Asking, Statistics, Stream
from cydwaith.engines.welsh.analyser import LANGUAGES, Language, Terms


class Text(NamedTuple):
    """A document that may answer, as `scoring.Candidate`, but with its fields as words."""

    identity: str
    fields: tuple[Terms, ...]
    age: float = 0.0
    sample: bool = False
    called: frozenset[str] = frozenset()
    rank: int = 0


def score(
    question: Question, texts: Sequence[Text], statistics: Statistics, weights: Sequence[float] = (1.0,)
) -> list[Found]:
    """The same as `scoring.score`."""
    if not question.words:
        return []
    ask = Asking(question, statistics)
    whole = {text.identity: whole_of(ask, text, weights) for text in texts}

    def order(scores: Mapping[str, float], text: Text) -> tuple[float, bool, float, str]:
        return -round(scores[text.identity], 3), text.sample, text.age, text.identity

    answering = sorted((text for text in texts if whole[text.identity] > 0), key=lambda text: order(whole, text))
    first = answering[:LOOKED_AT]
    if len(question.words) >= SEVERAL:
        near = {text.identity: looked_at(ask, text, whole[text.identity]) for text in first}
        first.sort(key=lambda text: order(near, text))
    found = [*first, *answering[LOOKED_AT:]]
    if ask.named:
        found.sort(key=lambda text: text.rank if ask.named in text.called else NOT_CALLED)
    return [Found(text.identity, whole[text.identity], holds(ask, text)) for text in found]


def words_of(text: Text, stream: Stream) -> list[list[str]]:
    """The words of each field in a stream."""
    return [getattr(field, stream).split() for field in text.fields]


def whole_of(ask: Asking, text: Text, weights: Sequence[float]) -> float:
    found = {}
    for stream in STREAMS:
        parts = words_of(text, stream)
        counts: dict[str, float] = {}
        for weight, words in zip(weights, parts, strict=True):
            for word in words:
                counts[word] = counts.get(word, 0.0) + weight
        found[stream] = summed(ask, stream, counts, sum(map(len, parts)))
    cy, en = (found[language] * (1 + PREFERENCE * ask.preferred[language]) for language in LANGUAGES)
    total = max(cy, en) + RAW_SHARE * found["raw"]
    phrase = f" {ask.question.phrase} "
    if len(ask.question.words) >= SEVERAL and any(phrase in f" {field.raw} " for field in text.fields):
        total *= PHRASE
    return total * SAMPLE if text.sample else total


def summed(ask: Asking, stream: Stream, counts: Mapping[str, float], length: int) -> float:
    room = K1 * (1 - B + B * length / (ask.statistics.length.get(stream, 0) or 1.0))
    total, answered = 0.0, 0
    for worth, keys in ask.asked[stream]:
        often = sum(weight * counts[key] for key, weight in keys.items() if key in counts)
        if often:
            answered += 1
            total += worth * often * (K1 + 1) / (often + room)
    return float(total * (answered / len(ask.asked[stream])) ** COVERAGE)


def holds(ask: Asking, text: Text) -> float:
    held = {stream: {word for words in words_of(text, stream) for word in words} for stream in STREAMS}
    total = 0.0
    for word, worth, strengths in zip(ask.question.words, ask.weights, ask.strengths, strict=True):
        answers = [strengths[name][key] for name in LANGUAGES for key in strengths[name] if key in held[name]]
        total += worth * (1.0 if word.raw in held["raw"] else max(answers, default=0.0))
    return total / sum(ask.weights)


def looked_at(ask: Asking, text: Text, whole: float) -> float:
    near, passage = 0.0, 0.0
    for language in LANGUAGES:
        parts = words_of(text, language)
        named = {key for key in ask.names if any(key in words for words in parts)}
        for words in parts:
            near = max(near, together(ask, words, language))
            passage = max(passage, passage_of(ask, words, language, named))
    return (whole + PASSAGE * passage) * (1 + NEAR * near / (ask.near or 1.0))


def together(ask: Asking, words: Sequence[str], language: Language) -> float:
    """What the words of the question are worth that stand in the best span of a text."""
    room, owned, best = room_for(len(ask.question.words)), ask.owners[language], 0.0
    for end in range(1, len(words) + 1):
        answered: dict[int, float] = {}
        for key in words[max(0, end - room) : end]:
            for number, worth in owned.get(key, ()):
                answered[number] = max(answered.get(number, 0.0), worth)
        best = max(best, sum(answered.values()))
    return best


def passage_of(ask: Asking, words: Sequence[str], language: Language, named: set[str]) -> float:
    """The score of the best passage that holds a word of the question."""
    wanted = {key for _, keys in ask.asked[language] for key in keys}
    best = 0.0
    for start in range(0, len(words), STEP):
        passage = words[start : start + WINDOW]
        if wanted.isdisjoint(passage):
            continue
        counts = dict.fromkeys(named, 1.0)
        for word in passage:
            counts[word] = counts.get(word, 0.0) + 1.0
        best = max(best, summed(ask, language, counts, min(WINDOW, len(words))))
    return best * (1 + PREFERENCE * ask.preferred[language])
