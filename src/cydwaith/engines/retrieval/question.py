"""A question as weighed keys in both languages.

Whichever language it is asked in, both are searched: the guess of the language only weighs (probabilistic structured
queries: Darwish and Oard, 2003).
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from cydwaith.engines.retrieval.lexicon import BilingualLexicon
from cydwaith.engines.welsh.alphabet import folded
from cydwaith.engines.welsh.analyser import LANGUAGES, Analyser, Language, Token
from cydwaith.engines.welsh.names import PREFIX

LONGEST = 400
MOST_WORDS = 16
# However plain the language of a question seems, the other keeps this much.
DOUBT = 0.05
# A second lemma, or a lemma of an accented twin, counts this much beside the first.
SECOND = 0.5
LEAST = 0.03
OTHER: dict[Language, Language] = {"cy": "en", "en": "cy"}
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
    words = [word_of({"cy": cy, "en": en}, sure, analyser, lexicon) for cy, en in together]
    asked = [word for word in words if any(word.keys.values())][:MOST_WORDS]
    raw = [word.raw for word in words]
    prefix = raw[-1] if raw and text[-1:].isalnum() else ""
    return Question(tuple(asked), " ".join(raw), guess, prefix)


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
    if language == "cy" and token.keys and token.surface.isascii():
        for lemma in analyser.lemmas.twins(token.surface.lower()):
            found.setdefault(folded(lemma), SECOND)
    return found


def salient(texts: Iterable[str], most: int = 12) -> str:
    """The longest distinct words of a text as a question, for "items like this one"."""
    words = dict.fromkeys(word for text in texts for word in text.split())
    return " ".join(sorted(words, key=len, reverse=True)[:most])
