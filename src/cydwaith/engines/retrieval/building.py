"""The analyser and the lexicon put together from data: what a site does once, when the first question comes."""

from collections.abc import Collection, Sequence

from cydwaith.engines.retrieval.lexicon import BilingualLexicon, Term, learn, own_forms, pairs_of
from cydwaith.engines.welsh.analyser import Analyser
from cydwaith.engines.welsh.english import IRREGULAR
from cydwaith.engines.welsh.general import General
from cydwaith.engines.welsh.language import LanguageGuess
from cydwaith.engines.welsh.lemmas import Lemmas, Lexicon
from cydwaith.engines.welsh.names import Gazetteer, Name
from cydwaith.engines.welsh.tokens import plain

# A term somebody agreed on counts as much as this many paired texts.
AGREED = 2.0


def build_analyser(
    terms: Sequence[Term],
    names: Sequence[Name],
    imported: Lexicon | None = None,
    site_words: Collection[str] = (),
    general: General | None = None,
) -> Analyser:
    """An analyser that knows a glossary's words and a gazetteer's names."""
    forms = own_forms(terms)
    welsh = [word for term in terms for word in (*term.welsh.split(), *term.forms)]
    english = [word for term in terms for word in term.english.split()]
    ordinary = {plain(word) for word in (*forms, *IRREGULAR, *(word for word in english if not word[:1].isupper()))}
    gazetteer = Gazetteer(names, ordinary.__contains__)
    return Analyser(Lemmas(forms, imported, site_words, general), gazetteer, LanguageGuess(welsh, english))


def build_lexicon(terms: Sequence[Term], analyser: Analyser, texts: Sequence[tuple[str, str]] = ()) -> BilingualLexicon:
    """The lexicon a glossary and paired texts (Welsh, English) teach."""
    agreed = pairs_of([(term.welsh, term.english) for term in terms], analyser, AGREED)
    return learn(agreed, pairs_of(texts, analyser))
