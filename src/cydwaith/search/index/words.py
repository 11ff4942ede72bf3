"""A thing as words: what the ranking reads, what the database looks up, and how the two are counted."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cydwaith.engines.retrieval.highlighting import Held
from cydwaith.engines.retrieval.scoring import words_in
from cydwaith.engines.retrieval.weighing import STREAMS
from cydwaith.engines.welsh.analyser import LANGUAGES, Analyser, Language, Terms, Token
from cydwaith.engines.welsh.names import PREFIX, key_of
from cydwaith.search.registry import Thing
from cydwaith.shared.said import Said

WEIGHTS = (2.5, 1.0)
"""A word in the title counts as much as so many in the texts."""
LONGEST = 40_000
"""Signs of a thing's texts that are read, in each language."""
LONGEST_TERM = 80
READ = 2000
"""Signs of a text that are read for a passage."""
BETWEEN = " \n "
"""What stands between texts; shown as a dot."""


def words_of(thing: Thing, analyser: Analyser) -> str:
    """The six lines that are stored: raw, Welsh and English words of the title, then of the texts."""
    return "\n".join((*terms(thing.title, analyser), *terms(texts_of(thing), analyser, thing.also)))


def texts_of(thing: Thing) -> Said:
    """All texts of a thing in each language, one below the other."""
    cy, en = (text.cy for text in thing.texts), (text.en for text in thing.texts)
    return Said(*(BETWEEN.join(filter(None, texts))[:LONGEST] for texts in (cy, en)))


def terms(text: Said, analyser: Analyser, also: str = "") -> Terms:
    """A text in both languages, each analysed as what it is; other words as either."""
    cy, en = analyser.document_terms(f"{text.cy}\n{also}", "cy"), analyser.document_terms(f"{text.en}\n{also}", "en")
    return Terms(f"{cy.raw} {en.raw}".strip(), cy.cy, en.en)


def held(thing: Thing, analyser: Analyser) -> str:
    """Where the words of the titles, and of the beginnings of the texts, stand: what marks them needs nothing else."""
    said = {"title": thing.title, "text": texts_of(thing)}
    return json.dumps(
        {
            f"{part}_{language}": list(held_in(text[:READ], language, analyser))
            for part, both in said.items()
            for language, text in by_language(both).items()
            if text
        },
        separators=(",", ":"),
    )


def held_in(text: str, language: Language, analyser: Analyser) -> Iterator[Held]:
    """Where each word stands that can answer something, its length, that of the name that it begins, and its keys."""
    tokens = analyser.analyse(text, language)
    words = [token.raw for token in tokens]
    for place, token in enumerate(tokens):
        if token.keys:
            yield token.start, token.end - token.start, length_of_name(tokens, words, place, analyser), *token.keys


def length_of_name(tokens: list[Token], words: list[str], place: int, analyser: Analyser) -> int:
    """How long the name is that begins with a word; 0 where none does."""
    token = tokens[place]
    name = analyser.gazetteer.match(words, place) if any(key.startswith(PREFIX) for key in token.keys) else None
    return tokens[place + name[0] - 1].end - token.start if name else 0


def fields(words: str) -> tuple[Terms, Terms]:
    """The title and the texts, from the stored lines."""
    lines = words.split("\n")
    return Terms(*lines[:3]), Terms(*lines[3:])


def numbers(words: str) -> bytes:
    """What the ranking reads, from the stored lines."""
    return words_in(*fields(words))


def tokens(words: str, facets: Iterable[str]) -> str:
    """What the database looks up, each word once: every word under its stream, those of the title once more."""
    title, texts = fields(words)
    found = dict.fromkeys(facets)
    for stream in STREAMS:
        for where, text in (("t", getattr(title, stream)), ("b", f"{getattr(title, stream)} {getattr(texts, stream)}")):
            found |= dict.fromkeys(token(where, stream, word) for word in text.split())
    return " ".join(found)


def token(where: str, stream: str, word: str) -> str:
    """A word of a stream in a title (t) or anywhere (b), as one word that no other stream has."""
    return f"{where}{stream[0]}{word}"


def facet(name: str, code: str) -> str:
    """A code to filter by, as a word: letters and digits only."""
    return f"x{name[0]}{key_of(code)}"


def facets(codes: str) -> list[str]:
    """Everything that something can be filtered by, from its lines of codes."""
    return [facet(name, code) for name, held in codes_of(codes).items() for code in held]


FILTERS = ("kind", "topic", "where", "mark", "language")


def coded(kind: str, thing: Thing) -> str:
    """What something can be filtered by: a line of codes for each filter, each code once."""
    codes = ((kind,), thing.topics, thing.places, thing.marks, languages(thing))
    return "\n".join(" ".join(dict.fromkeys(held)) for held in codes)


def codes_of(lines: str) -> dict[str, list[str]]:
    """The codes of each filter, from the stored lines."""
    return {name: held.split() for name, held in zip(FILTERS, lines.split("\n"), strict=False)}


def languages(thing: Thing) -> list[str]:
    """The languages in which something is written: its title and its text, or all that there is."""
    titles, texts = by_language(thing.title), by_language(texts_of(thing))
    wholly = [language for language in LANGUAGES if titles[language] and texts[language]]
    return [*(wholly or [language for language in LANGUAGES if titles[language]])]


def by_language(text: Said) -> dict[Language, str]:
    """A text in both languages, by language."""
    return {"cy": text.cy, "en": text.en}


def called(thing: Thing) -> str:
    """The keys of the names by which something is called, parted by spaces."""
    return " ".join(PREFIX + key_of(code) for code in thing.called)


@dataclass
class Ledger:
    """How the counts of an index change while documents are put there and taken away."""

    frequency: Counter[tuple[str, str]] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)

    def count(self, words: str, sign: int = 1) -> None:
        """Count one document in, or out with `sign` -1."""
        title, texts = fields(words)
        for stream in STREAMS:
            said = [*getattr(title, stream).split(), *getattr(texts, stream).split()]
            if said:
                self.documents[stream] += sign
                self.words[stream] += sign * len(said)
            for word in set(said):
                self.frequency[stream, word[:LONGEST_TERM]] += sign
