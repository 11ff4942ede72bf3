"""Ranking in arrays says what ranking a text and a word at a time says."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cydwaith.engines.retrieval.numbers import Texts, packed
from cydwaith.engines.retrieval.question import Question, Word
from cydwaith.engines.retrieval.scoring import Candidate, score, words_in
from cydwaith.engines.retrieval.weighing import STREAMS, Statistics, keys_of
from cydwaith.engines.welsh.analyser import Terms
from cydwaith.engines.welsh.names import PREFIX
from tests import plain_ranking

WORDS = [*"abcdef", PREFIX + "x", PREFIX + "y"]
WEIGHTS = (2.5, 1.0)
words = st.sampled_from(WORDS)
said = st.lists(words, max_size=40).map(" ".join)
weights = st.sampled_from((0.03, 0.3, 0.5, 1.0))
ordinary = st.dictionaries(st.sampled_from(WORDS[:6]), weights, max_size=3)
names = st.dictionaries(st.sampled_from(WORDS[6:]), weights, min_size=1, max_size=2)
asked = st.one_of(
    st.builds(lambda raw, cy, en: Word(raw, {"cy": cy, "en": en}), st.sampled_from(WORDS[:6]), ordinary, ordinary),
    st.builds(lambda keys: Word("a name", {"cy": keys, "en": dict(keys)}), names),
)
questions = st.builds(
    lambda of, phrase, welsh: Question(tuple(of), " ".join(phrase), welsh, ""),
    st.lists(asked, min_size=1, max_size=6),
    st.lists(words, min_size=1, max_size=3),
    st.floats(0, 1),
)
fields = st.builds(Terms, said, said, said)
texts = st.lists(
    st.builds(
        plain_ranking.Text,
        identity=st.just(""),
        fields=st.tuples(fields, fields),
        age=st.sampled_from((0.0, 3.0, float("inf"))),
        sample=st.booleans(),
        called=st.frozensets(st.sampled_from(WORDS[6:])),
        rank=st.integers(0, 2),
    ),
    max_size=45,
).map(lambda held: [one._replace(identity=f"t{at}") for at, one in enumerate(held)])


def statistics(held: list[plain_ranking.Text]) -> Statistics:
    """What an index of these texts knows of itself."""
    of = {
        stream: [" ".join(getattr(part, stream) for part in one.fields).split() for one in held] for stream in STREAMS
    }
    frequency = Counter((stream, word) for stream in STREAMS for one in of[stream] for word in set(one))
    lengths = {stream: sum(map(len, of[stream])) / max(1, len(held)) for stream in STREAMS}
    return Statistics({stream: sum(map(bool, of[stream])) for stream in STREAMS}, lengths, frequency)


@given(questions, texts)
def test_arrays_rank_as_plain_python_does(question: Question, held: list[plain_ranking.Text]) -> None:
    known = statistics(held)
    plainly = plain_ranking.score(question, held, known, WEIGHTS)
    quickly = score(
        question, [Candidate(one.identity, words_in(*one.fields), *one[2:]) for one in held], known, WEIGHTS
    )
    assert [one.identity for one in quickly] == [one.identity for one in plainly]
    assert [one.score for one in quickly] == pytest.approx([one.score for one in plainly], rel=1e-12)
    assert [one.holds for one in quickly] == pytest.approx([one.holds for one in plainly], rel=1e-12)


@given(st.lists(st.lists(st.text("abc", min_size=1, max_size=2), max_size=9), min_size=1, max_size=9), st.data())
def test_words_are_found_where_they_stand(parts: list[list[str]], data: Any) -> None:
    held = Texts([packed(map(" ".join, parts))])
    wanted = sorted(data.draw(st.sets(st.text("abcd", min_size=1, max_size=2))))
    hits = held.find(wanted)
    found = [(part, place, wanted[column]) for part, place, column in zip(*hits[:3], strict=True)]
    assert found == [
        (at, place, word) for at, part in enumerate(parts) for place, word in enumerate(part) if word in wanted
    ]
    assert hits.lengths.tolist() == [len(part) for part in parts]
    phrase = data.draw(st.lists(st.text("abc", min_size=1, max_size=2), min_size=1, max_size=3))
    holding = [at for at, part in enumerate(parts) if f" {' '.join(phrase)} " in f" {' '.join(part)} "]
    assert held.holding(phrase).tolist() == holding


def test_a_word_that_shares_its_lowest_bits_is_another() -> None:
    """What passes the sieve is compared as a whole."""
    many = [f"w{number}" for number in range(3000)]
    hits = Texts([packed([" ".join(many)])]).find(many[::1000])
    assert [many[place] for place in hits.place] == many[::1000]


def test_every_stream_has_its_keys() -> None:
    word = Word("a", {"cy": {"b": 1.0}, "en": {"c": 0.5}})
    assert [dict(keys_of(word, stream)) for stream in STREAMS] == [{"a": 1.0}, {"b": 1.0}, {"c": 0.5}]
