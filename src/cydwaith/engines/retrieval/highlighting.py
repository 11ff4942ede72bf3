"""Why a text answers a question: the words to mark in it, each with its reason."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from cydwaith.engines.retrieval.question import Question, Word
from cydwaith.engines.welsh.analyser import Analyser, Language, Token
from cydwaith.engines.welsh.names import PREFIX
from cydwaith.engines.welsh.tokens import clean

# A translation less likely than this, beside the likeliest, is not worth marking.
WORTH_MARKING = 0.2


class Reason(StrEnum):
    """How a word in a text answers a word of the question."""

    EXACT = "exact"
    FORM = "form"
    TRANSLATION = "translation"
    NAME = "name"


class Span(NamedTuple):
    """Part of a (cleaned) text that answers: from, to, why, and the word of the question."""

    start: int
    end: int
    reason: Reason
    word: str


def explain(question: Question, text: str, language: Language, analyser: Analyser) -> list[Span]:
    """The words of a text that answer the question, in their order. Places count in `clean(text)`."""
    tokens = analyser.analyse(text, language)
    return [span for token in tokens if (span := next(answers(question, token, language, analyser), None))]


def answers(question: Question, token: Token, language: Language, analyser: Analyser) -> Iterator[Span]:
    for word in question.words:
        if reason := reason_of(word, token, language, analyser):
            yield Span(token.start, token.end, reason, word.raw)


def reason_of(word: Word, token: Token, language: Language, analyser: Analyser) -> Reason | None:
    """Why a word in a text answers a word of a question, if it does; the plainest reason wins."""
    said = word.keys[language]
    shared = [key for key in token.keys if key in said]
    if any(key.startswith(PREFIX) for key in shared):
        return Reason.NAME
    if token.keys and token.raw == word.raw:
        return Reason.EXACT
    own = {key for token_read in analyser.analyse(word.raw, language) for key in token_read.keys}
    if own.intersection(shared):
        return Reason.FORM
    top = max(said.values(), default=0.0)
    return Reason.TRANSLATION if any(said[key] >= WORTH_MARKING * top for key in shared) else None


def parts(text: str, spans: list[Span]) -> list[tuple[str, Span | None]]:
    """The cleaned text in parts, marked and unmarked, for a template to escape and wrap."""
    text = clean(text)
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    answering: list[Span | None] = [None, *(part for span in spans for part in (span, None))]
    pieces = zip(edges, edges[1:], answering, strict=False)
    return [(text[start:end], span) for start, end, span in pieces if start < end]
