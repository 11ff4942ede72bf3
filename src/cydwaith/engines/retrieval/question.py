"""A question as weighed keys in both languages.

Whichever language it is asked in, both are searched: the guess of the language only weighs (probabilistic structured
queries: Darwish and Oard, 2003).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from cydwaith.engines.retrieval.lexicon import BilingualLexicon
from cydwaith.engines.welsh.analyser import LANGUAGES, Analyser, Language, Token
from cydwaith.engines.welsh.names import PREFIX, Form
from cydwaith.engines.welsh.radicals import mutations, radicals
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
# What lies in the same place as what is named counts this much.
AROUND = 0.3
SHORTEST_NAME = 5
Weights = dict[str, float]


class Word(NamedTuple):
    """One word of a question: its folded letters, and for each language the keys that answer it with their weight.

    A name is one word; `parts` are the ordinary words in a body's name, for where nothing is known of that body.
    """

    raw: str
    keys: dict[Language, Weights]
    parts: tuple["Word", ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """The keys of a name, its own first, then that of the place it lies in; nothing for an ordinary word."""
        keys = self.keys["cy"]
        return tuple(keys) if all(key.startswith(PREFIX) for key in keys) else ()


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
    raw = [token.raw for token in readings["cy"]]
    names = analyser.names_in(readings["cy"], raw, asked=True)
    guess = analyser.guess.probability_welsh(unnamed(readings["cy"], names) or text)
    welsh = DOUBT + (1 - 2 * DOUBT) * guess
    sure: dict[Language, float] = {"cy": welsh, "en": 1 - welsh}
    together = list(zip(readings["cy"], readings["en"], strict=True))
    words = [word_of({"cy": cy, "en": en}, sure, analyser, lexicon) for cy, en in together]
    if len(words) <= SHORT:
        for language, tokens in readings.items():
            add_phrases(words, tokens, language, lexicon)
    asked = told(words, together, names, sure, lexicon)
    prefix = raw[-1] if raw and text[-1:].isalnum() else ""
    return Question(tuple(asked[:MOST_WORDS]), " ".join(raw), guess, prefix)


def unnamed(tokens: list[Token], names: list[tuple[int, Form]]) -> str:
    """A question without its names, which say nothing of the language that it is in."""
    certain = [(start, form) for start, form in names if not (form.common and tokens[start].surface.islower())]
    named = {place for start, form in certain for place in range(start, start + form.size)}
    return " ".join(token.surface for place, token in enumerate(tokens) if place not in named)


def told(
    words: list[Word],
    readings: list[tuple[Token, Token]],
    names: list[tuple[int, Form]],
    sure: dict[Language, float],
    lexicon: BilingualLexicon,
) -> list[Word]:
    """What is asked about: the words that carry a meaning, and names, each as one word."""
    known = partial(is_word, lexicon=lexicon)
    meaning = [len(words) == 1 or means(cy, en, sure, known) for cy, en in readings]
    asked, place = [], 0
    starting = dict(names)
    while place < len(words):
        form = starting.get(place)
        size = form.size if form else 1
        found = [words[at] for at in range(place, place + size) if meaning[at] and any(words[at].keys.values())]
        if form and not form.common:
            asked.append(name_of(form, readings[place : place + size], found))
        else:
            asked += [alone(word, form) if form and form.body else word for word in found]
        place += size
    return asked


def alone(word: Word, form: Form) -> Word:
    """A word that is also the name of a body, without the place that the body works for (senedd is not all Wales)."""
    around = form.keys[1:]
    ways = {
        language: {key: weight for key, weight in keys.items() if key not in around}
        for language, keys in word.keys.items()
    }
    return word._replace(keys=ways)


def name_of(form: Form, readings: list[tuple[Token, Token]], words: list[Word]) -> Word:
    """A name as one word of a question."""
    raw = " ".join(token.raw for token, _ in readings)
    own, *around = form.keys
    weights = {own: 1.0} | ({} if form.body else dict.fromkeys(around, AROUND))
    return Word(raw, {"cy": weights, "en": dict(weights)}, tuple(words) if form.body else ())


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


def means(welsh: Token, english: Token, sure: dict[Language, float], known: Callable[[Token, Language], bool]) -> bool:
    """Whether a word carries a meaning: not as a function word of the likelier language.

    A function word of the other one is still that where the likelier has no such word: *pwy sy'n best am ailgylchu*.
    """
    likelier: Language = "cy" if sure["cy"] > sure["en"] else "en"
    mine, others = (welsh, english) if likelier == "cy" else (english, welsh)
    return bool(mine.keys) and (bool(others.keys) or known(mine, likelier))


def is_word(token: Token, language: Language, lexicon: BilingualLexicon) -> bool:
    """Whether a language has a word, or it is part of a name."""
    return any(key.startswith(PREFIX) or lexicon.translate(key, language) for key in token.keys)


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
                keys["cy"][key] = keys["en"][key] = weight
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
    """A word's own keys: the first whole, further lemmas and accented twins half.

    A word that nothing knows may be a name: it is looked for as the site may write it, mutated or not.
    """
    names = [key for key in token.keys if key.startswith(PREFIX)]
    found = dict.fromkeys(token.keys, SECOND) | dict.fromkeys(names, AROUND)
    found |= dict.fromkeys([*token.keys[:1], *names[:1]], 1.0)
    if language == "cy" and token.surface.isascii():
        for lemma in analyser.lemmas.twins(token.surface.lower()):
            found.setdefault(plain(lemma), SECOND)
    if language == "cy" and token.keys == (token.raw,) and len(token.raw) >= SHORTEST_NAME:
        for form in other_forms(token.surface.lower(), analyser):
            found.setdefault(plain(form), SECOND)
    return found


def other_forms(word: str, analyser: Analyser) -> Iterator[str]:
    """Every way of writing a word that no dictionary knows: what it may be a mutation of, and its own mutations."""
    if not word.isalpha() or analyser.lemmas.is_known(word):
        return
    for radical in (word, *radicals(word)):
        yield from mutations(radical)
