"""Why something was found: its title and the passage that answers best, with the words marked."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from cydwaith.engines.json_text import parsed
from cydwaith.engines.retrieval.highlighting import Held, Marker, Reason, Span, parts
from cydwaith.engines.retrieval.question import Question
from cydwaith.engines.welsh.analyser import Analyser, Language
from cydwaith.engines.welsh.tokens import clean
from cydwaith.search.index.words import READ
from cydwaith.search.models import Document
from cydwaith.shared.bilingual import reading_language

SHOWN: Final = 240
BEFORE: Final = 60
SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?]*")
AFTER_SENTENCE: Final = re.compile(r"(?<=[.!?]) \n ")
"""Between texts stands a dot, but not after a sentence; lengths stay, so that marks stay in their places."""
Part = tuple[str, bool]
"""A piece of text, and whether it is marked."""


@dataclass(frozen=True)
class Passage:
    """A piece of text in a language, in parts."""

    language: Language
    parts: list[Part]


@dataclass(frozen=True)
class Because:
    """A word that answers, how (a `Reason`), the word of the question, and the language it stands in."""

    word: str
    reason: str
    asked: str
    language: Language


@dataclass(frozen=True)
class Marked:
    """A title and a passage with the words marked, and the reasons that need saying."""

    title: Passage
    passage: Passage | None
    because: list[Because]


@dataclass(frozen=True)
class Read:
    """A text that was read for answers."""

    language: Language
    text: str
    spans: list[Span]

    @property
    def answers(self) -> int:
        """How many words of the question it answers."""
        return len({span.word for span in self.spans})

    def passage(self) -> Passage:
        return Passage(self.language, [(text, span is not None) for text, span in parts(self.text, self.spans)])


class Marking:
    """Marks documents with the words that answer a question; an empty question marks nothing."""

    def __init__(self, question: Question, analyser: Analyser) -> None:
        self.question, self.marker = question, Marker(question, analyser)

    def marked(self, document: Document) -> Marked:
        """A document's title and, in the reader's language if it answers there, else in the other, a passage."""
        order: tuple[Language, Language] = ("cy", "en") if reading_language() == "cy" else ("en", "cy")
        held = parsed(document.tokens) if self.question.words and document.tokens else {}
        titles = (
            self.read(text, name, held, "title") for name in order if (text := getattr(document, f"title_{name}"))
        )
        texts = (self.read(text, name, held, "text") for name in order if (text := getattr(document, f"text_{name}")))
        title = next(titles, None)
        passage = first_answering(chain(map(best, texts), titles if title and not title.spans else ()))
        because = dict.fromkeys(reason for one in (title, passage) if one for reason in reasons(one))
        heading = title.passage() if title else Passage(order[0], [(document.key, False)])
        return Marked(heading, passage.passage() if passage else None, list(because))

    def read(self, text: str, language: Language, held: Mapping[str, list[Held]], part: str) -> Read:
        text = clean(text[:READ])
        spans = self.marker.spans(text, held.get(f"{part}_{language}", ()), language)
        return Read(language, text, [self.explained(span, language) for span in spans])

    def explained(self, span: Span, language: Language) -> Span:
        """A translation with the word of the question that it most likely stands for."""
        if span.reason != Reason.TRANSLATION:
            return span
        return span._replace(word=likeliest(self.question, span.keys, language))


def first_answering(passages: Iterable[Read]) -> Read | None:
    """The first that answers, and no other is read; where none does, the first of all."""
    first = None
    for one in passages:
        if one.spans:
            return one
        first = first or one
    return first


def likeliest(question: Question, keys: Sequence[str], language: Language) -> str:
    """The word of a question that a translation most likely stands for: terms of several words share their own."""
    best = max(question.words, key=lambda word: max(word.keys[language].get(key, 0.0) for key in keys))
    return best.raw


def best(whole: Read) -> Read:
    """The sentence that answers most words, with what follows it, no longer than is shown."""
    starts = [match.start() for match in SENTENCE.finditer(whole.text) if match[0].strip()] or [0]
    start = max(starts, key=lambda at: (len({span.word for span in within(whole.spans, at, at + SHOWN)}), -at))
    first = next(iter(within(whole.spans, start, len(whole.text))), None)
    if first and first.end > start + SHOWN:
        start = first.start - BEFORE
    end = ending(whole.text, start)
    text = whole.text[start:end]
    space = len(text) - len(text.lstrip())
    text = AFTER_SENTENCE.sub("   ", text.strip()).replace("\n", "·")
    text += "…" if end < len(whole.text.rstrip()) and text[-1:].isalnum() else ""
    moved = [span._replace(start=span.start - start - space, end=span.end - start - space) for span in whole.spans]
    return Read(whole.language, text, within(moved, 0, len(text)))


def ending(text: str, start: int) -> int:
    """Where a passage ends: with the text, or before the word that would make it too long."""
    if len(text) <= start + SHOWN:
        return len(text)
    space = text.rfind(" ", start, start + SHOWN)
    return space if space > start else start + SHOWN


def within(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    return [span for span in spans if start <= span.start and span.end <= end]


def reasons(read: Read) -> Iterator[Because]:
    """What needs saying: every word that is not the very word of the question, once."""
    for span in read.spans:
        if span.reason != Reason.EXACT:
            yield Because(read.text[span.start : span.end].lower(), span.reason, span.word, read.language)
