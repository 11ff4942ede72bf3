"""One analysis of text for everything: indexing, questions, highlighting and learning translations."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from cydwaith.engines.welsh.english import english_key
from cydwaith.engines.welsh.language import LanguageGuess
from cydwaith.engines.welsh.lemmas import Lemmas
from cydwaith.engines.welsh.names import Form, Gazetteer
from cydwaith.engines.welsh.radicals import radicals
from cydwaith.engines.welsh.stop_words import ENGLISH, WELSH
from cydwaith.engines.welsh.tokens import WORD, clean, pieces, plain

Language = Literal["cy", "en"]
LANGUAGES: tuple[Language, Language] = ("cy", "en")
# A field whose language is less certain than this is indexed as both.
CERTAIN = 0.9
REMEMBERED = 200_000


class Token(NamedTuple):
    """A word in a text: as written (places count in the cleaned text), what it is found by, and its folded letters."""

    surface: str
    keys: tuple[str, ...]
    position: int
    raw: str
    start: int
    end: int


class Terms(NamedTuple):
    """What an index stores of a text, words parted by spaces: folded words, Welsh keys, English keys."""

    raw: str
    cy: str
    en: str


class Piece(NamedTuple):
    offset: int
    surface: str
    raw: str
    keys: tuple[str, ...]


class Analyser:
    """Turns text into keys. The same analyser must index, ask, mark and learn."""

    def __init__(self, lemmas: Lemmas, gazetteer: Gazetteer, guess: LanguageGuess) -> None:
        self.lemmas, self.gazetteer, self.guess = lemmas, gazetteer, guess
        self.keys: dict[Language, Callable[[str], tuple[str, ...]]] = {"cy": self.welsh_keys, "en": english_keys}
        self.remembered: dict[Language, dict[str, tuple[Piece, ...]]] = {"cy": {}, "en": {}}

    def analyse(self, text: str, language: Language, *, asked: bool = False) -> list[Token]:
        """The words of a text in their order, with the keys each is found by: none for function words.

        In a question (`asked`) a name needs no capital.
        """
        memory = self.remembered[language]
        tokens: list[Token] = []
        for match in WORD.finditer(clean(text)):
            word, start = match[0], match.start()
            found = memory.get(word)
            if found is None:
                found = self.remember(word, language)
            for offset, surface, raw, keys in found:
                place = start + offset
                tokens.append(Token(surface, keys, len(tokens), raw, place, place + len(surface)))
        return self.with_names(tokens, asked=asked)

    def remember(self, word: str, language: Language) -> tuple[Piece, ...]:
        """The parts of a word not met before; the first also carries the keys of the whole if it has a hyphen."""
        memory = self.remembered[language]
        if len(memory) >= REMEMBERED:
            memory.clear()
        keys = self.keys[language]
        memory[word] = tuple(
            Piece(offset, letters, plain(letters), unique((*(keys(joined) if joined else ()), *keys(letters))))
            for offset, letters, joined in pieces(word)
            if plain(letters)
        )
        return memory[word]

    def with_names(self, tokens: list[Token], *, asked: bool) -> list[Token]:
        """The same words where names carry their own keys; a place's words lose theirs unless they are common.

        In a body's name (*Bwrdd Iechyd Prifysgol Hywel Dda*) the place it is called after has its own key, too.
        """
        words = [token.raw for token in tokens]
        for start, form in self.names_in(tokens, words, asked=asked):
            self.name(tokens, words, start, form)
        return tokens

    def names_in(self, tokens: list[Token], words: list[str], *, asked: bool) -> list[tuple[int, Form]]:
        """Where names begin in analysed words (`words` are their letters), the longest first; none within another."""
        found, place, forms = [], 0, self.gazetteer.forms
        while place < len(words):
            name = self.gazetteer.match(words, place) if words[place] in forms else None
            before = words[place - 1] if place else ""
            if name and name[1].stands(tokens[place].surface, asked=asked) and name[1].follows(before):
                found.append((place, name[1]))
                place += name[0]
            else:
                place += 1
        return found

    def name(self, tokens: list[Token], words: list[str], start: int, form: Form) -> None:
        """Give the words of a name the keys they have as a name."""
        end = start + form.size
        if not form.keeps_words:
            tokens[start:end] = [token._replace(keys=()) for token in tokens[start:end]]
        elif form.rest:
            for place in range(start, end):
                if inner := self.gazetteer.match(words, place, end) if words[place] in self.gazetteer.forms else None:
                    self.name(tokens, words, place, inner[1]._replace(keys=fresh(inner[1].keys, form.keys)))
        first = tokens[start]
        tokens[start] = first._replace(keys=unique((*first.keys, *form.keys)))

    def welsh_keys(self, word: str) -> tuple[str, ...]:
        lower = word.lower()
        if lower in WELSH or (len(lower) == 1 and not lower.isdigit()):
            return ()
        found = self.lemmas.of(word)
        if not WELSH.isdisjoint(found):  # a function word, mutated: for is mor
            found = tuple(lemma for lemma in found if lemma not in WELSH or lemma not in radicals(lower))
        return unique(tuple(filter(None, map(plain, found))))

    def document_terms(self, text: str, language: Language | None = None) -> Terms:
        """What the index stores; a text whose language is neither given nor plain is analysed as both."""
        read = {language} if language else self.likely_languages(text)
        tokens = {name: self.analyse(text, name) for name in LANGUAGES if name in read}
        raw = " ".join(token.raw for token in next(iter(tokens.values())))
        return Terms(
            raw, *(" ".join(key for token in tokens.get(name, ()) for key in token.keys) for name in LANGUAGES)
        )

    def likely_languages(self, text: str) -> set[Language]:
        """The language of a text, or both where that is not plain."""
        welsh = self.guess.probability_welsh(text)
        return {"cy"} if welsh >= CERTAIN else {"en"} if welsh <= 1 - CERTAIN else {"cy", "en"}


def english_keys(word: str) -> tuple[str, ...]:
    lower = word.lower()
    return () if lower in ENGLISH or (len(lower) == 1 and not lower.isdigit()) else (english_key(lower),)


def unique(keys: tuple[str, ...]) -> tuple[str, ...]:
    return keys if len(keys) < 2 else tuple(dict.fromkeys(keys))


def fresh(keys: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """The keys that are not among others."""
    return tuple(key for key in keys if key not in known)
