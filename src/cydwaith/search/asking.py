"""A question made ready: its misspelt words mended, what is being typed at its end continued."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from cydwaith.engines.retrieval.question import Question, Weights, Word, question_terms
from cydwaith.engines.retrieval.spelling import repaired, repairs
from cydwaith.engines.retrieval.weighing import Statistics
from cydwaith.engines.welsh.analyser import LANGUAGES
from cydwaith.engines.welsh.tokens import clean
from cydwaith.search.analysis import Tools
from cydwaith.search.index import backend
from cydwaith.search.index.writing import frequencies
from cydwaith.search.ranking import Frequencies, held, statistics

CONTINUED: Final = 6
SHORTEST: Final = 3
CONTINUATION: Final = 0.5
"""A word that only begins as the question ends counts this much beside the word itself."""
MOST_SIGNS: Final = 400


@dataclass(frozen=True)
class Ready:
    """A question ready to be asked, what is known of its words, and those read as others: (as typed, as read)."""

    question: Question
    known: Statistics
    mended: tuple[tuple[str, str], ...] = ()


def printable(text: str) -> str:
    """What somebody typed without control characters, cut to what is read."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text[: 4 * MOST_SIGNS]).split())[
        :MOST_SIGNS
    ]


def ready(text: str, tools: Tools, shelf: int, *, typing: bool = False) -> Ready:
    """Analyse a question; with `typing`, its last word may be unfinished."""
    question = question_terms(text, tools.analyser, tools.lexicon)
    words, mended = [], []
    last = question.prefix
    seen: Frequencies | None = held(question, shelf)
    for word in chain.from_iterable(of_a_name(word, seen or {}) for word in question.words):
        if typing and word.raw == last:
            words.append(continued(word, tools, shelf))
        elif is_known(word, tools, seen or {}):
            words.append(word)
        elif other := mend(word, tools, shelf):
            mended.append((word.raw, other.raw))
            words.append(other)
        else:
            words.append(continued(word, tools, shelf) if word.raw == last else word)
    if words != list(question.words):
        question, seen = question._replace(words=tuple(words)), None
    return Ready(question, statistics(question, shelf, seen), tuple(mended))


def of_a_name(word: Word, seen: Frequencies) -> tuple[Word, ...]:
    """The word itself; of a body that nothing here tells of, the ordinary words in its name."""
    return (
        word.parts
        if word.parts and ("cy", word.named[0]) not in seen and ("en", word.named[0]) not in seen
        else (word,)
    )


def is_known(word: Word, tools: Tools, seen: Mapping[tuple[str, str], int]) -> bool:
    """Whether the site or the glossary has a word, or anything that says it."""
    if word.named or word.raw in tools.known or not word.raw.isalpha():
        return True
    keys = [(language, key) for language in LANGUAGES for key in word.keys[language]]
    if ("raw", word.raw) in seen or any(key in seen for key in keys):
        return True
    return any(tools.lexicon.translate(key, language) for language, key in keys)


def mend(word: Word, tools: Tools, shelf: int) -> Word | None:
    """The word most likely meant, in either language; none if nothing like it is known."""
    spellings = list(repairs(word.raw))
    seen = {term: number for (_, term), number in frequencies(shelf, [("raw", form) for form in spellings]).items()}
    found = repaired(word.raw, dict.fromkeys(tools.known.intersection(spellings), 1) | seen)
    return next(iter(question_terms(found, tools.analyser, tools.lexicon).words), None) if found else None


def continued(word: Word, tools: Tools, shelf: int) -> Word:
    """A word with those that begin with it."""
    if len(word.raw) < SHORTEST:
        return word
    keys: dict[str, Weights] = {language: dict(word.keys[language]) for language in LANGUAGES}
    for longer in backend().beginning(shelf, word.raw, CONTINUED + 1):
        for other in question_terms(longer, tools.analyser, tools.lexicon).words if longer != word.raw else ():
            for language in LANGUAGES:
                for key, weight in other.keys[language].items():
                    keys[language][key] = max(keys[language].get(key, 0.0), CONTINUATION * weight)
    return Word(word.raw, {language: keys[language] for language in LANGUAGES})


def normalised(text: str) -> str:
    """A question as the search log counts it."""
    return " ".join(clean(text).lower().split())
