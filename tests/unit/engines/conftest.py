"""The project's own lexicon and gazetteer, read once."""

from pathlib import Path

import pytest

from cydwaith.engines.retrieval import importers
from cydwaith.engines.retrieval.building import build_analyser
from cydwaith.engines.retrieval.learning import build_lexicon
from cydwaith.engines.retrieval.lexicon import BilingualLexicon, Term
from cydwaith.engines.welsh.analyser import Analyser
from cydwaith.engines.welsh.names import Name

OWN = Path(__file__).parents[3] / "src/cydwaith/search/lexicon"


@pytest.fixture(scope="session")
def terms() -> list[Term]:
    return importers.glossary((OWN / "glossary.tsv").read_text())


@pytest.fixture(scope="session")
def names() -> list[Name]:
    return importers.gazetteer((OWN / "gazetteer.tsv").read_text())


@pytest.fixture(scope="session")
def analyser(terms: list[Term], names: list[Name]) -> Analyser:
    return build_analyser(terms, names)


@pytest.fixture(scope="session")
def lexicon(terms: list[Term], analyser: Analyser) -> BilingualLexicon:
    return build_lexicon(terms, analyser)
