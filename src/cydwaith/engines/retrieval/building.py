"""The analyser put together from data: what a site does once, when the first question comes."""

from collections.abc import Collection, Sequence

from cydwaith.engines.retrieval.lexicon import Term, own_forms
from cydwaith.engines.welsh.analyser import Analyser
from cydwaith.engines.welsh.english import IRREGULAR
from cydwaith.engines.welsh.general import General
from cydwaith.engines.welsh.language import LanguageGuess
from cydwaith.engines.welsh.lemmas import Lemmas, Lexicon
from cydwaith.engines.welsh.names import Gazetteer, Name
from cydwaith.engines.welsh.tokens import plain


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
