"""Ranking candidates in Python, so that the order is the same on every database.

BM25 (Robertson and Zaragoza, 2009) with fields weighed (BM25F), over probability-weighed keys in both languages (PSQ),
helped by exact words, the exact phrase, words that stand together and the best passage. Recency only orders equals.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from cydwaith.engines.retrieval.numbers import packed
from cydwaith.engines.retrieval.question import Question
from cydwaith.engines.retrieval.sheet import SEVERAL, Scores, Sheet
from cydwaith.engines.retrieval.weighing import Asking, Statistics
from cydwaith.engines.welsh.analyser import Terms

# Of the best so many, those come first whose words stand together and whose best passage answers best.
LOOKED_AT = 30
# Of what answers alike, sample data comes last.
SAMPLE = 0.85
NOT_CALLED = 1_000


class Candidate(NamedTuple):
    """A document that may answer: its fields (`words_in`), how many days old it is, whether it is sample data.

    `called` are the keys of the names by which it is called: asked by name, it comes first; `rank` orders those.
    """

    identity: str
    words: bytes
    age: float = 0.0
    sample: bool = False
    called: frozenset[str] = frozenset()
    rank: int = 0


class Found(NamedTuple):
    """A candidate with its score, and how much of the question's weight it holds, from 0 to 1."""

    identity: str
    score: float
    holds: float = 1.0


def words_in(*fields: Terms) -> bytes:
    """The fields of a document as `score` reads them."""
    return packed(part for field in fields for part in field)


def score(
    question: Question, candidates: Sequence[Candidate], statistics: Statistics, weights: Sequence[float] = (1.0,)
) -> list[Found]:
    """The candidates that answer, best first; of two that answer alike the newer comes first.

    `weights` are how much a word counts in each field, of which every candidate has as many. Nearness of words, and the
    best passage of a long text, only change the order of the best thirty, not their scores.
    """
    if not question.words or not candidates:
        return []
    ask = Asking(question, statistics)
    sheet = Sheet(ask, [one.words for one in candidates], weights)
    whole, holds = sheet.whole() * np.where([one.sample for one in candidates], SAMPLE, 1.0), sheet.holds()
    answering = ordered(np.flatnonzero(whole > 0), whole, candidates)
    first = answering[:LOOKED_AT]
    near = ordered(first, sheet.looked_at(whole, first), candidates) if len(question.words) >= SEVERAL else first
    found = [*near, *answering[LOOKED_AT:]]
    if name := ask.named:
        found.sort(key=lambda at: candidates[at].rank if name in candidates[at].called else NOT_CALLED)
    return [Found(candidates[at].identity, float(whole[at]), float(holds[at])) for at in found]


def ordered(those: Iterable[int], scores: Scores, candidates: Sequence[Candidate]) -> list[int]:
    """Candidates by score, then sample data last, then by age."""

    def order(at: int) -> tuple[float, bool, float, str]:
        one = candidates[at]
        return -round(float(scores[at]), 3), one.sample, one.age, one.identity

    return sorted(map(int, those), key=order)
