"""A question as weighed keys in both languages.

Whichever language it is asked in, both are searched: the guess of the language only weighs (probabilistic structured
queries: Darwish and Oard, 2003).
"""

from collections import defaultdict
from typing import NamedTuple

from cydwaith.engines.retrieval.lexicon import BilingualLexicon
from cydwaith.engines.welsh.analyser import LANGUAGES, Analyser, Language, Token
from cydwaith.engines.welsh.names import PREFIX
from cydwaith.engines.welsh.tokens import plain

LONGEST = 400
MOST_WORDS = 16
# However plain the language of a question seems, the other keeps this much.
DOUBT = 0.05
# A second lemma, or a lemma of an accented twin, counts this much beside the first.
SECOND = 0.5
LEAST = 0.03
OTHER: dict[Language, Language] = {"cy": "en", "en": "cy"}
# How much of a word's weight goes to the agreed term it is part of, how long such terms are, and up to how many words a
# question gains by them (whole sentences lose a little).
PHRASE_SHARE = 0.4
PHRASE_SIZES = (4, 3, 2)
SHORT = 8
Weights = dict[str, float]


class Word(NamedTuple):
    """One word of a question: its folded letters, and for each language the keys that answer it with their weight."""

    raw: str
    keys: dict[Language, Weights]


class Question(NamedTuple):
    """What someone asks: its words, the folded phrase, how likely it is Welsh, and what is being typed at its end."""

    words: tuple[Word, ...]
    phrase: str
    welsh: float
    prefix: str

    def keys(self, stream: str, most: int = 40, least: float = 0.1) -> list[str]:
        """The keys to look for in a stream (`cy`, `en` or `raw`), likeliest first and no more than `most`."""
        if stream == "raw":
            return list(dict.fromkeys(word.raw for word in self.words))[:most]
        weights: Weights = defaultdict(float)
        for word in self.words:
            said = word.keys["cy" if stream == "cy" else "en"]
            top = max(said.values(), default=0.0)
            for key, weight in said.items():
                weights[key] = max(weights[key], weight / top)
        kept = sorted((key for key in weights if weights[key] >= least), key=lambda key: (-weights[key], key))
        return kept[:most]


def question_terms(text: str, analyser: Analyser, lexicon: BilingualLexicon) -> Question:
    """Analyse a question as both languages at once; at most 400 signs and 16 words of it are read."""
    text = text[:LONGEST].replace("\0", " ")
    readings = {language: analyser.analyse(text, language, asked=True) for language in LANGUAGES}
    guess = analyser.guess.probability_welsh(text)
    welsh = DOUBT + (1 - 2 * DOUBT) * guess
    sure: dict[Language, float] = {"cy": welsh, "en": 1 - welsh}
    together = list(zip(readings["cy"], readings["en"], strict=True))
    raw = [token.raw for token in readings["cy"]]
    words = [word_of({"cy": cy, "en": en}, sure, analyser, lexicon) for cy, en in together]
    if len(words) <= SHORT:
        for language, tokens in readings.items():
            add_phrases(words, tokens, language, lexicon)
    meaning = (word for word, (cy, en) in zip(words, together, strict=True) if means(cy, en, sure, raw))
    asked = [word for word in meaning if any(word.keys.values())][:MOST_WORDS]
    prefix = raw[-1] if raw and text[-1:].isalnum() else ""
    return Question(tuple(asked), " ".join(raw), guess, prefix)


def add_phrases(words: list[Word], tokens: list[Token], language: Language, lexicon: BilingualLexicon) -> None:
    """Agreed terms of several words (tai gwag: empty homes): each word also stands for the whole term."""
    places = [place for place, token in enumerate(tokens) if token.keys]
    keys = [tokens[place].keys[0] for place in places]
    start = 0
    while start < len(keys):
        size, said = longest_term(keys[start : start + PHRASE_SIZES[0]], language, lexicon)
        for place in places[start : start + size] if said else ():
            mix(words[place].keys[OTHER[language]], said)
        start += size


def longest_term(keys: list[str], language: Language, lexicon: BilingualLexicon) -> tuple[int, list[str]]:
    """How many keys an agreed term takes from the start, and the words that say it in the other language."""
    for size in PHRASE_SIZES:
        if size <= len(keys) and (said := lexicon.translate(" ".join(keys[:size]), language)):
            return size, [word for term in said for word in term.split()]
    return 1, []


def mix(weights: Weights, said: list[str]) -> None:
    """Give part of a word's weight to the words of a term."""
    total = sum(weights.values())
    for key in weights:
        weights[key] *= 1 - PHRASE_SHARE
    for key in said:
        weights[key] += total * PHRASE_SHARE / len(said)


def means(welsh: Token, english: Token, sure: dict[Language, float], words: list[str]) -> bool:
    """Whether a word carries a meaning: not as a function word of the likelier language, unless it stands alone."""
    likelier = welsh if sure["cy"] > sure["en"] else english
    return bool(likelier.keys) or len(words) == 1


def word_of(
    readings: dict[Language, Token], sure: dict[Language, float], analyser: Analyser, lexicon: BilingualLexicon
) -> Word:
    """The keys of one word in both languages: read in each, then translated into the other."""
    keys: dict[Language, Weights] = {"cy": defaultdict(float), "en": defaultdict(float)}
    for language, token in readings.items():
        own = weighed(token, language, analyser)
        other = OTHER[language]
        for key, weight in own.items():
            if key.startswith(PREFIX):
                keys["cy"][key] = keys["en"][key] = 1.0
                continue
            keys[language][key] += sure[language] * weight
            said = lexicon.translate(key, language) or untranslated(readings[other])
            for translation, chance in said.items():
                if chance >= LEAST:
                    keys[other][translation] += sure[language] * weight * chance
    return Word(readings["cy"].raw, keys)


def untranslated(token: Token) -> Weights:
    """A word without a translation stands for itself in the other language, as names and figures do."""
    return dict.fromkeys(token.keys[:1], 1.0)


def weighed(token: Token, language: Language, analyser: Analyser) -> Weights:
    """A word's own keys: the first whole, further lemmas and accented twins half."""
    found = dict.fromkeys(token.keys, SECOND) | dict.fromkeys(token.keys[:1], 1.0)
    if language == "cy" and token.surface.isascii():
        for lemma in analyser.lemmas.twins(token.surface.lower()):
            found.setdefault(plain(lemma), SECOND)
    return found
