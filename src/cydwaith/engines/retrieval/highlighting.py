"""Why a text answers a question: the words to mark in it, each with its reason."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from cydwaith.engines.retrieval.question import Question, Word
from cydwaith.engines.welsh.analyser import LANGUAGES, Analyser, Language
from cydwaith.engines.welsh.names import PREFIX
from cydwaith.engines.welsh.tokens import clean, plain

# A translation less likely than this, beside the likeliest, is not worth marking.
WORTH_MARKING = 0.2


class Reason(StrEnum):
    """How a word in a text answers a word of the question."""

    EXACT = "exact"
    FORM = "form"
    TRANSLATION = "translation"
    NAME = "name"


class Span(NamedTuple):
    """Part of a (cleaned) text that answers: from, to, why, the word of the question, and the keys of its own."""

    start: int
    end: int
    reason: Reason
    word: str
    keys: tuple[str, ...] = ()


Held = tuple[int, int, int, *tuple[str, ...]]
"""Where a word stands in a text: its place, its length, that of the name that it begins (0: none), its keys."""


class Asked(NamedTuple):
    """A word of a question as it is looked for in texts of one language.

    `said` are the keys that answer it, `likely` those of them that are worth marking, `own` the keys it has itself.
    """

    raw: str
    said: frozenset[str]
    likely: frozenset[str]
    own: frozenset[str]


class Marker:
    """A question made ready to be looked for in any number of texts: each of its words is analysed once a language."""

    def __init__(self, question: Question, analyser: Analyser) -> None:
        self.analyser = analyser
        self.asked = {language: [self.ready(word, language) for word in question.words] for language in LANGUAGES}
        self.wanted = {
            language: frozenset().union(*(one.said for one in self.asked[language])) for language in LANGUAGES
        }

    def ready(self, word: Word, language: Language) -> Asked:
        """A word of the question, with all that does not depend on a text."""
        said = word.keys[language]
        least = WORTH_MARKING * max(said.values(), default=0.0)
        own = frozenset(key for token in self.analyser.analyse(word.raw, language) for key in token.keys)
        return Asked(word.raw, frozenset(said), frozenset(key for key in said if said[key] >= least), own)

    def spans(self, text: str, held: Sequence[Held], language: Language) -> list[Span]:
        """The words of a (cleaned) text that answer the question, in their order; of a name, all its words together."""
        found: list[Span] = []
        for token in held:
            if self.wanted[language].isdisjoint(token[3:]) or (found and token[0] < found[-1].end):
                continue
            if span := next(answers(self.asked[language], text, token), None):
                found.append(span)
        return found


def answers(asked: Sequence[Asked], text: str, token: Held) -> Iterator[Span]:
    start, length, of_name, *keys = token
    for word in asked:
        if reason := reason_of(word, plain(text[start : start + length]), keys):
            end = start + (of_name if reason == Reason.NAME and of_name else length)
            yield Span(start, end, reason, word.raw, tuple(keys))


def reason_of(word: Asked, raw: str, keys: Sequence[str]) -> Reason | None:
    """Why a word in a text answers a word of a question, if it does; the plainest reason wins."""
    shared = word.said.intersection(keys)
    if any(key.startswith(PREFIX) for key in shared):
        return Reason.NAME
    if raw == word.raw:
        return Reason.EXACT
    if not shared.isdisjoint(word.own):
        return Reason.FORM
    return None if shared.isdisjoint(word.likely) else Reason.TRANSLATION


def parts(text: str, spans: list[Span]) -> list[tuple[str, Span | None]]:
    """The cleaned text in parts, marked and unmarked, for a template to escape and wrap."""
    text = clean(text)
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    answering: list[Span | None] = [None, *(part for span in spans for part in (span, None))]
    pieces = zip(edges, edges[1:], answering, strict=False)
    return [(text[start:end], span) for start, end, span in pieces if start < end]
