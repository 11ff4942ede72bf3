"""A thing as words: what the ranking reads, what the database looks up, and how the two are counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cydwaith.engines.retrieval.scoring import STREAMS, Field
from cydwaith.engines.welsh.analyser import Analyser, Terms
from cydwaith.engines.welsh.names import key_of
from cydwaith.search.registry import Both, Thing

TITLE = 2.5
"""A word in the title counts as much as this many in the texts."""
LONGEST = 40_000
"""Signs of a thing's texts that are read, in each language."""
LONGEST_TERM = 80
BETWEEN = " \n "
"""What stands between texts; shown as a dot."""


def words_of(thing: Thing, analyser: Analyser) -> str:
    """The six lines that are stored: raw, Welsh and English words of the title, then of the texts."""
    cy, en = texts_of(thing)
    return "\n".join((*terms(thing.title, analyser), *terms((cy, en), analyser, thing.also)))


def texts_of(thing: Thing) -> Both:
    """All texts of a thing in each language, one below the other."""
    cy, en = (BETWEEN.join(filter(None, (text[place] for text in thing.texts)))[:LONGEST] for place in (0, 1))
    return cy, en


def terms(text: Both, analyser: Analyser, also: str = "") -> Terms:
    """A text in both languages, each analysed as what it is; other words as either."""
    cy, en = analyser.document_terms(f"{text[0]}\n{also}", "cy"), analyser.document_terms(f"{text[1]}\n{also}", "en")
    return Terms(f"{cy.raw} {en.raw}".strip(), cy.cy, en.en)


def fields(words: str) -> tuple[Field, Field]:
    """What the ranking reads of the stored lines."""
    lines = words.split("\n")
    return Field(lines[0], lines[1], lines[2], TITLE), Field(lines[3], lines[4], lines[5])


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


def facets(codes: Mapping[str, Iterable[str]]) -> list[str]:
    """Everything that something can be filtered by, from the codes of each filter."""
    return [facet(name, code) for name, held in codes.items() for code in held]


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
