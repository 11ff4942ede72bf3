"""The bilingual lexicon: how likely each key of one language says a key of the other.

Data with provenance: built from the project's own glossary, from imported terms and from the site's own paired texts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Self

from cydwaith.engines.retrieval.alignment import Pair, back_translations, translations
from cydwaith.engines.welsh.analyser import Analyser, Language

Chances = Mapping[str, Mapping[str, float]]
LEAST = 0.02
# What was agreed keeps this much beside what a site's own pages taught.
AGREED_SHARE = 0.55
MOST = 8


class Term(NamedTuple):
    """An entry of a glossary: a thing in both languages, its part of speech, other Welsh forms, and whose it is."""

    welsh: str
    english: str
    part: str = ""
    forms: tuple[str, ...] = ()
    source: str = ""


class BilingualLexicon:
    """Translations in both directions as key → {key of the other language: probability}."""

    def __init__(self, to_english: Chances, to_welsh: Chances) -> None:
        self.to_english, self.to_welsh = to_english, to_welsh

    def translate(self, key: str, language: Language) -> Mapping[str, float]:
        """What a key of `language` says in the other, most likely first; empty where it is not known."""
        return (self.to_english if language == "cy" else self.to_welsh).get(key, {})

    def entries(self) -> Iterator[tuple[Language, str, str, float]]:
        """The lexicon as rows to store: (language of the key, key, translation, probability)."""
        ways: tuple[tuple[Language, Chances], ...] = (("cy", self.to_english), ("en", self.to_welsh))
        for language, way in ways:
            yield from ((language, key, other, chance) for key, said in way.items() for other, chance in said.items())

    @classmethod
    def from_entries(cls, entries: Iterable[tuple[Language, str, str, float]]) -> Self:
        """The lexicon from stored rows."""
        ways: dict[Language, dict[str, dict[str, float]]] = {"cy": defaultdict(dict), "en": defaultdict(dict)}
        for language, key, other, chance in entries:
            ways[language][key][other] = chance
        return cls(dict(ways["cy"]), dict(ways["en"]))


def layered(agreed: BilingualLexicon, learned: BilingualLexicon) -> BilingualLexicon:
    """Both together: of a word that both know, what was agreed keeps the greater part."""
    ways = ((agreed.to_english, learned.to_english), (agreed.to_welsh, learned.to_welsh))
    return BilingualLexicon(
        *({**more, **{key: mixed(own[key], more.get(key, {})) for key in own}} for own, more in ways)
    )


def mixed(agreed: Mapping[str, float], learned: Mapping[str, float]) -> Mapping[str, float]:
    """Shares of two sets of translations; either alone stays as it is."""
    if not learned:
        return agreed
    shares = {key: AGREED_SHARE * chance for key, chance in agreed.items()}
    for key, chance in learned.items():
        shares[key] = shares.get(key, 0.0) + (1 - AGREED_SHARE) * chance
    return likeliest(shares)


def learn(agreed: Sequence[Pair], texts: Sequence[Pair] = ()) -> BilingualLexicon:
    """A lexicon from agreed terms and paired texts: model 1 both ways, each direction supported by the other.

    The support of a pair of keys is the square root of P(e|w)·P(w|e); where one-word terms were agreed, half of it is
    theirs. Probabilities are supports made to sum to one over the likeliest eight. Agreed terms of several words are
    kept whole as well, their keys parted by spaces.
    """
    forth, back = translations([*agreed, *texts]), back_translations([*agreed, *texts])
    learned = {(welsh, english): chance * back.get((english, welsh), 0.0) for (welsh, english), chance in forth.items()}
    direct = directly(agreed)
    to_english: dict[str, dict[str, float]] = defaultdict(dict)
    to_welsh: dict[str, dict[str, float]] = defaultdict(dict)
    for welsh, english in learned.keys() | direct.keys():
        support = learned.get((welsh, english), 0.0) ** 0.5
        if (welsh, english) in direct:
            support = (support + direct[welsh, english]) / 2
        if support >= LEAST:
            to_english[welsh][english] = to_welsh[english][welsh] = support
    for pair in agreed:
        welsh, english = " ".join(pair.welsh), " ".join(pair.english)
        if " " in welsh:
            to_english[welsh][english] = 1.0
        if " " in english:
            to_welsh[english][welsh] = 1.0
    return BilingualLexicon(*({key: likeliest(said) for key, said in way.items()} for way in (to_english, to_welsh)))


def directly(agreed: Sequence[Pair]) -> dict[tuple[str, str], float]:
    """The support of pairs of one-word terms: the square root of the shares they have on both sides."""
    single = Counter((pair.welsh[0], pair.english[0]) for pair in agreed if len(pair.welsh) == len(pair.english) == 1)
    welsh_all, english_all = Counter[str](), Counter[str]()
    for (welsh, english), number in single.items():
        welsh_all[welsh] += number
        english_all[english] += number
    return {
        (welsh, english): number / (welsh_all[welsh] * english_all[english]) ** 0.5
        for (welsh, english), number in single.items()
    }


def likeliest(said: Mapping[str, float]) -> dict[str, float]:
    """The eight likeliest, summing to one."""
    best = sorted(said.items(), key=lambda item: (-item[1], item[0]))[:MOST]
    total = sum(chance for _, chance in best)
    return {key: chance / total for key, chance in best}


def pairs_of(texts: Iterable[tuple[str, str]], analyser: Analyser, weight: float = 1.0) -> list[Pair]:
    """Paired texts (Welsh, English) as keys to learn from; pairs without a key on one side are left out."""
    found = (
        Pair(
            [token.keys[0] for token in analyser.analyse(welsh, "cy") if token.keys],
            [token.keys[0] for token in analyser.analyse(english, "en") if token.keys],
            weight,
        )
        for welsh, english in texts
    )
    return [pair for pair in found if pair.welsh and pair.english]


def own_forms(terms: Iterable[Term]) -> dict[str, tuple[str, ...]]:
    """Forms and lemmas a glossary teaches: the listed forms of one-word Welsh terms, and the terms themselves.

    A term that is also a form of another (plant of plentyn, tai of tŷ) belongs to the other.
    """
    single = [term for term in terms if " " not in term.welsh]
    found: dict[str, tuple[str, ...]] = {}
    for term in single:
        for form in term.forms:
            found[form.lower()] = tuple(dict.fromkeys((*found.get(form.lower(), ()), term.welsh.lower())))
    for term in single:
        found.setdefault(term.welsh.lower(), (term.welsh.lower(),))
    return found
