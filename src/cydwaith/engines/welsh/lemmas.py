"""The dictionary form of a Welsh word: ysgolion → ysgol, nghynghorau → cyngor, law → llaw or glaw."""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Protocol

from cydwaith.engines.welsh.alphabet import folded
from cydwaith.engines.welsh.general import General, InMemory
from cydwaith.engines.welsh.mutations import initial
from cydwaith.engines.welsh.radicals import KEPT, radicals

# Endings of verbs (imperative, impersonal, past), and what stands in their place in the dictionary form.
ENDINGS = ("iwch", "iwyd", "iodd", "wch", "wyd", "odd", "ais", "asant", "ir", "ith")
NOUN_ENDINGS = ("io", "o", "i", "u", "a", "")
Forms = Mapping[str, tuple[str, ...]]
MOST = 3
SHORTEST_STEM = 3
# No word of either language begins so unless it is mutated: Nghwmtwrch, Mhontyberem, Nhalgarth, Ddolwen.
ONLY_MUTATED = re.compile("ngh|mh|nh|dd")
# Spellings the general dictionary gives instead of today's dictionary form.
TODAY = {
    "cafio": "cael",
    "ceal": "cael",
    "gweled": "gweld",
    "dechreu": "dechrau",
    "rhoddi": "rhoi",
    "cynal": "cynnal",
    "gwelwi": "gweld",
    "dogfennen": "dogfen",
    "cronfeydd": "cronfa",
    "grwpi": "grŵp",
    "cwestio": "cwestiwn",
    "dywedyd": "dweud",
}


class Lexicon(Protocol):
    """Forms and the dictionary forms they belong to, likeliest first; nothing where a form is unknown."""

    def lemmas(self, form: str) -> tuple[str, ...]: ...

    def twins(self, form: str) -> tuple[str, ...]:
        """Accented forms that look like this one without accents: wyn → ŵyn."""
        ...


class Lemmas:
    """Finds the dictionary forms of a Welsh word: the project's own words first, then dictionaries.

    `own` maps forms (lower case, with accents) to lemmas; `site_words` are words (lower case) the site's texts use,
    against which mutations of unknown words are undone.
    """

    def __init__(
        self,
        own: Forms,
        imported: Lexicon | None = None,
        site_words: Collection[str] = (),
        general: General | None = None,
    ) -> None:
        self.general = general or InMemory()
        self.own, self.imported, self.site_words = own, imported, site_words
        self.lemmas = frozenset(lemma for lemmas in own.values() for lemma in lemmas)
        self.of = lru_cache(maxsize=65536)(self.find)

    def find(self, form: str) -> tuple[str, ...]:
        """The dictionary forms of a word, likeliest first, at most three; an unknown word is its own."""
        lower = form.lower()
        if lower in self.own:
            return unique((*self.own[lower], *self.own_radicals(lower)))
        ours, said = self.own_radicals(lower), self.known(form)
        agreed = [lemma for lemma in said if lemma in ours or lemma in self.lemmas]
        if not agreed and not ours and (verb := self.own_verb(lower)):
            return unique((verb, *said))
        return unique((*agreed, *ours, *said)) or self.guessed(lower)

    def own_verb(self, form: str) -> str | None:
        """The project's own verb of which this is a form, mutated or not: nodwch → nodi, gwerthwyd → gwerthu.

        Asked only where the dictionaries lead to no word of the project's own: theirs are sometimes far-fetched.
        """
        stems = (word.removesuffix(end) for word in (form, *radicals(form)) for end in ENDINGS if word.endswith(end))
        verbs = (stem + end for stem in stems if len(stem) >= SHORTEST_STEM for end in NOUN_ENDINGS)
        return next((verb for verb in verbs if verb in self.lemmas), None)

    def own_radicals(self, form: str) -> list[str]:
        return [lemma for radical in radicals(form) for lemma in self.own.get(radical, ())]

    def known(self, form: str) -> tuple[str, ...]:
        """What the dictionaries say: the imported one, the general one's answer first where both agree."""
        lower = form.lower()
        lemma = self.general.lemma(form) or self.general.lemma(lower)
        mistaken = lemma and KEPT.match(lower) and initial(lemma) != initial(lower)
        said = self.settled(lemma.lower()) if lemma and not mistaken else ()
        more = self.imported.lemmas(lower) if self.imported else ()
        return (
            (*(word for word in said if word in more), *(word for word in more if word not in said)) if more else said
        )

    def settled(self, lemma: str) -> tuple[str, ...]:
        """The lemma of a lemma: the general dictionary sometimes stops half-way (rieni → rhieni → rhiant)."""
        lemma = TODAY.get(lemma, lemma)
        if lemma in self.own:
            return self.own[lemma]
        further = (self.general.lemma(lemma) or lemma).lower()
        return self.own.get(further, (further,)) if initial(further) == initial(lemma) else (lemma,)

    def guessed(self, form: str) -> tuple[str, ...]:
        """An unknown word: a radical the site itself uses or a dictionary knows, else what it must have been, or is."""
        for radical in radicals(form):
            if radical in self.site_words or self.general.lemma(radical) is not None:
                return self.known(radical) or (radical,)
        return (radicals(form)[0],) if ONLY_MUTATED.match(form) else (form,)

    def is_known(self, form: str) -> bool:
        """Whether the project's own words, a dictionary or the site have a word, mutated or not."""
        lower = form.lower()
        forms = (lower, *radicals(lower))
        return any(word in self.own or word in self.site_words for word in forms) or bool(self.known(form))

    def twins(self, form: str) -> tuple[str, ...]:
        """The lemmas of forms that differ only by accents, for questions typed without them."""
        plain = folded(form)
        forms = (*self.general.twins(plain), *(self.imported.twins(plain) if self.imported else ()))
        return unique(lemma for twin in forms if twin != form.lower() for lemma in self.of(twin))


def unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))[:MOST]
