"""What a bilingual lexicon learns from agreed terms and paired texts; reading one needs no NumPy."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from cydwaith.engines.retrieval.alignment import Pair, back_translations, translations
from cydwaith.engines.retrieval.lexicon import BilingualLexicon, Term, likeliest
from cydwaith.engines.welsh.analyser import Analyser

LEAST = 0.02
# A term somebody agreed on counts as much as this many paired texts.
AGREED = 2.0


def build_lexicon(terms: Sequence[Term], analyser: Analyser, texts: Sequence[tuple[str, str]] = ()) -> BilingualLexicon:
    """The lexicon a glossary and paired texts (Welsh, English) teach."""
    agreed = pairs_of([(term.welsh, term.english) for term in terms], analyser, AGREED)
    return learn(agreed, pairs_of(texts, analyser))


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
