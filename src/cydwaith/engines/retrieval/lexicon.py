"""The bilingual lexicon: how likely each key of one language says a key of the other.

Data with provenance: built from the project's own glossary, from imported terms and from the site's own paired texts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Self

from cydwaith.engines.welsh.analyser import Language

Chances = Mapping[str, Mapping[str, float]]
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


def likeliest(said: Mapping[str, float]) -> dict[str, float]:
    """The eight likeliest, summing to one."""
    best = sorted(said.items(), key=lambda item: (-item[1], item[0]))[:MOST]
    total = sum(chance for _, chance in best)
    return {key: chance / total for key, chance in best}


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
