"""Which things are alike, worked out once for each state of the index and of the tools that read it."""

from functools import lru_cache
from typing import Final

from cydwaith.engines.retrieval.question import Question, question_terms
from cydwaith.engines.retrieval.weighing import salient
from cydwaith.search.analysis import Edition, made
from cydwaith.search.index.words import facet, fields
from cydwaith.search.index.writing import frequencies
from cydwaith.search.models import Document
from cydwaith.search.ranking import held, rank, statistics

LOOKED_AT: Final = 30
ALIKE: Final = 0.15
"""What scores less than this, beside the thing itself, is not like it."""
REMEMBERED: Final = 4096
UNASKED: Final = Question((), "", 0.5, "")


@lru_cache(maxsize=REMEMBERED)
def like(
    _version: str, tools: Edition, shelf: int, thing: tuple[str, str], kinds: tuple[str, ...], most: int
) -> tuple[int, ...]:
    """The numbers of the documents most like a thing (kind, key), at most so many of each kind.

    `_version` and `tools` say what is asked and with what: no two states of the index ever share a version.
    """
    document = Document.objects.filter(shelf=shelf, kind=thing[0], key=thing[1]).first()
    if document is None:
        return ()
    numbers = near(document, tools, kinds)
    of = dict(Document.objects.filter(pk__in=numbers).exclude(pk=document.pk).values_list("pk", "kind"))
    return tuple(number for kind in kinds for number in [one for one in numbers if of.get(one) == kind][:most])


def near(document: Document, edition: Edition, kinds: tuple[str, ...]) -> list[int]:
    """The documents that share the words which tell this one from others, itself among them, most alike first."""
    tools = made(*edition)
    raw = " ".join(part.raw for part in fields(document.words))
    words = frequencies(document.shelf, [("raw", word) for word in set(raw.split())])
    known = statistics(UNASKED, document.shelf, words)
    question = question_terms(salient(raw, known), tools.analyser, tools.lexicon)
    required = [facet("kind", document.kind)] if kinds == (document.kind,) else []
    ranked = rank(question, document.shelf, known._replace(frequency=held(question, document.shelf)), required)
    return [one.number for one in ranked.found if one.score >= ALIKE * ranked.best][:LOOKED_AT]
